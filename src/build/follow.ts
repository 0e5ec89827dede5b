import { createBell } from './bell.ts'
import type { BuildDependencies } from './dependencies.ts'
import { followLog } from './follow-log.ts'
import { followStatus, type Limits, type Observed, type StatusEnd } from './follow-status.ts'

export interface FollowOptions extends BuildDependencies {
  readonly limits: Limits
  readonly pollIntervalMs: number
}

/** After the end of the build its log may go on for a while: so long without a line, and so long in all. */
const drainMs = { idle: 10_000, total: 30_000 }

/**
 * Follows log and status side by side. The status alone decides; the log is drained before this resolves, within limits.
 * `observed` holds the last record also when this rejects.
 */
export async function follow(
  observed: Observed,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<StatusEnd> {
  const { clock } = options
  const bell = createBell(clock)
  const over = new AbortController()
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  let lastLineMs = -Infinity
  let streaming = false

  const log = followLog(
    {
      ...options,
      buildId: observed.build.id,
      over: over.signal,
      onLine: () => {
        lastLineMs = clock.monotonicMs()
        streaming = true
      },
      onStreamEnd: () => {
        streaming = false
        bell.ring()
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
  // It is awaited below; until then a rejection must not count as unhandled.
  log.catch(() => bell.ring())

  try {
    const end = await followStatus(
      observed,
      { ...options, bell, isStreaming: () => streaming },
      signal,
    )
    over.abort()
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
        message: `The log still had lines ${drainMs.total / 1000} s after the end of the build; its last lines may be missing here.`,
      })
    }
  }
}
