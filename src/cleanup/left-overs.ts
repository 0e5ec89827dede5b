import { stateFileTiming } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { hasMainStepEnded, leftOverIn, type MainStateReader } from './read-state.ts'
import type { LeftOverWork } from './work-for-post.ts'

interface LeftNow {
  readonly left: LeftOverWork
  /** Fires when the main step leaves something else, or when the caller stops. */
  readonly signal: AbortSignal
}

/**
 * Yields what the main step has left: `first`, and then, while a submit is open, what replaces it,
 * because that step may still be running. Ends once it has ended, or should have.
 */
export async function* watchLeftOvers(
  first: LeftOverWork,
  main: MainStateReader,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<LeftNow> {
  let left: LeftOverWork | undefined = first
  while (left !== undefined) {
    const over = new AbortController()
    const stop = AbortSignal.any([signal, over.signal])
    const change: Promise<LeftOverWork | undefined> = awaitChange(left, main, clock, stop)
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
async function awaitChange(
  left: LeftOverWork,
  main: MainStateReader,
  clock: Clock,
  signal: AbortSignal,
): Promise<LeftOverWork | undefined> {
  // Only an open submit can change: a main step that was stopped completes no other request.
  const mayChange = left.type === 'left' && left.build === undefined && left.sent?.isOpen === true
  const endMs = clock.monotonicMs() + stateFileTiming.mainEndsMs
  while (mayChange && !signal.aborted) {
    const state = await main.read()
    const now = leftOverIn(state)
    if (now === undefined || JSON.stringify(now) !== JSON.stringify(left)) return now
    if (hasMainStepEnded(state) || clock.monotonicMs() >= endMs) return undefined
    await clock.sleep(stateFileTiming.postChecksEveryMs, signal).catch(() => undefined)
  }
  return undefined
}
