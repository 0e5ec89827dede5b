import { type Clock, secondMs } from '../../util/clock.ts'
import { type SubmitAcceptance, ActionError, ApiError } from '../../util/errors.ts'
import { decodeBody } from './content-encoding.ts'
import { type ErrorBody, isApiErrorBody, readServerCode, readServerMessage } from './error-body.ts'
import { createHttpError } from './http-error.ts'
import { describeNetworkError } from './network-error.ts'
import { type HeaderReader, parseAgeSeconds, parseServerTimeMs } from './response-headers.ts'
import type { Transport, TransportRequest, TransportResponse } from './transport.ts'
import type { Upload } from './upload.ts'

export interface HttpOptions {
  /** May have a path prefix. */
  readonly baseUrl: URL
  /** Closed with the client. */
  readonly transport: Transport
  readonly apiKey: string
  readonly accountId: string
  readonly userAgent: string
  /** The names are in lower case. */
  readonly customHeaders?: Readonly<Record<string, string>> | undefined
  /** Masks secrets in what a server says, before any of it is cut. */
  readonly redact: (text: string) => string
  readonly clock: Clock
  /** Called for each request that ended or whose response began. */
  readonly trace?: ((exchange: HttpExchange) => void) | undefined
}

/** One request, for a debug log: no headers, no query, no body. */
export interface HttpExchange {
  readonly method: string
  readonly path: string
  readonly status: number | undefined
  /** The server's own ID of the request, if it sent one. */
  readonly requestId: string | undefined
  readonly durationMs: number
}

export interface HttpRequest extends Pick<
  TransportRequest,
  'method' | 'headersTimeout' | 'bodyTimeout'
> {
  /** Begins the message of an error: "Reading build 'b-1'". */
  readonly operation: string
  /** Relative to the base URL, with a leading '/'; percent-encoded. */
  readonly path: string
  readonly accept?: string
  readonly upload?: Upload
  /** The longest time from the headers to the last byte of the response. */
  readonly wholeMs: number
}

/** A 2xx response. Reading `chunks` to the end, or leaving the loop, frees the connection. */
export interface HttpResponse {
  readonly contentType: string
  /** See `parseServerTimeMs`. */
  readonly serverMs: number | undefined
  /** See `parseAgeSeconds`. */
  readonly ageSeconds: number
  readonly chunks: AsyncIterable<Uint8Array>
  discard(): void
}

const requestIdHeaders = ['x-request-id', 'x-amzn-requestid', 'cf-ray']

/** A 422 response can repeat the two files of a deployment request, each of 64 KiB. */
const errorBodyBytes = 256 * 1024

export class Sender {
  readonly #options: HttpOptions
  /** Whether the API itself has accepted a request with this key. */
  readonly #keyHasWorked: () => boolean
  readonly #prefix: string

  constructor(options: HttpOptions, keyHasWorked: () => boolean) {
    this.#options = options
    this.#keyHasWorked = keyHasWorked
    this.#prefix = options.baseUrl.pathname.replace(/\/+$/, '')
  }

