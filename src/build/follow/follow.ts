import { classifyStatus } from '../../api/status.ts'
import type { BuildDependencies } from '../events.ts'
import { followLog } from './follow-log.ts'
import { createPollTimer, followStatus, type Observed } from './follow-status.ts'
import type { FollowEnd, StatusRules } from './status-state.ts'

export type { Observed }

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
  const timer = createPollTimer(options.clock)
  if (options.hasLog === false)
    return await followStatus(observed, { ...options, timer, ...withoutLog }, signal)
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  const log = followLog(
    {
      ...{ ...options, buildId: observed.build.id },
      ...{ onStreamEnd: timer.pollNow, onServerBack: timer.serverIsBack },
    },
    logSignal,
  )
  const logDone = log.done.catch((error: unknown) => {
    if (!logSignal.aborted) throw error
  })
  // Awaited below; until then a rejection must not count as unhandled.
  logDone.catch(timer.pollNow)

  try {
    const end = await followStatus(
      observed,
      {
        ...options,
        timer,
        isStreaming: log.isStreaming,
        onPause: log.reconnect,
        onStatus: ({ status }) => {
          if (classifyStatus(status) === 'running') log.buildRuns()
        },
      },
      signal,
    )
    if (end.type === 'finished') {
      log.buildEnded()
      await logDone
      signal.throwIfAborted()
    }
    return end
  } finally {
    stopLog.abort()
    if (!signal.aborted) await logDone
  }
}

const withoutLog = {
  isStreaming: () => false,
  onPause: () => undefined,
  onStatus: () => undefined,
}
