import { setImmediate } from 'node:timers/promises'

/** Between two turns: 1 for each entry and each tested pattern, and more for each directory. */
const workPerTurn = 10_000
export const workPerDirectory = 100

/** Turns of the event loop, in which a signal can arrive, during a walk that blocks it. */
export class Turns {
  readonly #signal: AbortSignal
  #work = 0

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** To await before the next work. Not always a promise, which is slow for many files. */
  after(work: number): Promise<void> | undefined {
    this.#work += work
    return this.#work < workPerTurn ? undefined : this.#next()
  }

  async #next(): Promise<void> {
    this.#work = 0
    await setImmediate()
    this.#signal.throwIfAborted()
  }
}
