import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { hasFailed, hasSucceeded } from '../api/status.ts'
import { runTimes } from '../api/timing.ts'
import { type Clock, secondMs } from '../util/clock.ts'
import { timeLimit } from '../util/time-limit.ts'
import { isEarlier, recordedDurations } from './build-times.ts'
import { type AgentKey, proves } from './compare-record.ts'
import type { BuildResult } from './outcome.ts'
import { newestFirst, walkList } from './walk-list.ts'

/** What the records of other builds of the agent say of a build that has ended. */
export interface History {
  /** The most telling build after a failure: of the same content, else the branch's newest. */
  readonly compared: ComparedBuild | undefined
  /** The median of the latest successes; undefined where there are fewer than `usualBuilds`. */
  readonly usualSeconds: number | undefined
}

export interface ComparedBuild {
  readonly what: 'same-content' | 'branch'
  readonly build: Build
}

/** A branch of the repository that the run is for. */
export type BranchKey = Pick<Build, 'sourceRepo' | 'sourceRef'>

export const usualBuilds = 8
const slowFromSeconds = runTimes.slowFromMs / secondMs
const pageSize = 100

/**
 * At most two requests after a failure, one after a long success, else `undefined`.
 * `retried` are builds of this run, which prove nothing.
 */
export async function readHistory(
  { build, outcome, reused, buildSeconds = 0 }: BuildResult,
  branch: BranchKey,
  retried: readonly string[],
  { api, clock }: { readonly api: BuildsApi; readonly clock: Clock },
  signal: AbortSignal,
): Promise<History | undefined> {
  const agent = agentOf(build)
  const isExplained =
    hasFailed(build.status) || (hasSucceeded(build.status) && buildSeconds >= slowFromSeconds)
  if (outcome.type !== 'finished' || reused?.how === 'taken' || !agent || !isExplained)
    return undefined
  using limit = timeLimit(runTimes.comparisonMs, clock, signal)
  try {
    const latest = await list()
    const { workingTreeHash } = build
    const isKnown = latest.some((other) => isSameContent(other, build))
    const isAsked = hasFailed(build.status) && workingTreeHash !== undefined && !isKnown
    const same = isAsked ? await list(workingTreeHash) : []
    return {
      compared: hasFailed(build.status)
        ? compareBuilds(build, [...latest, ...same], branch)
        : undefined,
      usualSeconds: usualTime(latest),
    }
  } catch {
    // The build has ended either way.
    return undefined
  }

  /** The latest builds before this one; none if the server's order may leave out newer ones. */
  async function list(workingTreeHash?: string): Promise<readonly Build[]> {
    const walk = walkList(
      api,
      { agent, workingTreeHash, pageSize, most: pageSize, maxPages: 1, attempts: 1 },
      limit.signal,
    )
    const listed = await Array.fromAsync(walk)
    if (listed.length === pageSize && !walk.isNewestFirst()) return []
    return newestFirst(
      listed.filter(
        (other) =>
          proves(other, { agent }) && isEarlier(other, build) && !retried.includes(other.id),
      ),
    )
  }
}

function agentOf({ agentId, agentName }: Build): AgentKey | undefined {
  if (agentName !== undefined) return { name: agentName }
  return agentId === undefined ? undefined : { id: agentId }
}

function isSameContent(other: Build, { workingTreeHash }: Build): boolean {
  return workingTreeHash !== undefined && other.workingTreeHash === workingTreeHash
}

/** `earlier` are newest first. */
function compareBuilds(
  build: Build,
  earlier: readonly Build[],
  branch: BranchKey,
): ComparedBuild | undefined {
  const finished = earlier.filter(({ status }) => hasFailed(status) || hasSucceeded(status))
  const same = finished.filter((one) => isSameContent(one, build))
  // One success of the same content says more than any failure.
  const sameBuild = same.find(({ status }) => hasSucceeded(status)) ?? same[0]
  if (sameBuild) return { what: 'same-content', build: sameBuild }
  const { sourceRepo, sourceRef } = branch
  if (!sourceRepo || !sourceRef) return undefined
  const onBranch = finished.find((one) => proves(one, { sourceRepo, sourceRef }))
  return onBranch && { what: 'branch', build: onBranch }
}

function usualTime(earlier: readonly Build[]): number | undefined {
  const seconds = earlier
    .filter(({ status }) => hasSucceeded(status))
    .flatMap((one) => recordedDurations(one).buildSeconds ?? [])
    .slice(0, usualBuilds)
    .toSorted((a, b) => a - b)
  const [low, high] = [seconds[usualBuilds / 2 - 1], seconds[usualBuilds / 2]]
  return seconds.length < usualBuilds || low === undefined || high === undefined
    ? undefined
    : (low + high) / 2
}

/** By a half and by at least half a minute. */
export function isSlow(seconds: number, usualSeconds: number): boolean {
  return seconds >= 1.5 * usualSeconds && seconds - usualSeconds >= slowFromSeconds
}
