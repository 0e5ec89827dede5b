import type { Observed } from './follow-status.ts'

/** Seconds in the queue and seconds of building: from the record's times, else from our own clock, else unknown. */
export function durationsOf({ build, submittedMs, runningMs, finishedMs }: Observed): {
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
} {
  return {
    queueSeconds:
      recorded(build.createdAt, build.startedAt) ?? measured(submittedMs, runningMs ?? finishedMs),
    buildSeconds: recorded(build.startedAt, build.endedAt) ?? measured(runningMs, finishedMs),
  }
}

function recorded(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000
  // Two clocks may stand behind the two times: what they cannot have measured is not shown.
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

function measured(fromMs: number | undefined, toMs: number | undefined): number | undefined {
  return fromMs === undefined || toMs === undefined ? undefined : (toMs - fromMs) / 1000
}
