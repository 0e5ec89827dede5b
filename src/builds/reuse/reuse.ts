import type { Build } from '../../api/model.ts'
import { hasSucceeded, isEnding, isFinal } from '../../api/status.ts'
import { runTimes } from '../../api/timing.ts'
import { ActionError } from '../../util/errors.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { ageAt, isEarlier } from '../build-times.ts'
import { cancelBuild, type CancelDependencies } from '../cancel/cancel-build.ts'
import { finished, proves } from '../compare-record.ts'
import type { BuildResult, Reused } from '../outcome.ts'
import { explainMove, findTagMover, hasSameContent } from '../tag-movers.ts'
import { walkList, newestFirst } from '../walk-list.ts'
import { explainNearest, type SameBuild, unfinished } from './same-build.ts'

/** A server that ignores the filters may have any number of builds, on pages of any size. */
const most = 1_500
const maxPages = 3
/** A listed build beyond these counts for nothing: such a list is wrong. */
const mostRecords = 3

/** What to do before a submit. Where the list cannot prove it, `auto` builds. */
export async function lookForReuse(
  request: ReuseRequest,
  state: ReuseState,
  dependencies: CancelDependencies,
  signal: AbortSignal,
): Promise<ReuseDecision> {
  try {
    const decide = (seen: ReuseEvidence): ReuseDecision => decideReuse(request, state, seen)
    const taken = (seen: ReuseEvidence): Build | undefined => takenBuild(reuseOf(decide(seen)))
    const look = await lookFor(request.same, taken, dependencies, signal)
    const decision = decide(look)
    const ready = takenBuild(reuseOf(decision))
    const mover = ready && (await findMover(ready, request, state, dependencies, signal))
    return mover ? decide({ ...look, mover }) : decision
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError) || request.mode === 'require') throw error
    return { type: 'build', reason: error.message }
  }
}

/** Of the tag of a finished build. A joined one has this look once it has succeeded. */
async function findMover(
  ready: Build,
  { same }: ReuseRequest,
  { givenUp }: ReuseState,
  { api }: Pick<CancelDependencies, 'api'>,
  signal: AbortSignal,
): Promise<Build | undefined> {
  const accepts = (build: Build): boolean =>
    givenUp.includes(build.id) || hasSameContent(build, same)
  return await findTagMover(api, ready, { accepts, reach: 'recent' }, signal)
}

/** Why the image of a joined build that has succeeded may not be what its tag names by now. */
export async function explainLostTag(
  { build, reused, outcome }: BuildResult,
  request: ReuseRequest,
  state: ReuseState,
  dependencies: CancelDependencies,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (reused?.how !== 'joined' || outcome.type !== 'finished' || !hasSucceeded(build.status))
    return undefined
  try {
    const mover = await findMover(build, request, state, dependencies, signal)
    return mover && explainMove(build, mover)
  } catch (error) {
    if (signal.aborted) return undefined
    if (!(error instanceof ActionError)) throw error
    return error.message
  }
}

export interface GivingWay {
  readonly to: Reuse
  /** Why our own build may not be cancelled. */
  readonly problem: string | undefined
}

/** Cancels our own new build if another run's build of the same content was there before. */
export async function giveWay(
  own: Build,
  request: ReuseRequest,
  state: ReuseState,
  dependencies: CancelDependencies,
  signal: AbortSignal,
): Promise<GivingWay | undefined> {
  using limit = timeLimit(runTimes.giveWayMs, dependencies.clock, signal)
  let to: Reuse | undefined
  try {
    const decide = (seen: ReuseEvidence): Reuse | undefined =>
      decideGivingWay(request, state, own, seen)
    const taken = (seen: ReuseEvidence): Build | undefined => takenBuild(decide(seen))
    const look = await lookFor(request.same, taken, dependencies, limit.signal)
    const earlier = decide(look)
    if (earlier === undefined) return undefined
    const ready = takenBuild(earlier)
    const ours = { ...state, givenUp: [...state.givenUp, own.id] }
    if (ready && (await findMover(ready, request, ours, dependencies, limit.signal)))
      return undefined
    to = earlier
    const { status } = await cancelBuild(own.id, isEnding, dependencies, limit.signal)
    return { to, problem: isEnding(status) ? undefined : `Its status is '${status}'.` }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return to && { to, problem: error.message }
  }
}

