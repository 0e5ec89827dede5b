import { isSameId } from '../api/build-id.ts'
import { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { cancelPolicies, listWaitsMs, stateTimes, submitTimes } from '../api/timing.ts'
import {
  cancelBuild,
  type CancelDependencies,
  type CancelProgress,
  noResponse,
} from '../builds/cancel-build.ts'
import { type Claim, mayCancel } from '../builds/claim.ts'
import { ListSearch, type Looked, plans, type SearchPlan } from '../builds/submit/search-list.ts'
import { mineOf, type SentForm } from '../builds/submit/sent-form.ts'
import { timeLimit } from '../util/time-limit.ts'
import type { LeftOver } from './work-for-post.ts'

export interface PostDependencies extends CancelDependencies {
  /** When there is no time left, by `clock`. */
  readonly untilMs: number
}

/** What became of what main left; `others`: builds that its other attempts may have become. */
export type LeftOverEnd =
  | { readonly type: 'nothing' }
  /** No attempt was complete, or the server rejected it. */
  | { readonly type: 'not submitted' }
  | { readonly type: 'not ours'; readonly id: string; readonly claim: Claim }
  | { readonly type: 'ended'; readonly id: string; readonly others?: readonly string[] }
  | {
      readonly type: 'cancelled'
      readonly id: string
      readonly progress: CancelProgress
      readonly others?: readonly string[]
    }
  /** None of `ids` is certainly ours; `running`: those that have not ended, five at the most. */
  | {
      readonly type: 'in doubt'
      readonly sent: SentForm
      readonly ids: readonly string[]
      readonly running: readonly string[]
      readonly problem: ApiError | undefined
    }

/** Through outages, until the build ends or `signal` fires. Cancels only what is certainly ours. */
export async function cancelLeftOver(
  left: LeftOver,
  dependencies: PostDependencies,
  signal: AbortSignal,
): Promise<LeftOverEnd> {
  if (left.type === 'nothing') return left
  const { sent, build } = left
  if (build === undefined) {
    if (sent?.isOpen) return await searchAndCancel(sent, undefined, dependencies, signal)
    return { type: 'not submitted' }
  }
  const { id, claim, settled, status } = build
  if (claim === 'found' && settled === undefined && sent) {
    if (await hasEnded(id, dependencies, signal)) return { type: 'ended', id }
    return await searchAndCancel(sent, id, dependencies, signal)
  }
  if (!mayCancel(claim, settled)) return { type: 'not ours', id, claim }
  const end = isFinal(status)
    ? ({ type: 'ended', id } as const)
    : await cancelByPost(id, dependencies, signal)
  if (!sent?.isOpen || claim !== 'answered') return end
  const { candidates } = await search(sent, plans.once, dependencies, signal)
  const others = candidates.map((one) => one.id).filter((other) => !isSameId(other, id))
  return { ...end, others }
}

/** `known`: what main has found in the list, and not settled. */
async function searchAndCancel(
  sent: SentForm,
  known: string | undefined,
  dependencies: PostDependencies,
  signal: AbortSignal,
): Promise<LeftOverEnd> {
  const isKnown = ({ id }: Build): boolean => known !== undefined && isSameId(id, known)
  const ofOthers = ({ candidates }: Looked) => candidates.filter((build) => !isKnown(build))
  const looked = await search(
    sent,
    {
      // There may be no time later for a first read.
      waitsMs: [0, ...listWaitsMs],
      forMs: known === undefined ? stateTimes.postSearchMs : submitTimes.searchMs,
      isEnough: (seen) => ofOthers(seen).length > (known === undefined ? 1 : 0),
      untilMs: dependencies.untilMs,
    },
    dependencies,
    signal,
  )
  const { candidates, problem } = looked
  const ids = [...(known === undefined ? [] : [known]), ...ofOthers(looked).map(({ id }) => id)]
  const only = ids.length === 1 ? (known ?? mineOf(sent, candidates)?.id) : undefined
  // Whatever its row says: a list may be wrong about the status.
  if (only !== undefined && problem === undefined)
    return await cancelByPost(only, dependencies, signal)
  const running = await unfinished(ids, dependencies, signal)
  return { type: 'in doubt', sent, ids, running, problem }
}

/** An end of the time is a problem of the list. */
async function search(
  sent: SentForm,
  plan: SearchPlan,
  dependencies: PostDependencies,
  signal: AbortSignal,
): Promise<Looked> {
  const list = new ListSearch(dependencies)
  return await list.run(sent, plan, signal).catch((error: unknown): Looked => {
    if (!signal.aborted) throw error
    const seen = list.seen(sent)
    return { ...seen, problem: seen.problem ?? noResponse }
  })
}

/** So that a warning does not become longer than an annotation. */
const mostCommands = 5

/** Those whose own record does not say that they have ended, as far as there are commands. */
async function unfinished(
  candidates: readonly string[],
  dependencies: PostDependencies,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const id of candidates) {
    if (ids.length === mostCommands) break
    if (!(await hasEnded(id, dependencies, signal))) ids.push(id)
  }
  return ids
}

async function hasEnded(
  id: string,
  { api, clock }: PostDependencies,
  signal: AbortSignal,
): Promise<boolean> {
  using limit = timeLimit(cancelPolicies['by-post'].tryMs, clock, signal)
  try {
    return isFinal((await api.getBuild(id, limit.signal, { attempts: 1 })).status)
  } catch (error) {
    if (!limit.signal.aborted && !(error instanceof ApiError)) throw error
    return false
  }
}

async function cancelByPost(
  id: string,
  dependencies: PostDependencies,
  signal: AbortSignal,
): Promise<Extract<LeftOverEnd, { type: 'cancelled' }>> {
  const limitMs = dependencies.untilMs - dependencies.clock.monotonicMs()
  const policy = { ...cancelPolicies['by-post'], limitMs }
  const progress = await cancelBuild(id, policy, dependencies, signal)
  return { type: 'cancelled', id, progress }
}
