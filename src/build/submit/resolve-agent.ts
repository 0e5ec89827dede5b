import type { BuildsApi } from '../../api/builds-api.ts'
import type { AgentReference, Build } from '../../api/model.ts'

/** Enough recent builds to find one with an agent ID. */
const recent = 20

/**
 * The agent field for a submit. The service accepts a name only for a new agent and an ID only for an existing one, so a workflow
 * that names its agent needs a look-up to work on the first run and on later ones.
 */
export async function resolveAgent(
  api: BuildsApi,
  agent:
    | { readonly id: string; readonly name?: string | undefined }
    | { readonly id?: undefined; readonly name: string },
  signal: AbortSignal,
): Promise<AgentReference> {
  if (agent.id !== undefined) return { agentId: agent.id }
  const agentId = await findAgentId(api, agent.name, signal)
  return agentId === undefined ? { agentName: agent.name } : { agentId }
}

/** The ID of the agent with this name, if a recent build of the account shows it. */
export async function findAgentId(
  api: BuildsApi,
  agentName: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const build of await recentBuilds(api, agentName, signal)) {
    // Older servers ignore the filter.
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
