import { shownTimes } from '../../api/timing.ts'
import type { BuildEvent, Reporter } from '../../builds/events.ts'
import type { Log } from '../../runner/log/log.ts'
import { type Clock, secondMs } from '../../util/clock.ts'
import { formatSeconds } from '../text/format.ts'
import type { BuildView } from './build-view.ts'

/**
 * Prints a line for each minute without an event, from the submit of a build to its end.
 * `missing` is what did not come. The clock is the one that `buildLog` reads.
 */
export function withHeartbeat(
  buildLog: Pick<BuildView, 'report' | 'parsed'>,
  clock: Clock,
  log: Pick<Log, 'line'>,
  missing: 'log line' | 'change' = 'log line',
): Reporter & Disposable {
  let beating: AbortController | undefined
  let status = ''
  let lastEventMs = 0

  async function beat(signal: AbortSignal): Promise<void> {
    let lastBeatMs = lastEventMs
    while (!signal.aborted) {
      const dueMs = Math.max(lastEventMs, lastBeatMs) + shownTimes.heartbeatMs
      const nowMs = clock.monotonicMs()
      if (nowMs >= dueMs) {
        await log.line(describe(nowMs))
        lastBeatMs = nowMs
      } else {
        // Rejects at the end of the build, which ends the loop.
        await clock.sleep(dueMs - nowMs, signal).catch(() => undefined)
      }
    }
  }

  function describe(nowMs: number): string {
    const since = (ms: number): string => formatSeconds((nowMs - ms) / secondMs)
    const silent = `No ${missing} for ${since(lastEventMs)}.`
    const step = buildLog.parsed().atWork()?.step
    if (step === undefined) return `${silent} Build status: ${status}`
    const age = step.startMs === undefined ? '' : ` for ${since(step.startMs)}`
    return `${silent} Running${age}: ${step.title}`
  }

  function start(): void {
    if (beating) return
    beating = new AbortController()
    void beat(beating.signal)
  }

  /** A build that is retried is followed by another one. */
  function stop(): void {
    beating?.abort()
    beating = undefined
  }

  return {
    report: (event: BuildEvent) => {
      lastEventMs = clock.monotonicMs()
      if ('build' in event) status = event.build.status
      if (event.type === 'submitted' || event.type === 'reused') start()
      if (event.type === 'finished') stop()
      return buildLog.report(event)
    },
    [Symbol.dispose]: stop,
  }
}
