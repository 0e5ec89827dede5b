import type { ApiError } from '../../api/errors.ts'

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

/** The server refuses now, or cannot be reached. */
const refusedAttempts = 5
/** The response was lost. */
const lostAttempts = 3
/** A name that does not resolve is usually misspelled. */
const unresolvedAttempts = 3

export function readSubmitFailure(error: ApiError, hasAgentName: boolean): SubmitFailure {
  const isNameTaken = hasAgentName && saysNameTaken(error)
  const another = isNameTaken ? 'use-agent-id' : mayRetry(error) ? 'retry' : 'stop'
  return {
    error,
    // A copy of the form, sent by a gateway, may be what has taken the name.
    isDoubtful: error.accepted === 'maybe' || isNameTaken,
    then: error.shouldRetry === false ? 'stop' : another,
    attempts: attemptsFor(error),
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

/** `x-should-retry: true` is not obeyed: what the server has rejected stays rejected, and a second build would be worse. */
function mayRetry({ meaning, kind, code }: ApiError): boolean {
  return meaning === 'unavailable' && kind !== 'tls' && code !== 'PROXY_407'
}

function attemptsFor({ status, code, accepted }: ApiError): number {
  if (code === 'ENOTFOUND') return unresolvedAttempts
  return accepted === 'no' || status === 429 ? refusedAttempts : lostAttempts
}
