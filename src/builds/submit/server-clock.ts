import type { Clock } from '../../util/clock.ts'

/** The server's clock, by its last `Date` and our own monotonic one. */
export interface ServerClock {
  readonly onServerTime: (serverMs: number) => void
  /** `undefined` before the server has sent its time. */
  readonly nowMs: () => number | undefined
}

export function createServerClock(clock: Clock): ServerClock {
  let last: { readonly serverMs: number; readonly atMs: number } | undefined
  return {
    onServerTime: (serverMs) => {
      last = { serverMs, atMs: clock.monotonicMs() }
    },
    nowMs: () => last && last.serverMs + clock.monotonicMs() - last.atMs,
  }
}
