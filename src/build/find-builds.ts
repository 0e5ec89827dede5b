import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { proves, type Wanted } from './compare-record.ts'
import { walkList } from './walk-list.ts'

export interface BuildFilter extends Pick<
  Wanted,
  'agent' | 'sourceCommit' | 'workingTreeHash' | 'statusWords'
> {
  readonly sortOrder: 'asc' | 'desc'
  readonly limit: number
}

/** The first `limit` matching builds, in the server's order. */
export async function findBuilds(
  api: BuildsApi,
  { sortOrder, limit, ...wanted }: BuildFilter,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const { agent, sourceCommit, workingTreeHash } = wanted
  const builds: Build[] = []
  const question = {
    agent,
    sourceCommit,
    workingTreeHash,
    sortOrder,
    pageSize: Math.max(limit, 100),
  }
  for await (const build of walkList(api, question, signal)) {
    if (proves(build, wanted)) builds.push(build)
    if (builds.length === limit) break
  }
  return builds
}
