import { taskPath } from '../../agentex/agentex-api.ts'
import {
  deploymentListPath,
  deploymentPath,
  isPathSafeId,
  renderCurlCommand,
} from '../../api/paths.ts'
import {
  type DeleteResult,
  isClean,
  type LeftDeploymentResult,
  type LeftTaskResult,
  type PreviewDeletion,
} from '../../cleanup/delete-left.ts'
import type { StateReadResult } from '../../cleanup/read-state.ts'
import type { FactsForPost, LeftDeployment } from '../../cleanup/work-for-post.ts'
import { baseUrlForMessages } from '../../inputs/connection.ts'
import type { EntryContext } from '../../runner/entrypoint.ts'
import { describeError } from '../../util/errors.ts'
import { writeSummaryOfKilledStep } from '../summary/killed-summary.ts'

/** Says what post has deleted, and completes the summary of a main step that was killed. */
export async function tellDeletion(
  { deployment, task }: DeleteResult,
  { left, now }: { readonly left: FactsForPost; readonly now: StateReadResult },
  runner: EntryContext,
): Promise<void> {
  const { log } = runner
  const message =
    deployment && describeLeftDeployment(deployment, left.server?.baseUrl ?? baseUrlForMessages())
  if (deployment && message !== undefined)
    await (isClean(deployment) ? log.line(message) : log.warning(message))
  if (task) await tellTask(task, log)
  const missing = typeof now === 'object' ? now.missingSummary : undefined
  if (missing) {
    const facts = { agent: missing.agent, message: message ?? 'It left no deployment.' }
    await writeSummaryOfKilledStep(facts, runner)
  }
}

function describeLeftDeployment(result: LeftDeploymentResult, baseUrl: string): string {
  switch (result.type) {
    case 'nothing':
      return 'The main step left nothing to delete.'
    case 'production':
      return describeProduction(result.left, baseUrl)
    case 'failed':
      return `A preview of this step may be left; it ends by itself. ${describeError(result.error)}`
    case 'unread':
    case 'unlisted':
    case 'found':
      return describePreviewDeletion(result, baseUrl)
  }
}

/** A production deployment is left as it is. */
function describeProduction({ id, sent: { buildId } }: LeftDeployment, baseUrl: string): string {
  const isNamed = id !== undefined && isPathSafeId(id)
  const path = isNamed ? deploymentPath(id) : deploymentListPath({ buildId })
  const what = isNamed
    ? `Deployment ${id}`
    : `A production deployment of build ${buildId} may have been created. It`
  return `${what} was left as it is.\nFollow it: ${renderCurlCommand('GET', path, baseUrl)}`
}

export function describePreviewDeletion(result: PreviewDeletion, baseUrl: string): string {
  const path = deploymentListPath({ buildId: result.buildId })
  const check = `Check the list: ${renderCurlCommand('GET', path, baseUrl)}`
  switch (result.type) {
    case 'unread':
      return `A preview of build ${result.buildId} may have been created.\n${check}`
    case 'unlisted':
      return `No preview of this run is listed. One may still appear; it ends by itself.\n${check}`
    case 'found': {
      const messages = result.previews.map((one) => describePreview(one, baseUrl))
      if (result.mayAnotherAppear)
        messages.push(`Another preview of this run may still appear; it ends by itself.\n${check}`)
      return messages.join('\n')
    }
  }
}

type DeletedPreview = Extract<PreviewDeletion, { readonly type: 'found' }>['previews'][number]

function describePreview({ id, deletion }: DeletedPreview, baseUrl: string): string {
  switch (deletion.type) {
    case 'done':
      return `Deleted preview ${id}.`
    case 'was-gone':
      return `Preview ${id} had been deleted before.`
    case 'failed':
      return `Preview ${id} could not be deleted, and ends by itself. ${deletion.error.message}\nDelete it: ${renderCurlCommand('DELETE', deploymentPath(id), baseUrl)}`
  }
}

/** Names the task of a test message if it may be left. */
async function tellTask(
  { task: { name, agentexUrl }, end }: LeftTaskResult,
  log: EntryContext['log'],
): Promise<void> {
  if (end === 'done') {
    await log.line(`Deleted task '${name}' in Agentex.`)
    return
  }
  const why =
    end === 'missing'
      ? 'it is not there, but a message that arrives late may create it.'
      : describeError(end.error)
  const command = renderCurlCommand('DELETE', taskPath(name), agentexUrl)
  await log.warning(`Task '${name}' may be left in Agentex: ${why}\nDelete it: ${command}`)
}
