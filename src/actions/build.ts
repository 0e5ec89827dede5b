import { referenceTo } from '../builds/compare-record.ts'
import { checkTag } from '../builds/reuse/tag-conflict.ts'
import { runBuild } from '../builds/run-build.ts'
import { listSizes } from '../context/files/file-names.ts'
import type { PackedContext } from '../context/pack-context.ts'
import type { Packed } from '../context/packed.ts'
import { readInputs, type SubmitInputs } from '../inputs/build-inputs.ts'
import { showUpload } from '../report/live/progress.ts'
import { RunReport } from '../report/run-report.ts'
import { openArchiveDirectory } from '../cleanup/archive-directory.ts'
import { MainState } from '../cleanup/write-state.ts'
import { entrypoint, type Runner } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { PackingHost } from '../runner/host/host.ts'
import { createEndWriter } from '../runner/output-values.ts'
import { ActionError, ApiError } from '../util/errors.ts'
import { pack, rejectWarnings } from './pack.ts'
import { runRemotely } from './run-remotely.ts'

/** The root action: packs the build context, submits the build and follows it to its end. */
export async function build(host: PackingHost): Promise<void> {
  await entrypoint(
    host,
    async (runner) => {
      using state = new MainState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readInputs(workflow, runner)
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
        if (inputs.dryRun) archive.keepUnless(runner.signal)
        if (inputs.strict) rejectWarnings(packed)
        if (!inputs.dryRun) await buildRemotely(inputs, packed, report, runner)
      })
    },
    createEndWriter,
  )
}

/** Submits the context unless a build of it can be reused, and follows the build to its end. */
async function buildRemotely(
  inputs: SubmitInputs,
  { context, provenance, imageTag }: Packed,
  report: RunReport,
  runner: Runner,
): Promise<void> {
  const { log, signal, host } = runner
  const { agent, imageName, reuse } = inputs
  const { wait, retries, onTimeout, cancelOnAbort, limits, pollIntervalMs } = inputs
  const { workingTreeHash } = context
  const same = { agent, imageName, imageTag, workingTreeHash, createdBy: inputs.reuseCreatedBy }
  const tagged = { agent, imageName, imageTag, content: { workingTreeHash } }
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
      const agentId = await checkTag(inputs.onTagConflict, tagged, server, signal)
      return {
        ...provenance,
        agent: agentId === undefined ? referenceTo(agent) : { agentId },
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
          retry: { most: retries, withinMs: 2 * longestMs },
          prepare,
          reuse: reuse === 'never' ? undefined : { mode: reuse, same, longestMs },
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
