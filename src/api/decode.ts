import { tryOrUndefined } from '../util/or-undefined.ts'
import type { Build, JsonObject, UndeployedAgent } from './model.ts'

/** Decodes a build of any server version; `undefined` without an ID. */
export function decodeBuild(value: unknown): Build | undefined {
  if (!isJsonObject(value)) return undefined
  const id = idOf(value['id']) ?? idOf(value['build_id'])
  if (id === undefined) return undefined
  return {
    id,
    status: statusWordOf(value) ?? 'unknown',
    agentId: nonEmptyText(value['agent_id']),
    agentName: nonEmptyText(value['agent_name']),
    imageName: nonEmptyText(value['image_name']),
    imageTag: nonEmptyText(value['image_tag']),
    imageUrl: nonEmptyText(value['image_url']),
    createdAt: nonEmptyText(value['created_at']),
    createdBy: isJsonObject(value['created_by'])
      ? nonEmptyText(value['created_by']['id'])
      : undefined,
    startedAt: nonEmptyText(value['build_start_time']),
    endedAt: nonEmptyText(value['build_end_time']),
    sourceRepo: nonEmptyText(value['source_repo']),
    sourceCommit: nonEmptyText(value['source_commit']),
    sourceRef: nonEmptyText(value['source_ref']),
    sourceSubpath: nonEmptyText(value['source_subpath']),
    sourceDirty: flag(value['source_dirty']),
    workingTreeHash: nonEmptyText(value['working_tree_hash']),
    record: value,
  }
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** False only when the server says so, or sends a bare list. */
  readonly hasMore: boolean
}

/** Skips what cannot be decoded; `undefined` when the value is not a page. */
export function decodePage<Item>(
  value: unknown,
  decodeItem: (item: unknown) => Item | undefined,
): Page<Item> | undefined {
  const items = itemsOf(value)?.flatMap((item) => decodeItem(item) ?? [])
  return items && { items, hasMore: isJsonObject(value) && value['has_more'] !== false }
}

/** Skips entries without a name or a readable build; `undefined` when the value is not a list. */
export function decodeUndeployedAgents(value: unknown): readonly UndeployedAgent[] | undefined {
  return itemsOf(value)?.flatMap((item) => decodeUndeployedAgent(item) ?? [])
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  const items = isJsonObject(value) ? value['items'] : value
  return Array.isArray(items) ? items : undefined
}

function decodeUndeployedAgent(value: unknown): UndeployedAgent | undefined {
  if (!isJsonObject(value)) return undefined
  const agentName = nonEmptyText(value['agent_name'])
  const latestBuild = decodeBuild(value['latest_build'])
  if (agentName === undefined || latestBuild === undefined) return undefined
  const total = value['total_builds']
  return { agentName, latestBuild, totalBuilds: typeof total === 'number' ? total : 1 }
}

/** Limit for the nesting of a response: code that reads the value recurses once for each level. */
export const maxJsonDepth = 100

export function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxJsonDepth) return true
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    )
  }
  return false
}

/** Returns `undefined` for invalid JSON. */
export function parseJson(text: string): unknown {
  return tryOrUndefined(() => JSON.parse(text) as unknown)
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Some servers number their builds. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? String(value)
    : nonEmptyText(value)
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** The word that the server sent for the status of a build. */
export function statusWordOf(record: JsonObject): string | undefined {
  return word(record['build_status']) ?? word(record['status'])
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' ? nonEmptyText(value.trim()) : undefined
}

/** `undefined` when absent, null, empty or of another type. */
export function nonEmptyText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
