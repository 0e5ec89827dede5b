import type { Clock, Random } from './clock.ts'

/** How often a request with this kind of failure is sent, and the bound of its first wait. */
export interface Retries {
  /** In all, the first one included. */
  readonly attempts: number
  readonly baseMs: number
  /** The wait that the server asks for. */
  readonly afterMs?: number | undefined
}

export type GiveUp = 'attempts' | 'budget'

export interface RetryOptions {
  /** The most attempts, whatever `decide` says. */
  readonly attempts?: number | undefined
  readonly budget: RetryBudget
  /** Of the bound that doubles. */
  readonly longestWaitMs: number
  readonly clock: Clock
  readonly random: Random
  /** By the last error. */
  readonly decide: (error: unknown) => Retries
  /** Called after the first failure, before the wait. */
  readonly onRetry?: (error: unknown) => void
  /** The error to throw at the end; `errors` has one per attempt, in order. */
  readonly fail: (errors: readonly unknown[], reason: GiveUp) => unknown
}

/** As in the AWS SDKs: full jitter below a bound that doubles, and a budget for all requests. */
const budgetTokens = { all: 100, cost: 5, gain: 1 }

/** Failures spend and successes earn tokens, so that many callers do not overload a server. */
export class RetryBudget {
  #left = budgetTokens.all

  spend(): boolean {
    if (this.#left < budgetTokens.cost) return false
    this.#left -= budgetTokens.cost
    return true
  }

  earn(): void {
    this.#left = Math.min(budgetTokens.all, this.#left + budgetTokens.gain)
  }
}

/** Repeats until success, the last attempt or an empty budget. */
export async function retry<T>(
  attempt: () => Promise<T>,
  { attempts: most = Infinity, budget, longestWaitMs, clock, random, ...options }: RetryOptions,
  signal: AbortSignal,
): Promise<T> {
  const errors: unknown[] = []
  for (;;) {
    signal.throwIfAborted()
    try {
      const result = await attempt()
      budget.earn()
      return result
    } catch (error) {
      signal.throwIfAborted()
      errors.push(error)
      const { attempts, baseMs, afterMs = 0 } = options.decide(error)
      if (errors.length >= Math.min(most, attempts)) throw options.fail(errors, 'attempts')
      if (!budget.spend()) throw options.fail(errors, 'budget')
      if (errors.length === 1) options.onRetry?.(error)
      const spreadMs = Math.min(longestWaitMs, baseMs * 2 ** (errors.length - 1))
      await clock.sleep(askedWait(afterMs, random(), spreadMs), signal)
    }
  }
}

/** Adds up to `spreadMs`, so that clients sent away together do not come back together. */
export function askedWait(askedMs: number, chance: number, spreadMs = askedMs / 10): number {
  return askedMs + chance * spreadMs
}
