import { minuteMs, secondMs } from '../util/clock.ts'
import type { ApiError, FailureClass } from '../util/errors.ts'
import type { Retries } from '../util/retry.ts'

export type StatusLoss = 'outage' | 'credentials' | 'gone' | 'refused'

export interface RetryRules {
  /** How reads, cancellations and deletions are retried. */
  readonly request: Omit<Retries, 'afterMs'>
  /**
   * The most forms of a submit: where nothing has left, and where the server may have accepted one.
   * `forMs` replaces both numbers: no form is sent so long after the first such failure.
   */
  readonly submit: { readonly unsent: number; readonly lost: number; readonly forMs?: number }
  /**
   * The status is lost once every response over `forMs` means this. The waits follow the first
   * failure and later ones; chance at most doubles the later ones.
   */
  readonly status: {
    readonly forMs: number
    readonly loss: StatusLoss
    readonly waitMs: { readonly first: number; readonly later: number }
  }
  /** The log is given up once every response over `forMs` means this. `waitMs` is the shortest. */
  readonly log: { readonly forMs: number; readonly waitMs: number }
  /** A build that an input names is read again for so long, once `request` is over. */
  readonly named: { readonly forMs: number }
  /** Whether cancelling a build of another run continues, once `request` is over. */
  readonly cancelsOn: boolean
}

const once = { attempts: 1, baseMs: 0 }
const oneForm = { unsent: 1, lost: 1 }
const atOnce = { forMs: 0 }
/** Forty runs may reach a limit of requests together. */
const limited = { forMs: 5 * minuteMs, longestMs: minuteMs }
/** The run's own time limit ends it. */
const always = { forMs: Infinity }

const tryAgain: RetryRules = {
  request: { attempts: 6, baseMs: 500 },
  submit: { unsent: 5, lost: 3 },
  status: {
    forMs: 10 * minuteMs,
    loss: 'outage',
    waitMs: { first: 5 * secondMs, later: 15 * secondMs },
  },
  log: { ...always, waitMs: 0 },
  named: atOnce,
  cancelsOn: true,
}
const refusal: RetryRules = {
  request: once,
  submit: oneForm,
  // Anything may say it once: a gateway, or a server in the middle of an update.
  status: {
    forMs: minuteMs,
    loss: 'refused',
    waitMs: { first: 5 * secondMs, later: 5 * secondMs },
  },
  log: { forMs: minuteMs, waitMs: 5 * secondMs },
  named: atOnce,
  cancelsOn: false,
}

/** Nothing stops a cancel after an abort or in the post step before its time is over. */
export const retryTable: Readonly<Record<FailureClass, RetryRules>> = {
  unavailable: tryAgain,
  throttled: {
    ...tryAgain,
    // A server that asks us to be slower is there, and limits count by the minute.
    request: { attempts: Infinity, baseMs: secondMs, ...limited },
    submit: { unsent: Infinity, lost: Infinity, forMs: limited.forMs },
    status: { ...tryAgain.status, ...always },
  },
  unreachable: {
    ...tryAgain,
    // Each try may take as long as a connection may.
    request: { ...tryAgain.request, attempts: 3 },
    submit: { unsent: 3, lost: 3 },
  },
  untrusted: { ...tryAgain, request: once, submit: oneForm },
  'too-large': { ...tryAgain, request: once, status: refusal.status },
  // Whatever else is at work is not over in seconds.
  conflict: { ...tryAgain, request: once, submit: oneForm },
  unauthorized: { ...refusal, status: { ...refusal.status, loss: 'credentials' } },
  missing: {
    ...refusal,
    status: { ...refusal.status, loss: 'gone' },
    // A queued build may have no log yet.
    log: tryAgain.log,
    // Another job may have submitted the build just now.
    named: { forMs: 15 * secondMs },
  },
  refused: refusal,
}

/** What follows a failed request; the server's `x-should-retry` overrides the class. */
export function rulesFor({ shouldRetry, isRefusal, failureClass }: ApiError): RetryRules {
  if (shouldRetry === false) return retryTable.refused
  return retryTable[shouldRetry && isRefusal ? 'unavailable' : failureClass]
}

/** What the server has rejected stays rejected: a second build would be worse. */
export function submitRulesFor({ shouldRetry, failureClass }: ApiError): RetryRules['submit'] {
  return retryTable[shouldRetry === false ? 'refused' : failureClass].submit
}

/** Whether the same request may succeed later: no certificate, proxy or name mends itself. */
export function mayPass({ shouldRetry, failureClass }: ApiError): boolean {
  return shouldRetry !== false && ['unavailable', 'throttled'].includes(failureClass)
}
