import type { ApiError } from '../../api/errors.ts'
import { answerOf, submitRules } from '../../api/retry-table.ts'

export interface SubmitFailure {
  readonly error: ApiError
  /** Whether the server may have taken the form, so that a build may exist. */
  readonly isDoubtful: boolean
  /** The server refuses the form because of something that exists. */
  readonly isConflict: boolean
  /** The server's own words say that another agent has the name. */
  readonly isNameTaken: boolean
  /** Requests are limited: the look for a build must not take the place of the next form. */
  readonly isThrottled: boolean
  /** What may follow once it is certain that no build exists. */
  readonly then: 'stop' | 'retry' | 'use-agent-id'
  readonly attempts: number
}

export function readSubmitFailure(error: ApiError, hasAgentName: boolean): SubmitFailure {
  const isNameTaken = hasAgentName && saysNameTaken(error)
  const isConflict = isNameTaken || error.status === 409
  const { refused, lost } = submitRules(error)
  const attempts = error.accepted === 'no' ? refused : lost
  // A conflict without words may be about the name.
  const mayNeedId = hasAgentName && isConflict
  const another = mayNeedId ? 'use-agent-id' : attempts > 1 ? 'retry' : 'stop'
  return {
    error,
    isDoubtful: error.accepted === 'maybe' && !isNameTaken,
    isConflict,
    isNameTaken,
    isThrottled: answerOf(error) === 'throttled',
    then: error.shouldRetry === false ? 'stop' : another,
    attempts,
  }
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
