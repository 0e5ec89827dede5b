import type { Deployment, DeploymentsApi } from '../api/deployments-api.ts'
import { renderCurlCommand, deploymentListPath, deploymentPath } from '../api/paths.ts'
import { mayDeploymentStillRun } from '../api/status.ts'
import { listRetryWaitsMs } from '../api/timing.ts'
import { deletePreviewWithRetries, type DeletionResult } from '../deployments/delete-previews.ts'
import { findSentDeployment } from '../deployments/search.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import type { CleanUpOutcome, LeftDeployment } from './work-for-post.ts'

export interface DeleteDependencies {
  readonly api: DeploymentsApi
  readonly clock: Clock
  readonly baseUrl: string
}

/** Deletes only previews of this run, but also those that no response has named. */
export async function deleteLeftOverPreview(
  left: LeftDeployment,
  dependencies: DeleteDependencies,
  signal: AbortSignal,
): Promise<CleanUpOutcome> {
  const { expiresMs, buildId } = left.sent
  const list = renderCurlCommand('GET', deploymentListPath({ buildId }), dependencies.baseUrl)
  if (expiresMs === undefined) {
    const follow = renderCurlCommand('GET', deploymentPath(left.id ?? ''), dependencies.baseUrl)
    return open(
      left.id === undefined
        ? `A deployment of build ${buildId} may have been created. It was left as it is.\nFollow it: ${list}`
        : `Deployment ${left.id} was left as it is.\nFollow it: ${follow}`,
    )
  }
  const ids =
    left.id === undefined || left.mayHaveCreatedOthers === true
      ? await search(left, dependencies, signal)
      : [left.id]
  if (ids === 'unread')
    return open(`A preview of build ${buildId} may have been created.\nCheck the list: ${list}`)
  if (ids.length === 0)
    return open(
      `No preview of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${list}`,
    )
  const ends: CleanUpOutcome[] = []
  for (const id of ids)
    ends.push(describe(id, await deletePreviewWithRetries(id, dependencies, signal), dependencies))
  return {
    isClean: ends.every(({ isClean }) => isClean),
    message: ends.map(({ message }) => message).join('\n'),
  }
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

/** Finds previews of these requests. Reads the list again, a few times, until it shows one. */
async function search(
  { id, sent }: LeftDeployment,
  { api, clock }: DeleteDependencies,
  signal: AbortSignal,
): Promise<readonly string[] | 'unread'> {
  let isRead = false
  try {
    for (const waitMs of [0, ...listRetryWaitsMs]) {
      await clock.sleep(waitMs, signal)
      const found = await findSentDeployment(sent, api, signal).catch(asApiError)
      isRead ||= !(found instanceof ApiError)
      const ids = found instanceof ApiError ? [] : found.filter(isActive).map((one) => one.id)
      const all = [...new Set(id === undefined ? ids : [id, ...ids])]
      if (all.length > 0) return all
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  if (id !== undefined) return [id]
  return isRead ? [] : 'unread'
}

const isActive = ({ status }: Deployment): boolean => mayDeploymentStillRun(status)

function open(message: string): CleanUpOutcome {
  return { isClean: false, message }
}
