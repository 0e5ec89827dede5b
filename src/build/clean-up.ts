import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import type { Clock } from '../util/clock.ts'
import { timeLimit } from '../util/time-limit.ts'
import { cancelAndWait } from './cancel.ts'
import { lookForSubmitted } from './sighting.ts'
import type { SubmitRecord } from './submit.ts'

interface Dependencies {
  readonly api: BuildsApi
  readonly clock: Clock
}

/** How long a cancelled build is watched, and how long the list is searched for one whose id was never learnt. */
const waitMs = 45_000
const lookUpDelaysMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Cancels a build that its run left behind and waits for its end. Resolves with a sentence on what became of it; rejects
 * when the server cannot be asked.
 */
export async function cancelLeftBuild(
  buildId: string,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<string> {
  const before = await dependencies.api.getBuild(buildId, signal)
  if (isFinal(before.status))
    return `Build ${buildId} has ended with the status '${before.status}'.`
  using limit = timeLimit(waitMs, dependencies.clock, signal)
  const { status } = await cancelAndWait(buildId, dependencies, limit.signal)
  return isFinal(status)
    ? `Build ${buildId} was still going on and has been cancelled: it ended with the status '${status}'.`
    : `Build ${buildId} was still going on; its cancel is requested, its status is '${status}'.`
}

/** The same for a submit whose answer nobody saw: only a build that is provably of this run is touched. */
export async function cancelLostBuild(
  { fingerprint, baseline }: SubmitRecord,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<string> {
  const { api, clock } = dependencies
  if (baseline === undefined)
    return 'The run was stopped while it submitted, and the list of builds could not be read before: look there for a build that should not run.'
  for (const delayMs of lookUpDelaysMs) {
    await clock.sleep(delayMs, signal)
    const { proven, unproven } = await lookForSubmitted(api, fingerprint, baseline, signal)
    const [build, ...others] = proven
    if (build && others.length === 0) return await cancelLeftBuild(build.id, dependencies, signal)
    const seen = [...proven, ...unproven]
    if (seen.length > 0)
      return `The run was stopped while it submitted. These builds may be the one, so none was cancelled: ${names(seen)}.`
  }
  return 'The run was stopped while it submitted; the server has no build of it.'
}

function names(builds: readonly Build[]): string {
  return builds.map((build) => build.id).join(', ')
}
