import type { DeploymentsApi } from '../api/deployments-api.ts'
import { asApiError, ApiError } from '../api/errors.ts'
import { curl, deploymentListPath, deploymentPath } from '../api/paths.ts'
import { isDeploymentActive } from '../api/status.ts'
import { listWaitsMs } from '../api/timing.ts'
import { findOthers } from '../deployments/create.ts'
import { deletePersistently, type Deletion } from '../deployments/delete-previews.ts'
import { findSent, type SentForm } from '../deployments/search.ts'
import type { Clock } from '../util/clock.ts'
import type { Ending, LeftDeployment } from './work-for-post.ts'

export interface DeleteDependencies {
  readonly api: DeploymentsApi
  readonly clock: Clock
  readonly baseUrl: string
  /** What the main step has saved last: it may run beside the post step. */
  readonly newest: () => Promise<LeftDeployment | undefined>
}

/** Deletes a preview, also one whose ID no response has named. Production is left as it is. */
export async function deleteLeft(
  left: LeftDeployment,
  dependencies: DeleteDependencies,
  signal: AbortSignal,
): Promise<Ending> {
  const { previewLabel, buildId } = left.sent
  const { baseUrl } = dependencies
  if (previewLabel === undefined) {
    const path = left.id === undefined ? deploymentListPath({ buildId }) : deploymentPath(left.id)
    const what =
      left.id === undefined ? `A deployment of build ${buildId}` : `Deployment ${left.id}`
    const may = left.id === undefined ? ' may have been created. It' : ''
    return open(`${what}${may} was left as it is.\nFollow it: ${curl('GET', path, baseUrl)}`)
  }
  const found = left.id === undefined ? await search(left.sent, dependencies, signal) : [left.id]
  const list = curl('GET', deploymentListPath({ previewLabel }), baseUrl)
  if (found === 'unread')
    return open(`A preview '${previewLabel}' may have been created.\nCheck the list: ${list}`)
  const [id] = found
  if (id === undefined)
    return open(
      `No preview '${previewLabel}' of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${list}`,
    )
  if (found.length > 1)
    return open(
      `One of these previews '${previewLabel}' may be of this run; none was deleted, because the action cannot tell which: ${found.join(', ')}. They end by themselves.`,
    )
  const deletion = await deletePersistently(id, dependencies, signal)
  const end = describe(id, deletion, baseUrl)
  if (left.mayHaveMore !== true) return end
  const others = await findOthers(left.sent, [id], dependencies.api, signal).catch(() => [])
  return others.length === 0
    ? end
    : open(
        `${end.message}\nThese previews may also be of this run, and end by themselves: ${others.join(', ')}.`,
      )
}

function describe(id: string, deletion: Deletion, baseUrl: string): Ending {
  switch (deletion.type) {
    case 'done':
      return { isClean: true, message: `Deleted preview ${id}.` }
    case 'was-gone':
      return { isClean: true, message: `Preview ${id} had been deleted before.` }
    case 'failed':
      return open(
        `Preview ${id} could not be deleted, and ends by itself. ${deletion.error.message}\nDelete it: ${curl('DELETE', deploymentPath(id), baseUrl)}`,
      )
  }
}

/** IDs of what may be of these forms: until there is one, or there are no more looks. */
async function search(
  sent: SentForm,
  { api, clock, newest }: DeleteDependencies,
  signal: AbortSignal,
): Promise<readonly string[] | 'unread'> {
  let result: readonly string[] | 'unread' = 'unread'
  try {
    for (const waitMs of [0, ...listWaitsMs]) {
      await clock.sleep(waitMs, signal)
      const known = (await newest())?.id
      if (known !== undefined) return [known]
      const found = await findSent(sent, api, signal).catch(asApiError)
      if (found instanceof ApiError) continue
      result = found.filter(({ status }) => isDeploymentActive(status)).map(({ id }) => id)
      if (result.length > 0) return result
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return result
}

function open(message: string): Ending {
  return { isClean: false, message }
}
