import { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { isFinal, isWithdrawn } from '../api/status.ts'
import { cancelTimes, runTimes } from '../api/timing.ts'
import { timeLimit } from '../util/time-limit.ts'
import { BuildCancellation, type CancelOptions, type CancelRequest } from './build-cancellation.ts'
import { type Durations, recordedDurations, secondsBetween } from './build-times.ts'
import { follow, type FollowOptions, type Observed, withRow } from './follow/follow.ts'
import type { BuildOutcome, BuildResult, LossReason, Reused } from './outcome.ts'
import type { Submitted } from './submit/submit.ts'

export interface WatchRequest extends CancelRequest {
  /** `false`: return at once. */
  readonly wait: boolean
  readonly onTimeout: 'cancel' | 'leave'
}

interface OwnBuild<Replacement> extends Submitted {
  readonly reused?: undefined
  readonly sinceMs?: undefined
  /** Called first; resolves with another run's build after cancelling this one in its favour. */
  readonly replace: (own: Submitted) => Promise<Replacement | undefined>
}

/** Of another run. One that was joined is not cancelled, whatever happens. */
interface OtherBuild {
  readonly build: Build
  readonly reused: Reused
  /** Since when its queue time counts, by `clock`; from the call unless given. */
  readonly sinceMs?: number
}

type Watched<Replacement> = OwnBuild<Replacement> | OtherBuild

export interface WatchOptions extends FollowOptions, CancelOptions {}

/** Every end is a result. On an abort or a limit, cancels our own build if `request` says so. */
export async function watchBuild<Replacement extends object>(
  watched: Watched<Replacement>,
  request: WatchRequest,
  options: WatchOptions,
  signal: AbortSignal,
): Promise<BuildResult | Replacement> {
  return await new BuildWatch(watched, request, options, signal).run()
}

class BuildWatch<Replacement extends object> {
  readonly #watched: Watched<Replacement>
  readonly #request: WatchRequest
  readonly #options: WatchOptions
  readonly #signal: AbortSignal
  readonly #observed: Observed
  readonly #cancellation: BuildCancellation

  constructor(
    watched: Watched<Replacement>,
    request: WatchRequest,
    options: WatchOptions,
    signal: AbortSignal,
  ) {
    this.#watched = watched
    this.#request = request
    this.#options = options
    this.#signal = signal
    this.#observed = {
      build: watched.build,
      isListed: watched.reused ? watched.reused.how !== 'watched' : watched.isAdopted,
      submittedMs: watched.sinceMs ?? options.clock.monotonicMs(),
      runningMs: undefined,
      finishedMs: undefined,
    }
    this.#cancellation = new BuildCancellation(this.#observed, watched, request, options)
  }

  async run(): Promise<BuildResult | Replacement> {
    const { reused } = this.#watched
    const outcome = await this.#followUnlessAborted()
    if (!('type' in outcome)) return outcome
    const durations = durationsOf(this.#observed, reused)
    const cancellation = this.#cancellation.result()
    return { build: this.#observed.build, reused, outcome, cancellation, ...durations }
  }

  async #followUnlessAborted(): Promise<BuildOutcome | Replacement> {
    const signal = this.#signal
    const { promise: aborted, resolve, reject } = Promise.withResolvers<BuildOutcome>()
    // The cancel is sent at once, beside the unwinding: that may wait for a log that nobody reads.
    const onAbort = (): void =>
      void this.#cancellation.now().then(() => {
        resolve({ type: 'aborted' })
        // Best effort: nobody may read the log. What is left to the post step is looked for there.
        if (!this.#watched.reused && this.#cancellation.result().isLeftToPost === undefined)
          this.#watched.warnOfLate().catch(() => undefined)
      }, reject)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const work = this.#followToEnd()
    work.catch(() => undefined)
    try {
      return await Promise.race([work, aborted])
    } catch (error) {
      if (signal.aborted) return await aborted
      await this.#cancellation.now()
      throw error
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  async #followToEnd(): Promise<BuildOutcome | Replacement> {
    const watched = this.#watched
    const { build, reused } = watched
    const { reporter } = this.#options
    await reporter.report(reused ? { type: 'reused', build, reused } : { type: 'submitted', build })
    this.#signal.throwIfAborted()
    const replacement = watched.reused ? undefined : await watched.replace(watched)
    if (replacement) return replacement
    if (!this.#request.wait) {
      if (!watched.reused) await watched.nameDuplicates()
      return { type: 'submitted' }
    }
    const end = await follow(this.#observed, this.#options, this.#signal)
    const { afterLimit, afterRefusal } = cancelTimes.limitMs
    // Before the look, which takes time.
    if (end.type === 'timed-out' && this.#request.onTimeout === 'cancel')
      await this.#cancellation.within(afterLimit, this.#signal)
    const listed = watched.reused ? undefined : await watched.nameDuplicates()
    if (listed && isFinal(listed.status)) await this.#confirmEnd(listed)
    // Nobody else watches a build of our own.
    if (end.type === 'lost' && !reused)
      await this.#cancellation.within(
        isRefused(end.reason) ? afterRefusal : afterLimit,
        this.#signal,
      )
    // After the end of a joined build without a result, the run looks for another one.
    const isGone = reused?.how === 'joined' && isWithdrawn(this.#observed.build.status)
    if (end.type === 'finished' && !isGone)
      await reporter.report({ type: 'finished', build: this.#observed.build })
    return end
  }

  /** A row may be wrong about the status: it counts only where the record cannot be read. */
  async #confirmEnd(row: Build): Promise<void> {
    if (this.#cancellation.hasEnded()) return
    const observed = this.#observed
    const { api, clock } = this.#options
    using limit = timeLimit(runTimes.confirmMs, clock, this.#signal)
    try {
      observed.build = await api.getBuild(observed.build.id, limit.signal, { attempts: 1 })
      observed.isListed = false
    } catch (error) {
      this.#signal.throwIfAborted()
      if (!(error instanceof ApiError) && !limit.signal.aborted) throw error
      observed.build = withRow(observed.build, row)
    }
  }
}

function isRefused(reason: LossReason): boolean {
  return reason === 'credentials' || reason === 'gone' || reason === 'refused'
}

/** From the record, else from our own clock if it saw all of the time, else unknown. */
function durationsOf(
  { build, submittedMs, runningMs, finishedMs }: Observed,
  reused: Reused | undefined,
): Durations {
  const { queueSeconds, buildSeconds } = recordedDurations(build)
  if (reused) return { queueSeconds, buildSeconds }
  return {
    queueSeconds: queueSeconds ?? secondsBetween(submittedMs, runningMs ?? finishedMs),
    buildSeconds: buildSeconds ?? secondsBetween(runningMs, finishedMs),
  }
}
