import type { BuildEvent, Reporter } from '../../build/events.ts'
import type { StepAtWork } from '../../build-log/steps.ts'
import type { Clock } from '../../util/clock.ts'
import { formatSeconds } from '../text/format.ts'
import type { BuildLog } from './build-log.ts'
import type { Log } from './log.ts'

const periodMs = 60_000

/**
 * Prints a line for each minute without an event, from the submit until it is disposed.
 * `missing` is what did not come. The clock is the one that `buildLog` reads.
 */
export function withHeartbeat(
  buildLog: Pick<BuildLog, 'report' | 'atWork'>,
  clock: Clock,
  log: Pick<Log, 'line'>,
  missing: 'log line' | 'change' = 'log line',
): Reporter & Disposable {
  const stop = new AbortController()
  let status = ''
  let lastEventMs = 0
  let isBeating = false

  async function beat(): Promise<void> {
    let lastBeatMs = lastEventMs
    while (!stop.signal.aborted) {
      const dueMs = Math.max(lastEventMs, lastBeatMs) + periodMs
      const nowMs = clock.monotonicMs()
      if (nowMs >= dueMs) {
        await log.line(describe(missing, nowMs, lastEventMs, status, buildLog.atWork()))
        lastBeatMs = nowMs
      } else {
        // Rejects when it is disposed, which ends the loop.
        await clock.sleep(dueMs - nowMs, stop.signal).catch(() => undefined)
      }
    }
  }

  function start(): void {
    if (!isBeating) void beat()
    isBeating = true
  }

  return {
    report: (event: BuildEvent) => {
      lastEventMs = clock.monotonicMs()
      if ('build' in event) status = event.build.status
      if (event.type === 'submitted' || event.type === 'reused') start()
      if (event.type === 'finished') stop.abort()
      return buildLog.report(event)
    },
    [Symbol.dispose]: () => stop.abort(),
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
