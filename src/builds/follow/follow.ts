import { statusTimes } from '../../api/timing.ts'
import type { BuildDependencies } from '../events.ts'
import { LogFollower } from './follow-log.ts'
import { type FollowEnd, followStatus, type StatusRules } from './follow-status.ts'
import { awaitImageUrl, FollowedBuild, type Observed } from './followed-build.ts'
import { PollTimer } from './poll-timer.ts'

export type { Observed }

export interface FollowOptions
  extends BuildDependencies, Pick<StatusRules, 'limits' | 'pollIntervalMs'> {
  /** `false`: nothing is built, so there is no log to follow. Default: `true`. */
  readonly hasLog?: boolean
}

/** Only the status decides, but the rest of the log is read first, unless the signal fires. */
export async function follow(
  observed: Observed,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const { clock, limits, pollIntervalMs, hasLog = true } = options
  const timer = new PollTimer(clock)
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  const forLog = { ...options, buildId: observed.build.id, timer }
  const log = hasLog ? new LogFollower(forLog, logSignal) : undefined
  const logDone = log?.run().catch((error: unknown) => {
    if (!logSignal.aborted) throw error
  })
  // Awaited below; until then a rejection must not count as unhandled.
  logDone?.catch(() => timer.pollNow())

  try {
    const build = new FollowedBuild(observed, options, () => log?.buildRuns())
    const rules = {
      limits,
      pollIntervalMs,
      throttledIntervalMs: 2 * pollIntervalMs,
      unknownMs: statusTimes.unknownMs,
    }
    const end = await followStatus(build, rules, { ...options, timer, log }, signal)
    await awaitImageUrl(observed, options, signal)
    if (end.type === 'finished') {
      log?.buildEnded()
      await logDone
      signal.throwIfAborted()
    }
    return end
  } finally {
    stopLog.abort()
    if (!signal.aborted) await logDone
  }
}
