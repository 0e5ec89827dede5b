import type { ApiError } from '../../api/errors.ts'
import type { AgentReference } from '../../api/model.ts'

/** What to do after a failed submit: give up, look up the agent, retry, or look whether a build exists. */
export type SubmitFailure = 'final' | 'name-taken' | 'refused' | 'lost'

export function classifySubmitFailure(error: ApiError, agent: AgentReference): SubmitFailure {
  if (agent.agentName !== undefined && error.meaning === 'conflict') return 'name-taken'
  if (error.accepted === 'maybe') return 'lost'
  if (error.kind === 'tls' || error.kind === 'proxy') return 'final'
  return error.meaning === 'unavailable' ? 'refused' : 'final'
}
