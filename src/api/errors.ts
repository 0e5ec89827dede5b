import { ActionError, type ActionErrorOptions } from '../util/errors.ts'

/** Where a request failed. `connect`: name, port or route; `response`: the response is unusable. */
export type ApiErrorKind = 'http' | 'connect' | 'tls' | 'proxy' | 'timeout' | 'reset' | 'response'

/** `conflict`: with what exists; `refused`: for good; `unavailable`: now, but perhaps not later. */
export type ApiErrorMeaning = 'unauthorized' | 'missing' | 'conflict' | 'refused' | 'unavailable'

/** `'maybe'`: bytes of the form had left, and the response does not rule out a new build. */
export type Acceptance = 'no' | 'maybe'

export interface ApiErrorOptions extends ActionErrorOptions {
  readonly kind: ApiErrorKind
  /** `unavailable` unless given. */
  readonly meaning?: ApiErrorMeaning | undefined
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly serverMessage?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly shouldRetry?: boolean | undefined
  readonly accepted?: Acceptance | undefined
}

export class ApiError extends ActionError {
  override readonly name: string = 'ApiError'
  readonly kind: ApiErrorKind
  readonly meaning: ApiErrorMeaning
  /** Set for kind `http` alone. */
  readonly status: number | undefined
  /** Code of the system, of TLS or of the HTTP library, such as `ECONNREFUSED`. */
  readonly code: string | undefined
  /** The server's own words, limited in length and without our key; still foreign text. */
  readonly serverMessage: string | undefined
  /** The wait that the server asks for, above 0 and at most two minutes. */
  readonly retryAfterMs: number | undefined
  /** The server's `x-should-retry`, which overrides the rule of the status code. */
  readonly shouldRetry: boolean | undefined
  readonly accepted: Acceptance
  readonly #options: ApiErrorOptions

  constructor(message: string, options: ApiErrorOptions) {
    super(message, options)
    this.#options = options
    this.kind = options.kind
    this.meaning = options.meaning ?? 'unavailable'
    this.status = options.status
    this.code = options.code
    this.serverMessage = options.serverMessage
    this.retryAfterMs = options.retryAfterMs
    this.shouldRetry = options.shouldRetry
    this.accepted = options.accepted ?? 'no'
  }

  /** The same error with another message. */
  reworded(message: string): ApiError {
    return new ApiError(message, { ...this.#options, cause: this })
  }
}

export const slowHint = 'The server or the network is slow. Run the job again later.'
export const cacheHint =
  "Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way."

/** For a `catch` where a request may fail. Throws every other error. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

/** Rejects with any other error. */
export function conflictOf(error: unknown): ApiError {
  if (!(error instanceof ApiError && error.meaning === 'conflict')) throw error
  return error
}

/** That the server has no such record. Rejects with any other error. */
export function missingOf(error: unknown): ApiError {
  if (!(error instanceof ApiError && error.meaning === 'missing')) throw error
  return error
}
