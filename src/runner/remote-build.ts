import { ApiError } from '../api/errors.ts'
import { runBuild } from '../build/run-build.ts'
import { checkTag } from '../build/reuse/tag-conflict.ts'
import { resolveAgent } from '../build/submit/resolve-agent.ts'
import { listSizes } from '../build-context/files/file-names.ts'
import type { PackedContext } from '../build-context/pack-context.ts'
import { ActionError } from '../util/errors.ts'
import type { Runner } from './entrypoint.ts'
import type { SubmitInputs } from './inputs/inputs.ts'
import { showUpload } from './log/progress.ts'
import type { Packed } from './pack.ts'
import { notesOf, type RemoteRun, runRemotely } from './remote-run.ts'

/** Submits the context unless a build of it can be reused, and follows the build to its end. */
export async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: Packed,
  run: RemoteRun,
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
  await runRemotely(inputs.connection, run, runner, async (server) => {
    if (reuse !== 'never' && same.createdBy === 'anyone')
      await log.line('Reuse accepts builds of anyone in this account.')
    const prepare = async () => {
      const agentId = await checkTag(inputs.onTagConflict, same, server, signal)
      return {
        ...provenance,
        agent: agentId ? { agentId } : await resolveAgent(server.api, agent, signal),
        imageName,
        imageTag,
        buildArgs: inputs.buildArgs,
        platform: inputs.platform,
        archive: { path: context.archivePath, sizeBytes: context.sizeBytes },
      }
    }
    try {
      return await runBuild(
        {
          ...notesOf(run),
          ...{ wait, onTimeout, cancelOnAbort, hurry },
          agentName: agent.name,
          retry: {
            most: retries,
            withinMs: 2 * longestMs,
            cause: () => run.buildLog.parsed().failure()?.cause?.kind,
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
