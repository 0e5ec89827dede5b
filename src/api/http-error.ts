import { type Acceptance, ApiError } from './errors.ts'
import { parseRetryAfter, parseShouldRetry } from './retry-after.ts'

export interface Refusal {
  /** "Reading build 'b-1'". */
  readonly operation: string
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly serverMessage: string | undefined
  readonly baseUrl: URL
  /** Whether bytes of a submit's form had left. */
  readonly bodyHasLeft: boolean
}

/** The error for an answer outside 2xx. */
export async function createHttpError(refusal: Refusal): Promise<ApiError> {
  // Imported late: an import of node:http loads Node's own copy of undici as well.
  const { STATUS_CODES } = await import('node:http')
  const { operation, status, header, serverMessage } = refusal
  const name = STATUS_CODES[status]
  const said = serverMessage === undefined ? '.' : `: ${closed(serverMessage)}`
  return new ApiError(
    `${operation} failed: the server answered ${status}${name ? ` ${name}` : ''}${said}`,
    {
      kind: 'http',
      status,
      serverMessage,
      hint: hintFor(refusal),
      retryAfterMs: parseRetryAfter(header),
      shouldRetry: parseShouldRetry(header),
      accepted: refusal.bodyHasLeft ? acceptanceOf(status) : 'no',
    },
  )
}

/** A gateway that gives up, and a server that fails, may leave a build behind; a refusal does not. */
function acceptanceOf(status: number): Acceptance {
  return status === 408 || status >= 500 ? 'maybe' : 'no'
}

function hintFor({ status, header, baseUrl }: Refusal): string | undefined {
  if (status >= 300 && status < 400) return redirectHint(header('location'), baseUrl)
  if (status >= 500)
    return 'The service or a gateway before it has a problem; starting the job again later may help.'
  switch (status) {
    case 400:
    case 422:
      return 'The server did not accept a value of the request; its answer names the field.'
    case 401:
      return "Check input 'api-key' (or 'SGP_API_KEY'), and that 'account-id' names an account that the key belongs to."
    case 403:
      return "The key may not do this in the account: check inputs 'api-key' and 'account-id', and the role of the key's owner."
    case 404:
      return "Check input 'base-url', and that the build or agent belongs to the account of 'account-id'."
    case 409:
      return "The agent name is probably taken: set 'agent-id' to build for an existing agent."
    case 413:
      return "Make the build context smaller: a '.dockerignore' leaves out what the image does not need."
    case 429:
      return 'Too many requests for this account; starting the job again later may help.'
    default:
      return undefined
  }
}

/** Redirects are not followed: they would carry the key to another host. */
function redirectHint(location: string | undefined, baseUrl: URL): string {
  const target = location === undefined ? null : URL.parse(location, baseUrl.href)
  if (!target || !['http:', 'https:'].includes(target.protocol)) {
    return "Redirects are not followed. Set input 'base-url' to the address of the API itself."
  }
  return target.origin === baseUrl.origin
    ? "Redirects are not followed. The server sends the request to another path of the same host: check the path in input 'base-url'."
    : `Redirects are not followed. If the API lives at '${target.origin}', set input 'base-url' to it.`
}

function closed(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
