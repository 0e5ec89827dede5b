import type { Agent } from './model.ts'

/** One part of several: `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** The agents that a run is about: those of `only` if it names any, and of these each `count`-th. `unknown` are names without an agent. */
export function chooseAgents(
  agents: readonly Agent[],
  only: readonly string[] | undefined,
  { index, count }: Shard,
): { readonly chosen: readonly Agent[]; readonly unknown: readonly string[] } {
  const wanted = only && new Set(only)
  const named = wanted ? agents.filter(({ name }) => wanted.has(name)) : agents
  const known = new Set(agents.map(({ name }) => name))
  return {
    chosen: named.filter((_, position) => position % count === index - 1),
    unknown: [...(wanted ?? [])].filter((name) => !known.has(name)),
  }
}
