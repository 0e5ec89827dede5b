import { classifyStatus } from '../../api/status.ts'
import type { BuildDependencies } from '../events.ts'
import { LogFollower } from './follow-log.ts'
import { followStatus, type Observed } from './follow-status.ts'
import { PollTimer } from './poll-timer.ts'
import type { FollowEnd, StatusRules } from './status-state.ts'

export type { Observed }
export { withRow } from './find-listed.ts'

export interface FollowOptions extends BuildDependencies, StatusRules {
  /** `false`: nothing is built, so there is no log to follow. Default: `true`. */
  readonly hasLog?: boolean
}

/** Only the status decides, but the rest of the log is read first, unless the signal fires. */
export async function follow(
  observed: Observed,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const timer = new PollTimer(options.clock)
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  const forLog = {
    ...options,
    buildId: observed.build.id,
    onStreamEnd: () => timer.pollNow(),
    onServerBack: () => timer.serverIsBack(),
  }
  const log = options.hasLog === false ? undefined : new LogFollower(forLog, logSignal)
  const logDone = log?.run().catch((error: unknown) => {
    if (!logSignal.aborted) throw error
  })
  // Awaited below; until then a rejection must not count as unhandled.
  logDone?.catch(() => timer.pollNow())

  try {
    const end = await followStatus(
      observed,
      {
        ...options,
        timer,
        isStreaming: () => log?.isStreaming() ?? false,
        lastLineMs: () => log?.lastLineMs() ?? -Infinity,
        onPause: () => log?.reconnect(),
        onStatus: ({ status }) => {
          if (classifyStatus(status) === 'running') log?.buildRuns()
        },
      },
      signal,
    )
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
