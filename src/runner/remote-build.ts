import { resolveAgent } from '../build/submit/resolve-agent.ts'
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

/** Submits the packed context and follows the build to its end. */
export async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: Packed,
  { buildLog, report, handOver }: Listeners,
  runner: Runner,
): Promise<void> {
  const { log, signal, hurry } = runner
  const { clock, random } = runner.world
  const { connection, agent, limits, pollIntervalMs } = inputs
  await log.line(
    `Building agent '${agent.name ?? agent.id}' as image '${inputs.imageName}:${imageTag}' on ${connection.baseUrl.host}.`,
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
        submission: {
          ...provenance,
          agent: await resolveAgent(api, agent, signal),
          imageName: inputs.imageName,
          imageTag,
          buildArgs: inputs.buildArgs,
          platform: inputs.platform,
          archive: { path: context.archivePath, sizeBytes: context.sizeBytes },
        },
        onRecord: handOver.submitting,
        onProgress: showUpload(context.sizeBytes, clock, log),
        onCreated: (build) => {
          handOver.created(build)
          report.created(build)
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
