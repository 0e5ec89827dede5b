import type { ApiError } from '../../api/errors.ts'
import { submitRules } from '../../api/retry-table.ts'

/** What a failed attempt means for the next one. */
export interface SubmitFailure {
  readonly error: ApiError
  /** Whether the server may have taken the form, so that a build may exist. */
  readonly isDoubtful: boolean
  /** What may follow once it is certain that no build exists. */
  readonly then: 'stop' | 'retry' | 'use-agent-id'
  /** Attempts in all that may fail in this way. */
  readonly attempts: number
  /** The wait that the server asks for. */
  readonly retryAfterMs: number | undefined
}

export function readSubmitFailure(error: ApiError, hasAgentName: boolean): SubmitFailure {
  const isNameTaken = hasAgentName && saysNameTaken(error)
  const { refused, lost } = submitRules(error)
  const attempts = error.accepted === 'no' ? refused : lost
  const another = isNameTaken ? 'use-agent-id' : attempts > 1 ? 'retry' : 'stop'
  return {
    error,
    // A copy of the form, sent by a gateway, may be what has taken the name.
    isDoubtful: error.accepted === 'maybe' || isNameTaken,
    then: error.shouldRetry === false ? 'stop' : another,
    attempts,
    retryAfterMs: error.retryAfterMs,
  }
}

/** Some servers report a name in use as an invalid value. */
function saysNameTaken({ status, serverMessage = '' }: ApiError): boolean {
  if (status === 409) return true
  return (
    (status === 400 || status === 422) &&
    /agent/i.test(serverMessage) &&
    /\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(
      serverMessage,
    )
  )
}
