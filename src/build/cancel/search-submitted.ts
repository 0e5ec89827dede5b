import { asApiError } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { askedWait } from '../../util/retry.ts'
import type { LeftOver } from '../hand-over.ts'
import {
  findSubmitted,
  type Found,
  judgeLook,
  listedIn,
  mayStillAppear,
} from '../submit/find-submitted.ts'
import { noResponse, type PersistentDependencies, waitMs } from './cancel-build.ts'

/** A listed build; its status is empty if only main saw it. */
export type Seen = Pick<Build, 'id' | 'status'>

export type SearchEnd =
  /** The only build it can be. `mayHaveMore`: a build of another form may still appear. */
  | { readonly type: 'proved'; readonly build: Build; readonly mayHaveMore: boolean }
  /** No form is open: the server cannot have made a build. */
  | { readonly type: 'nothing-sent' }
  /** The server refused the form because of a conflict, and no listed build may be a copy's. */
  | { readonly type: 'rejected' }
  | { readonly type: 'none-listed' }
  | { readonly type: 'no-baseline' }
  /** `isLate`: another build may still appear. */
  | { readonly type: 'uncertain'; readonly builds: readonly Seen[]; readonly isLate: boolean }
  | {
      readonly type: 'unreadable'
      readonly builds: readonly Seen[]
      readonly isLate: boolean
      readonly problem: string
    }

/** Waits before each look; the last one is repeated. */
const lookUpDelaysMs = [0, 1_000, 2_000, 4_000, 8_000, 10_000]
/** Of the 56 s that the post step has for all: the rest is for the cancellation. */
const searchMs = 42_000

/** Looks repeatedly: an identical build of another run may be listed before our own. */
export async function searchSubmitted(
  { sent, buildId }: Extract<LeftOver, { type: 'submit' }>,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<SearchEnd> {
  const { api, clock, random } = dependencies
  const { baseline, open, early = [] } = sent
  if (open === undefined) return { type: 'nothing-sent' }
  if (baseline === undefined) return { type: 'no-baseline' }
  const endMs = clock.monotonicMs() + searchMs
  const seen = new Map<string, Seen>()
  for (const id of [...early, ...(buildId === undefined ? [] : [buildId])])
    seen.set(id, { id, status: '' })
  let serverMs: number | undefined
  let isDoubtful = false
  let problem: string | undefined
  let askedMs = 0

  /** By the last look and those before. */
  const conclude = (last: Found, isLate: boolean): SearchEnd => {
    const { isConflict, firstMs, lastMs } = open
    if (last.type === 'one' && seen.size === 1 && !isDoubtful)
      return { type: 'proved', build: last.build, mayHaveMore: isLate && firstMs !== lastMs }
    if (seen.size === 0) return { type: isConflict ? 'rejected' : 'none-listed' }
    const isLateOurs = isLate && isConflict === undefined
    return { type: 'uncertain', builds: [...seen.values()], isLate: isLateOurs }
  }

  for (let look = 0; ; look += 1) {
    const leftMs = endMs - clock.monotonicMs()
    const pauseMs = lookUpDelaysMs[look] ?? lookUpDelaysMs.at(-1) ?? 0
    try {
      const ownMs = leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs
      await clock.sleep(waitMs(ownMs, askedMs, dependencies), signal)
      askedMs = 0
      const onServerTime = (ms: number): void => void (serverMs = ms)
      const listed = await findSubmitted(api, sent, signal, onServerTime)
      const found = judgeLook(listed)
      // A time of a clock that is fast may look right later.
      isDoubtful ||= found.type === 'uncertain'
      for (const { id, status } of listedIn(listed)) seen.set(id, { id, status })
      if (listed?.error) throw listed.error
      const isLate = mayStillAppear(open, serverMs)
      const isOver = clock.monotonicMs() >= endMs || !isLate
      const isUnreadable = found.type === 'unreadable'
      if (isOver && !isUnreadable) return conclude(found, isLate)
      problem = isUnreadable ? 'The list is too long, or older than the form.' : undefined
    } catch (error) {
      if (signal.aborted) {
        const isLate = mayStillAppear(open, serverMs)
        problem ??= noResponse.message
        return { type: 'unreadable', builds: [...seen.values()], isLate, problem }
      }
      const { message, retryAfterMs = 0 } = asApiError(error)
      problem = message
      askedMs = askedWait(retryAfterMs, random())
    }
  }
}

/** Looks once for the builds of other forms than the one whose build is known. */
export async function lookForOthers(
  { sent, buildId }: Extract<LeftOver, { type: 'build' | 'others' }>,
  { api }: PersistentDependencies,
  signal: AbortSignal,
): Promise<{ readonly ids: readonly string[]; readonly isLate: boolean }> {
  if (sent?.baseline === undefined || sent.open === undefined) return { ids: [], isLate: false }
  let serverMs: number | undefined
  const onServerTime = (ms: number): void => void (serverMs = ms)
  const found = await findSubmitted(api, sent, signal, onServerTime).catch((error: unknown) => {
    if (!signal.aborted) throw error
    return undefined
  })
  const ids = listedIn(found).map(({ id }) => id)
  return {
    ids: ids.filter((id) => id !== buildId),
    isLate: found === undefined || found.error !== undefined || mayStillAppear(sent.open, serverMs),
  }
}
