import type { Clock, Random } from './clock.ts'

/** How often to send a request after this kind of failure, and the limit of the first wait. */
export interface RetryRule {
  /** Includes the first attempt. */
  readonly attempts: number
  readonly baseMs: number
  /** Replaces `attempts` and the budget: retries end this long after the first such failure. */
  readonly forMs?: number | undefined
  /** The limit of the wait doubles up to this. */
  readonly longestMs?: number | undefined
  /** The wait that the server asks for. */
  readonly afterMs?: number | undefined
}

export type GiveUpReason = 'attempts' | 'budget'

export interface RetryOptions {
  /** The most attempts, whatever `decide` says. */
  readonly attempts?: number | undefined
  readonly budget: RetryBudget
  readonly clock: Clock
  readonly random: Random
  readonly decide: (error: unknown) => RetryRule
  /** Called after the first failure, before the wait. */
  readonly onRetry?: (error: unknown) => void
  /** The error to throw at the end; `errors` has one per attempt, in order. */
  readonly fail: (errors: readonly unknown[], reason: GiveUpReason) => unknown
}

/** The AWS SDKs do the same: random waits below a limit that doubles, and one retry budget. */
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
  { attempts: most = Infinity, budget, clock, random, ...options }: RetryOptions,
  signal: AbortSignal,
): Promise<T> {
  const errors: unknown[] = []
  let limitedSinceMs: number | undefined
  let counted = 0
  for (;;) {
    signal.throwIfAborted()
    try {
      const result = await attempt()
      budget.earn()
      return result
    } catch (error) {
      signal.throwIfAborted()
      errors.push(error)
      const retries = options.decide(error)
      const { attempts, baseMs, afterMs = 0, forMs = 0, longestMs = Infinity } = retries
      const isLimited = forMs > 0
      const nowMs = clock.monotonicMs()
      if (isLimited) limitedSinceMs ??= nowMs
      else counted += 1
      const isLast = isLimited ? nowMs >= (limitedSinceMs ?? nowMs) + forMs : counted >= attempts
      if (isLast || errors.length >= most) throw options.fail(errors, 'attempts')
      if (!isLimited && !budget.spend()) throw options.fail(errors, 'budget')
      if (errors.length === 1) options.onRetry?.(error)
      const failures = isLimited ? errors.length : counted
      const boundMs = Math.min(longestMs, baseMs * 2 ** (failures - 1))
      const wait = isLimited ? pacedWaitMs : requestedWaitMs
      await clock.sleep(wait(afterMs, random(), boundMs), signal)
    }
  }
}

/** Returns at least half of `boundMs`, so that a server that limits requests gets a rest. */
export function pacedWaitMs(askedMs: number, chance: number, boundMs: number): number {
  return requestedWaitMs(Math.max(askedMs, boundMs / 2), chance, boundMs / 2)
}

/** Adds up to `spreadMs`, so that clients with the same wait do not return together. */
export function requestedWaitMs(askedMs: number, chance: number, spreadMs = askedMs / 10): number {
  return askedMs + chance * spreadMs
}
