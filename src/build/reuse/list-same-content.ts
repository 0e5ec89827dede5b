import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { lackHashes, type SameBuild } from './same-build.ts'

/** A server that ignores the filters may have any number of builds. */
const pages = { limit: 1_000, maxPages: 3 }

/** The builds of the same agent and content, and whatever else a server lists that ignores the filters. */
export async function listSameContent(
  api: BuildsApi,
  { agent, workingTreeHash }: SameBuild,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const builds: Build[] = []
  // The server has no filter for the agent's ID.
  const agentName = agent.id === undefined ? agent.name : undefined
  const query = { agentName, workingTreeHash, sortOrder: 'desc', ...pages } as const
  for await (const build of api.listBuilds(query, signal)) {
    builds.push(build)
    if (builds.length === pages.limit && lackHashes(builds)) break
  }
  return builds
}
