import { isFinal } from '../api/status.ts'
import { cancelTimes } from '../api/timing.ts'
import { timeLimit } from '../util/time-limit.ts'
import { type CancelProgress, cancelPersistently, cancelQuickly } from './cancel/cancel-build.ts'
import type { BuildDependencies } from './events.ts'
import type { Observed } from './follow/follow.ts'
import type { Cancellation, Reused } from './outcome.ts'
import type { Submitted } from './submit/submit.ts'

export interface CancelRequest {
  readonly cancelOnAbort: boolean
  /** Fires when an aborted run should end as soon as its cancellation is accepted. */
  readonly hurry: AbortSignal
}

export interface CancelOptions extends BuildDependencies {
  /** When the signal fired, by `clock`, where that may be earlier than the call. */
  readonly abortedMs?: () => number | undefined
}

/** A build of this run, or of another one. */
type Cancellable =
  | ({ readonly reused?: undefined } & Pick<Submitted, 'isProved' | 'wasSeen'>)
  | { readonly reused: Reused }

/** Cancels a build that is followed, where it is certain that this run may. */
export class BuildCancellation {
  readonly #observed: Observed
  readonly #cancellable: Cancellable
  readonly #request: CancelRequest
  readonly #options: CancelOptions
  #result: Cancellation = { wanted: false, accepted: false }
  /** After an abort or a defect; it happens once. */
  #stopping: Promise<void> | undefined

  constructor(
    observed: Observed,
    cancellable: Cancellable,
    request: CancelRequest,
    options: CancelOptions,
  ) {
    this.#observed = observed
    this.#cancellable = cancellable
    this.#request = request
    this.#options = options
  }

  result(): Cancellation {
    return this.#result
  }

  /** As the build's own record says. */
  hasEnded(): boolean {
    return !this.#observed.isListed && isFinal(this.#observed.build.status)
  }

  /** Waits for the end of the build. */
  async within(limitMs: number, signal: AbortSignal): Promise<void> {
    if (this.#isJoined() || this.hasEnded()) return
    const { clock } = this.#options
    const untilMs = clock.monotonicMs() + limitMs
    using limit = timeLimit(limitMs, clock, signal)
    if (await this.#isCertain(limit.signal)) {
      const options = { ...this.#options, untilMs }
      this.#note(await cancelPersistently(this.#observed.build.id, options, limit.signal))
    }
    signal.throwIfAborted()
  }

  /** Has its own limit, since the step's signal has fired, and does not wait for the end. */
  now(): Promise<void> {
    return (this.#stopping ??= this.#cancelNow())
  }

  async #cancelNow(): Promise<void> {
    const { cancelOnAbort, hurry } = this.#request
    if (this.#isJoined() || !cancelOnAbort || this.hasEnded()) return
    const { clock, abortedMs } = this.#options
    const untilMs = (abortedMs?.() ?? clock.monotonicMs()) + cancelTimes.limitMs.afterAbort
    using limit = timeLimit(untilMs - clock.monotonicMs(), clock, hurry)
    if (!(await this.#isCertain(limit.signal))) return
    const { id } = this.#observed.build
    this.#note(await cancelQuickly(id, this.#options, untilMs - clock.monotonicMs(), hurry))
  }

  /** A build of another run that was joined is not cancelled, whatever happens. */
  #isJoined(): boolean {
    return this.#cancellable.reused?.how === 'joined'
  }

  /** Whether the build may be cancelled: one found in the list may be another run's. */
  async #isCertain(limit: AbortSignal): Promise<boolean> {
    const cancellable = this.#cancellable
    this.#result = { wanted: true, accepted: this.#result.accepted }
    if (cancellable.reused !== undefined || (await cancellable.isProved(limit))) return true
    const isEarlier = cancellable.wasSeen && ({ isEarlier: true } as const)
    this.#result = { ...this.#result, isLeftToPost: true, ...isEarlier }
    return false
  }

  #note({ accepted, build, error }: CancelProgress): void {
    this.#result =
      this.#result.accepted || accepted
        ? { wanted: true, accepted: true }
        : { wanted: true, accepted: false, problem: error?.message }
    if (build === undefined) return
    this.#observed.build = build
    this.#observed.isListed = false
  }
}
