import type { Clock } from '../../../src/util/clock.ts'

interface Sleeper {
  readonly dueMs: number
  readonly wake: (value: undefined) => void
}

/** Jumps to the next wake-up time once everything is asleep: an hour takes a millisecond. */
export function createVirtualClock(startMs = Date.parse('2026-01-01T00:00:00Z')): Clock {
  let nowMs = startMs
  let scheduled = false
  const sleepers = new Set<Sleeper>()

  const schedule = (): void => {
    if (scheduled) return
    scheduled = true
    // All promises that can settle have settled when an immediate runs.
    setImmediate(() => {
      scheduled = false
      const next = [...sleepers].sort((a, b) => a.dueMs - b.dueMs)[0]
      if (next === undefined) return
      sleepers.delete(next)
      nowMs = Math.max(nowMs, next.dueMs)
      next.wake(undefined)
      if (sleepers.size > 0) schedule()
    })
  }

  return {
    monotonicMs: () => nowMs,
    wallMs: () => nowMs,
    sleep: async (ms, signal) => {
      signal.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<undefined>()
      const sleeper = { dueMs: nowMs + ms, wake: resolve }
      const onAbort = (): void => {
        sleepers.delete(sleeper)
        reject(signal.reason as Error)
      }
      sleepers.add(sleeper)
      signal.addEventListener('abort', onAbort, { once: true })
      schedule()
      await promise
      signal.removeEventListener('abort', onAbort)
    },
  }
}
