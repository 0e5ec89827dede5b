import type { Clock, Random } from './clock.ts'

export interface RetryPolicy {
  /** Attempts in all, the first one included. */
  readonly attempts: number
  readonly baseMs: number
  readonly factor: number
  readonly capMs: number
}

/** After a failed attempt. Retries wait as the server asks or as the policy says. */
export type RetryDecision =
  | { readonly retry: false }
  | {
      readonly retry: true
      readonly afterMs?: number | undefined
      /** Replaces the policy's base when the server throttles. */
      readonly baseMs?: number | undefined
      /** Attempts in all for this kind of failure, if fewer than the policy's. */
      readonly attempts?: number | undefined
    }

export type GiveUp = 'final' | 'attempts' | 'budget'

export interface RetryOptions {
  readonly policy: RetryPolicy
  readonly budget: RetryBudget
  readonly clock: Clock
  readonly random: Random
  readonly decide: (error: unknown) => RetryDecision
  /** Called after the first failure, before the wait. */
  readonly onRetry?: (error: unknown) => void
  /** The error to throw at the end; `errors` has one per attempt, in order. */
  readonly fail: (errors: readonly unknown[], reason: GiveUp) => unknown
}

type RetryBudget = ReturnType<typeof createRetryBudget>

/** Failures spend and successes earn tokens, so that many callers do not overload a server. */
export function createRetryBudget({
  tokens,
  cost,
  gain,
}: Readonly<Record<'tokens' | 'cost' | 'gain', number>>) {
  let left = tokens
  return {
    spend(): boolean {
      if (left < cost) return false
      left -= cost
      return true
    },
    earn(): void {
      left = Math.min(tokens, left + gain)
    },
  }
}

/** Repeats until success, `decide`, the last attempt or an empty budget; waits with full jitter. */
export async function retry<T>(
  attempt: () => Promise<T>,
  options: RetryOptions,
  signal: AbortSignal,
): Promise<T> {
  const { policy, budget, clock, random } = options
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
      const decision = options.decide(error)
      if (!decision.retry) throw options.fail(errors, 'final')
      const attempts = Math.min(policy.attempts, decision.attempts ?? policy.attempts)
      if (errors.length >= attempts) throw options.fail(errors, 'attempts')
      if (!budget.spend()) throw options.fail(errors, 'budget')
      if (errors.length === 1) options.onRetry?.(error)
      await clock.sleep(delayMs(policy, decision, errors.length, random), signal)
    }
  }
}

/** Adds up to `spreadMs`, so that clients sent away together do not come back together. */
export function askedWait(askedMs: number, chance: number, spreadMs = askedMs / 10): number {
  return askedMs + chance * spreadMs
}

/** Full jitter below the doubling bound, on top of the wait that the server asked for. */
function delayMs(
  policy: RetryPolicy,
  { afterMs = 0, baseMs = policy.baseMs }: RetryDecision & { retry: true },
  failures: number,
  random: Random,
): number {
  const spreadMs = Math.min(policy.capMs, baseMs * policy.factor ** (failures - 1))
  return askedWait(afterMs, random(), spreadMs)
}