  /** Sends once. Rejects with an `ApiError` for any status but 2xx, or with `signal`'s reason. */
  async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const { operation, upload } = request
    const fail = (error: unknown): ApiError => {
      signal.throwIfAborted()
      return this.#toApiError(error, request)
    }
    const stop = upload ? AbortSignal.any([signal, upload.stalled]) : signal
    stop.throwIfAborted()
    const response = await this.#request(request, stop).catch((error: unknown) => {
      throw fail(error)
    })
    const header = headerOf(response)
    const accepted = acceptanceBy(upload)
    const encoding = header('content-encoding')
    const body = decodeBody(response.body, encoding, { operation, accepted })
    const result: HttpResponse = {
      contentType: header('content-type')?.toLowerCase() ?? '',
      serverMs: parseServerTimeMs(header),
      ageSeconds: parseAgeSeconds(header),
      chunks: this.#readBody(body, request, fail),
      discard: () => {
        // An error event without a listener would end the process.
        response.body.on('error', () => undefined).destroy()
      },
    }
    if (response.statusCode >= 200 && response.statusCode < 300) return result
    const start = await readStart(result.chunks, errorBodyBytes)
    signal.throwIfAborted()
    throw this.#toHttpError(request, response, start)
  }

  async #request(request: HttpRequest, signal: AbortSignal): Promise<TransportResponse> {
    const { baseUrl, transport, clock, trace, ...options } = this.#options
    const { method, upload, headersTimeout, bodyTimeout } = request
    const startMs = clock.monotonicMs()
    const headers = {
      ...options.customHeaders,
      'x-api-key': options.apiKey,
      'x-selected-account-id': options.accountId,
      'user-agent': options.userAgent,
      accept: request.accept ?? 'application/json',
      'accept-encoding': 'identity',
      'cache-control': 'no-cache',
      ...upload?.headers,
    }
    let response: TransportResponse | undefined
    try {
      response = await transport.request({
        origin: baseUrl.origin,
        path: this.#prefix + request.path,
        method,
        headers,
        body: upload?.body ?? null,
        headersTimeout,
        bodyTimeout,
        signal,
      })
      return response
    } finally {
      const requestId = response && requestIdHeaders.map(headerOf(response)).find(Boolean)
      trace?.({
        method,
        path: this.#prefix + request.path.replace(/\?.*$/, ''),
        status: response?.statusCode,
        requestId: requestId && options.redact(requestId),
        durationMs: clock.monotonicMs() - startMs,
      })
    }
  }

  #toHttpError(
    { operation, upload }: HttpRequest,
    response: TransportResponse,
    body: ErrorBody,
  ): ApiError {
    const { baseUrl, redact } = this.#options
    const { statusCode, statusText } = response
    const header = headerOf(response)
    const contentType = header('content-type')?.toLowerCase() ?? ''
    return createHttpError({
      operation,
      status: statusCode,
      statusText: redact(statusText),
      header,
      serverMessage: readServerMessage(body.text, redact, statusCode === 422),
      code: readServerCode(body.text),
      baseUrl,
      bodyHasLeft: upload?.hasLeft() ?? false,
      isUnknownFormat:
        this.#keyHasWorked() &&
        !isApiErrorBody(statusCode, contentType, body, upload !== undefined),
    })
  }

  #toApiError(error: unknown, { operation, upload }: HttpRequest): ApiError {
    if (error instanceof ApiError) return error
    const { baseUrl, transport } = this.#options
    const { kind, code, sentence, hint } =
      error instanceof ActionError
        ? { kind: 'reset' as const, code: undefined, sentence: error.message, hint: error.hint }
        : describeNetworkError(error, {
            baseUrl,
            proxyHost: transport.proxyHost,
            viaFailedProxy: transport.isProxyFailure(error),
          })
    const details = { kind, code, hint, accepted: acceptanceBy(upload), cause: error }
    return new ApiError(`${operation} failed: ${sentence}`, details)
  }

  /** Limits the whole time, because a server could hold a request for hours, byte by byte. */
  async *#readBody(
    body: AsyncIterable<Uint8Array>,
    { wholeMs }: HttpRequest,
    fail: (error: unknown) => ApiError,
  ): AsyncGenerator<Uint8Array> {
    const { baseUrl, clock } = this.#options
    const startMs = clock.monotonicMs()
    try {
      for await (const chunk of body) {
        if (clock.monotonicMs() - startMs > wholeMs) {
          throw new ActionError(
            `'${baseUrl.host}' did not send the whole response within ${wholeMs / secondMs} s.`,
            { hint: 'Check whether the server or this network is slow, and run the job again.' },
          )
        }
        yield chunk
      }
    } catch (error) {
      throw fail(error)
    }
  }
}

function headerOf({ headers }: TransportResponse): HeaderReader {
  return (name) => [headers[name]].flat()[0]
}

/** Whether the server may have accepted the form, if its response is unreadable. */
function acceptanceBy(upload: Upload | undefined): SubmitAcceptance {
  return upload?.hasLeft() ? 'maybe' : 'no'
}

/** Reads the start of a body. Best effort, because the status code is already known. */
async function readStart(chunks: AsyncIterable<Uint8Array>, bytes: number): Promise<ErrorBody> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      parts.push(chunk)
      length += chunk.length
      if (length >= bytes) break
    }
  } catch {
    // The error needs only the status code.
  }
  const text = new TextDecoder().decode(Buffer.concat(parts).subarray(0, bytes))
  return { text, isCut: length >= bytes }
}
