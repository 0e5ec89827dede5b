import { ActionError, type ActionErrorOptions } from '../util/errors.ts'

/**
 * Where it went wrong: `http` a status outside 2xx; `connect` no connection (name, port, route); `tls` the certificate or
 * handshake; `proxy` on the way to or through the proxy; `timeout` silence; `reset` a connection that broke; `answer` one
 * that cannot be used (not HTTP, not JSON, wrong type, too large, no id).
 */
export type ApiErrorKind = 'http' | 'connect' | 'tls' | 'proxy' | 'timeout' | 'reset' | 'answer'

/** Whether a submit may have created a build: `'maybe'` when bytes of the form had left and the answer does not exclude it. */
export type Acceptance = 'no' | 'maybe'

export interface ApiErrorOptions extends ActionErrorOptions {
  readonly kind: ApiErrorKind
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
  /** Set for kind `http` alone. */
  readonly status: number | undefined
  /** Code of the system, of TLS or of the HTTP library, such as `ECONNREFUSED`. */
  readonly code: string | undefined
  /** The server's own words, capped and without our key; foreign text all the same. */
  readonly serverMessage: string | undefined
  /** The server's wish, above 0 and at most two minutes. */
  readonly retryAfterMs: number | undefined
  /** The server's `x-should-retry`, which overrides the rule of the status. */
  readonly shouldRetry: boolean | undefined
  readonly accepted: Acceptance
  readonly #options: ApiErrorOptions

  constructor(message: string, options: ApiErrorOptions) {
    super(message, options)
    this.#options = options
    this.kind = options.kind
    this.status = options.status
    this.code = options.code
    this.serverMessage = options.serverMessage
    this.retryAfterMs = options.retryAfterMs
    this.shouldRetry = options.shouldRetry
    this.accepted = options.accepted ?? 'no'
  }

  /** The same error, saying also how often and on what the tries before it failed. */
  after(earlier: readonly ApiError[], giveUp: 'attempts' | 'budget' | 'final'): ApiError {
    if (earlier.length === 0) return this
    const reason = giveUp === 'budget' ? ' Too many requests failed lately to try again.' : ''
    const history = earlier.map((error) => error.label).join(', ')
    return new ApiError(
      `${this.message}${reason} It was try ${earlier.length + 1}; the ones before ended with ${history}.`,
      { ...this.#options, cause: this },
    )
  }

  /** A word for a list: `HTTP 503`, `ECONNRESET`, `timeout`. */
  get label(): string {
    if (this.status !== undefined) return `HTTP ${this.status}`
    return this.kind === 'answer' ? 'an unusable answer' : (this.code ?? this.kind)
  }
}
