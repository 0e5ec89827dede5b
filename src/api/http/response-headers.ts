import { secondMs } from '../../util/clock.ts'
import { requestRetryTiming } from '../timing.ts'

export type HeaderReader = (name: string) => string | undefined

const imfDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Returns at most two minutes. Compares a date with the response's `Date`, not with our clock. */
export function parseRetryAfterMs(header: HeaderReader): number | undefined {
  const retryAfter = header('retry-after')?.trim()
  const seconds = decimal(retryAfter)
  const ms =
    decimal(header('retry-after-ms')?.trim()) ??
    (seconds === undefined ? untilDate(retryAfter, header('date')) : seconds * secondMs)
  return ms !== undefined && ms > 0 && ms <= requestRetryTiming.longestAskedMs ? ms : undefined
}

/** `x-should-retry`: whether the server wants a retry. */
export function parseShouldRetry(header: HeaderReader): boolean | undefined {
  const value = header('x-should-retry')?.trim().toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : undefined
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

function untilDate(date: string | undefined, now: string | undefined): number | undefined {
  const [then, at] = [parseDate(date), parseDate(now)]
  return then === undefined || at === undefined ? undefined : then - at
}

/** Returns milliseconds since 1970, to whole seconds. Our own clock may be wrong. */
export function parseServerTimeMs(header: HeaderReader): number | undefined {
  return parseDate(header('date'))
}

/** Returns the seconds that a cache has kept the response; 0 if the server has just sent it. */
export function parseAgeSeconds(header: HeaderReader): number {
  return decimal(header('age')?.trim()) ?? 0
}

function parseDate(text: string | undefined): number | undefined {
  if (text === undefined || !imfDate.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}
