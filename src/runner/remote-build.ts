import { ApiError } from '../api/errors.ts'
import { checkTag } from '../build/reuse/tag-conflict.ts'
import { resolveAgent } from '../build/submit/resolve-agent.ts'
import { createSuperseder } from '../build/supersede/supersede.ts'
import { listSizes } from '../build-context/files/file-names.ts'
import type { PackedContext } from '../build-context/pack-context.ts'
import { ActionError } from '../util/errors.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import { readBranch } from './github/branch.ts'
import type { SubmitInputs } from './inputs/inputs.ts'
import { withHeartbeat } from './log/heartbeat.ts'
import { showUpload } from './log/upload-progress.ts'
import type { Packed } from './pack.ts'
import { type Listeners, runRemotely } from './run-remotely.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** Submits the packed context, unless a build of it can be reused, and follows the build to its end. */
export async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: Packed,
  { branch, repository }: WorkflowContext,
  listeners: Listeners,
  runner: Runner,
): Promise<void> {
  const { log, signal, world } = runner
  const { connection, agent, imageName, reuse, limits, supersedeToken: token } = inputs
  const { workingTreeHash } = context
  const same = { agent, imageName, imageTag, workingTreeHash, createdBy: inputs.reuseCreatedBy }
  const longestMs = limits.queueMs + limits.buildMs
  await log.line(`Building agent '${agent.name ?? agent.id}' as image '${imageName}:${imageTag}'.`)
  await using api = await connect(connection, runner)
  if (reuse !== 'never' && same.createdBy === 'anyone')
    await log.line('Reuse accepts builds of anyone in this account.')
  using reporter = withHeartbeat(listeners.buildLog, world.clock, log)
  const superseding = token !== undefined && {
    run: { agent, source: provenance, branch },
    readBranch: (name: string, limit: AbortSignal) =>
      readBranch(name, { ...repository, token }, world, limit),
  }
  await runRemotely(
    {
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
      supersede: superseding
        ? createSuperseder(superseding, { api, reporter, clock: world.clock }, signal)
        : undefined,
      onProgress: showUpload(context.sizeBytes, world.clock, log),
    },
    inputs,
    { api, reporter },
    listeners,
    runner,
  ).catch((error: unknown) => {
    throw describeTooLarge(error, context)
  })
}

/** Anything but the server's refusal of the archive's size as it is. */
function describeTooLarge(
  error: unknown,
  { sizeBytes, largestFiles, ignoreFile = '.dockerignore' }: PackedContext,
): unknown {
  if (!(error instanceof ApiError) || error.status !== 413) return error
  return new ActionError(
    `${error.message} The packed build context has ${sizeBytes} bytes. The largest files are:${listSizes(largestFiles)}`,
    { cause: error, hint: `Exclude what the build does not need, with lines in '${ignoreFile}'.` },
  )
}
