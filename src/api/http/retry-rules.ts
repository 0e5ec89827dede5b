import type { GiveUp, RetryDecision, RetryPolicy } from '../../util/retry.ts'
import { ApiError } from '../errors.ts'

/** As in the AWS SDKs: full jitter, 20 s cap, a budget. Only reads and cancel are retried. */
export const retryPolicy: RetryPolicy = { attempts: 6, baseMs: 500, factor: 2, capMs: 20_000 }
export const retryTokens = { tokens: 100, cost: 5, gain: 1 }

const throttledBaseMs = 1_000
/** A name that does not resolve is usually misspelled. */
const unresolvedAttempts = 3

export function decideRetry(error: unknown): RetryDecision {
  if (!(error instanceof ApiError)) return { retry: false }
  const { shouldRetry, retryAfterMs: afterMs } = error
  if (!(shouldRetry ?? isWorthRetrying(error))) return { retry: false }
  if (error.status === 429) return { retry: true, afterMs, baseMs: throttledBaseMs }
  if (error.code === 'ENOTFOUND') return { retry: true, attempts: unresolvedAttempts }
  return { retry: true, afterMs }
}

/** The last error, with a list of the earlier ones. */
export function failAfterRetries(errors: readonly unknown[], reason: GiveUp): unknown {
  const last = errors.at(-1)
  if (!(last instanceof ApiError)) return last
  return last.after(
    errors.slice(0, -1).filter((error) => error instanceof ApiError),
    reason,
  )
}

function isWorthRetrying({ kind, status, code }: ApiError): boolean {
  switch (kind) {
    case 'http':
      return status !== undefined && (status >= 500 || [408, 409, 425, 429].includes(status))
    case 'connect':
    case 'timeout':
    case 'reset':
      return true
    case 'proxy':
      return code !== 'PROXY_407'
    case 'response':
      return code !== 'TOO_LARGE'
    case 'tls':
      return false
  }
}
