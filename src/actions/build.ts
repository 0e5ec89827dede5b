import { toAgentReference } from '../builds/compare-record.ts'
import { checkTag } from '../builds/reuse/tag-conflict.ts'
import { runBuild } from '../builds/run-build.ts'
import { listSizes } from '../context/files/file-names.ts'
import type { PackedContext } from '../context/pack-context.ts'
import type { PackedBuild } from '../context/packed.ts'
import { readBuildInputs, type SubmitInputs } from '../inputs/build-inputs.ts'
import { showUpload } from '../report/live/progress.ts'
import { RunReport } from '../report/run-report.ts'
import { openArchiveDirectory } from '../cleanup/archive-directory.ts'
import { MainStepState } from '../cleanup/write-state.ts'
import { runEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { PackingHost } from '../runner/host/host.ts'
import { createFailureWriter } from '../runner/output-values.ts'
import { ActionError, ApiError } from '../util/errors.ts'
import { pack, failOnWarnings } from './pack.ts'
import { runConnected } from './run-remotely.ts'

/** The root action: packs the build context, submits the build and follows it to its end. */
export async function build(host: PackingHost): Promise<void> {
  await runEntrypoint(
    host,
    async (runner) => {
      using state = new MainStepState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readBuildInputs(workflow, runner)
      using archive = openArchiveDirectory(runner)
      const report = new RunReport(
        {
          show: inputs.show,
          subject: { purpose: 'context', agent: inputs.agent, imageName: inputs.imageName },
          cleanUp: inputs.dryRun ? undefined : inputs,
          archiveDirectory: archive.path,
          workflow,
          state,
        },
        runner,
      )
      return await report.run(async () => {
        archive.create()
        const packed = await pack(inputs, workflow, { directory: archive.path, ...host }, runner)
        void report.report({ type: 'packed', packed, inputs })
        if (inputs.dryRun) archive.keepUnlessAborted(runner.signal)
        if (inputs.strict) failOnWarnings(packed)
        if (!inputs.dryRun) await buildRemotely(inputs, packed, report, runner)
      })
    },
    createFailureWriter,
  )
}

/** Submits the context unless a build of it can be reused, and follows the build to its end. */
async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: PackedBuild,
  report: RunReport,
  runner: EntryContext,
): Promise<void> {
  const { log, signal, host } = runner
  const { agent, imageName, reuse } = inputs
  const { wait, retries, onTimeout, cancelOnAbort, limits, pollIntervalMs } = inputs
  const { workingTreeHash } = context
  const same = { agent, imageName, imageTag, workingTreeHash, createdBy: inputs.reuseCreatedBy }
  const tagged = { agent, imageName, imageTag, content: { workingTreeHash } }
  const maxAgeMs = limits.queueMs + limits.buildMs
  const [name, image] = [agent.name ?? agent.id, `${imageName}:${imageTag}`]
  await log.line(
    reuse === 'never'
      ? `Building agent '${name}' as image '${image}'.`
      : `Looking for a build of agent '${name}' as image '${image}'.`,
  )
  await runConnected(inputs.connection, report, runner, async (server) => {
    if (reuse !== 'never' && same.createdBy === 'anyone')
      await log.line('Reuse accepts builds of anyone in this account.')
    const prepare = async () => {
      const agentId = await checkTag(inputs.onTagConflict, tagged, server, signal)
      return {
        ...provenance,
        agent: agentId === undefined ? toAgentReference(agent) : { agentId },
        imageName,
        imageTag,
        ...inputs.options,
        archive: { path: context.archivePath, sizeBytes: context.sizeBytes },
      }
    }
    try {
      return await runBuild(
        {
          wait,
          onTimeout,
          cancelOnAbort,
          seen: server.seen,
          agentName: agent.name,
          retry: { most: retries, withinMs: 2 * maxAgeMs },
          prepare,
          reuse: reuse === 'never' ? undefined : { mode: reuse, same, maxAgeMs },
          onProgress: showUpload(context.sizeBytes, host.clock, log),
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

/** Says which files make a refused archive so large. Returns any other error unchanged. */
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
