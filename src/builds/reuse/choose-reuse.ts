import type { Build } from '../../api/model.ts'
import { activeClasses, isActive, isFinal } from '../../api/status.ts'
import { buildAgeSeconds, isEarlier } from '../build-times.ts'
import {
  type AgentIdOrName,
  type RecordCondition,
  listUnmetConditions,
  withUsableImage,
  type AcceptedCreators,
  meetsConditions,
  type RecordConditions,
} from '../compare-record.ts'
import type { ReuseInfo } from '../outcome.ts'
import { explainLaterPush } from '../later-pushes.ts'
import { newestFirst } from '../walk-list.ts'

/** `imageTag` must contain `{tree}`: it covers build arguments and platform, which records lack. */
export interface IdenticalBuild {
  readonly agent: AgentIdOrName
  readonly imageName: string
  readonly imageTag: string
  readonly workingTreeHash: string
  readonly createdBy: AcceptedCreators
}

export interface ReuseRequest {
  /** `auto` submits a build if there is none to reuse; `require` never does. */
  readonly mode: 'auto' | 'require'
  readonly same: IdenticalBuild
  /** The two time limits added up: an older unfinished build may be stuck. */
  readonly maxAgeMs: number
}

export interface ReuseCandidates {
  readonly builds: readonly Build[]
  /** A build that pushed the tag of the newest finished build later, or may still do so. */
  readonly laterPush?: Build | undefined
  /** The time of the server's clock. */
  readonly nowMs: number
}

export interface ReuseState {
  /** How many builds were cancelled or removed after this run had joined them. */
  readonly rounds: number
  /** The run's own builds that it cancelled in favour of another run's. */
  readonly givenUp: readonly string[]
}

export interface ReusedBuild extends ReuseInfo {
  readonly build: Build
}

/** After this many such builds, a run builds its own and does not cancel it for another one. */
const maxLostBuilds = 3

/**
 * Chooses a build before a submit, and after a joined build was cancelled or removed. Returns the
 * reason as a string if there is none.
 */
export function chooseBuildToReuse(
  { same, maxAgeMs }: ReuseRequest,
  { rounds, givenUp }: ReuseState,
  { builds, laterPush, nowMs }: ReuseCandidates,
): ReusedBuild | string {
  // A build that this run has cancelled may still be listed as `running`.
  const usable = builds.filter(({ id, status }) => !givenUp.includes(id) || isFinal(status))
  const ready = newestFirst(usable).find((build) => meetsConditions(build, withUsableImage(same)))
  if (ready && !laterPush)
    return { build: ready, how: 'taken', ageSeconds: buildAgeSeconds(nowMs, ready) }

  const createdAfterMs = nowMs - maxAgeMs
  const [earliest] = usable
    .filter((build) => meetsConditions(build, unfinished(same, createdAfterMs)))
    .toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
  if (earliest && rounds < maxLostBuilds)
    return { build: earliest, how: 'joined', ageSeconds: buildAgeSeconds(nowMs, earliest) }
  if (earliest)
    return `${rounds} builds of this content were cancelled or removed while this run waited for them.`
  return ready && laterPush
    ? explainLaterPush(ready, laterPush)
    : explainNearest(usable, same, createdAfterMs)
}

/**
 * All runs order builds in the same way and cancel only for earlier ones, so one build remains, or
 * two if a list is late.
 */
export function findBuildToYieldTo(
  request: ReuseRequest,
  state: ReuseState,
  own: Build,
  evidence: ReuseCandidates,
): ReusedBuild | undefined {
  const listed = evidence.builds.find(({ id }) => id === own.id) ?? own
  if (evidence.laterPush || isFinal(listed.status) || state.rounds >= maxLostBuilds)
    return undefined
  const earlier = evidence.builds.filter((build) => isEarlier(build, listed))
  const choice = chooseBuildToReuse(request, state, { ...evidence, builds: earlier })
  return typeof choice === 'string' ? undefined : choice
}

/** The requirements on an unfinished build; an older one may be stuck. */
function unfinished(same: IdenticalBuild, createdAfterMs: number): RecordConditions {
  return { ...same, statuses: activeClasses, createdAfterMs }
}

/** Servers before g4 store no hash. An empty list proves nothing. */
function lackHashes(builds: readonly Build[]): boolean {
  return builds.length > 0 && builds.every(({ workingTreeHash }) => workingTreeHash === undefined)
}

/** Says why no build is reused: a sentence with the nearest build and its differences. */
function explainNearest(
  builds: readonly Build[],
  same: IdenticalBuild,
  createdAfterMs: number,
): string {
  if (lackHashes(builds))
    return 'The build records of this server have no content hash, so no build can be reused.'
  const { agent, workingTreeHash } = same
  const near = newestFirst(builds).flatMap((build) => {
    if (listUnmetConditions(build, { agent, workingTreeHash }).length > 0) return []
    const wanted = isActive(build.status) ? unfinished(same, createdAfterMs) : withUsableImage(same)
    const differences = listUnmetConditions(build, wanted)
    const hasSucceeded = !differences.includes('statuses')
    // A build that did not succeed lacks an image for that reason.
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

/** Agent and content are the same in all candidates, so they have no text. */
const descriptions: Readonly<Partial<Record<RecordCondition, (build: Build) => string>>> = {
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
