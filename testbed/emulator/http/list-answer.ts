import { type Query, selectPage } from '../model/list.ts'
import { Refusal } from '../model/refusals.ts'
import type { Knobs } from './knobs.ts'
import { renderRecord, type StoredBuild, without } from './record.ts'

const parameters = [
  ...['agent_name', 'source_commit', 'working_tree_hash', 'limit', 'sort_by', 'sort_order'],
  ...['starting_after', 'ending_before'],
]

/** The list as a server with these knobs sends it. */
export function answerList(builds: readonly StoredBuild[], query: Query, knobs: Knobs): object {
  const unknown = Object.keys(query).find((name) => !parameters.includes(name))
  if (unknown !== undefined && knobs.unknownParameters === 'refused')
    throw new Refusal('unknown-parameter', 'Extra inputs are not permitted', ['query', unknown])
  const obeyed = Object.entries(query).filter(([name]) => !knobs.ignoredParameters.includes(name))
  const isListed = ({ createdAt }: StoredBuild): boolean => {
    const ageMs = Date.now() - createdAt.getTime()
    // Tests add builds of the future.
    return ageMs < 0 || ageMs >= knobs.listedAfterMs
  }
  const page = selectPage(
    builds.filter(isListed),
    { sort_order: knobs.listOrder, ...Object.fromEntries(obeyed) },
    knobs.generation,
  )
  const items = page.items.map((build) => without(renderRecord(build, knobs), knobs.listWithout))
  if (knobs.listForm === 'items') return { items }
  const { hasMore, total, limit } = page
  return { object: 'list', items, has_more: hasMore || knobs.hasMore === 'always', total, limit }
}
