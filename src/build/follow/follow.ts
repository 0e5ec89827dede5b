import type { BuildDependencies } from '../events.ts'
import { followLog } from './follow-log.ts'
import {
  createPollTimer,
  followStatus,
  type Limits,
  type Observed,
  type StatusEnd,
} from './follow-status.ts'

export interface FollowOptions extends BuildDependencies {
  readonly limits: Limits
  readonly pollIntervalMs: number
}

/** How long log lines may still arrive after the end of the build: without a new line, and in all. */
const drainMs = { idle: 10_000, total: 30_000 }

/**
 * Follows log and status side by side. Only the status decides; the rest of the log is read before this resolves, within limits.
 * `observed` has the last record also when this rejects.
 */
export async function follow(
  observed: Observed,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<StatusEnd> {
  const { clock } = options
  const timer = createPollTimer(clock)
  const buildEnded = new AbortController()
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  let lastLineMs = -Infinity
  let streaming = false

  const log = followLog(
    {
      ...options,
      buildId: observed.build.id,
      buildEnded: buildEnded.signal,
      onLine: () => {
        lastLineMs = clock.monotonicMs()
        streaming = true
      },
      onStreamEnd: () => {
        streaming = false
        timer.pollNow()
      },
    },
    logSignal,
  ).then(
    () => 'ended' as const,
    (error: unknown) => {
      if (!logSignal.aborted) throw error
      return 'stopped' as const
    },
  )
  // Awaited below; until then a rejection must not count as unhandled.
  log.catch(() => timer.pollNow())

  try {
    const end = await followStatus(
      observed,
      { ...options, timer, isStreaming: () => streaming },
      signal,
    )
    buildEnded.abort()
    if (end.type === 'finished') await Promise.race([log, drainLimit()])
    return end
  } finally {
    stopLog.abort()
    await log
  }

  async function drainLimit(): Promise<void> {
    const startMs = clock.monotonicMs()
    for (;;) {
      const now = clock.monotonicMs()
      const leftMs =
        Math.min(Math.max(startMs, lastLineMs) + drainMs.idle, startMs + drainMs.total) - now
      if (leftMs <= 0) break
      await clock.sleep(leftMs, logSignal)
    }
    if (clock.monotonicMs() - startMs >= drainMs.total) {
      await options.reporter.report({
        type: 'warning',
        message: `The log was still sending lines ${drainMs.total / 1000} s after the end of the build. Its last lines may be missing here.`,
      })
    }
  }
}
