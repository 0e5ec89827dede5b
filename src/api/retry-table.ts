import { minuteMs, secondMs } from '../util/clock.ts'
import type { ApiError, ApiFailureClass } from '../util/errors.ts'
import type { RetryRule } from '../util/retry.ts'

export type StatusUnreadableReason = 'outage' | 'credentials' | 'gone' | 'refused'

export interface RetryRules {
  /** How reads, cancellations and deletions are retried. */
  readonly request: Omit<RetryRule, 'afterMs'>
  /**
   * The most attempts of a submit that fail in the same way: `lost` if the server may have accepted
   * one, else `unsent`. With `forMs`, the time after the first of them replaces both numbers.
   */
  readonly submit: { readonly unsent: number; readonly lost: number; readonly forMs?: number }
  /**
   * The run gives up the status once all responses of `forMs` have this `loss`. `waitMs`: the wait
   * after the first failure, and after later ones, which chance at most doubles.
   */
  readonly status: {
    readonly forMs: number
    readonly loss: StatusUnreadableReason
    readonly waitMs: { readonly first: number; readonly later: number }
  }
  /** The run gives up the log after `forMs` of such responses. `waitMs` is the shortest wait. */
  readonly log: { readonly forMs: number; readonly waitMs: number }
  /** How long a build that an input names is read again, after the retries of `request`. */
  readonly named: { readonly forMs: number }
  /** Whether cancelling another run's build continues after the retries of `request`. */
  readonly cancelsOn: boolean
}

const once = { attempts: 1, baseMs: 0 }
const oneForm = { unsent: 1, lost: 1 }
const atOnce = { forMs: 0 }
/** Forty runs together may reach the server's limit, so each waits for long. */
const limited = { forMs: 5 * minuteMs, longestMs: minuteMs }
/** Only the run's own time limit ends the retries. */
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
  // One refusal proves nothing: a gateway may send it, or a server in the middle of an update.
  status: {
    forMs: minuteMs,
    loss: 'refused',
    waitMs: { first: 5 * secondMs, later: 5 * secondMs },
  },
  log: { forMs: minuteMs, waitMs: 5 * secondMs },
  named: atOnce,
  cancelsOn: false,
}

/** A cancellation after an abort or in the post step ignores refusals until its time is over. */
export const retryTable: Readonly<Record<ApiFailureClass, RetryRules>> = {
  unavailable: tryAgain,
  throttled: {
    ...tryAgain,
    // A server that asks for fewer requests is working, and its limits count by the minute.
    request: { attempts: Infinity, baseMs: secondMs, ...limited },
    submit: { unsent: Infinity, lost: Infinity, forMs: limited.forMs },
    status: { ...tryAgain.status, ...always },
  },
  unreachable: {
    ...tryAgain,
    // Each attempt may take as long as the timeout of a connection.
    request: { ...tryAgain.request, attempts: 3 },
    submit: { unsent: 3, lost: 3 },
  },
  untrusted: { ...tryAgain, request: once, submit: oneForm },
  'too-large': { ...tryAgain, request: once, status: refusal.status },
  // The operation that causes the conflict does not end within seconds.
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

/** Returns the rules after a failed request; the server's `x-should-retry` overrides the class. */
export function rulesFor({ shouldRetry, isRefusal, failureClass }: ApiError): RetryRules {
  if (shouldRetry === false) return retryTable.refused
  return retryTable[shouldRetry && isRefusal ? 'unavailable' : failureClass]
}

/** Never repeats a refused submit, even if the server asks for it: it could make a second build. */
export function submitRulesFor({ shouldRetry, failureClass }: ApiError): RetryRules['submit'] {
  return retryTable[shouldRetry === false ? 'refused' : failureClass].submit
}

/** Whether the same request may succeed later: a wrong certificate, proxy or name stays wrong. */
export function mayRetryLater({ shouldRetry, failureClass }: ApiError): boolean {
  return shouldRetry !== false && ['unavailable', 'throttled'].includes(failureClass)
}
