import type { ApiError } from './errors.ts'
import { type FailureClass, type RetryRules, retryTable } from './timing.ts'

const unreachableCodes = ['ENOTFOUND', 'PROXY_500', 'PROXY_503', 'TLS_HANDSHAKE_TIMEOUT']

export function failureClassOf({ kind, meaning, status, code }: ApiError): FailureClass {
  if (meaning !== 'unavailable') return meaning
  if (status === 429) return 'throttled'
  if (code !== undefined && unreachableCodes.includes(code)) return 'unreachable'
  if (kind === 'tls' || code === 'PROXY_401' || code === 'PROXY_407') return 'untrusted'
  return code === 'TOO_LARGE' ? 'too-large' : 'unavailable'
}

/** What follows a failed request; `x-should-retry` overrides the class. */
export function retryRules(error: ApiError): RetryRules {
  const { shouldRetry, meaning } = error
  if (shouldRetry === false) return retryTable.refused
  const isOverridden = shouldRetry && meaning !== 'unavailable'
  return retryTable[isOverridden ? 'unavailable' : failureClassOf(error)]
}

/** What the server has rejected stays rejected: a second build would be worse. */
export function submitRules(error: ApiError): RetryRules['submit'] {
  return retryTable[error.shouldRetry === false ? 'refused' : failureClassOf(error)].submit
}
