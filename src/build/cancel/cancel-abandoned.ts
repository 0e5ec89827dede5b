import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { isFinal } from '../../api/status.ts'
import type { Clock } from '../../util/clock.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { cancelAndWait } from './cancel-build.ts'
import { findSubmitted } from '../submit/find-submitted.ts'
import type { SubmitRecord } from '../submit/submit.ts'

interface Dependencies {
  readonly api: BuildsApi
  readonly clock: Clock
}

/** How long to wait for the end of a cancelled build. */
const waitMs = 45_000
/** Waits before each search for a build whose ID is unknown. */
const lookUpDelaysMs = [0, 1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Cancels a build that main left running and waits for its end. Resolves with a sentence for the log; rejects when a request
 * fails.
 */
export async function cancelRunning(
  buildId: string,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<string> {
  const before = await dependencies.api.getBuild(buildId, signal)
  if (isFinal(before.status)) return `Build ${buildId} has ended with status '${before.status}'.`
  using limit = timeLimit(waitMs, dependencies.clock, signal)
  const { status } = await cancelAndWait(buildId, dependencies, limit.signal)
  return isFinal(status)
    ? `Cancelled build ${buildId}, which was still running: it ended with status '${status}'.`
    : `Requested the cancellation of build ${buildId}, which was still running. Its status is '${status}'.`
}

/** As `cancelRunning`, for a submit whose response main did not get: cancels a build only if it is provably of this run. */
export async function cancelSubmitted(
  { fingerprint, baseline }: SubmitRecord,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<string> {
  const { api, clock } = dependencies
  if (baseline === undefined)
    return 'The run was stopped during the submit, and the action could not read the list of builds before it. Check that list for a build that should not run.'
  for (const delayMs of lookUpDelaysMs) {
    await clock.sleep(delayMs, signal)
    const { matching, possible } = await findSubmitted(api, fingerprint, baseline, signal)
    const [build, ...others] = matching
    if (build && others.length === 0) return await cancelRunning(build.id, dependencies, signal)
    const seen = [...matching, ...possible]
    if (seen.length > 0)
      return `The run was stopped during the submit. Each of these builds may be the one it created, so none was cancelled: ${names(seen)}.`
  }
  return 'The run was stopped during the submit. The server has no build from it.'
}

function names(builds: readonly Build[]): string {
  return builds.map((build) => build.id).join(', ')
}
