import { progressTiming } from '../../api/timing.ts'
import type { LogRead } from '../../build-log/steps.ts'
import type { BuildEvent, Reporter } from '../../builds/events.ts'
import type { Log } from '../../runner/log/log.ts'
import { type Clock, secondMs } from '../../util/clock.ts'
import { formatSeconds } from '../text/format.ts'

/**
 * Prints a line for each minute without an event, from the submit of a build to its end. `clock`
 * must be the clock of the steps' times.
 */
export function withHeartbeat(
  report: Reporter & { readonly hasLog: boolean },
  clock: Clock,
  log: Pick<Log, 'line'>,
): Reporter & Disposable {
  let beating: AbortController | undefined
  let status = ''
  let readLog: () => LogRead | undefined = () => undefined
  let lastEventMs = 0

  async function beat(signal: AbortSignal): Promise<void> {
    let lastBeatMs = lastEventMs
    while (!signal.aborted) {
      const dueMs = Math.max(lastEventMs, lastBeatMs) + progressTiming.heartbeatMs
      const nowMs = clock.monotonicMs()
      if (nowMs >= dueMs) {
        await log.line(describeSilence(nowMs))
        lastBeatMs = nowMs
      } else {
        // The sleep rejects at the end of the build, which ends the loop.
        await clock.sleep(dueMs - nowMs, signal).catch(() => undefined)
      }
    }
  }

  function describeSilence(nowMs: number): string {
    const since = (ms: number): string => formatSeconds((nowMs - ms) / secondMs)
    const silent = `No ${report.hasLog ? 'log line' : 'change'} for ${since(lastEventMs)}.`
    const step = readLog()?.atWork?.step
    if (step === undefined) return `${silent} Build status: ${status}`
    const age = step.startMs === undefined ? '' : ` for ${since(step.startMs)}`
    return `${silent} Running${age}: ${step.title}`
  }

  function start(): void {
    if (beating) return
    beating = new AbortController()
    void beat(beating.signal)
  }

  function stop(): void {
    beating?.abort()
    beating = undefined
  }

  return {
    report: (event: BuildEvent) => {
      lastEventMs = clock.monotonicMs()
      if ('build' in event) status = event.build.status
      if (event.type === 'log') readLog = event.read
      if (event.type === 'submitted' || event.type === 'reused') start()
      if (event.type === 'finished') stop()
      return report.report(event)
    },
    [Symbol.dispose]: stop,
  }
}
