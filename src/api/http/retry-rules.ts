import type { GiveUp, RetryDecision, RetryPolicy } from '../../util/retry.ts'
import { ApiError } from '../errors.ts'
import { retryRules, retryTable } from '../retry-table.ts'

/** As in the AWS SDKs: full jitter, 20 s cap, a budget. Only reads and cancel are retried. */
export const retryPolicy: RetryPolicy = {
  // No answer has more attempts; `decideRetry` tells those of each.
  ...retryTable.throttled.request,
  factor: 2,
  capMs: 20_000,
}
export const retryTokens = { tokens: 100, cost: 5, gain: 1 }

export function decideRetry(error: unknown): RetryDecision {
  if (!(error instanceof ApiError)) return { retry: false }
  const { attempts, baseMs } = retryRules(error).request
  return attempts > 1
    ? { retry: true, afterMs: error.retryAfterMs, attempts, baseMs }
    : { retry: false }
}

export function failAfterRetries(errors: readonly unknown[], reason: GiveUp): unknown {
  const last = errors.at(-1)
  if (!(last instanceof ApiError)) return last
  return last.after(
    errors.slice(0, -1).filter((error) => error instanceof ApiError),
    reason,
  )
}
