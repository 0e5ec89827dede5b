import type { Build } from '../../api/model.ts'
import { activeClasses, isActive } from '../../api/status.ts'
import {
  type AgentKey,
  type Condition,
  differencesOf,
  finished,
  type Identities,
  type Wanted,
} from '../compare-record.ts'
import { newestFirst } from '../walk-list.ts'

/** Records lack build arguments and platform, so `imageTag` must have `{tree}`, which has them. */
export interface SameBuild {
  readonly agent: AgentKey
  readonly imageName: string
  readonly imageTag: string
  readonly workingTreeHash: string
  readonly createdBy: Identities
}

/** What the record of a build proves that can be waited for. An older one may be stuck. */
export function unfinished(same: SameBuild, createdAfterMs: number): Wanted {
  return { ...same, statuses: activeClasses, createdAfterMs }
}

/** Servers before g4 store no hash. An empty list proves nothing. */
function lackHashes(builds: readonly Build[]): boolean {
  return builds.length > 0 && builds.every(({ workingTreeHash }) => workingTreeHash === undefined)
}

/** Why none is reused: a sentence with the nearest build and what differs. */
export function explainNearest(
  builds: readonly Build[],
  same: SameBuild,
  createdAfterMs: number,
): string {
  if (lackHashes(builds))
    return 'The build records of this server have no content hash, so no build can be reused.'
  const { agent, workingTreeHash } = same
  const near = newestFirst(builds).flatMap((build) => {
    if (differencesOf(build, { agent, workingTreeHash }).length > 0) return []
    const wanted = isActive(build.status) ? unfinished(same, createdAfterMs) : finished(same)
    const differences = differencesOf(build, wanted)
    const hasSucceeded = !differences.includes('statuses')
    // A build that did not succeed has no image for that reason.
    return [{ build, differences: differences.filter((one) => one !== 'imageUrl' || hasSucceeded) }]
  })
  // The sort is stable: among equals the newest build is first.
  const [nearest] = near.toSorted((a, b) => a.differences.length - b.differences.length)
  if (nearest === undefined)
    return `No build of agent '${agent.name ?? agent.id ?? ''}' has this content.`
  const { build, differences } = nearest
  const facts = differences.flatMap((condition) => descriptions[condition]?.(build) ?? [])
  return `Closest match: build ${build.id} has the same content, but ${facts.join(', and ')}.`
}

/** Agent and content are the same, and nothing else is asked for. */
const descriptions: Readonly<Partial<Record<Condition, (build: Build) => string>>> = {
  imageName: ({ imageName }) => `its image is ${quoted(imageName)}`,
  imageTag: ({ imageTag }) =>
    `its tag is ${quoted(imageTag)} (other build arguments or platform, or its workflow lacks this 'image-tag' with '{tree}')`,
  createdBy: ({ createdBy }) =>
    `its creator is ${quoted(createdBy)}, who is not in 'reuse-created-by'`,
  statuses: ({ status }) => `its status is '${status}'`,
  imageUrl: () => 'it has no image URL',
  createdAfterMs: ({ status, createdAt = 'an unknown time' }) =>
    `it has been '${status}' since ${createdAt}, longer than queue and build limits combined`,
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'unknown' : `'${value}'`
}
