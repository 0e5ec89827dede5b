import type { Build } from '../../api/model.ts'
import { hasSucceeded, isEndingOrEnded, isCancelledOrRemoved } from '../../api/status.ts'
import { cancelPolicies } from '../../api/timing.ts'
import { ActionError } from '../../util/errors.ts'
import { createTimeLimit } from '../../util/time-limit.ts'
import { cancelBuild } from '../cancel-build.ts'
import { type BuildDependencies, createMessageReporter } from '../events.ts'
import type { BuildResult } from '../outcome.ts'
import { explainLaterPush, findLaterPush, hasSameContent } from '../later-pushes.ts'
import { walkBuildList } from '../walk-list.ts'
import {
  chooseBuildToReuse,
  findBuildToYieldTo,
  type ReusedBuild,
  type ReuseCandidates,
  type ReuseRequest,
  type ReuseState,
} from './choose-reuse.ts'

/** A server that ignores the filters may list any number of builds, on pages of any size. */
const most = 1_500
const maxPages = 3
/** Reads at most this many records: if none confirms the list, the list is wrong. */
const mostRecords = 3

/** Uses builds of other runs in place of our own. */
export class BuildReuse {
  readonly #request: ReuseRequest
  readonly #dependencies: BuildDependencies
  readonly #signal: AbortSignal
  readonly #notice: (message: string) => Promise<void>
  #state: ReuseState = { rounds: 0, givenUp: [] }

  constructor(request: ReuseRequest, dependencies: BuildDependencies, signal: AbortSignal) {
    this.#request = request
    this.#dependencies = dependencies
    this.#signal = signal
    this.#notice = createMessageReporter('notice', dependencies.reporter)
  }

  /** Called before a submit. Resolves with `undefined` if the run has to build. */
  async find(): Promise<ReusedBuild | undefined> {
    const isRequired = this.#request.mode === 'require'
    const choose = (seen: ReuseCandidates) => chooseBuildToReuse(this.#request, this.#state, seen)
    let choice: ReusedBuild | string
    try {
      choice = await this.#readList(choose, this.#signal)
    } catch (error) {
      this.#signal.throwIfAborted()
      if (!(error instanceof ActionError) || isRequired) throw error
      choice = error.message
    }
    if (typeof choice === 'object') return choice
    const message = `Nothing to reuse. ${choice}`
    if (isRequired)
      throw new ActionError(message, {
        hint: "Build this content first, or set 'reuse' to 'auto'.",
      })
    await this.#notice(message)
    return undefined
  }

  /** Cancels our own new build if another run's build of the same content is older. */
  async giveWay(own: Build): Promise<ReusedBuild | undefined> {
    const policy = cancelPolicies['given-way']
    using limit = createTimeLimit(policy.limitMs, this.#dependencies.clock, this.#signal)
    const choose = (seen: ReuseCandidates) =>
      findBuildToYieldTo(this.#request, this.#state, own, seen)
    let to: ReusedBuild | undefined
    let problem: string | undefined
    try {
      to = await this.#readList(choose, limit.signal, own)
      if (to === undefined) return undefined
      const { build, error } = await cancelBuild(own.id, policy, this.#dependencies, limit.signal)
      if (error) throw error
      if (!build || !isEndingOrEnded(build.status)) problem = `Its status is '${build?.status}'.`
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
    await this.#notice(
      `Build ${to.build.id} of another run has the same content and came first. ${end}`,
    )
    return problem === undefined ? to : undefined
  }

  /** Says why the run does not report the build that it followed, but looks for another one. */
  async problemOf(result: BuildResult): Promise<string | undefined> {
    const problem = this.#hasNoResult(result)
      ? `Build ${result.build.id} was cancelled or removed.`
      : await this.#explainLostTag(result)
    if (problem !== undefined) this.#state = { ...this.#state, rounds: this.#state.rounds + 1 }
    return problem
  }

  /** Whether another run's build ended without a result, or ours did after giving way. */
  #hasNoResult({ build, reused, outcome }: BuildResult): boolean {
    if (reused === undefined && !this.#state.givenUp.includes(build.id)) return false
    return (
      (outcome.type === 'finished' && isCancelledOrRemoved(build.status)) ||
      (outcome.type === 'lost' && outcome.reason === 'gone')
    )
  }

  /** Says why the tag of a joined build that succeeded may now point to another image. */
  async #explainLostTag({ build, reused, outcome }: BuildResult): Promise<string | undefined> {
    if (reused?.how !== 'joined' || outcome.type !== 'finished' || !hasSucceeded(build.status))
      return undefined
    try {
      const laterPush = await this.#findLaterPush(build, this.#signal)
      return laterPush && explainLaterPush(build, laterPush)
    } catch (error) {
      if (this.#signal.aborted) return undefined
      if (!(error instanceof ActionError)) throw error
      return error.message
    }
  }

  /**
   * A server may ignore the filters, and the list may be old. Before a finished build is used, its
   * own record replaces the listed one, and later pushes of its tag are searched. A joined build is
   * checked once it has succeeded.
   */
  async #readList<Other extends string | undefined>(
    choose: (seen: ReuseCandidates) => ReusedBuild | Other,
    signal: AbortSignal,
    own?: Build,
  ): Promise<ReusedBuild | Other> {
    const { api, clock } = this.#dependencies
    const { agent, workingTreeHash } = this.#request.same
    const walk = walkBuildList(
      api,
      { agent, workingTreeHash, pageSize: most, most, maxPages },
      signal,
    )
    const builds = await Array.fromAsync(walk)
    let seen: ReuseCandidates = { builds, nowMs: walk.serverMs() ?? clock.wallMs() }
    const read = new Set<string>()
    for (;;) {
      const choice = choose(seen)
      if (typeof choice !== 'object' || choice.how !== 'taken') return choice
      const { build } = choice
      if (read.has(build.id)) {
        const laterPush = await this.#findLaterPush(build, signal, own)
        return laterPush === undefined ? choice : choose({ ...seen, laterPush })
      }
      const record = read.size < mostRecords ? await api.getBuild(build.id, signal) : undefined
      read.add(build.id)
      const replaced = seen.builds.flatMap((row) => (row.id === build.id ? (record ?? []) : row))
      seen = { ...seen, builds: replaced }
    }
  }

  /** Ignores our own builds, which have the same content. */
  async #findLaterPush(ready: Build, signal: AbortSignal, own?: Build): Promise<Build | undefined> {
    const { api } = this.#dependencies
    const ours = [...this.#state.givenUp, own?.id]
    const keepsContent = (build: Build): boolean =>
      ours.includes(build.id) || hasSameContent(build, this.#request.same)
    return await findLaterPush(api, ready, { keepsContent, reach: 'recent' }, signal)
  }
}
