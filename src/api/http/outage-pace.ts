import type { Clock } from '../../util/clock.ts'
import { ApiError } from '../../util/errors.ts'
import { requestWaits } from '../timing.ts'

const { firstMs, longestMs } = requestWaits.outage

/** Spaces requests while none gets a usable response: at most ten a minute for all callers. */
export class OutagePace {
  readonly #clock: Clock
  /** Failures since the last usable response. */
  #failures = 0
  /** No request begins before. */
  #nextMs = -Infinity

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Waits for its turn. `attempt` sends one request. Also rejects with the signal's reason. */
  async run<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#takeTurn(signal)
    return await this.runAtOnce(attempt)
  }

  /** Runs without the wait what must not come too late. */
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

  /** Callers that wait at the same time get one turn each. */
  async #takeTurn(signal: AbortSignal): Promise<void> {
    // Less than a millisecond is no wait.
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

/** A server that refuses or limits requests is not down. One that is down cannot shorten a gap. */
function isOutage(error: unknown): boolean {
  return error instanceof ApiError && !error.isRefusal && error.failureClass !== 'throttled'
}
