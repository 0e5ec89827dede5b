import { deletePreviewWithRetries, findPreviews } from '../deployments/delete-previews.ts'
import type { Deployment } from '../api/deployments-api.ts'
import { deploymentTiming } from '../api/timing.ts'
import { readDeletePreviewsInputs } from '../inputs/delete-previews-inputs.ts'
import { writePreviewsOutputs } from '../report/outputs.ts'
import { writePreviewsSummary } from '../report/deployment/deployment-summary.ts'
import { runEntrypoint } from '../runner/entrypoint.ts'
import { awaitOutputs } from '../runner/output-values.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { Host } from '../runner/host/host.ts'
import { formatFirstEntries } from '../util/and-more.ts'
import { ActionError, ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { connectForDeployments } from './connect-deployments.ts'
import { findBuilds } from './list.ts'

/** The sub-action `delete-previews/`: deletes the active previews of a label. */
export async function deletePreviews(host: Host): Promise<void> {
  await runEntrypoint(host, async (runner) => {
    const { log, signal } = runner
    const workflow = await readWorkflowContext()
    const inputs = await readDeletePreviewsInputs(workflow)
    const { connection, label, agentName, keep, dryRun, summary } = inputs
    await using apis = await connectForDeployments(connection, runner)
    const found = await findPreviews({ label, agentName, keep }, apis, signal)
    const ofAgent = agentName === undefined ? '' : ` of agent '${agentName}'`
    const before = keep === undefined ? '' : ` before ${keep}, which stays`
    await log.line(
      `Active previews with the label '${label}'${ofAgent}${before}: ${found.previews.length}`,
    )
    if (found.later.length > 0)
      await log.line(`Not created before ${keep}, and left: ${formatFirstEntries(found.later)}`)
    if (
      agentName !== undefined &&
      keep === undefined &&
      found.previews.length + found.unproved.length === 0
    ) {
      const wanted = { agent: { name: agentName }, limit: 1, sortOrder: 'desc' } as const
      // Ignores a failed request, because it only decides about the notice below.
      const builds = await findBuilds(apis.builds, wanted, signal).catch(asApiError)
      if (!(builds instanceof ApiError) && builds.length === 0)
        await log.notice(
          `This account has no build of agent '${agentName}'.\nCheck input 'agent-name'.`,
        )
    }
    if (found.unproved.length > 0)
      await log.warning(
        `The agent of these previews is not known, so they are left: ${formatFirstEntries(found.unproved)}.\n${keep === undefined ? "Remove 'agent-name' to delete the previews of all agents." : 'They end by themselves.'}`,
      )
    if (found.unusable.length > 0)
      await log.warning(
        `The server lists previews whose ID is none, so they are left: '${formatFirstEntries(found.unusable, undefined, "', '")}'.\nReport this to the operators of the service; the previews end by themselves.`,
      )
    const deleted: Deployment[] = []
    const problems: string[] = []
    for (const preview of found.previews) {
      const { id } = preview
      if (dryRun) {
        await log.line(`Without 'dry-run', this run would delete preview ${id}.`)
        deleted.push(preview)
        continue
      }
      using limit = createTimeLimit(deploymentTiming.deleteLimitMs.usual, host.clock, signal)
      const deletion = await deletePreviewWithRetries(id, { ...apis, ...host }, limit.signal)
      if (deletion.type === 'failed') problems.push(`Preview ${id}: ${deletion.error.message}`)
      else deleted.push(preview)
      if (deletion.type === 'done') await log.line(`Deleted preview ${id}.`)
      if (deletion.type === 'was-gone') await log.line(`Preview ${id} had been deleted before.`)
      if (signal.aborted) break
    }
    await awaitOutputs(writePreviewsOutputs(deleted, runner), runner)
    if (summary) await writePreviewsSummary({ label, isDryRun: dryRun, previews: deleted }, runner)
    signal.throwIfAborted()
    if (problems.length === 0) return
    throw new ActionError(
      `${problems.length} of ${found.previews.length} previews were not deleted:\n${formatFirstEntries(problems, undefined, '\n')}`,
      { hint: 'Run the job again, or let them end by themselves.' },
    )
  })
}
