import type { StoredBuild } from './record.ts'

export interface UndeployedEntry {
  readonly agentName: string
  readonly latest: StoredBuild
  readonly total: number
}

/** One entry per agent name, in the order of their first builds. */
export function selectUndeployed(
  builds: readonly StoredBuild[],
  deployed: readonly string[],
): readonly UndeployedEntry[] {
  const byName = Map.groupBy(builds, (build) => build.agentName)
  return [...byName].flatMap(([agentName, own]) => {
    const latest = own.at(-1)
    if (agentName === undefined || latest === undefined || deployed.includes(agentName)) return []
    return [{ agentName, latest, total: own.length }]
  })
}
