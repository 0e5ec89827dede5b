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

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly hasMore: boolean
  readonly total: number
  readonly limit: number
}

/** `builds` are oldest first. */
export function selectPage<Build extends ListedBuild>(
  builds: readonly Build[],
  query: Query,
  generation: Generation,
): Page<Build> {
  return pageOf(builds.filter(createFilter(query, generation)), query, 'asc')
}

/** `items` are oldest first. Cursors are IDs, so that new items do not shift a client's pages. */
export function pageOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  query: Query,
  defaultOrder: 'asc' | 'desc',
): Page<Item> {
  const limit = checkLimit(query['limit'])
  const order = query['sort_order'] ?? defaultOrder
  if (order !== 'asc' && order !== 'desc')
    throw invalid('sort_order', "Input should be 'asc' or 'desc'")
  const ordered = order === 'asc' ? items : items.toReversed()
  const total = ordered.length
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

/** The number of items of a page that a query asks for. Throws a `Refusal`. */
export function checkLimit(text = '100', highest = 10_000): number {
  const limit = Number(text)
  if (!/^\d+$/.test(text) || limit < 1 || limit > highest) {
    const message = `Input should be an integer from 1 to ${highest}`
    throw new Refusal('high-limit', message, ['query', 'limit'])
  }
  return limit
}

function position(items: readonly { readonly id: string }[], id: string): number {
  const index = items.findIndex((item) => item.id === id)
  if (index === -1) throw new Refusal('unknown-cursor', `Nothing with the ID ${id} in this list.`)
  return index
}

function invalid(field: string, message: string): Refusal {
  return new Refusal('invalid-query', message, ['query', field])
}
