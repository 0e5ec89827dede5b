import type { BuildsApi } from '../../api/builds-api.ts'
import type { AgentReference } from '../../api/model.ts'
import { submitTimes } from '../../api/timing.ts'
import { type AgentKey, proves } from '../compare-record.ts'
import type { BuildDependencies } from '../events.ts'
import { walkList } from '../walk-list.ts'

/** Enough recent builds to find one with an agent ID. */
const recent = 20

/** The service accepts names only for new agents and IDs only for existing ones. */
export async function resolveAgent(
  api: BuildsApi,
  agent: AgentKey,
  signal: AbortSignal,
): Promise<AgentReference> {
  if (agent.id !== undefined) return { agentId: agent.id }
  const agentId = await findAgentId(api, agent.name, signal)
  return agentId === undefined ? { agentName: agent.name } : { agentId }
}

/** The ID of the agent whose name the server says is in use. */
export async function awaitAgentId(
  agentName: string | undefined,
  { api, clock }: Pick<BuildDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (agentName === undefined) return undefined
  for (const delayMs of submitTimes.agentWaitsMs) {
    await clock.sleep(delayMs, signal)
    const agentId = await findAgentId(api, agentName, signal)
    if (agentId !== undefined) return agentId
  }
  return undefined
}

async function findAgentId(
  api: BuildsApi,
  agentName: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const agent = { name: agentName }
  const builds = await Array.fromAsync(
    walkList(api, { agent, pageSize: recent, most: recent }, signal),
  )
  return builds.find((build) => proves(build, { agent }) && build.agentId !== undefined)?.agentId
}
