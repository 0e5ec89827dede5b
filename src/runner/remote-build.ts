import { resolveAgent } from '../build/submit/resolve-agent.ts'
import { checkTag } from '../build/reuse/tag-conflict.ts'
import { runBuild } from '../build/run-build.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { SubmitInputs } from './inputs/inputs.ts'
import type { BuildLog } from './log/build-log.ts'
import { withHeartbeat } from './log/heartbeat.ts'
import { showUpload } from './log/upload-progress.ts'
import type { Packed } from './pack.ts'
import type { Report } from './report.ts'
import type { HandOver } from './state/hand-over.ts'

/** Who is informed about a build. */
export interface Listeners {
  readonly buildLog: BuildLog
  readonly report: Report
  readonly handOver: HandOver
}

/** Submits the packed context, unless a build of it can be reused, and follows the build to its end. */
export async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: Packed,
  { buildLog, report, handOver }: Listeners,
  runner: Runner,
): Promise<void> {
  const { log, signal, hurry } = runner
  const { clock, random } = runner.world
  const { connection, agent, imageName, reuse, limits, pollIntervalMs } = inputs
  const { workingTreeHash } = context
  const same = { agent, imageName, imageTag, workingTreeHash, createdBy: inputs.reuseCreatedBy }
  const longestMs = limits.queueMs + limits.buildMs
  await log.line(
    `Building agent '${agent.name ?? agent.id}' as image '${imageName}:${imageTag}' on ${connection.baseUrl.host}.`,
  )
  await using api = await connect(connection, runner)
  using reporter = withHeartbeat(buildLog, clock, log)
  try {
    const result = await runBuild(
      {
        wait: inputs.wait,
        onTimeout: inputs.onTimeout,
        cancelOnAbort: inputs.cancelOnAbort,
        agentName: agent.name,
        reuse: reuse === 'never' ? undefined : { mode: reuse, same, longestMs },
        prepare: async () => {
          await checkTag(inputs.onTagConflict, same, { api, reporter }, signal)
          return {
            ...provenance,
            agent: await resolveAgent(api, agent, signal),
            imageName,
            imageTag,
            buildArgs: inputs.buildArgs,
            platform: inputs.platform,
            archive: { path: context.archivePath, sizeBytes: context.sizeBytes },
          }
        },
        onRecord: handOver.submitting,
        onProgress: showUpload(context.sizeBytes, clock, log),
        onCreated: (build) => {
          handOver.created(build)
          report.created(build)
        },
        onReused: (build, reused) => {
          handOver.reused()
          report.created(build, reused)
        },
        hurry,
      },
      { api, reporter, limits, pollIntervalMs, clock, random },
      signal,
    )
    // State and outputs come before everything that waits for the log.
    handOver.ended(result)
    report.ended(result)
    if (result.outcome.type === 'timed-out' || result.outcome.type === 'lost')
      await buildLog.reveal()
  } catch (error) {
    handOver.failed(error)
    throw error
  }
}
