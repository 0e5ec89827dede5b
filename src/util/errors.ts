// Every class of error that `src/` throws.
import { describeSystemError, systemErrorReason } from './system-error.ts'

export interface ActionErrorOptions {
  /** A full sentence on how to solve the problem, shown below the message, also in annotations. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** An error for the user: full sentences in `message` and `hint`, no secret in either. */
export class ActionError extends Error {
  override name = 'ActionError'
  readonly hint: string | undefined

  constructor(message: string, options: ActionErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
  }
}

/** Each problem is a full sentence with the input as typed, the value and what to change. */
export class InvalidInputsError extends ActionError {
  override readonly name = 'InvalidInputsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const title = problems.length === 1 ? [] : [`${problems.length} inputs are invalid:`]
    super([...title, ...problems].join('\n'))
    this.problems = problems
  }
}

/** The request may or may not have created a build, so there may be one to cancel. */
export class SubmitUnknownError extends ActionError {
  override readonly name = 'SubmitUnknownError'
}

/** The build cannot be deployed. Nothing was sent. */
export class NotDeployableError extends ActionError {
  override readonly name = 'NotDeployableError'
  /** Whether the manifest is of another agent than the build. */
  readonly isOfOtherAgent: boolean

  constructor(message: string, options: ActionErrorOptions, isOfOtherAgent = false) {
    super(message, options)
    this.isOfOtherAgent = isOfOtherAgent
  }
}

/** Docker rejects the ignore file, or it exceeds a limit of this action. */
export class IgnoreFileError extends ActionError {
  /** 1-based. */
  readonly line: number
  /** Whether Docker would accept the file. */
  readonly isOurLimit: boolean

  constructor(
    line: number,
    message: string,
    options: ActionErrorOptions & { readonly isOurLimit?: boolean },
  ) {
    super(message, options)
    this.line = line
    this.isOurLimit = options.isOurLimit === true
  }
}

/** An entry was removed or replaced after the context was listed: pack again. */
export class FileChangedError extends Error {
  override readonly name = 'FileChangedError'
  readonly path: string

  constructor(path: string, cause?: unknown) {
    super(`'${path}' changed during packing.`, { cause })
    this.path = path
  }
}

/** A file or directory exists, but cannot be read. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly path: string
  /** Whether permissions are missing. */
  readonly isDenied: boolean

  constructor(path: string, code: string, cause: unknown) {
    super(`Could not read '${path}'.`, { cause })
    this.path = path
    this.isDenied = code === 'EACCES' || code === 'EPERM'
  }
}

/** The check of a Dockerfile's sources would take too long. */
export class CheckTooSlowError extends Error {
  override readonly name = 'CheckTooSlowError'
}

/** The proxy refuses to connect. The HTTP library gives the proxy's status only in a message. */
export class ProxyRefusedError extends Error {
  override readonly name = 'ProxyRefusedError'
  readonly code: string
  /** The authentication schemes that the proxy names, such as `Basic`. */
  readonly schemes: readonly string[]

  constructor(status: number, authenticate: string | string[] | undefined = []) {
    super(`The proxy responded with ${status}.`)
    this.code = `PROXY_${status}`
    this.schemes = [authenticate].flat().flatMap((text) => /^[\w-]+/.exec(text.trim())?.[0] ?? [])
  }
}

/** `connect` is a failure of name, port or route, `response` a response that is unusable. */
export type ApiErrorKind = 'http' | 'connect' | 'tls' | 'proxy' | 'timeout' | 'reset' | 'response'

/** The kinds of failure that differ in their retries: the rows of `api/retry-table.ts`. */
export type ApiFailureClass =
  /** No response, an unusable response, or an error of a server or gateway. */
  | 'unavailable'
  | 'throttled'
  /**
   * The server's name does not resolve, a proxy cannot reach the server, or the TLS handshake does
   * not finish: usually the address is wrong.
   */
  | 'unreachable'
  /** A problem with a certificate or a proxy login that only a person can solve. */
  | 'untrusted'
  | 'too-large'
  | 'conflict'
  /** The API's own refusals. */
  | 'unauthorized'
  | 'missing'
  | 'refused'

/** `'maybe'`: a part of the request was sent, and the response does not rule out a new build. */
export type SubmitAcceptance = 'no' | 'maybe'

export interface ApiErrorOptions extends ActionErrorOptions {
  readonly kind: ApiErrorKind
  /** `status` and `code` decide by default. */
  readonly failureClass?: ApiFailureClass | undefined
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly serverMessage?: string | undefined
  readonly retryAfterMs?: number | undefined
  readonly shouldRetry?: boolean | undefined
  readonly accepted?: SubmitAcceptance | undefined
}

export class ApiError extends ActionError {
  readonly kind: ApiErrorKind
  readonly failureClass: ApiFailureClass
  /** Set only for kind `http`. */
  readonly status: number | undefined
  /** Code of the system, of TLS, of the HTTP library or of the server, such as `ECONNREFUSED`. */
  readonly code: string | undefined
  /** The server's message, limited in length and without our key, but otherwise unchecked. */
  readonly serverMessage: string | undefined
  /** The wait that the server asks for, above 0 and at most two minutes. */
  readonly retryAfterMs: number | undefined
  /** The server's `x-should-retry`, which overrides the rule of the status code. */
  readonly shouldRetry: boolean | undefined
  readonly accepted: SubmitAcceptance

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

  /** Whether the API itself refused the request. */
  get isRefusal(): boolean {
    return refusals.includes(this.failureClass)
  }

  /** The same error with another message. */
  reworded(message: string): ApiError {
    const { hint, kind, failureClass, status, code, serverMessage } = this
    const { retryAfterMs, shouldRetry, accepted } = this
    const said = { status, code, serverMessage, retryAfterMs, shouldRetry }
    return new ApiError(message, { hint, kind, failureClass, ...said, accepted, cause: this })
  }
}

const refusals: readonly ApiFailureClass[] = ['unauthorized', 'missing', 'conflict', 'refused']

const unreachableCodes = ['ENOTFOUND', 'PROXY_500', 'PROXY_503', 'TLS_HANDSHAKE_TIMEOUT']

function classByCode({ kind, status, code = '' }: ApiErrorOptions): ApiFailureClass {
  if (status === 429) return 'throttled'
  if (unreachableCodes.includes(code)) return 'unreachable'
  if (kind === 'tls' || code === 'PROXY_401' || code === 'PROXY_407') return 'untrusted'
  return code === 'TOO_LARGE' ? 'too-large' : 'unavailable'
}

/** Returns the error of a failed request. Throws every other error. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

/** Returns an `ApiError` of one class. Throws every other error. */
const asOnly = (failureClass: ApiFailureClass) => (error: unknown) => {
  if (!(error instanceof ApiError && error.failureClass === failureClass)) throw error
  return error
}

export const conflictOrThrow = asOnly('conflict')
export const missingOrThrow = asOnly('missing')

/** The message and the hint on one line. */
export function describeError(error: unknown): string {
  const known = describeSystemError(error)
  if (known) return known.hint === undefined ? known.reason : `${known.reason}. ${known.hint}`
  if (error instanceof ActionError && error.hint !== undefined)
    return `${error.message} ${error.hint}`
  return systemErrorReason(error)
}
