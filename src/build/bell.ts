import type { Clock } from '../util/clock.ts'

/** A wait that somebody else can cut short. */
export interface Bell {
  ring(): void
  /** Resolves after `ms` milliseconds, or at once when the bell rings or rang since the last wait. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export function createBell(clock: Clock): Bell {
  let rung = new AbortController()
  return {
    ring: () => rung.abort(),
    wait: async (ms, signal) => {
      try {
        await clock.sleep(ms, AbortSignal.any([rung.signal, signal]))
      } catch (error) {
        signal.throwIfAborted()
        if (!rung.signal.aborted) throw error
      } finally {
        if (rung.signal.aborted) rung = new AbortController()
      }
    },
  }
}
