import { stateTimes } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { hasEnded, leftBy, type LeftState } from './read-state.ts'
import type { LeftOver } from './work-for-post.ts'

interface LeftNow {
  readonly left: LeftOver
  /** Fires once main leaves something else, or with the signal of all. */
  readonly signal: AbortSignal
}

/**
 * What main leaves, which may run beside the post step: `first`, and what takes its place while a
 * submit is open. Ends once main has ended, or should have.
 */
export async function* leftOvers(
  first: LeftOver,
  main: LeftState,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<LeftNow> {
  let left: LeftOver | undefined = first
  while (left !== undefined) {
    const over = new AbortController()
    const stop = AbortSignal.any([signal, over.signal])
    const change: Promise<LeftOver | undefined> = awaitChange(left, main, clock, stop)
    void change.then((next) => next && over.abort())
    try {
      yield { left, signal: stop }
      left = await change
    } finally {
      over.abort()
    }
  }
}

/** `undefined` where nothing can take the place of `left`. */
async function awaitChange(
  left: LeftOver,
  main: LeftState,
  clock: Clock,
  signal: AbortSignal,
): Promise<LeftOver | undefined> {
  // A main step that was stopped completes no request any more.
  const mayChange = left.type === 'left' && left.build === undefined && left.sent?.isOpen === true
  const endMs = clock.monotonicMs() + stateTimes.mainEndsMs
  while (mayChange && !signal.aborted) {
    const state = await main.read()
    const now = leftBy(state)
    if (now === undefined || JSON.stringify(now) !== JSON.stringify(left)) return now
    if (hasEnded(state) || clock.monotonicMs() >= endMs) return undefined
    await clock.sleep(stateTimes.postLooksMs, signal).catch(() => undefined)
  }
  return undefined
}
