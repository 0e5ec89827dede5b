import type { Build } from '../api/model.ts'
import { hasSucceeded } from '../api/status.ts'
import { secondMs } from '../util/clock.ts'

/** When the server created a build; `undefined` without a readable time. */
export function createdMs({ createdAt }: Build): number | undefined {
  return parseTime(createdAt)
}

/** How many seconds old a build is by the server's clock; `undefined` if that is unknown. */
export function buildAgeSeconds(nowMs: number | undefined, build: Build): number | undefined {
  const seconds = secondsBetween(createdMs(build), nowMs)
  return seconds && Math.max(0, seconds)
}

/** When a build ended. A registration ends when it is created. */
export function endedMs(build: Build): number | undefined {
  return parseTime(build.endedAt) ?? (isImageRegistration(build) ? createdMs(build) : undefined)
}

/** Whether an image was registered and not built: such a success starts and ends at once. */
export function isImageRegistration({ startedAt, endedAt, status }: Build): boolean {
  return startedAt === endedAt && hasSucceeded(status)
}

export interface Durations {
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
}

export function recordedDurations({ createdAt, startedAt, endedAt }: Build): Durations {
  return {
    queueSeconds: recorded(createdAt, startedAt),
    buildSeconds: recorded(startedAt, endedAt),
  }
}

function recorded(from: string | undefined, to: string | undefined): number | undefined {
  const seconds = secondsBetween(parseTime(from), parseTime(to))
  // The two times may come from two clocks: a negative difference is meaningless.
  return seconds !== undefined && seconds >= 0 ? seconds : undefined
}

export function secondsBetween(
  fromMs: number | undefined,
  toMs: number | undefined,
): number | undefined {
  return fromMs === undefined || toMs === undefined ? undefined : (toMs - fromMs) / secondMs
}

/** Returns `undefined` for a time without a zone, which could be any moment. */
function parseTime(text = ''): number | undefined {
  const ms = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** Whether `a` is older. IDs decide between equal times, so that all runs agree. */
export function isEarlier(a: Build, b: Build): boolean {
  const [first, second] = [createdMs(a), createdMs(b)]
  if (first === undefined || second === undefined) return false
  return first === second ? a.id < b.id : first < second
}
