import { stateFileTiming } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { hasMainStepEnded, type MainStateReader, type StateReadResult } from './read-state.ts'

interface LeftNow<Left> {
  readonly left: Left
  /** Fires when the main step leaves something else, or when the caller stops. */
  readonly signal: AbortSignal
}

interface LeftOvers<Left> {
  readonly main: MainStateReader
  readonly clock: Clock
  /** Returns what the main step left, or `undefined` if no state says so. */
  readonly leftIn: (state: StateReadResult) => Left | undefined
  /** Whether a main step that was stopped may still replace it. */
  readonly mayChange: (left: Left) => boolean
}

/**
 * Yields what the main step has left: `first`, and then, while it may change, what replaces it,
 * because that step may still be running. Ends once it has ended, or should have.
 */
export async function* watchLeftOvers<Left>(
  first: Left,
  leftOvers: LeftOvers<Left>,
  signal: AbortSignal,
): AsyncGenerator<LeftNow<Left>> {
  let left: Left | undefined = first
  while (left !== undefined) {
    const over = new AbortController()
    const stop = AbortSignal.any([signal, over.signal])
    const change: Promise<Left | undefined> = awaitChange(left, leftOvers, stop)
    void change.then((next) => next && over.abort())
    try {
      yield { left, signal: stop }
      left = await change
    } finally {
      over.abort()
    }
  }
}

/** Resolves with what replaces `left`, or with `undefined` if nothing does. */
async function awaitChange<Left>(
  left: Left,
  { main, clock, leftIn, mayChange }: LeftOvers<Left>,
  signal: AbortSignal,
): Promise<Left | undefined> {
  const endMs = clock.monotonicMs() + stateFileTiming.mainEndsMs
  while (mayChange(left) && !signal.aborted) {
    const state = await main.read()
    const now = leftIn(state)
    if (now === undefined || JSON.stringify(now) !== JSON.stringify(left)) return now
    if (hasMainStepEnded(state) || clock.monotonicMs() >= endMs) return undefined
    await clock.sleep(stateFileTiming.postChecksEveryMs, signal).catch(() => undefined)
  }
  return undefined
}
