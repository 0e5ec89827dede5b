import type { DeploymentsApi } from '../api/deployments-api.ts'
import { renderCurlCommand, deploymentListPath, deploymentPath } from '../api/paths.ts'
import { mayDeploymentStillRun } from '../api/status.ts'
import { listRetryWaitsMs } from '../api/timing.ts'
import { deletePreviewWithRetries, type DeletionResult } from '../deployments/delete-previews.ts'
import { findSentDeployment } from '../deployments/search.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import type { CleanUpOutcome, LeftPreview } from './work-for-post.ts'

export interface DeleteDependencies {
  readonly api: DeploymentsApi
  readonly clock: Clock
  readonly baseUrl: string
}

/** Deletes only previews of this run, but also those that no response has named. */
export async function deleteLeftOverPreview(
  left: LeftPreview,
  dependencies: DeleteDependencies,
  signal: AbortSignal,
): Promise<CleanUpOutcome> {
  const { buildId } = left.sent
  const list = renderCurlCommand('GET', deploymentListPath({ buildId }), dependencies.baseUrl)
  const previews =
    left.id === undefined || left.mayHaveCreatedOthers === true
      ? await search(left, dependencies, signal)
      : [{ id: left.id, mayRun: true }]
  if (previews === 'unread')
    return open(`A preview of build ${buildId} may have been created.\nCheck the list: ${list}`)
  if (previews.length === 0)
    return open(
      `No preview of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${list}`,
    )
  const ends: CleanUpOutcome[] = []
  for (const { id, mayRun } of previews) {
    const deletion: DeletionResult = mayRun
      ? await deletePreviewWithRetries(id, dependencies, signal)
      : { type: 'was-gone' }
    ends.push(describe(id, deletion, dependencies))
  }
  const messages = ends.map(({ message }) => message)
  // A gateway may pass a request on long after it has responded.
  if (left.mayHaveCreatedOthers === true && previews.length === 1)
    messages.push(
      `Another preview of this run may still appear; it ends by itself.\nCheck the list: ${list}`,
    )
  return { isClean: ends.every(({ isClean }) => isClean), message: messages.join('\n') }
}

function describe(
  id: string,
  deletion: DeletionResult,
  { baseUrl }: DeleteDependencies,
): CleanUpOutcome {
  switch (deletion.type) {
    case 'done':
      return { isClean: true, message: `Deleted preview ${id}.` }
    case 'was-gone':
      return { isClean: true, message: `Preview ${id} had been deleted before.` }
    case 'failed':
      return open(
        `Preview ${id} could not be deleted, and ends by itself. ${deletion.error.message}\nDelete it: ${renderCurlCommand('DELETE', deploymentPath(id), baseUrl)}`,
      )
  }
}

/**
 * Finds previews of these requests. Reads the list again, a few times, until it shows one, which
 * the main step may have deleted.
 */
async function search(
  { id, sent }: LeftPreview,
  { api, clock }: DeleteDependencies,
  signal: AbortSignal,
): Promise<readonly { readonly id: string; readonly mayRun: boolean }[] | 'unread'> {
  const known = id === undefined ? [] : [{ id, mayRun: true }]
  let isRead = false
  try {
    for (const waitMs of [0, ...listRetryWaitsMs]) {
      await clock.sleep(waitMs, signal)
      const found = await findSentDeployment(sent, api, signal).catch(asApiError)
      isRead ||= !(found instanceof ApiError)
      const listed = found instanceof ApiError ? [] : found.filter((one) => one.id !== id)
      const all = [
        ...known,
        ...listed.map((one) => ({ id: one.id, mayRun: mayDeploymentStillRun(one.status) })),
      ]
      if (all.length > 0) return all
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return isRead || id !== undefined ? known : 'unread'
}

function open(message: string): CleanUpOutcome {
  return { isClean: false, message }
}
