import { setImmediate } from 'node:timers/promises'

/** Each entry and each tested pattern counts as 1, each directory as `directoryCostInEntries`. */
const costPerTurn = 10_000
export const directoryCostInEntries = 100

/** Pauses a long walk, because signals arrive only between turns of the event loop. */
export class EventLoopYielder {
  readonly #signal: AbortSignal
  #cost = 0

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** Await it before the next work. Returns a promise only if needed, as promises are slow. */
  after(work: number): Promise<void> | undefined {
    this.#cost += work
    return this.#cost < costPerTurn ? undefined : this.#next()
  }

  async #next(): Promise<void> {
    this.#cost = 0
    await setImmediate()
    this.#signal.throwIfAborted()
  }
}