/**
 * Also returns builds of other agents and content if a server ignores the filters. The list may be
 * old: before a finished build is used, its own record replaces its row.
 */
async function lookFor(
  { agent, workingTreeHash }: SameBuild,
  taken: (look: ReuseEvidence) => Build | undefined,
  { api, clock }: CancelDependencies,
  signal: AbortSignal,
): Promise<ReuseEvidence> {
  const walk = walkList(api, { agent, workingTreeHash, pageSize: most, most, maxPages }, signal)
  const builds = await Array.fromAsync(walk)
  let look: ReuseEvidence = { builds, nowMs: walk.serverMs() ?? clock.wallMs() }
  const read = new Set<string>()
  for (;;) {
    const build = taken(look)
    if (build === undefined || read.has(build.id)) return look
    const record = read.size < mostRecords ? await api.getBuild(build.id, signal) : undefined
    read.add(build.id)
    const replaced = look.builds.flatMap((row) => (row.id === build.id ? (record ?? []) : row))
    look = { ...look, builds: replaced }
  }
}

function reuseOf(decision: ReuseDecision): Reuse | undefined {
  return decision.type === 'use' ? decision.reuse : undefined
}

function takenBuild(reuse: Reuse | undefined): Build | undefined {
  return reuse?.how === 'taken' ? reuse.build : undefined
}

export interface ReuseRequest {
  /** `require` never submits. */
  readonly mode: 'auto' | 'require'
  readonly same: SameBuild
  /** Both time limits together: an unfinished build that is older may be stuck. */
  readonly longestMs: number
}

export interface ReuseEvidence {
  readonly builds: readonly Build[]
  /** What pushed the tag of the newest finished build later, or may do so. */
  readonly mover?: Build | undefined
  /** By the server's clock. */
  readonly nowMs: number
}

export interface ReuseState {
  /** Builds that it joined and that were then cancelled or removed. */
  readonly rounds: number
  /** Builds of its own that it cancelled in favour of another one. */
  readonly givenUp: readonly string[]
}

export const initialState: ReuseState = { rounds: 0, givenUp: [] }

export interface Reuse extends Reused {
  readonly build: Build
}

export type ReuseDecision =
  | { readonly type: 'use'; readonly reuse: Reuse }
  | { readonly type: 'build' | 'fail'; readonly reason: string }

/** After so many cancelled or removed joined builds, a run builds and gives way to nobody. */
const maxRounds = 3

/** Before a submit, and after a joined build was cancelled or removed. */
export function decideReuse(
  { mode, same, longestMs }: ReuseRequest,
  { rounds, givenUp }: ReuseState,
  { builds, mover, nowMs }: ReuseEvidence,
): ReuseDecision {
  // The record of a cancelled build may still say `running`.
  const usable = builds.filter(({ id, status }) => !givenUp.includes(id) || isFinal(status))
  const ready = newestFirst(usable).find((build) => proves(build, finished(same)))
  if (ready && !mover) return use('taken', ready, nowMs)

  const createdAfterMs = nowMs - longestMs
  const [earliest] = usable
    .filter((build) => proves(build, unfinished(same, createdAfterMs)))
    .toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
  if (earliest && rounds < maxRounds) return use('joined', earliest, nowMs)
  return {
    type: mode === 'require' ? 'fail' : 'build',
    reason: earliest
      ? `${rounds} builds of this content were cancelled or removed while this run waited for them.`
      : ready && mover
        ? explainMove(ready, mover)
        : explainNearest(usable, same, createdAfterMs),
  }
}

/**
 * All runs order builds alike and give way only to earlier ones, so one survives, or two where a
 * list lags.
 */
export function decideGivingWay(
  request: ReuseRequest,
  state: ReuseState,
  own: Build,
  look: ReuseEvidence,
): Reuse | undefined {
  const listed = look.builds.find(({ id }) => id === own.id) ?? own
  if (isFinal(listed.status) || state.rounds >= maxRounds) return undefined
  const earlier = look.builds.filter((build) => isEarlier(build, listed))
  return reuseOf(decideReuse(request, state, { ...look, builds: earlier }))
}

function use(how: Reused['how'], build: Build, nowMs: number): ReuseDecision {
  return { type: 'use', reuse: { build, how, ageSeconds: ageAt(nowMs, build) } }
}
