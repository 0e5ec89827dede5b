import type { Clock } from '../util/clock.ts'
import { ApiError } from './errors.ts'

/** Spaces requests while none of them gets a usable response: at most ten in a minute, however many callers there are. */
export interface OutagePace {
  /** Waits for its turn and then runs `attempt`, which sends one request. Also rejects with the signal's reason. */
  run<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T>
}

/** The shortest wait after the first failure; it doubles with each further one. */
const waitMs = { first: 500, longest: 10_000 }

export function createOutagePace(clock: Clock): OutagePace {
  /** Failures since the last usable response. */
  let failures = 0
  /** No request begins before. */
  let nextMs = -Infinity

  /** Callers that wait at the same time get one turn each. */
  const takeTurn = async (signal: AbortSignal): Promise<void> => {
    for (let leftMs = nextMs - clock.monotonicMs(); leftMs > 0;) {
      await clock.sleep(leftMs, signal)
      leftMs = nextMs - clock.monotonicMs()
    }
    if (failures > 0) nextMs = clock.monotonicMs() + gapMs()
  }

  const gapMs = (): number => Math.min(waitMs.longest, waitMs.first * 2 ** (failures - 1))

  return {
    run: async (attempt, signal) => {
      await takeTurn(signal)
      try {
        const result = await attempt()
        failures = 0
        nextMs = -Infinity
        return result
      } catch (error) {
        if (isOutage(error)) {
          failures += 1
          nextMs = Math.max(nextMs, clock.monotonicMs() + gapMs())
        } else if (error instanceof ApiError) {
          failures = 0
          nextMs = -Infinity
        }
        throw error
      }
    },
  }
}

/** A refusal is a response that the server, or a gateway on its behalf, can still give. */
function isOutage(error: unknown): boolean {
  return error instanceof ApiError && (error.status === undefined || error.status >= 500)
}
