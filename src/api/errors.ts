import { ActionError, type ActionErrorOptions } from '../util/errors.ts'
import { type FailureClass, type RetryRules, retryTable } from './retry-table.ts'

/** Where a request failed. `connect`: name, port or route; `response`: the response is unusable. */
export type ApiErrorKind = 'http' | 'connect' | 'tls' | 'proxy' | 'timeout' | 'reset' | 'response'

/** `'maybe'`: bytes of the form had left, and the response does not rule out a new build. */
export type Acceptance = 'no' | 'maybe'

export interface ApiErrorOptions extends ActionErrorOptions {
  readonly kind: ApiErrorKind
  /** By `status` and `code` unless given. */
  readonly failureClass?: FailureClass | undefined
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly serverMessage?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly shouldRetry?: boolean | undefined
  readonly accepted?: Acceptance | undefined
}

export class ApiError extends ActionError {
  readonly kind: ApiErrorKind
  readonly failureClass: FailureClass
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

  constructor(message: string, options: ApiErrorOptions) {
    super(message, options)
    this.name = 'ApiError'
    this.kind = options.kind
    this.failureClass = options.failureClass ?? classByCode(options)
    this.status = options.status
    this.code = options.code
    this.serverMessage = options.serverMessage
    this.retryAfterMs = options.retryAfterMs
    this.shouldRetry = options.shouldRetry
    this.accepted = options.accepted ?? 'no'
  }

  /** Whether the API itself has said no. */
  get isRefusal(): boolean {
    return refusals.includes(this.failureClass)
  }

  /** Whether the same request may succeed later: no certificate, proxy or name mends itself. */
  get mayPass(): boolean {
    return this.shouldRetry !== false && ['unavailable', 'throttled'].includes(this.failureClass)
  }

  /** What follows; `x-should-retry` overrides the class. */
  get rules(): RetryRules {
    if (this.shouldRetry === false) return retryTable.refused
    return retryTable[this.shouldRetry && this.isRefusal ? 'unavailable' : this.failureClass]
  }

  /** What the server has rejected stays rejected: a second build would be worse. */
  get submitRules(): RetryRules['submit'] {
    return retryTable[this.shouldRetry === false ? 'refused' : this.failureClass].submit
  }

  /** The same error with another message. */
  reworded(message: string): ApiError {
    const { hint, kind, failureClass, status, code, serverMessage } = this
    const { retryAfterMs, shouldRetry, accepted } = this
    const said = { status, code, serverMessage, retryAfterMs, shouldRetry }
    return new ApiError(message, { hint, kind, failureClass, ...said, accepted, cause: this })
  }
}

const refusals: readonly FailureClass[] = ['unauthorized', 'missing', 'conflict', 'refused']

const unreachableCodes = ['ENOTFOUND', 'PROXY_500', 'PROXY_503', 'TLS_HANDSHAKE_TIMEOUT']

function classByCode({ kind, status, code = '' }: ApiErrorOptions): FailureClass {
  if (status === 429) return 'throttled'
  if (unreachableCodes.includes(code)) return 'unreachable'
  if (kind === 'tls' || code === 'PROXY_401' || code === 'PROXY_407') return 'untrusted'
  return code === 'TOO_LARGE' ? 'too-large' : 'unavailable'
}

export const slowHint = 'The server or the network is slow. Run the job again later.'
export const cacheHint =
  "Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way."

/** For a `catch` where a request may fail. Throws every other error. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

/** As `asApiError`, for one class of failures. */
const asOnly = (failureClass: FailureClass) => (error: unknown) => {
  if (!(error instanceof ApiError && error.failureClass === failureClass)) throw error
  return error
}

export const returnConflict = asOnly('conflict')
/** That the server has no such record. */
export const returnMissing = asOnly('missing')
