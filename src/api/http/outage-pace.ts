import type { Clock } from '../../util/clock.ts'
import { ApiError } from '../errors.ts'
import { failureClassOf } from '../failure-class.ts'
import { requestWaits } from '../timing.ts'

const { firstMs, longestMs } = requestWaits.outage

/** Spaces requests while none gets a usable response: at most ten a minute for all callers. */
export function createOutagePace(clock: Clock) {
  /** Failures since the last usable response. */
  let failures = 0
  /** No request begins before. */
  let nextMs = -Infinity

  /** Callers that wait at the same time get one turn each. */
  const takeTurn = async (signal: AbortSignal): Promise<void> => {
    // Less than a millisecond is no wait.
    for (let leftMs = nextMs - clock.monotonicMs(); leftMs >= 1;) {
      await clock.sleep(leftMs, signal)
      leftMs = nextMs - clock.monotonicMs()
    }
    if (failures > 0) nextMs = clock.monotonicMs() + gapMs()
  }

  const gapMs = (): number => Math.min(longestMs, firstMs * 2 ** (failures - 1))

  const reset = (): void => {
    failures = 0
    nextMs = -Infinity
  }

  const runAtOnce = async <T>(attempt: () => Promise<T>): Promise<T> => {
    try {
      const result = await attempt()
      reset()
      return result
    } catch (error) {
      if (isOutage(error)) {
        failures += 1
        nextMs = Math.max(nextMs, clock.monotonicMs() + gapMs())
      } else if (error instanceof ApiError) reset()
      throw error
    }
  }

  return {
    /** Waits for its turn. `attempt` sends one request. Also rejects with the signal's reason. */
    run: async <T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> => {
      await takeTurn(signal)
      return await runAtOnce(attempt)
    },
    /** As `run`, without the wait: for what must not come too late. */
    runAtOnce,
  }
}

/** A server that refuses or limits requests is not down. One that is down cannot shorten a gap. */
function isOutage(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.meaning === 'unavailable' &&
    failureClassOf(error) !== 'throttled'
  )
}
