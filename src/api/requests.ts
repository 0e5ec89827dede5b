import type { Random } from '../util/clock.ts'
import { type SubmitAcceptance, ApiError } from '../util/errors.ts'
import { type GiveUpReason, RetryBudget, type RetryRule, retry } from '../util/retry.ts'
import { normaliseBuildId, isSameId } from './build-id.ts'
import type { ListOptions, ReadOptions, SubmitOptions } from './builds-api.ts'
import type { Page } from './decode.ts'
import { type HttpOptions, type HttpRequest, type HttpResponse, Sender } from './http/sender.ts'
import { type JsonDecoder, readJson } from './http/json.ts'
import { OutageThrottle } from './http/outage-pace.ts'
import { type MultipartBody, openUpload } from './http/upload.ts'
import { rulesFor } from './retry-table.ts'
import { type Timeouts, timeoutsMs } from './timing.ts'

export interface RequestOptions extends HttpOptions {
  readonly random: Random
  readonly timeouts?: Partial<Timeouts>
  /** Called for each request that is retried, after its first failure. */
  readonly onRetry?: (problem: string) => void
}

/** Describes a request with a JSON response. */
export interface JsonRequest<T> {
  readonly operation: string
  /** Called for each request. */
  readonly path: () => string
  readonly shape: JsonDecoder<T>
  /** An old response from a cache is an error unless this is given. */
  readonly withAge?: (value: T, ageSeconds: number) => T
}

/** Describes a paged list: `startingAfter` is the last ID of the page before. */
export interface ListRequest<Item> extends Omit<JsonRequest<Page<Item>>, 'path' | 'withAge'> {
  readonly path: (startingAfter: string | undefined) => string
}

type Waits = Pick<HttpRequest, 'headersTimeout' | 'bodyTimeout' | 'wholeMs'>

/** Sends all requests of a client, which share one pace, one budget of retries and one key. */
export class RequestSender implements AsyncDisposable {
  readonly timeouts: Timeouts
  readonly #pace: OutageThrottle
  readonly #sender: Sender
  readonly #options: RequestOptions
  readonly #budget = new RetryBudget()
  #keyHasWorked = false

  constructor(options: RequestOptions) {
    this.#options = options
    this.timeouts = { ...timeoutsMs, ...options.timeouts }
    this.#pace = new OutageThrottle(options.clock)
    this.#sender = new Sender(options, () => this.#keyHasWorked)
  }

  /** Sends a request once: after the wait during an outage, or at once if it is urgent. */
  async send(
    request: Omit<HttpRequest, keyof Waits> & Partial<Waits>,
    signal: AbortSignal,
    isUrgent = false,
  ): Promise<HttpResponse> {
    const send = async (): Promise<HttpResponse> =>
      await this.#sender.send({ ...waitsOf(this.timeouts), ...request }, signal)
    return await (isUrgent ? this.#pace.runAtOnce(send) : this.#pace.run(send, signal))
  }

  /** Sends a form once. If the response is unusable, the server may have accepted the form. */
  async submit<T>(
    { path, shape, ...resource }: JsonRequest<T>,
    form: MultipartBody,
    { signal, ...hooks }: SubmitOptions,
    headersTimeout = this.timeouts.headers,
  ): Promise<T> {
    const { clock } = this.#options
    using upload = openUpload(form, { clock, stallMs: this.timeouts.uploadStall, ...hooks })
    const to = { method: 'POST', path: path(), upload, headersTimeout } as const
    const request: HttpRequest = { ...waitsOf(this.timeouts), ...resource, ...to }
    const attempt = async (): Promise<T> => {
      const response = await this.#sender.send(request, signal)
      return await this.#read(response, resource.operation, shape, 'maybe')
    }
    return await this.#pace.run(attempt, signal)
  }

  /** Sends a request with retries and ignores the response's body. */
  async command(
    send: () => Promise<HttpResponse>,
    signal: AbortSignal,
    options?: ReadOptions,
  ): Promise<void> {
    const response = await this.#repeat(send, signal, options)
    this.#keyHasWorked ||= response.contentType.startsWith('application/json')
    response.discard()
  }

  /** Also retries if the body of the response breaks off. */
  async get<T>(
    { path, shape, withAge, ...resource }: JsonRequest<T>,
    signal: AbortSignal,
    { onServerTime, ...options }: ListOptions = {},
  ): Promise<T> {
    const attempt = async (): Promise<T> => {
      const to = { method: 'GET', path: path() } as const
      const request = { ...waitsOf(this.timeouts), ...resource, ...to }
      const response = await this.#sender.send(request, signal)
      const { ageSeconds, serverMs } = response
      const isOld = ageSeconds > 0
      if (isOld && !withAge) {
        response.discard()
        throw cached(resource.operation, ageSeconds)
      }
      if (serverMs !== undefined) onServerTime?.(serverMs)
      const value = await this.#read(response, resource.operation, shape)
      return isOld && withAge ? withAge(value, ageSeconds) : value
    }
    return await this.#repeat(() => this.#pace.run(attempt, signal), signal, options)
  }

  /** Yields each item once. Ends at the last page, an empty page or a repeated last item. */
  async *list<Item extends { readonly id: string }>(
    { path, ...listing }: ListRequest<Item>,
    signal: AbortSignal,
    { maxPages = mostPages, ...options }: ListOptions = {},
  ): AsyncGenerator<Item> {
    const seen = new Set<string>()
    let cursor: string | undefined
    for (let count = 0; count < maxPages; count += 1) {
      const page = { ...listing, path: () => path(cursor) }
      const { items, hasMore } = await this.get(page, signal, options)
      const last = items.at(-1)?.id
      const moves = last !== undefined && !seen.has(normaliseBuildId(last))
      for (const item of items) {
        const key = normaliseBuildId(item.id)
        if (seen.has(key)) continue
        seen.add(key)
        yield item
      }
      if (!hasMore || !moves) return
      cursor = last
    }
  }

  /** Only the API itself sends the expected JSON, so it has accepted the key. */
  async #read<T>(
    response: HttpResponse,
    operation: string,
    shape: JsonDecoder<T>,
    accepted?: SubmitAcceptance,
  ): Promise<T> {
    const value = await readJson(response, operation, shape, accepted)
    this.#keyHasWorked = true
    return value
  }

