import type { BuildEvent, Reporter } from '../../build/events.ts'
import type { StepAtWork } from '../../build-log/steps.ts'
import type { Clock } from '../../util/clock.ts'
import { formatSeconds } from '../text/format.ts'
import type { BuildLog } from './build-log.ts'
import type { Log } from './log.ts'

const periodMs = 60_000

/**
 * Prints a line for each minute without an event, from the submit of a build to its end.
 * `missing` is what did not come. The clock is the one that `buildLog` reads.
 */
export function withHeartbeat(
  buildLog: Pick<BuildLog, 'report' | 'parsed'>,
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
      const dueMs = Math.max(lastEventMs, lastBeatMs) + periodMs
      const nowMs = clock.monotonicMs()
      if (nowMs >= dueMs) {
        await log.line(describe(missing, nowMs, lastEventMs, status, buildLog.parsed().atWork()))
        lastBeatMs = nowMs
      } else {
        // Rejects at the end of the build, which ends the loop.
        await clock.sleep(dueMs - nowMs, signal).catch(() => undefined)
      }
    }
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

function describe(
  missing: string,
  nowMs: number,
  lastEventMs: number,
  status: string,
  atWork: StepAtWork | undefined,
): string {
  const since = (ms: number): string => formatSeconds((nowMs - ms) / 1000)
  const silent = `No ${missing} for ${since(lastEventMs)}.`
  if (atWork === undefined) return `${silent} Build status: ${status}`
  const { title, startMs } = atWork.step
  const age = startMs === undefined ? '' : ` for ${since(startMs)}`
  return `${silent} Running${age}: ${title}`
}
