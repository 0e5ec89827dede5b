import { submitRulesFor } from '../../api/retry-table.ts'
import type { ApiError } from '../../util/errors.ts'

/** How an attempt to submit ended that got no build as its response. */
export type AttemptOutcome =
  /** The server cannot have read the request. */
  | 'not-taken'
  /** The API itself refused it. */
  | 'refused'
  /** The request was complete, but no readable response shows its result. */
  | 'unknown'
  /** A successful response without an ID: there is a build. */
  | 'made'

interface OutcomeRule {
  readonly outcome: AttemptOutcome
  /** How to read the list for this attempt and for all earlier ones that are open. */
  readonly reads: 'never' | 'once' | 'for half a minute'
  /** What to do if the list does not show the build. */
  readonly then:
    | 'send again'
    /** The waits double, up to five minutes in all. */
    | 'send again for five minutes'
    /** Only once, and only if the agent's name is in use; otherwise the error ends the submit. */
    | "send by the agent's ID"
    | 'the error'
    | 'in doubt'
}

/** docs/architecture.md explains these rules. */
export const outcomeRules = {
  'not taken': { outcome: 'not-taken', reads: 'never', then: 'send again' },
  refused: { outcome: 'refused', reads: 'never', then: 'the error' },
  lost: { outcome: 'unknown', reads: 'for half a minute', then: 'send again' },
  limited: { outcome: 'unknown', reads: 'once', then: 'send again for five minutes' },
  page: { outcome: 'unknown', reads: 'once', then: 'the error' },
  conflict: { outcome: 'unknown', reads: 'once', then: "send by the agent's ID" },
  'no ID': { outcome: 'made', reads: 'for half a minute', then: 'in doubt' },
} as const satisfies Readonly<Record<string, OutcomeRule>>

export type OutcomeRow = keyof typeof outcomeRules

export interface FailedAttempt {
  readonly row: OutcomeRow
  readonly rule: OutcomeRule
  readonly error: ApiError
  /** Whether the agent's name is in use: the server says so, or gives no reason for a conflict. */
  readonly isNameTaken: boolean
  /** When it failed, by `Clock.monotonicMs`. */
  readonly atMs: number
}

export function classifyFailedAttempt(
  error: ApiError,
  isComplete: boolean,
  hasAgentName: boolean,
  atMs: number,
): FailedAttempt {
  const row = rowOf(error, isComplete)
  const isMute = error.failureClass === 'conflict' && error.serverMessage === undefined
  return {
    row,
    rule: outcomeRules[row],
    error,
    isNameTaken: hasAgentName && (isMute || saysNameTaken(error)),
    atMs,
  }
}

function rowOf(error: ApiError, isComplete: boolean): OutcomeRow {
  const { kind, code, status, accepted, failureClass, isRefusal } = error
  if (kind === 'response' && code === 'NOT_EXPECTED') return 'no ID'
  if (failureClass === 'throttled') return 'limited'
  if (failureClass === 'conflict' || saysNameTaken(error)) return 'conflict'
  if (isRefusal) return 'refused'
  const isPage = status !== undefined && status >= 300 && status < 500
  if (isPage && status !== 408 && status !== 425) return 'page'
  return isComplete && accepted === 'maybe' ? 'lost' : 'not taken'
}

/** Some servers report a name in use as an invalid value. */
function saysNameTaken({ status, serverMessage = '' }: ApiError): boolean {
  return (
    (status === 400 || status === 409 || status === 422) &&
    /agent/i.test(serverMessage) &&
    /\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(
      serverMessage,
    )
  )
}

/** Whether there may be a build that the list does not show yet. */
export function mayHaveUnlistedBuild({ rule }: FailedAttempt): boolean {
  return rule.reads === 'for half a minute'
}

/** Whether another attempt may be sent. `failed` includes the last attempt. */
export function mayAttemptAgain(
  failed: readonly FailedAttempt[],
  { row, rule, error, atMs }: FailedAttempt,
): boolean {
  const alike = failed.filter((one) => one.row === row)
  const { unsent, lost, forMs = 0 } = submitRulesFor(error)
  if (rule.then === 'send again for five minutes') return atMs - (alike[0]?.atMs ?? atMs) < forMs
  return rule.then === 'send again' && alike.length < (row === 'lost' ? lost : unsent)
}
