import { isSince, type Generation } from './generations.ts'
import { wordOf } from './statuses.ts'

/** What a record says of a build, where the server's generation has a field for it. */
export interface BuildFacts {
  readonly id: string
  readonly accountId: string
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly imageName: string | undefined
  readonly imageTag: string | undefined
  readonly imageUrl: string | undefined
  readonly status: string
  readonly createdAt: Date
  /** Identity of the key that submitted it. */
  readonly createdBy: string
  readonly startedAt: Date | undefined
  readonly endedAt: Date | undefined
  readonly providerId: string
  /** The form fields `source_*` and `working_tree_hash`, as sent. */
  readonly source: Readonly<Record<string, string | undefined>>
}

/** The record of a build as a server of this generation sends it. */
export function recordOf(
  build: BuildFacts,
  generation: Generation,
): Readonly<Record<string, unknown>> {
  const since = (first: Generation, fields: Readonly<Record<string, unknown>>) =>
    isSince(generation, first) ? fields : {}
  return {
    [isSince(generation, 'g2') ? 'id' : 'build_id']: build.id,
    account_id: build.accountId,
    [isSince(generation, 'g1') ? 'build_status' : 'status']: wordOf(build.status, generation),
    created_at: build.createdAt.toISOString(),
    created_by: { id: build.createdBy, type: 'user', object: 'identity' },
    image_name: build.imageName,
    image_tag: build.imageTag,
    image_url: build.imageUrl ?? null,
    build_start_time: build.startedAt?.toISOString() ?? null,
    build_end_time: build.endedAt?.toISOString() ?? null,
    object: 'agentex_cloud_build',
    ...since('g2', { agent_name: build.agentName, cloud_provider_build_id: build.providerId }),
    ...since('g3', { agent_id: build.agentId ?? null }),
    ...since('g4', sourceFields(build.source)),
  }
}

function sourceFields(source: BuildFacts['source']): Readonly<Record<string, unknown>> {
  const dirty = source['source_dirty']
  return {
    source_repo: source['source_repo'] ?? null,
    source_commit: source['source_commit'] ?? null,
    source_ref: source['source_ref'] ?? null,
    source_subpath: source['source_subpath'] ?? null,
    source_dirty: dirty === undefined ? null : dirty === 'true',
    working_tree_hash: source['working_tree_hash'] ?? null,
  }
}
