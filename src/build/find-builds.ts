import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { createdMs } from './created-at.ts'

export interface BuildFilter {
  readonly agentName: string | undefined
  readonly sourceCommit: string | undefined
  readonly workingTreeHash: string | undefined
  /** Lower case; empty means any. */
  readonly statuses: readonly string[]
  readonly sortOrder: 'asc' | 'desc'
  readonly limit: number
}

/** The first `limit` matching builds, in the server's order. Filters are checked here again, since older servers ignore some. */
export async function findBuilds(
  api: BuildsApi,
  filter: BuildFilter,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const { agentName, sourceCommit, workingTreeHash, sortOrder, limit } = filter
  const builds: Build[] = []
  const query = { agentName, sourceCommit, workingTreeHash, sortOrder, limit: Math.max(limit, 100) }
  for await (const build of api.listBuilds(query, signal)) {
    if (matches(build, filter)) builds.push(build)
    if (builds.length === limit) break
  }
  return builds
}

function matches(
  build: Build,
  { agentName, sourceCommit, workingTreeHash, statuses }: BuildFilter,
): boolean {
  return (
    (agentName === undefined || build.agentName === agentName) &&
    (sourceCommit === undefined || build.sourceCommit === sourceCommit) &&
    (workingTreeHash === undefined || build.workingTreeHash === workingTreeHash) &&
    (statuses.length === 0 || statuses.includes(build.status.toLowerCase()))
  )
}

/** Newest first; builds without a time last. */
export function newestFirst(builds: readonly Build[]): readonly Build[] {
  return builds
    .map((build) => ({ build, ms: createdMs(build) ?? 0 }))
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ build }) => build)
}
