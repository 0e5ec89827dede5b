import { clip } from '../../util/clip.ts'
import { ApiError, type ApiFailureClass } from '../../util/errors.ts'
import { type HeaderReader, parseRetryAfterMs, parseShouldRetry } from './response-headers.ts'

export interface HttpFailure {
  readonly operation: string
  readonly status: number
  /** The server's own name of the status code: untrusted text. */
  readonly statusText: string
  readonly header: HeaderReader
  readonly serverMessage: string | undefined
  readonly code?: string | undefined
  readonly baseUrl: URL
  /** Whether any byte of a form was sent. */
  readonly bodyHasLeft: boolean
  /** The API has accepted this key before, but the response is not in its format. */
  readonly isUnknownFormat: boolean
}

export function createHttpError(failure: HttpFailure): ApiError {
  const { operation, status, statusText, header, serverMessage } = failure
  const name = statusText === '' ? '' : ` ${clip(statusText, 60)}`
  // A gateway's page has the status line as its title and again as its heading.
  const title = `${status} ${statusText}`
  const words = serverMessage ?? ''
  const more = statusText === '' ? words : words.replaceAll(title, '').trim()
  const quote = more === '' ? '.' : `: ${endSentence(more)}`
  const isGateway = isGatewayRefusal(failure)
  const who = isGateway ? 'a gateway or proxy' : 'the server'
  return new ApiError(`${operation} failed: ${who} responded with ${status}${name}${quote}`, {
    kind: 'http',
    failureClass: isGateway ? undefined : refusalBy(status),
    status,
    serverMessage,
    code: failure.code,
    hint: isGateway && status !== 429 ? foreignHint : hintFor(failure),
    retryAfterMs: parseRetryAfterMs(header),
    shouldRetry: parseShouldRetry(header),
    accepted: failure.bodyHasLeft && (isGateway || mayHaveBeenAccepted(status)) ? 'maybe' : 'no',
  })
}

/** Returns `undefined` if the same request may succeed later. */
function refusalBy(status: number): ApiFailureClass | undefined {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'missing'
  if (status === 409) return 'conflict'
  if (status < 200 || [408, 425, 429].includes(status) || status >= 500) return undefined
  return 'refused'
}

/** Whether a gateway refused, which proves nothing. Only its limit of a form's size counts. */
function isGatewayRefusal({ status, isUnknownFormat, bodyHasLeft }: HttpFailure): boolean {
  return isUnknownFormat && status >= 300 && status < 500 && !(status === 413 && bodyHasLeft)
}

/** A gateway may forward a form and then fail, or forward it twice: the second copy gets 409. */
function mayHaveBeenAccepted(status: number): boolean {
  return status < 200 || [408, 409, 429].includes(status) || status >= 500
}

const foreignHint =
  'The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.'

function hintFor({ status, header, baseUrl, serverMessage }: HttpFailure): string {
  if (status >= 300 && status < 400) return redirectHint(header('location'), baseUrl)
  if (status >= 500)
    return 'The service, or a gateway in front of it, failed. Run the job again later.'
  if (status === 400 || status === 422)
    return serverMessage === undefined
      ? 'The server gave no reason. Report the status code to the operators of the service.'
      : "Correct what the server's message names."
  return (
    hintsFor(baseUrl.host)[status] ??
    "Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."
  )
}

const hintsFor = (host: string): Readonly<Record<number, string>> => ({
  401: `Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${host}', the host of 'base-url', or whether key and account are swapped.`,
  403: "The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",
  404: "Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",
  409: "Resolve the conflict that the server's message names, and run the job again.",
  413: "Make the build context smaller: exclude what the image does not need in '.dockerignore'.",
  429: 'This account sent too many requests. Run the job again later.',
})

/** Redirects are not followed, because they would send the key to another host. */
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
