import { ApiError } from '../api/errors.ts'
import { checkTag } from '../builds/reuse/tag-conflict.ts'
import { runBuild } from '../builds/run-build.ts'
import { resolveAgent } from '../builds/submit/resolve-agent.ts'
import { listSizes } from '../context/files/file-names.ts'
import type { PackedContext } from '../context/pack-context.ts'
import type { Packed } from '../context/packed.ts'
import type { SubmitInputs } from '../inputs/build-inputs.ts'
import { showUpload } from '../report/live/progress.ts'
import type { RunReport } from '../report/run-report.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { ActionError } from '../util/errors.ts'
import { hooksOf, runRemotely } from './run-remotely.ts'

/** Submits the context unless a build of it can be reused, and follows the build to its end. */
export async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: Packed,
  report: RunReport,
  runner: Runner,
): Promise<void> {
  const { log, signal, hurry, world } = runner
  const { agent, imageName, reuse } = inputs
  const { wait, retries, onTimeout, cancelOnAbort, limits, pollIntervalMs } = inputs
  const { workingTreeHash } = context
  const same = { agent, imageName, imageTag, workingTreeHash, createdBy: inputs.reuseCreatedBy }
  const longestMs = limits.queueMs + limits.buildMs
  const [name, image] = [agent.name ?? agent.id, `${imageName}:${imageTag}`]
  await log.line(
    reuse === 'never'
      ? `Building agent '${name}' as image '${image}'.`
      : `Looking for a build of agent '${name}' as image '${image}'.`,
  )
  await runRemotely(inputs.connection, report, runner, async (server) => {
    if (reuse !== 'never' && same.createdBy === 'anyone')
      await log.line('Reuse accepts builds of anyone in this account.')
    const prepare = async () => {
      const agentId = await checkTag(inputs.onTagConflict, same, server, signal)
      return {
        ...provenance,
        agent: agentId ? { agentId } : await resolveAgent(server.api, agent, signal),
        imageName,
        imageTag,
        ...inputs.options,
        archive: { path: context.archivePath, sizeBytes: context.sizeBytes },
      }
    }
    try {
      return await runBuild(
        {
          ...hooksOf(report),
          wait,
          onTimeout,
          cancelOnAbort,
          hurry,
          seen: server.seen,
          agentName: agent.name,
          retry: {
            most: retries,
            withinMs: 2 * longestMs,
            cause: () => report.buildLog.parsed().failure()?.cause?.kind,
          },
          prepare,
          reuse: reuse === 'never' ? undefined : { mode: reuse, same, longestMs },
          onProgress: showUpload(context.sizeBytes, world.clock, log),
        },
        { ...server, limits, pollIntervalMs },
        signal,
      )
    } catch (error) {
      throw describeTooLarge(error, context)
    }
  })
}

const gatewayHint =
  "A gateway or proxy may have a lower limit than the service's 500 MB: if so, raise it there ('client_max_body_size 600m' in nginx)."

/** Anything but the server's refusal of the archive's size as it is. */
function describeTooLarge(
  error: unknown,
  { sizeBytes, largestFiles, ignoreFile = '.dockerignore' }: PackedContext,
): unknown {
  if (!(error instanceof ApiError) || error.status !== 413) return error
  return new ActionError(
    `${error.message} The packed build context has ${sizeBytes} bytes. The largest files are:${listSizes(largestFiles)}`,
    {
      cause: error,
      hint: `Exclude what the build does not need, with lines in '${ignoreFile}'. ${gatewayHint}`,
    },
  )
}
