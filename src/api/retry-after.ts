/** Longer waits than this are not the server's to ask for. */
const longestMs = 120_000
const imfDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * The wait that the headers of an answer ask for, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an
 * HTTP date. A date counts from the answer's own `Date`, so that our clock does not matter. `undefined` unless above 0 and
 * at most two minutes.
 */
export function parseRetryAfter(header: (name: string) => string | undefined): number | undefined {
  const retryAfter = header('retry-after')?.trim()
  const ms =
    decimal(header('retry-after-ms')?.trim()) ??
    times(decimal(retryAfter), 1_000) ??
    until(retryAfter, header('date'))
  return ms !== undefined && ms > 0 && ms <= longestMs ? ms : undefined
}

/** `x-should-retry`: the server's own word on whether another try makes sense. */
export function parseShouldRetry(
  header: (name: string) => string | undefined,
): boolean | undefined {
  const value = header('x-should-retry')?.trim().toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : undefined
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor
}

function until(date: string | undefined, now: string | undefined): number | undefined {
  if (date === undefined || now === undefined || !imfDate.test(date) || !imfDate.test(now))
    return undefined
  return Date.parse(date) - Date.parse(now)
}
