import type { Clock } from '../../util/clock.ts'

/** The wait between polls. A log stream that ends, or begins after an outage, cuts it short. */
export class PollTimer {
  readonly #clock: Clock
  #cut = new AbortController()
  #isBack = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Ends the current wait, or the next one if there is none. */
  pollNow(): void {
    this.#cut.abort()
  }

  /** Ends the wait as `pollNow` does, even if it follows a failed poll. */
  serverIsBack(): void {
    this.#isBack = true
    this.#cut.abort()
  }

  /** Resolves when due or cut short; rejects with the signal's reason. */
  async wait(ms: number, signal: AbortSignal): Promise<'due' | 'server-back'> {
    try {
      await this.#clock.sleep(ms, AbortSignal.any([this.#cut.signal, signal]))
      return 'due'
    } catch (error) {
      signal.throwIfAborted()
      if (!this.#cut.signal.aborted) throw error
      return this.#isBack ? 'server-back' : 'due'
    } finally {
      if (this.#cut.signal.aborted) this.#cut = new AbortController()
      this.#isBack = false
    }
  }
}
