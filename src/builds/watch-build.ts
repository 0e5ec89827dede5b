import type { Build } from '../api/model.ts'
import { hasSucceeded, isFinal, isCancelledOrRemoved } from '../api/status.ts'
import { cancelPolicies } from '../api/timing.ts'
import { emptyLogRead } from '../build-log/steps.ts'
import { type Durations, recordedDurations, secondsBetween } from './build-times.ts'
import { type Claim, mayCancel, type ListedBuilds } from './claim.ts'
import { cancelBuild, type CancelProgress } from './cancel-build.ts'
import { follow, type FollowOptions, type ObservedBuild } from './follow/follow.ts'
import type { BuildOutcome, BuildResult, Cancellation, ReuseInfo } from './outcome.ts'
import type { OtherBuildsSearch } from './submit/other-builds.ts'

export interface WatchRequest {
  readonly wait: boolean
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
}

/** This run's build, with `others` that this run may also have created, or another's (`reused`). */
export interface WatchedBuild {
  readonly build: Build
  readonly claim: Claim
  readonly others?: OtherBuildsSearch
  readonly reused?: ReuseInfo
  /** Called first. Resolves with `true` if this build was cancelled in favour of another run's. */
  readonly givesWay?: () => Promise<boolean>
}

/** Returns every end as a result. `request` says whether an abort or a limit cancels the build. */
export async function watchBuild(
  watched: WatchedBuild,
  request: WatchRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult> {
  return await new BuildWatch(watched, request, options, signal).run()
}

class BuildWatch {
  readonly #watched: WatchedBuild
  readonly #request: WatchRequest
  readonly #options: FollowOptions
  readonly #signal: AbortSignal
  readonly #observed: ObservedBuild
  #cancellation: Cancellation = { wanted: false, accepted: false }
  #settled: ListedBuilds | undefined
  /** The one cancellation after an abort or an unexpected error. */
  #stopping: Promise<void> | undefined

  constructor(
    watched: WatchedBuild,
    request: WatchRequest,
    options: FollowOptions,
    signal: AbortSignal,
  ) {
    this.#watched = watched
    this.#request = request
    this.#options = options
    this.#signal = signal
    this.#observed = {
      build: watched.build,
      hasRecord: ['answered', 'named'].includes(watched.claim),
      submittedMs: options.clock.monotonicMs(),
      runningMs: undefined,
      finishedMs: undefined,
      log: undefined,
    }
  }

  async run(): Promise<BuildResult> {
    const over = new AbortController()
    void this.#settle(AbortSignal.any([this.#signal, over.signal]))
    const outcome = await this.#followUnlessAborted().finally(() => over.abort())
    const { reused } = this.#watched
    const cancellation = this.#cancellation
    return { reused, outcome, cancellation, ...whatIsKnown(this.#observed, reused) }
  }

  async #followUnlessAborted(): Promise<BuildOutcome> {
    const signal = this.#signal
    const { promise: aborted, resolve, reject } = Promise.withResolvers<BuildOutcome>()
    // Cancels at once, because the work may be waiting for output that nobody reads.
    const onAbort = (): void =>
      void this.#cancelNow().then(() => resolve({ type: 'aborted' }), reject)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const work = this.#followToEnd()
    work.catch(() => undefined)
    try {
      return await Promise.race([work, aborted])
    } catch (error) {
      if (signal.aborted) return await aborted
      await this.#cancelNow()
      throw error
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  async #followToEnd(): Promise<BuildOutcome> {
    const { build } = this.#observed
    const { others, reused, givesWay } = this.#watched
    const { reporter } = this.#options
    if (reused) await reporter.report({ type: 'reused', build, reused })
    this.#signal.throwIfAborted()
    if (await givesWay?.()) return { type: 'submitted' }
    if (!this.#request.wait) {
      await others?.nameAll(this.#signal)
      return { type: 'submitted' }
    }
    const end = await follow(this.#observed, this.#options, this.#signal)
    const policy = policyAfter(end, this.#request.onTimeout, others !== undefined)
    if (policy) await this.#cancel(policy, this.#signal)
    this.#signal.throwIfAborted()
    // Comes after the cancellation, because it takes time.
    await others?.nameAll(this.#signal)
    // If a joined build was cancelled or removed, the run looks for another one.
    const isGone = reused?.how === 'joined' && isCancelledOrRemoved(this.#observed.build.status)
    if (end.type === 'finished' && !isGone)
      await reporter.report({ type: 'finished', build: this.#observed.build })
    return end
  }

  /** Finds out whether a found build is the only one, while it is followed. */
  async #settle(stop: AbortSignal): Promise<void> {
    const { claim, others } = this.#watched
    if (claim !== 'found' || !this.#request.wait || !others) return
    try {
      // `settle` returns `undefined` if the list is unreadable; each call waits half a minute.
      while (this.#settled === undefined) this.#settled = await others.settle(stop)
    } catch (error) {
      if (!stop.aborted) throw error
    }
  }

  /** The step's own signal has already fired, so this uses another one. */
  #cancelNow(): Promise<void> {
    const isWanted = this.#request.cancelOnAbort
    const { signal } = new AbortController()
    return (this.#stopping ??= isWanted ? this.#cancel('stopped', signal) : Promise.resolve())
  }

  async #cancel(policy: keyof typeof cancelPolicies, signal: AbortSignal): Promise<void> {
    if (this.#watched.claim === 'other' || this.#hasEnded() || !this.#mayCancel()) return
    const { id } = this.#observed.build
    this.#note(await cancelBuild(id, cancelPolicies[policy], this.#options, signal))
  }

  /** A final status counts only from the build's own record. */
  #hasEnded(): boolean {
    return this.#observed.hasRecord && isFinal(this.#observed.build.status)
  }

  #mayCancel(): boolean {
    const { claim } = this.#watched
    const { accepted } = this.#cancellation
    const settled = this.#settled
    const isOurs = mayCancel(claim, settled)
    const isBeside = settled === 'beside others'
    const withheld = claim === 'before' ? claim : isBeside ? settled : 'unsettled'
    this.#cancellation = { wanted: true, accepted, ...(!isOurs && { withheld }) }
    return isOurs
  }

  #note({ accepted, build, error }: CancelProgress): void {
    this.#cancellation =
      this.#cancellation.accepted || accepted
        ? { wanted: true, accepted: true }
        : { wanted: true, accepted: false, problem: error?.message }
    if (build === undefined) return
    this.#observed.build = build
    this.#observed.hasRecord = true
  }
}

function policyAfter(
  end: BuildOutcome,
  onTimeout: WatchRequest['onTimeout'],
  isOurs: boolean,
): 'at-limit' | 'refused' | undefined {
  if (end.type === 'timed-out') return onTimeout === 'cancel' ? 'at-limit' : undefined
  // Nobody else follows our own build, so it is cancelled.
  if (end.type !== 'lost' || !isOurs) return undefined
  return ['credentials', 'gone', 'refused'].includes(end.reason) ? 'refused' : 'at-limit'
}

function whatIsKnown(
  observed: ObservedBuild,
  reused: ReuseInfo | undefined,
): Pick<BuildResult, 'build' | 'log' | keyof Durations> {
  const { build, log } = observed
  const image = hasSucceeded(build.status) ? build.imageUrl : undefined
  return { build, log: log?.read(image) ?? emptyLogRead, ...durationsOf(observed, reused) }
}

/** Times come from the record, or from our own clock if it saw all of them. */
function durationsOf(
  { build, submittedMs, runningMs, finishedMs }: ObservedBuild,
  reused: ReuseInfo | undefined,
): Durations {
  const { queueSeconds, buildSeconds } = recordedDurations(build)
  if (reused) return { queueSeconds, buildSeconds }
  return {
    queueSeconds: queueSeconds ?? secondsBetween(submittedMs, runningMs ?? finishedMs),
    buildSeconds: buildSeconds ?? secondsBetween(runningMs, finishedMs),
  }
}
