import type { LogPlan } from '../plan.ts'
import { endOf, lineMs, lineOf, linesAt, type ModelBuild, statusAt } from './builds.ts'

/** What a connection to a log does next: send text, wait, or close. */
type LogStep =
  | { readonly type: 'send'; readonly text: string }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'close' }

export interface LogStream {
  next(nowMs: number): LogStep
}

const heartbeatMs = 15_000

/** One connection, opened at `openedMs`. */
export function openLogStream(build: ModelBuild, openedMs: number): LogStream {
  const { log } = build
  let sent = firstLine(log, linesAt(build, openedMs))
  let lastMs = openedMs
  return {
    next: (nowMs) => {
      const available = linesAt(build, nowMs)
      if (available > sent) {
        const lines = Array.from({ length: available - sent }, (_, index) =>
          lineOf(build, sent + index),
        )
        sent = available
        lastMs = nowMs
        return { type: 'send', text: lines.map(eventOf).join('') }
      }
      const closesMs = endOf(build) + log.closesMs
      if (nowMs >= Math.max(closesMs, openedMs)) return { type: 'close' }
      if (log.heartbeats && nowMs - lastMs >= heartbeatMs) {
        lastMs = nowMs
        return { type: 'send', text: ': ping\n\n' }
      }
      // A cancel may move the end at any time, so no wait is long.
      const waits = [5_000, closesMs - nowMs, Math.ceil(lineMs(build, sent) - nowMs)]
      return { type: 'wait', ms: Math.max(1, Math.min(...waits.filter((ms) => ms > 0))) }
    },
  }
}

function firstLine({ start, windowLines }: LogPlan, available: number): number {
  if (start === 'first') return 0
  return start === 'now' ? available : Math.max(0, available - windowLines)
}

function eventOf(line: string): string {
  return `data: ${JSON.stringify({ line })}\n\n`
}

/** The response to a log request while the build is queued; `undefined` once there is a log. */
export function answerWhileQueued(build: ModelBuild, nowMs: number): LogPlan['queued'] | undefined {
  return statusAt(build, nowMs) === 'queued' ? build.log.queued : undefined
}
