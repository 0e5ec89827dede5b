import type { Clock } from '../../util/clock.ts'
import { ApiError } from '../../util/errors.ts'
import { requestRetryTiming } from '../timing.ts'

const { firstMs, longestMs } = requestRetryTiming.outage

/** Spaces requests while none gets a usable response: at most ten a minute for all callers. */
export class OutageThrottle {
  readonly #clock: Clock
  /** Failures since the last usable response. */
  #failures = 0
  /** No request begins before this time. */
  #nextMs = -Infinity

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Runs `attempt`, which sends one request, after any wait. Also rejects if `signal` fires. */
  async run<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#takeTurn(signal)
    return await this.runAtOnce(attempt)
  }

  /** Runs an urgent request without the wait. */
  async runAtOnce<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      const result = await attempt()
      this.#reset()
      return result
    } catch (error) {
      if (isOutage(error)) {
        this.#failures += 1
        this.#nextMs = Math.max(this.#nextMs, this.#clock.monotonicMs() + this.#gapMs())
      } else if (error instanceof ApiError) this.#reset()
      throw error
    }
  }

  /** Lets callers that wait at the same time go one by one. */
  async #takeTurn(signal: AbortSignal): Promise<void> {
    // A wait of less than a millisecond is none.
    for (let leftMs = this.#nextMs - this.#clock.monotonicMs(); leftMs >= 1;) {
      await this.#clock.sleep(leftMs, signal)
      leftMs = this.#nextMs - this.#clock.monotonicMs()
    }
    if (this.#failures > 0) this.#nextMs = this.#clock.monotonicMs() + this.#gapMs()
  }

  #gapMs(): number {
    return Math.min(longestMs, firstMs * 2 ** (this.#failures - 1))
  }

  #reset(): void {
    this.#failures = 0
    this.#nextMs = -Infinity
  }
}

/** A server that refuses or limits requests is not down. */
function isOutage(error: unknown): boolean {
  return error instanceof ApiError && !error.isRefusal && error.failureClass !== 'throttled'
}
