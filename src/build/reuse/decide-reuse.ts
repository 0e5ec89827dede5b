import type { Build } from '../../api/model.ts'
import { isFinal } from '../../api/status.ts'
import { finished, proves } from '../compare-record.ts'
import { createdMs, isEarlier } from '../created-at.ts'
import { newestFirst } from '../walk-list.ts'
import type { Reused } from '../outcome.ts'
import { explainNearest, type SameBuild, unfinished } from './same-build.ts'

export interface ReuseRequest {
  /** `require` never submits. */
  readonly mode: 'auto' | 'require'
  readonly same: SameBuild
  /** Both time limits together: an unfinished build that is older may be stuck. */
  readonly longestMs: number
}

/** The builds of the same content, as the server lists them. */
export interface Look {
  readonly builds: readonly Build[]
  /** By the server's clock. */
  readonly nowMs: number
}

/** What a run has been through. */
export interface ReuseState {
  /** Builds that it joined and that were then cancelled or removed. */
  readonly rounds: number
  /** Builds of its own that it cancelled in favour of another one. */
  readonly givenUp: readonly string[]
}

export const initialState: ReuseState = { rounds: 0, givenUp: [] }

/** A build of another run to use in place of a new one. */
export interface Reuse extends Reused {
  readonly build: Build
}

export type ReuseDecision =
  | { readonly type: 'use'; readonly reuse: Reuse }
  | { readonly type: 'build' | 'fail'; readonly reason: string }

/** After this many joined builds were cancelled or removed, a run builds and gives way to nobody. */
const maxRounds = 3

/** Before a submit, and after a joined build was cancelled or removed. */
export function decideReuse(
  { mode, same, longestMs }: ReuseRequest,
  { rounds, givenUp }: ReuseState,
  { builds, nowMs }: Look,
): ReuseDecision {
  // The record of a cancelled build may still say `running`.
  const usable = builds.filter(({ id, status }) => !givenUp.includes(id) || isFinal(status))
  const ready = newestFirst(usable).find((build) => proves(build, finished(same)))
  if (ready) return use('taken', ready, nowMs)

  const createdAfterMs = nowMs - longestMs
  const [earliest] = usable
    .filter((build) => proves(build, unfinished(same, createdAfterMs)))
    .toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
  if (earliest && rounds < maxRounds) return use('joined', earliest, nowMs)
  return {
    type: mode === 'require' ? 'fail' : 'build',
    reason: earliest
      ? `${rounds} builds of this content were cancelled or removed while this run waited for them.`
      : explainNearest(usable, same, createdAfterMs),
  }
}

/**
 * After a submit: whether to give way to a build that another run submitted at the same time.
 *
 * One build survives, never none. Runs give way to earlier builds alone, and all order them alike, so two never give way to each
 * other, and nobody has a reason to cancel the earliest. A list that lags may hide an earlier build, which leaves two. A run gives
 * up its own build only once the cancellation is accepted; if the one that it then waits for is cancelled by somebody, it looks
 * again, and after `maxRounds` it builds and gives way to nobody.
 */
export function decideGivingWay(
  request: ReuseRequest,
  state: ReuseState,
  own: Build,
  look: Look,
): Reuse | undefined {
  const listed = look.builds.find(({ id }) => id === own.id) ?? own
  if (isFinal(listed.status) || state.rounds >= maxRounds) return undefined
  const earlier = look.builds.filter((build) => isEarlier(build, listed))
  const decision = decideReuse(request, state, { ...look, builds: earlier })
  return decision.type === 'use' ? decision.reuse : undefined
}

function use(how: Reused['how'], build: Build, nowMs: number): ReuseDecision {
  const sinceMs = createdMs(build)
  const ageSeconds = sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs) / 1_000
  return { type: 'use', reuse: { build, how, ageSeconds } }
}
