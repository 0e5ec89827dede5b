import { setTimeout as delay } from 'node:timers/promises'

export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Time as an argument, so that a test can simulate an hour in a millisecond. */
export interface Clock {
  /** Milliseconds on a clock that never jumps; only differences are meaningful. */
  monotonicMs(): number
  /** Milliseconds since 1970, for display and comparison with the server's dates. */
  wallMs(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as that fires. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

/** A number in [0, 1), as `Math.random`. */
export type Random = () => number

export const systemClock: Clock = {
  // `performance` would load a module of Node for every run.
  monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
  wallMs: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}
