import { isSameId } from '../api/build-id.ts'
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
import type { LeftBuild, LeftOverWork } from './work-for-post.ts'

/** How the clean-up of a build that the main step left ended. */
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

/** `others`: builds that other attempts of this run may have created. */
type BuildEnd =
  | { readonly type: 'not ours'; readonly id: string; readonly claim: Claim }
  | { readonly type: 'ended'; readonly id: string }
  | { readonly type: 'cancelled'; readonly id: string; readonly progress: CancelProgress }

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
