import type { ApiError } from './errors.ts'

/** What a failed request got in place of a usable response: the rows of the table. */
export type Answer =
  /** No response, an unusable one, or one of a server or gateway that fails. */
  | 'unavailable'
  | 'throttled'
  /** The server's name does not resolve, or a proxy cannot reach it: usually it is misspelled. */
  | 'unresolved'
  /** The server, or what is in its place, accepts connections, but finishes no TLS handshake. */
  | 'mute'
  /** A certificate or a proxy that only a person can change. */
  | 'untrusted'
  | 'too-large'
  | 'conflict'
  /** The API's own refusals. */
  | 'unauthorized'
  | 'missing'
  | 'refused'

export type StatusLoss = 'outage' | 'credentials' | 'gone' | 'refused'

export interface RetryRules {
  /** For a list, a record, an agent look-up or a cancel: all requests; bound of the first wait. */
  readonly request: { readonly attempts: number; readonly baseMs: number }
  /** All forms of a submit: where nothing had left, and where the server may have taken one. */
  readonly submit: { readonly refused: number; readonly lost: number }
  /**
   * Of the status: lost once every response over `forMs` means this. The waits follow the first
   * failure and later ones; chance at most doubles the later ones.
   */
  readonly status: {
    readonly forMs: number
    readonly loss: StatusLoss
    readonly waitMs: { readonly first: number; readonly later: number }
  }
  /** Of the log: given up once every response over `forMs` means this. `waitMs` is the shortest. */
  readonly log: { readonly forMs: number; readonly waitMs: number }
  /** Of a build that an input names: how long it is asked for, once `request` is over. */
  readonly named: { readonly forMs: number }
  /** Of the cancellation of a build of another run, once `request` is over. */
  readonly foreignCancel: { readonly forMs: number }
}

const minute = 60_000
const once = { attempts: 1, baseMs: 0 }
const oneForm = { refused: 1, lost: 1 }
const atOnce = { forMs: 0 }
/** Until there is no more time. */
const always = { forMs: Infinity }

const tryAgain: RetryRules = {
  request: { attempts: 6, baseMs: 500 },
  submit: { refused: 5, lost: 3 },
  status: { forMs: 10 * minute, loss: 'outage', waitMs: { first: 5_000, later: 15_000 } },
  log: { ...always, waitMs: 0 },
  named: atOnce,
  foreignCancel: always,
}
const threeTries: RetryRules = {
  ...tryAgain,
  request: { ...tryAgain.request, attempts: 3 },
  submit: { refused: 3, lost: 3 },
}
const refusal: RetryRules = {
  request: once,
  submit: oneForm,
  // Anything may say it once: a gateway, or a server in the middle of an update.
  status: { forMs: minute, loss: 'refused', waitMs: { first: 5_000, later: 5_000 } },
  log: { forMs: minute, waitMs: 5_000 },
  named: atOnce,
  foreignCancel: atOnce,
}

/** Nothing stops a cancel after an abort or in the post step before its time is over. */
export const retryTable: Readonly<Record<Answer, RetryRules>> = {
  unavailable: tryAgain,
  throttled: {
    ...tryAgain,
    // A server that asks us to be slower is there.
    request: { attempts: 12, baseMs: 1_000 },
    // A gateway may limit the rate of a form that it has passed on.
    submit: { refused: 5, lost: 5 },
    status: { ...tryAgain.status, ...always },
  },
  unresolved: threeTries,
  // Each try takes as long as a connection may.
  mute: threeTries,
  untrusted: { ...tryAgain, request: once, submit: oneForm },
  'too-large': { ...tryAgain, request: once, status: refusal.status },
  conflict: { ...tryAgain, submit: oneForm },
  unauthorized: { ...refusal, status: { ...refusal.status, loss: 'credentials' } },
  missing: {
    ...refusal,
    status: { ...refusal.status, loss: 'gone' },
    // A queued build may have no log yet.
    log: tryAgain.log,
    // Another job may just have submitted it.
    named: { forMs: 15_000 },
  },
  refused: refusal,
}

export function answerOf({ kind, meaning, status, code }: ApiError): Answer {
  if (meaning !== 'unavailable') return meaning
  if (status === 429) return 'throttled'
  if (code !== undefined && ['ENOTFOUND', 'PROXY_500', 'PROXY_503'].includes(code))
    return 'unresolved'
  if (code === 'TLS_HANDSHAKE_TIMEOUT') return 'mute'
  if (kind === 'tls' || code === 'PROXY_401' || code === 'PROXY_407') return 'untrusted'
  return code === 'TOO_LARGE' ? 'too-large' : 'unavailable'
}

/** What follows a failed request; `x-should-retry` overrides the answer. */
export function retryRules(error: ApiError): RetryRules {
  const { shouldRetry, meaning } = error
  if (shouldRetry === false) return refusal
  return shouldRetry && meaning !== 'unavailable' ? tryAgain : retryTable[answerOf(error)]
}

/** What the server has rejected stays rejected: a second build would be worse. */
export function submitRules(error: ApiError): RetryRules['submit'] {
  return error.shouldRetry === false ? oneForm : retryTable[answerOf(error)].submit
}
