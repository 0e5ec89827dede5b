import type { ApiError } from '../api/errors.ts'
import type { AgentReference } from '../api/model.ts'

/** What a failed submit means for the next step; only `'lost'` leaves open whether a build exists. */
export type SubmitFailure = 'final' | 'name-taken' | 'refused' | 'lost'

export function classifySubmitFailure(error: ApiError, agent: AgentReference): SubmitFailure {
  const { status } = error
  if (agent.agentName !== undefined && isNameTaken(error)) return 'name-taken'
  if (status === undefined) {
    if (error.accepted === 'maybe') return 'lost'
    return error.kind === 'tls' || error.kind === 'proxy' ? 'final' : 'refused'
  }
  if (status === 429 || status === 425) return 'refused'
  if (status === 503 && error.retryAfterMs !== undefined) return 'refused'
  if (status === 408 || status >= 500 || error.accepted === 'maybe') return 'lost'
  return 'final'
}

/** 409 is the likeliest code for a taken name, but servers say it with 400 and 422 as well. */
function isNameTaken(error: ApiError): boolean {
  if (error.status === 409) return true
  if (error.status !== 400 && error.status !== 422) return false
  return /agent.*(already|taken|exists|in use)|(already|taken|exists|in use).*agent/is.test(
    error.serverMessage ?? '',
  )
}
