import { randomUUID } from 'node:crypto'
import { createBuildLog } from './build-log.ts'
import type { BuildEngine } from '../engines/engine.ts'
import { isFinalStatus } from '../model/statuses.ts'
import type { StoredBuild } from './record.ts'
import type { BuildStore } from './store.ts'

/** A build that nobody submitted, as in the newest record. Every field has a default. */
export interface SeedBuild {
  readonly id?: string
  readonly account_id?: string
  readonly agent_name?: string
  /** `success` unless given. An unfinished build keeps its status until it is cancelled. */
  readonly build_status?: string
  readonly created_at?: string
  /** The ID alone. */
  readonly created_by?: string
  readonly build_start_time?: string
  readonly build_end_time?: string
  readonly image_name?: string
  readonly image_tag?: string
  readonly image_url?: string
  readonly source_repo?: string
  readonly source_commit?: string
  readonly source_ref?: string
  readonly source_subpath?: string
  readonly source_dirty?: boolean
  readonly working_tree_hash?: string
}

/** Adds builds, and returns their IDs. */
export type Seed = (builds: readonly SeedBuild[]) => readonly string[]

export function createSeed(store: BuildStore, engine: BuildEngine): Seed {
  const toStored = (seed: SeedBuild): StoredBuild => {
    const { account_id: accountId = 'acct_local', agent_name: agentName = 'seed' } = seed
    const { image_name: imageName = agentName, image_tag: imageTag = 'latest' } = seed
    const { build_status: status = 'success' } = seed
    const createdAt = new Date(seed.created_at ?? Date.now())
    return {
      id: seed.id ?? randomUUID(),
      accountId,
      agentName,
      agentId: store.agentId(accountId, agentName),
      isFirst: false,
      imageName,
      imageTag,
      imageUrl: seed.image_url ?? engine.imageUrl(imageName, imageTag),
      providerId: randomUUID(),
      createdAt,
      createdBy: seed.created_by ?? 'user_seed',
      source: sourceOf(seed),
      receivedTreeHash: seed.working_tree_hash,
      log: createBuildLog(),
      cancel: new AbortController(),
      status,
      startedAt: toDate(seed.build_start_time) ?? (status === 'queued' ? undefined : createdAt),
      endedAt: toDate(seed.build_end_time) ?? (isFinalStatus(status) ? createdAt : undefined),
      reads: 0,
    }
  }
  return (seeds) => {
    const builds = seeds.map(toStored)
    store.add(builds)
    return builds.map((build) => build.id)
  }
}

function toDate(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text)
}

/** The form fields, which is how submitted builds keep them. */
function sourceOf(seed: SeedBuild): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(seed)
      .filter(([name]) => name.startsWith('source_') || name === 'working_tree_hash')
      .map(([name, value]) => [name, String(value)]),
  )
}
