import { isSameId } from '../api/build-id.ts'
import type { BuildsApi } from '../api/builds-api.ts'
import { isFinal } from '../api/status.ts'
import { cancelPolicies, listRetryWaitsMs, stateFileTiming, submitTiming } from '../api/timing.ts'
import {
  cancelBuild,
  type CancelProgress,
  noCancelResponseMessage,
} from '../builds/cancel-build.ts'
import { type Claim, mayCancel } from '../builds/claim.ts'
import type { ApiDependencies } from '../builds/events.ts'
import {
  ListSearch,
  type ListFindings,
  searchPlans,
  type SearchPlan,
} from '../builds/submit/search-list.ts'
import { findOwnBuild, type SubmitAttempt } from '../builds/submit/submit-attempt.ts'
import { ApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import type { MainStateReader } from './read-state.ts'
import {
  type FactsForPost,
  findLeftOverWork,
  type LeftBuild,
  type LeftOverWork,
  type Server,
} from './work-for-post.ts'

/** What became of the build that the main step left. */
export type CleanUpResult =
  | { readonly type: 'nothing' }
  /** No attempt was complete, or the server refused it. */
  | { readonly type: 'not submitted' }
  | (BuildEnd & { readonly others?: readonly string[] })
  /** None of `ids` is certainly the build of this run. */
  | {
      readonly type: 'in doubt'
      readonly sent: SubmitAttempt
      readonly ids: readonly string[]
      readonly problem: ApiError | undefined
    }
  /** Something failed that no retry mends, such as the connection to the proxy. */
  | { readonly type: 'failed'; readonly build: LeftBuild | undefined; readonly error: unknown }

/** `others`: builds that other attempts of this run may have created. */
type BuildEnd =
  | { readonly type: 'not ours'; readonly id: string; readonly claim: Claim }
  | { readonly type: 'ended'; readonly id: string }
  | { readonly type: 'cancelled'; readonly id: string; readonly progress: CancelProgress }

/** Whether nothing is left that somebody should know about. */
export function isClean(result: CleanUpResult): boolean {
  switch (result.type) {
    case 'nothing':
    case 'not submitted':
      return true
    case 'not ours':
    case 'ended':
      return result.others === undefined
    case 'cancelled': {
      const { others, progress } = result
      return others === undefined && progress.build !== undefined && isFinal(progress.build.status)
    }
    case 'in doubt':
    case 'failed':
      return false
  }
}

interface PostDependencies extends Omit<ApiDependencies, 'api'> {
  readonly open: (server: Server) => Promise<BuildsApi & AsyncDisposable>
}

/**
 * Cancels the build that the main step left, and starts again whenever that step, which may still
 * be running, leaves something else. Resolves with `undefined` if there is nothing to cancel.
 */
export async function cancelAbandoned(
  state: FactsForPost,
  main: MainStateReader,
  { open, clock, random }: PostDependencies,
  signal: AbortSignal,
): Promise<CleanUpResult | undefined> {
  const { server } = state
  const left = findLeftOverWork(state)
  if (server === undefined || left.type === 'nothing') return undefined
  using limit = createTimeLimit(stateFileTiming.postMs, clock, signal)
  const leftOver = { leftIn: findLeftOverWork, mayChange: isSubmitOpen }
  let result: CleanUpResult = { type: 'nothing' }
  try {
    await using api = await open(server)
    for await (const now of main.watch<LeftOverWork>(left, leftOver, limit.signal)) {
      result = await cleanUpLeftOver(now.left, { api, clock, random }, now.signal)
      if (isClean(result)) break
    }
    return result
  } catch (error) {
    return { type: 'failed', build: left.build, error }
  }
}

/** A main step that was stopped completes no other request. */
function isSubmitOpen(left: LeftOverWork): boolean {
  return left.type === 'left' && left.build === undefined && left.sent?.isOpen === true
}

/** Retries until the build ends or `signal` fires. Cancels only a build that is certainly ours. */
export async function cleanUpLeftOver(
  left: LeftOverWork,
  dependencies: ApiDependencies,
  signal: AbortSignal,
): Promise<CleanUpResult> {
  if (left.type === 'nothing') return left
  const { sent, build } = left
  if (build === undefined || (build.claim === 'found' && build.settled === undefined)) {
    if (!sent?.isOpen) return { type: 'not submitted' }
    return await searchAndCancel(sent, build?.id, dependencies, signal)
  }
  const end = await cancelKnown(build, dependencies, signal)
  if (!sent?.isOpen || build.settled === 'alone') return end
  const { candidates } = await search(sent, searchPlans.once, dependencies, signal)
  const others = candidates.map(({ id }) => id).filter((id) => !isSameId(id, build.id))
  return { ...end, others }
}

async function cancelKnown(
  { id, claim, settled, status }: LeftBuild,
  dependencies: ApiDependencies,
  signal: AbortSignal,
): Promise<BuildEnd> {
  if (!mayCancel(claim, settled)) return { type: 'not ours', id, claim }
  return isFinal(status) ? { type: 'ended', id } : await cancelByPost(id, dependencies, signal)
}

/** `known`: a build that the main step found in the list and has not checked again. */
async function searchAndCancel(
  sent: SubmitAttempt,
  known: string | undefined,
  dependencies: ApiDependencies,
  signal: AbortSignal,
): Promise<CleanUpResult> {
  if (known !== undefined && (await hasEnded(known, dependencies, signal)))
    return { type: 'ended', id: known }
  const others = ({ candidates }: ListFindings): readonly string[] =>
    candidates.map(({ id }) => id).filter((id) => known === undefined || !isSameId(id, known))
  const forMs = known === undefined ? stateFileTiming.postSearchMs : submitTiming.searchMs
  const plan = {
    // Reads at once, because there may be no time for a later first read.
    waitsMs: [0, ...listRetryWaitsMs],
    forMs,
    isEnough: (looked: ListFindings) => others(looked).length > (known === undefined ? 1 : 0),
    unreadableMs: stateFileTiming.postMs - forMs,
  }
  const looked = await search(sent, plan, dependencies, signal)
  const { candidates, problem } = looked
  const ids = [...(known === undefined ? [] : [known]), ...others(looked)]
  const only = ids.length === 1 ? (known ?? findOwnBuild(sent, candidates)?.id) : undefined
  // Cancels even if the list shows the build's end, because the list may be wrong.
  return only !== undefined && problem === undefined
    ? await cancelByPost(only, dependencies, signal)
    : { type: 'in doubt', sent, ids, problem }
}

/** Reports a timeout as a problem of the list. */
async function search(
  sent: SubmitAttempt,
  plan: SearchPlan,
  dependencies: ApiDependencies,
  signal: AbortSignal,
): Promise<ListFindings> {
  const list = new ListSearch(dependencies)
  return await list.run(sent, plan, signal).catch((error: unknown): ListFindings => {
    if (!signal.aborted) throw error
    const seen = list.seen(sent)
    return { ...seen, problem: seen.problem ?? noCancelResponseMessage }
  })
}

async function hasEnded(
  id: string,
  { api, clock }: ApiDependencies,
  signal: AbortSignal,
): Promise<boolean> {
  using limit = createTimeLimit(cancelPolicies['by-post'].tryMs, clock, signal)
  try {
    return isFinal((await api.getBuild(id, limit.signal, { attempts: 1 })).status)
  } catch (error) {
    if (!limit.signal.aborted && !(error instanceof ApiError)) throw error
    return false
  }
}

async function cancelByPost(
  id: string,
  dependencies: ApiDependencies,
  signal: AbortSignal,
): Promise<BuildEnd> {
  const progress = await cancelBuild(id, cancelPolicies['by-post'], dependencies, signal)
  return { type: 'cancelled', id, progress }
}
