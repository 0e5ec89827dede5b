import type { BuildsApi, ListOptions } from '../../../src/api/builds-api.ts'
import { decodeBuild } from '../../../src/api/decode.ts'
import type { Build, JsonObject, ListQuery } from '../../../src/api/model.ts'
import type { IdenticalBuild } from '../../../src/builds/reuse/choose-reuse.ts'
import { httpError } from '../../../testbed/emulator/model/api-values.ts'
import { stub } from '../../support/stub.ts'

export const generations = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as const
export type Generation = (typeof generations)[number]

export const hash = 'a'.repeat(64)
export const createdAt = '2026-01-02T03:04:05Z'

/** What a run wants that has the content of `expectRecordWithId`. */
export const same: IdenticalBuild = {
  agent: { name: 'hello' },
  imageName: 'hello',
  imageTag: 't-1',
  workingTreeHash: hash,
  createdBy: 'anyone',
}

const newest: JsonObject = {
  id: 'b-1',
  account_id: 'acct',
  agent_name: 'hello',
  agent_id: 'agent-1',
  build_status: 'success',
  cloud_provider_build_id: 'p-1',
  created_at: createdAt,
  created_by: { id: 'ci', type: 'service_account', object: 'identity' },
  image_name: 'hello',
  image_tag: 't-1',
  image_url: 'registry.test/hello:t-1',
  build_start_time: '2026-01-02T03:04:06Z',
  build_end_time: '2026-01-02T03:05:06Z',
  source_repo: 'github.com/octocat/agents',
  source_commit: 'c'.repeat(40),
  source_ref: 'main',
  source_subpath: 'agents/hello',
  source_dirty: false,
  working_tree_hash: hash,
  object: 'agentex_cloud_build',
}

/** The first generation that has a field, where that is not the first of all. */
const since: Readonly<Record<string, Generation>> = {
  agent_name: 'g2',
  cloud_provider_build_id: 'g2',
  agent_id: 'g3',
  source_repo: 'g4',
  source_commit: 'g4',
  source_ref: 'g4',
  source_subpath: 'g4',
  source_dirty: 'g4',
  working_tree_hash: 'g4',
}

/** A finished build's record, with all that `same` wants, as this generation sends it. */
export function recordOf(generation: Generation, changes: JsonObject = {}): Build {
  const fields = Object.entries({ ...newest, ...changes }).flatMap(([name, value]) => {
    if (generation < (since[name] ?? 'g0')) return []
    if (name === 'id' && generation < 'g2') return [['build_id', value]]
    if (name === 'build_status' && generation < 'g1') return [['status', value]]
    return [[name, value]]
  })
  const build = decodeBuild(Object.fromEntries(fields))
  if (build === undefined) throw new Error('a record without an ID')
  return build
}

/** A server that lists these builds, whatever it is asked for; its records may differ. */
export function serveList(list: readonly Build[], records = list) {
  const queries: ListQuery[] = []
  /** How many pages each query may read. */
  const pages: (number | undefined)[] = []
  let read = 0
  const api = stub<BuildsApi>({
    async *listBuilds(query: ListQuery, _: AbortSignal, options: ListOptions = {}) {
      queries.push(query)
      pages.push(options.maxPages)
      for (const build of list) {
        read += 1
        yield await Promise.resolve(build)
      }
    },
    getBuild: async (id: string) => {
      const build = records.find((one) => one.id === id)
      return build ? await Promise.resolve(build) : await Promise.reject(httpError(404, 'none'))
    },
  })
  return { api, queries, pages, read: () => read }
}
