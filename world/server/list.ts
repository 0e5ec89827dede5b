import { isSince, type Generation } from './generations.ts'
import { Refusal } from './refusals.ts'

export type Query = Readonly<Record<string, string | undefined>>

/** What the list reads of a build. */
export interface ListedBuild {
  readonly id: string
  readonly agentName: string | undefined
  /** The form fields `source_*` and `working_tree_hash`, as sent. */
  readonly source: Readonly<Record<string, string | undefined>>
}

export interface Page<Build> {
  readonly items: readonly Build[]
  readonly hasMore: boolean
  readonly total: number
  readonly limit: number
}

/** `builds` are oldest first. Cursors are IDs, so that new builds do not shift a client's pages. */
export function selectPage<Build extends ListedBuild>(
  builds: readonly Build[],
  query: Query,
  generation: Generation,
): Page<Build> {
  const limit = checkLimit(query['limit'])
  const order = query['sort_order'] ?? 'asc'
  if (order !== 'asc' && order !== 'desc')
    throw invalid('sort_order', "Input should be 'asc' or 'desc'")
  const matches = builds.filter(createFilter(query, generation))
  const ordered = order === 'asc' ? matches : matches.toReversed()
  const total = ordered.length

  const before = query['ending_before']
  if (before !== undefined) {
    const end = position(ordered, before)
    const start = Math.max(0, end - limit)
    return { items: ordered.slice(start, end), hasMore: start > 0, total, limit }
  }
  const after = query['starting_after']
  const start = after === undefined ? 0 : position(ordered, after) + 1
  return {
    items: ordered.slice(start, start + limit),
    hasMore: start + limit < total,
    total,
    limit,
  }
}

function createFilter(query: Query, generation: Generation): (build: ListedBuild) => boolean {
  const name = isSince(generation, 'g2') ? query['agent_name'] : undefined
  const known = isSince(generation, 'g4') ? ['source_commit', 'working_tree_hash'] : []
  for (const field of known) {
    if ((query[field] ?? '').length > 64)
      throw invalid(field, 'String should have at most 64 characters')
  }
  return (build) =>
    (name === undefined || build.agentName === name) &&
    known.every((field) => query[field] === undefined || build.source[field] === query[field])
}

function checkLimit(text = '100'): number {
  const limit = Number(text)
  if (!/^\d+$/.test(text) || limit < 1 || limit > 10_000) {
    throw invalid('limit', 'Input should be an integer from 1 to 10000')
  }
  return limit
}

function position(builds: readonly ListedBuild[], id: string): number {
  const index = builds.findIndex((build) => build.id === id)
  if (index === -1) throw new Refusal('unknown-cursor', `No build ${id} in this list.`)
  return index
}

function invalid(field: string, message: string): Refusal {
  return new Refusal('invalid-query', message, ['query', field])
}
