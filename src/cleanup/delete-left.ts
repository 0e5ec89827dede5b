import type { AgentexApi } from '../agentex/agentex-api.ts'
import type { OpenTask } from '../agentex/readiness.ts'
import type { DeploymentsApi } from '../api/deployments-api.ts'
import { mayDeploymentStillRun } from '../api/status.ts'
import { agentexTiming, listRetryWaitsMs, stateFileTiming } from '../api/timing.ts'
import { deletePreviewWithRetries, type DeletionResult } from '../deployments/delete-previews.ts'
import { findSentDeployment } from '../deployments/search.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import type { MainStateReader } from './read-state.ts'
import {
  type FactsForPost,
  isLeftPreview,
  type LeftDeployment,
  type LeftPreview,
  type Server,
} from './work-for-post.ts'

/** What became of the deployment and the task that the main step left. */
export interface DeleteResult {
  readonly deployment: LeftDeploymentResult | undefined
  readonly task: LeftTaskResult | undefined
}

export type LeftDeploymentResult =
  | { readonly type: 'nothing' }
  | { readonly type: 'production'; readonly left: LeftDeployment }
  | PreviewDeletion
  /** Something failed that no retry mends, such as the connection to the proxy. */
  | { readonly type: 'failed'; readonly error: unknown }

export type PreviewDeletion =
  /** The list could not be read, or shows none. */
  | { readonly type: 'unread' | 'unlisted'; readonly buildId: string }
  | {
      readonly type: 'found'
      readonly buildId: string
      readonly previews: readonly { readonly id: string; readonly deletion: DeletionResult }[]
      /** A gateway may pass a request on long after it has responded. */
      readonly mayAnotherAppear: boolean
    }

export interface LeftTaskResult {
  readonly task: OpenTask
  readonly end: 'done' | 'missing' | { readonly error: unknown }
}

/** Whether nothing is left that somebody should know about. */
export function isClean(result: LeftDeploymentResult): boolean {
  if (result.type === 'found')
    return result.previews.every(({ deletion }) => deletion.type !== 'failed')
  return result.type === 'nothing'
}

interface PostDependencies {
  readonly clock: Clock
  readonly open: (server: Server) => Promise<{ readonly api: DeploymentsApi } & AsyncDisposable>
  readonly openAgentex: (server: Server, agentexUrl: URL) => Promise<AgentexApi>
}

export async function deleteLeft(
  { deployment, server }: FactsForPost,
  main: MainStateReader,
  dependencies: PostDependencies,
  signal: AbortSignal,
): Promise<DeleteResult> {
  if (server === undefined) return { deployment: undefined, task: undefined }
  const deleted =
    deployment && (await deleteDeployment(deployment, main, { ...dependencies, server }, signal))
  // The main step may have deleted the task in the meantime.
  const state = await main.read()
  const task = typeof state === 'object' ? state.task : undefined
  const end = task && (await deleteTask(task, { ...dependencies, server }, signal))
  return { deployment: deleted, task: task && end && { task, end } }
}

type Left = LeftDeployment | 'none'
type ServerDependencies = PostDependencies & { readonly server: Server }

/** Starts again whenever the main step, which may still be running, leaves something else. */
async function deleteDeployment(
  first: LeftDeployment,
  main: MainStateReader,
  { open, server, clock }: ServerDependencies,
  signal: AbortSignal,
): Promise<LeftDeploymentResult> {
  using limit = createTimeLimit(stateFileTiming.postMs, clock, signal)
  const leftOver = { leftIn: ({ deployment }: FactsForPost) => deployment ?? 'none', mayChange }
  let result: LeftDeploymentResult = { type: 'nothing' }
  for await (const now of main.watch<Left>(first, leftOver, limit.signal)) {
    result = await deleteNow(now.left, now.signal)
    if (isClean(result)) break
  }
  return result

  async function deleteNow(left: Left, stop: AbortSignal): Promise<LeftDeploymentResult> {
    if (left === 'none') return { type: 'nothing' }
    if (!isLeftPreview(left)) return { type: 'production', left }
    try {
      await using apis = await open(server)
      return await deleteLeftOverPreview(left, { api: apis.api, clock }, stop)
    } catch (error) {
      return { type: 'failed', error }
    }
  }
}

/** A main step that was stopped deletes its preview, and learns no other ID than a missing one. */
function mayChange(left: Left): boolean {
  return left !== 'none' && (isLeftPreview(left) || left.id === undefined)
}

/** Deletes the task of a test message. */
async function deleteTask(
  { name, agentexUrl }: OpenTask,
  { openAgentex, server, clock }: ServerDependencies,
  signal: AbortSignal,
): Promise<LeftTaskResult['end']> {
  try {
    await using agentex = await openAgentex(server, new URL(agentexUrl))
    using limit = createTimeLimit(agentexTiming.deleteMs, clock, signal)
    return (await agentex.deleteTask(name, limit.signal)) ? 'done' : 'missing'
  } catch (error) {
    return { error }
  }
}

interface DeleteDependencies {
  readonly api: DeploymentsApi
  readonly clock: Clock
}

/** Deletes only previews of this run, but also those that no response has named. */
export async function deleteLeftOverPreview(
  left: LeftPreview,
  dependencies: DeleteDependencies,
  signal: AbortSignal,
): Promise<PreviewDeletion> {
  const { id, mayHaveCreatedOthers = false } = left
  const { buildId } = left.sent
  const listed =
    id === undefined || mayHaveCreatedOthers
      ? await search(left, dependencies, signal)
      : [{ id, mayRun: true }]
  if (listed === 'unread') return { type: 'unread', buildId }
  if (listed.length === 0) return { type: 'unlisted', buildId }
  const previews: { readonly id: string; readonly deletion: DeletionResult }[] = []
  for (const one of listed) {
    const deletion: DeletionResult = one.mayRun
      ? await deletePreviewWithRetries(one.id, dependencies, signal)
      : { type: 'was-gone' }
    previews.push({ id: one.id, deletion })
  }
  const mayAnotherAppear = mayHaveCreatedOthers && previews.length === 1
  return { type: 'found', buildId, previews, mayAnotherAppear }
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
