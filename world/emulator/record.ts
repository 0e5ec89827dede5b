import type { BuildLog } from './build-log.ts'
import { isSince } from '../server/generations.ts'
import { wordOf } from '../server/statuses.ts'
import type { Knobs } from './knobs.ts'

/** A build as the server stores it. */
export interface StoredBuild {
  readonly id: string
  readonly accountId: string
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  /** Whether this build created its agent. */
  readonly isFirst: boolean
  readonly imageName: string
  readonly imageTag: string
  readonly providerId: string
  readonly createdAt: Date
  /** Identity of the key that submitted it. */
  readonly createdBy: string
  /** The form fields `source_*` and `working_tree_hash`, as sent. */
  readonly source: Readonly<Record<string, string>>
  /** Recomputed from the archive. */
  readonly receivedTreeHash: string | undefined
  readonly log: BuildLog
  readonly cancel: AbortController
  readonly imageUrl: string
  status: string
  startedAt: Date | undefined
  endedAt: Date | undefined
  /** How often the record was sent; some knobs depend on it. */
  reads: number
  readsSinceSuccess: number
}

/** The record as a server of this generation sends it. Counts as a read of the build. */
export function renderRecord(build: StoredBuild, knobs: Knobs): Readonly<Record<string, unknown>> {
  const { generation } = knobs
  const imageUrl = readImageUrl(build, knobs)
  const record: Record<string, unknown> = {
    [isSince(generation, 'g2') ? 'id' : 'build_id']: build.id,
    account_id: build.accountId,
    [isSince(generation, 'g1') ? 'build_status' : 'status']: wordOf(build.status, generation),
    created_at: build.createdAt.toISOString(),
    created_by: { id: build.createdBy, type: 'user', object: 'identity' },
    image_name: build.imageName,
    image_tag: build.imageTag,
    image_url: imageUrl ?? null,
    build_start_time: build.startedAt?.toISOString() ?? null,
    build_end_time: build.endedAt?.toISOString() ?? null,
    object: 'agentex_cloud_build',
  }
  if (isSince(generation, 'g2')) {
    record['agent_name'] = build.agentName
    record['cloud_provider_build_id'] = build.providerId
  }
  if (isSince(generation, 'g3')) record['agent_id'] = readAgentId(build, knobs) ?? null
  if (isSince(generation, 'g4')) Object.assign(record, sourceFields(build.source))
  build.reads += 1
  return record
}

/** The oldest servers send the image reference from the start, the others once the build has succeeded. */
function readImageUrl(build: StoredBuild, knobs: Knobs): string | undefined {
  if (!isSince(knobs.generation, 'g1')) return build.imageUrl
  if (build.status !== 'success') return undefined
  build.readsSinceSuccess += 1
  return build.readsSinceSuccess > knobs.imageUrlAfterReads ? build.imageUrl : undefined
}

function readAgentId(build: StoredBuild, knobs: Knobs): string | undefined {
  const isHidden = knobs.agentId === 'never' || (knobs.agentId === 'later' && build.reads === 0)
  return build.isFirst && isHidden ? undefined : build.agentId
}

function sourceFields(source: Readonly<Record<string, string>>): Record<string, unknown> {
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
