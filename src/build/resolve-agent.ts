import type { BuildsApi } from '../api/builds-api.ts'
import type { AgentReference, Build } from '../api/model.ts'

/** Enough recent builds to find one whose agent id the server has filled in. */
const recent = 20

/**
 * The agent field that a submit must carry. The service takes a name for an agent that does not exist yet and an id for
 * one that does, so that a workflow which names its agent needs a look-up to work on the first run and on every later one.
 */
export async function resolveAgent(
  api: BuildsApi,
  agent: { readonly id: string | undefined; readonly name: string | undefined },
  signal: AbortSignal,
): Promise<AgentReference> {
  if (agent.id !== undefined) return { agentId: agent.id }
  if (agent.name === undefined) throw new TypeError('An agent needs a name or an id.')
  const agentId = await findAgentId(api, agent.name, signal)
  return agentId === undefined ? { agentName: agent.name } : { agentId }
}

/** The id of the agent of this name, as far as the account's recent builds tell. */
export async function findAgentId(
  api: BuildsApi,
  agentName: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const build of await recentBuilds(api, agentName, signal)) {
    // Servers older than the filter answer with builds of every agent.
    if (build.agentName === agentName && build.agentId !== undefined) return build.agentId
  }
  return undefined
}

async function recentBuilds(
  api: BuildsApi,
  agentName: string,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const builds: Build[] = []
  for await (const build of api.listBuilds(
    { agentName, sortOrder: 'desc', limit: recent },
    signal,
  )) {
    builds.push(build)
    if (builds.length === recent) break
  }
  return builds
}
