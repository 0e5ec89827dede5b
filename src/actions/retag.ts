import { hasSucceeded } from '../api/status.ts'
import { runTiming } from '../api/timing.ts'
import { toAgentReference } from '../builds/compare-record.ts'
import type { BuildResult } from '../builds/outcome.ts'
import {
  rejectMovedTag,
  explainRetagRefusal,
  type RetaggedImage,
  readBuildToRetag,
  findRegistration,
} from '../builds/retag.ts'
import { checkTag } from '../builds/reuse/tag-conflict.ts'
import { runBuild, useFinishedBuild } from '../builds/run-build.ts'
import { readDirectoryProvenance } from '../context/provenance.ts'
import { type RetagInputs, readRetagInputs } from '../inputs/retag-inputs.ts'
import { dryRunDisplay } from '../inputs/show-inputs.ts'
import { RunReport } from '../report/run-report.ts'
import { MainStepState } from '../cleanup/write-state.ts'
import { runEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import type { Log } from '../runner/log/log.ts'
import { readWorkflowContext, type WorkflowContext } from '../runner/workflow-context.ts'
import type { Host } from '../runner/host/host.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { type RunDependencies, runConnected } from './run-remotely.ts'

const { limitMs, pollMs } = runTiming.registration
const following = {
  wait: true,
  onTimeout: 'cancel',
  cancelOnAbort: true,
  pollIntervalMs: pollMs,
  limits: { queueMs: limitMs, buildMs: limitMs },
} as const

/** A registration builds nothing, so it has no log. */
const noLog = { ...dryRunDisplay, logs: 'none', annotations: false } as const

/** The sub-action `retag/`: registers an existing image under another tag. */
export async function retag(host: Host): Promise<void> {
  await runEntrypoint(host, async (runner) => {
    using state = new MainStepState(runner)
    const workflow = await readWorkflowContext()
    const inputs = await readRetagInputs(workflow, runner)
    const { connection, target, dryRun, summary } = inputs
    const report = new RunReport(
      {
        show: { ...noLog, summary },
        subject: { purpose: 'registration', agent: target.agent },
        cleanUp: dryRun ? undefined : { connection, cancelOnAbort: true },
        workflow,
        state,
      },
      runner,
    )
    return await report.run(() => registerImage(inputs, workflow, report, runner))
  })
}

async function registerImage(
  inputs: RetagInputs,
  workflow: WorkflowContext,
  report: RunReport,
  runner: EntryContext,
): Promise<void> {
  const { log, signal } = runner
  const { connection, target, dryRun } = inputs
  if ('image' in target && target.createdBy !== undefined)
    await log.warning(
      "Input 'created-by' has no effect with 'image-url': no build record says who built the image.\nRemove it.",
    )
  await runConnected(connection, report, runner, async (server) => {
    const image = await findImage(inputs, workflow, server, runner)
    const { madeBy, imageName, imageTag, imageUrl } = image
    void report.report({ type: 'found', requested: { ...image, madeBy: madeBy?.id } })
    const agent = image.agent.name ?? image.agent.id ?? ''
    const ofBuild = madeBy === undefined ? '' : ` of build ${madeBy.id}`
    const what = `image '${imageUrl}'${ofBuild} for agent '${agent}' as '${imageName}:${imageTag}'`
    await log.line(`${dryRun ? 'Checking' : 'Registering'} ${what}.`)
    const registered = await findRegistration(image, server.api, signal)
    if (registered !== undefined)
      return await useFinishedBuild(registered.build, registered.reused, server.reporter)
    const { workingTreeHash } = image.provenance
    const content = workingTreeHash === undefined ? { imageUrl } : { workingTreeHash }
    await checkTag(inputs.onTagConflict, { ...image, content }, server, signal)
    if (!dryRun) {
      const result = await register(image, server, runner)
      await warnOfOther(result, imageUrl, log)
      if (hasSucceeded(result.build.status) && !signal.aborted)
        await rejectMovedTag(image, result.build, server.api, signal)
      return result
    }
    await log.line(`Without 'dry-run', this run would register ${what}.`)
    return undefined
  })
}

/** Warns if the record shows another image reference, because deployments use that one. */
async function warnOfOther(
  { build: { id, imageUrl } }: BuildResult,
  sent: string,
  log: Log,
): Promise<void> {
  if (imageUrl === undefined || imageUrl === sent) return
  await log.warning(
    `Record ${id} has the image as '${imageUrl}', not as '${sent}', which was registered.\nCheck that both are the same image before you deploy it.`,
  )
}

async function findImage(
  { target, imageTag }: RetagInputs,
  { workspace, checkouts }: WorkflowContext,
  server: RunDependencies,
  { signal, log }: EntryContext,
): Promise<RetaggedImage> {
  if ('buildId' in target) {
    const { buildId, createdBy, agent } = target
    return await readBuildToRetag(buildId, { imageTag, createdBy, agent }, server, signal)
  }
  const { agent, image } = target
  const { env } = process
  const git = { env, workspace, directory: workspace, tempDir: tempDirectory(), log }
  const provenance = await readDirectoryProvenance(git, checkouts, signal)
  return { agent, imageName: agent.name ?? image.name, imageTag, imageUrl: image.url, provenance }
}

async function register(
  { agent, imageName, imageTag, imageUrl, provenance }: RetaggedImage,
  server: RunDependencies,
  { signal }: EntryContext,
): Promise<BuildResult> {
  const submission = {
    ...provenance,
    agent: toAgentReference(agent),
    imageName,
    imageTag,
    imageUrl,
  }
  try {
    return await runBuild(
      {
        ...following,
        agentName: agent.name,
        seen: server.seen,
        prepare: () => Promise.resolve(submission),
      },
      { ...server, ...following },
      signal,
    )
  } catch (error) {
    throw explainRetagRefusal(error)
  }
}