  async #repeat<T>(
    attempt: () => Promise<T>,
    signal: AbortSignal,
    { attempts }: ReadOptions = {},
  ): Promise<T> {
    const { clock, random, onRetry } = this.#options
    const rules = {
      budget: this.#budget,
      clock,
      random,
      attempts,
      decide: decideRetry,
      fail: failAfterRetries,
      onRetry: (error: unknown) => {
        if (error instanceof ApiError) onRetry?.(error.message)
      },
    }
    return await retry(attempt, rules, signal)
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.#options.transport[Symbol.asyncDispose]()
  }
}

function waitsOf({ headers, body, whole }: Timeouts): Waits {
  return { headersTimeout: headers, bodyTimeout: body, wholeMs: whole }
}

/** No account has so many pages: the limit stops at a server whose pages never end. */
const mostPages = 1_000

export const cachedResponseHint =
  "Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way."

function cached(operation: string, ageSeconds: number): ApiError {
  return new ApiError(`${operation} failed: a cache sent a response that is ${ageSeconds} s old.`, {
    kind: 'response',
    code: 'CACHED',
    hint: cachedResponseHint,
  })
}

/** Returns the last error, with the number of attempts and how the earlier ones failed. */
function failAfterRetries(errors: readonly unknown[], giveUp: GiveUpReason): unknown {
  const last = errors.at(-1)
  const earlier = errors.slice(0, -1).filter((error) => error instanceof ApiError)
  if (!(last instanceof ApiError) || earlier.length === 0) return last
  const reason = giveUp === 'budget' ? ' No further retry: too many requests failed recently.' : ''
  const labels = new Set(earlier.map(labelOf))
  const isSame = labels.size === 1 && labels.has(labelOf(last))
  const history = isSame ? 'in the same way' : `with ${[...labels].join(', ')}`
  return last.reworded(
    `${last.message}${reason} This was attempt ${earlier.length + 1}; earlier attempts failed ${history}.`,
  )
}

/** Names an error in a list of errors: `HTTP 503`, `ECONNRESET`, `timeout`. */
function labelOf({ status, kind, code }: ApiError): string {
  if (status !== undefined) return `HTTP ${status}`
  return kind === 'response' ? 'an unusable response' : (code ?? kind)
}

function decideRetry(error: unknown): RetryRule {
  if (!(error instanceof ApiError)) return { attempts: 1, baseMs: 0 }
  return { ...rulesFor(error).request, afterMs: error.retryAfterMs }
}

/** Accepts only the record with this ID. */
export function expectRecordWithId<T extends { readonly id: string }>(
  id: string,
  shape: JsonDecoder<T>,
): JsonDecoder<T> {
  const decode = (value: unknown): T | undefined => {
    const record = shape.decode(value)
    return record && isSameId(record.id, id) ? record : undefined
  }
  return { ...shape, decode }
}
