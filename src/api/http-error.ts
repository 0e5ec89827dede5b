import { clip } from '../util/clip.ts'
import { type Acceptance, ApiError, type ApiErrorMeaning } from './errors.ts'

export interface HttpFailure {
  /** "Reading build 'b-1'". */
  readonly operation: string
  readonly status: number
  /** The server's own name of the status code; foreign text. */
  readonly statusText: string
  readonly header: (name: string) => string | undefined
  readonly serverMessage: string | undefined
  readonly baseUrl: URL
  /** Whether bytes of a submit's form had left. */
  readonly bodyHasLeft: boolean
}

/** The error for a response outside 2xx. */
export function createHttpError(failure: HttpFailure): ApiError {
  const { operation, status, statusText, header, serverMessage } = failure
  const name = statusText === '' ? '' : ` ${clip(statusText, 60)}`
  const quote = serverMessage === undefined ? '.' : `: ${endSentence(serverMessage)}`
  const retryAfterMs = parseRetryAfter(header)
  return new ApiError(`${operation} failed: the server responded with ${status}${name}${quote}`, {
    kind: 'http',
    meaning: meaningOf(failure),
    status,
    serverMessage,
    hint: hintFor(failure),
    retryAfterMs,
    shouldRetry: parseShouldRetry(header),
    accepted: failure.bodyHasLeft ? acceptanceOf(status, retryAfterMs) : 'no',
  })
}

function meaningOf({ status, serverMessage }: HttpFailure): ApiErrorMeaning {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'missing'
  if (status === 409 || isAgentNameTaken(status, serverMessage)) return 'conflict'
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'unavailable'
  return 'refused'
}

/** Some servers report a name in use as an invalid value. */
function isAgentNameTaken(status: number, serverMessage = ''): boolean {
  return (
    (status === 400 || status === 422) &&
    /agent.*(already|taken|exists|in use)|(already|taken|exists|in use).*agent/is.test(
      serverMessage,
    )
  )
}

/** A gateway that times out and a server that fails may leave a build behind; a refusal, or a request to wait, does not. */
function acceptanceOf(status: number, retryAfterMs: number | undefined): Acceptance {
  if (status === 503 && retryAfterMs !== undefined) return 'no'
  return status === 408 || status >= 500 ? 'maybe' : 'no'
}

function hintFor({ status, header, baseUrl }: HttpFailure): string | undefined {
  if (status >= 300 && status < 400) return redirectHint(header('location'), baseUrl)
  if (status >= 500)
    return 'The service, or a gateway in front of it, failed. Run the job again later.'
  switch (status) {
    case 400:
    case 422:
      return 'Correct the value that the server rejected; its message names the field.'
    case 401:
      return "Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id'."
    case 403:
      return "The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner."
    case 404:
      return "Check input 'base-url', and that the build or agent belongs to the account in 'account-id'."
    case 409:
      return "The agent name is probably in use. To build for an existing agent, set 'agent-id'."
    case 413:
      return "Make the build context smaller: exclude what the image does not need in '.dockerignore'."
    case 429:
      return 'This account sent too many requests. Run the job again later.'
    default:
      return undefined
  }
}

/** Redirects are not followed: they would carry the key to another host. */
function redirectHint(location: string | undefined, baseUrl: URL): string {
  const target = location === undefined ? null : URL.parse(location, baseUrl.href)
  if (!target || !['http:', 'https:'].includes(target.protocol)) {
    return "The action does not follow redirects. Set input 'base-url' to the address of the API itself."
  }
  return target.origin === baseUrl.origin
    ? "The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'."
    : `The action does not follow redirects. If the API is at '${target.origin}', set input 'base-url' to it.`
}

function endSentence(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}

/** A longer wait is ignored. */
const longestMs = 120_000
const imfDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * The wait that the headers of a response ask for, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an
 * HTTP date. A date counts from the response's own `Date`, so the runner's clock does not matter. `undefined` unless above 0 and
 * at most two minutes.
 */
export function parseRetryAfter(header: (name: string) => string | undefined): number | undefined {
  const retryAfter = header('retry-after')?.trim()
  const ms =
    decimal(header('retry-after-ms')?.trim()) ??
    scale(decimal(retryAfter), 1_000) ??
    millisecondsUntil(retryAfter, header('date'))
  return ms !== undefined && ms > 0 && ms <= longestMs ? ms : undefined
}

/** `x-should-retry`: whether the server wants a retry. */
export function parseShouldRetry(
  header: (name: string) => string | undefined,
): boolean | undefined {
  const value = header('x-should-retry')?.trim().toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : undefined
}

function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

function scale(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor
}

function millisecondsUntil(date: string | undefined, now: string | undefined): number | undefined {
  if (date === undefined || now === undefined || !imfDate.test(date) || !imfDate.test(now))
    return undefined
  return Date.parse(date) - Date.parse(now)
}
