import type { Build } from '../../api/model.ts'
import { hasSucceeded, isEnding, isFinal, isWithdrawn } from '../../api/status.ts'
import { runTimes } from '../../api/timing.ts'
import { ActionError } from '../../util/errors.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { ageAt, isEarlier } from '../build-times.ts'
import { cancelBuild } from '../cancel/cancel-build.ts'
import { finished, proves } from '../compare-record.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import type { BuildResult, Reused } from '../outcome.ts'
import { explainMove, findTagMover, hasSameContent } from '../tag-movers.ts'
import { walkList, newestFirst } from '../walk-list.ts'
import { explainNearest, type SameBuild, unfinished } from './same-build.ts'

/** A server that ignores the filters may have any number of builds, on pages of any size. */
const most = 1_500
const maxPages = 3
/** A listed build beyond these counts for nothing: such a list is wrong. */
const mostRecords = 3

/** Uses builds of other runs in the place of our own. */
export class BuildReuse {
  readonly #request: ReuseRequest
  readonly #dependencies: BuildDependencies
  readonly #signal: AbortSignal
  #state = initialState

  constructor(request: ReuseRequest, dependencies: BuildDependencies, signal: AbortSignal) {
    this.#request = request
    this.#dependencies = dependencies
    this.#signal = signal
  }

  /** What to do before a submit. Where the list cannot prove it, `auto` builds. */
  async find(): Promise<ReuseDecision> {
    const decide = (seen: ReuseEvidence) => decideReuse(this.#request, this.#state, seen)
    try {
      return decide(await this.#look((seen) => reuseOf(decide(seen)), this.#signal))
    } catch (error) {
      this.#signal.throwIfAborted()
      if (!(error instanceof ActionError) || this.#request.mode === 'require') throw error
      return { type: 'build', reason: error.message }
    }
  }

  /** Cancels our own new build if another run's of the same content came first. */
  async giveWay(own: Build): Promise<Reuse | undefined> {
    const { clock, reporter } = this.#dependencies
    using limit = timeLimit(runTimes.giveWayMs, clock, this.#signal)
    const decide = (seen: ReuseEvidence) => decideGivingWay(this.#request, this.#state, own, seen)
    let to: Reuse | undefined
    let problem: string | undefined
    try {
      const look = await this.#look(decide, limit.signal, own)
      to = look.mover ? undefined : decide(look)
      if (to === undefined) return undefined
      const { status } = await cancelBuild(own.id, isEnding, this.#dependencies, limit.signal)
      if (!isEnding(status)) problem = `Its status is '${status}'.`
    } catch (error) {
      this.#signal.throwIfAborted()
      if (!(error instanceof ActionError)) throw error
      problem = error.message
    }
    if (to === undefined) return undefined
    this.#state = { ...this.#state, givenUp: [...this.#state.givenUp, own.id] }
    const end =
      problem === undefined
        ? `Cancelled build ${own.id}.`
        : `Build ${own.id} could not be cancelled: ${problem}`
    await reportAs(
      'notice',
      reporter,
    )(`Build ${to.build.id} of another run has the same content and came first. ${end}`)
    return problem === undefined ? to : undefined
  }

  /** Why a run does not report the build that it followed; it then looks for another one. */
  async problemOf(result: BuildResult): Promise<string | undefined> {
    const problem = this.#hasNoResult(result)
      ? `Build ${result.build.id} was cancelled or removed.`
      : await this.#explainLostTag(result)
    if (problem !== undefined) this.#state = { ...this.#state, rounds: this.#state.rounds + 1 }
    return problem
  }

  /** Whether another run's build ended without a result, or ours because it had to give way. */
  #hasNoResult({ build, reused, outcome }: BuildResult): boolean {
    if (reused === undefined && !this.#state.givenUp.includes(build.id)) return false
    return (
      (outcome.type === 'finished' && isWithdrawn(build.status)) ||
      (outcome.type === 'lost' && outcome.reason === 'gone')
    )
  }

  /** Why the image of a joined build that has succeeded may not be what its tag names by now. */
  async #explainLostTag({ build, reused, outcome }: BuildResult): Promise<string | undefined> {
    if (reused?.how !== 'joined' || outcome.type !== 'finished' || !hasSucceeded(build.status))
      return undefined
    try {
      const mover = await this.#findMover(build, this.#signal)
      return mover && explainMove(build, mover)
    } catch (error) {
      if (this.#signal.aborted) return undefined
      if (!(error instanceof ActionError)) throw error
      return error.message
    }
  }

  /**
   * Also returns builds of other agents and content if a server ignores the filters. The list may
   * be old: before a finished build is used, its own record replaces its row, and its tag is
   * looked for. A joined build has that look once it has succeeded.
   */
  async #look(
    choose: (seen: ReuseEvidence) => Reuse | undefined,
    signal: AbortSignal,
    own?: Build,
  ): Promise<ReuseEvidence> {
    const { api, clock } = this.#dependencies
    const { agent, workingTreeHash } = this.#request.same
    const walk = walkList(api, { agent, workingTreeHash, pageSize: most, most, maxPages }, signal)
    const builds = await Array.fromAsync(walk)
    let look: ReuseEvidence = { builds, nowMs: walk.serverMs() ?? clock.wallMs() }
    const read = new Set<string>()
    for (;;) {
      const reuse = choose(look)
      if (reuse?.how !== 'taken') return look
      const { build } = reuse
      if (read.has(build.id)) return { ...look, mover: await this.#findMover(build, signal, own) }
      const record = read.size < mostRecords ? await api.getBuild(build.id, signal) : undefined
      read.add(build.id)
      const replaced = look.builds.flatMap((row) => (row.id === build.id ? (record ?? []) : row))
      look = { ...look, builds: replaced }
    }
  }

  /** Our own builds do not count: they have the same content. */
  async #findMover(ready: Build, signal: AbortSignal, own?: Build): Promise<Build | undefined> {
    const { api } = this.#dependencies
    const ours = [...this.#state.givenUp, own?.id]
    const accepts = (build: Build): boolean =>
      ours.includes(build.id) || hasSameContent(build, this.#request.same)
    return await findTagMover(api, ready, { accepts, reach: 'recent' }, signal)
  }
}

function reuseOf(decision: ReuseDecision): Reuse | undefined {
  return decision.type === 'use' ? decision.reuse : undefined
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
