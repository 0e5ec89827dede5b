import type { Random } from '../util/clock.ts'
import { RetryBudget, retry } from '../util/retry.ts'
import { idKey } from './build-id.ts'
import type { ListOptions, ReadOptions } from './builds-api.ts'
import { type Acceptance, ApiError, cacheHint } from './errors.ts'
import { type HttpOptions, type HttpRequest, type HttpResponse, Sender } from './http/http.ts'
import { type JsonShape, readJson } from './http/json.ts'
import { OutagePace } from './http/outage-pace.ts'
import { decideRetry, failAfterRetries } from './http/retry-rules.ts'
import { requestWaits, type Timeouts, timeoutsMs } from './timing.ts'

export interface RequestOptions extends HttpOptions {
  readonly random: Random
  readonly timeouts?: Partial<Timeouts>
  /** Called for each request that is retried, after its first failure. */
  readonly onRetry?: (problem: string) => void
}

/** A resource with a JSON response; `path` is called for each request. */
export interface Resource<T> {
  readonly operation: string
  readonly path: () => string
  readonly shape: JsonShape<T>
  readonly isConfidential?: boolean
}

export interface GetOptions extends ListOptions {
  /** Without it, an old response is an error. */
  readonly onAge?: (ageSeconds: number) => void
}

/** What all operations of a client share: one pace, one budget of retries, one key. */
export class Requests implements AsyncDisposable {
  readonly timeouts: Timeouts
  /** Limits for a request with a JSON response. */
  readonly waits: Required<Pick<HttpRequest, 'headersTimeout' | 'bodyTimeout' | 'wholeMs'>>
  readonly pace: OutagePace
  readonly #sender: Sender
  readonly #options: RequestOptions
  readonly #budget = new RetryBudget()
  readonly #listStart: string
  #lists = 0
  #keyHasWorked = false

  constructor(options: RequestOptions) {
    this.#options = options
    this.#listStart = Math.floor(options.random() * 2 ** 40).toString(36)
    this.timeouts = { ...timeoutsMs, ...options.timeouts }
    const { headers, body, whole } = this.timeouts
    this.waits = { headersTimeout: headers, bodyTimeout: body, wholeMs: whole }
    this.pace = new OutagePace(options.clock)
    this.#sender = new Sender(options, () => this.#keyHasWorked)
  }

  /** Sends a request once and at once. */
  async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    return await this.#sender.send(request, signal)
  }

  /** Only the API itself sends what is expected, so it has accepted the key. */
  async read<T>(
    response: HttpResponse,
    operation: string,
    shape: JsonShape<T>,
    accepted?: Acceptance,
  ): Promise<T> {
    const value = await readJson(response, operation, shape, accepted)
    this.#keyHasWorked = true
    return value
  }

  /** For a response that is not read. */
  discard(response: HttpResponse): void {
    this.#keyHasWorked ||= response.contentType.startsWith('application/json')
    response.discard()
  }

  /** Repeats an attempt as reads and cancellations are repeated. */
  async repeat<T>(
    attempt: () => Promise<T>,
    { attempts }: ReadOptions,
    signal: AbortSignal,
  ): Promise<T> {
    const { clock, random, onRetry } = this.#options
    const rules = {
      budget: this.#budget,
      longestWaitMs: requestWaits.longestMs,
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

  /** Also retries when the body of the response breaks off. */
  async get<T>(
    { path, shape, ...resource }: Resource<T>,
    signal: AbortSignal,
    { attempts, onServerTime, onAge }: GetOptions = {},
  ): Promise<T> {
    const attempt = async (): Promise<T> => {
      const request = { ...this.waits, ...resource, method: 'GET', path: path() } as const
      const response = await this.send(request, signal)
      const { ageSeconds, serverMs } = response
      if (onAge) onAge(ageSeconds)
      else if (ageSeconds > 0) {
        response.discard()
        throw cached(resource.operation, ageSeconds)
      }
      if (serverMs !== undefined) onServerTime?.(serverMs)
      return await this.read(response, resource.operation, shape)
    }
    return await this.repeat(() => this.pace.run(attempt, signal), { attempts }, signal)
  }

  /** For the address of a list, so that no cache has it. */
  nonce(): string {
    this.#lists += 1
    return `${this.#listStart}-${this.#lists}`
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.#options.transport[Symbol.asyncDispose]()
  }
}

function cached(operation: string, ageSeconds: number): ApiError {
  return new ApiError(`${operation} failed: a cache sent a response that is ${ageSeconds} s old.`, {
    kind: 'response',
    code: 'CACHED',
    hint: cacheHint,
  })
}

/** Far more than a real account has; stops at a server whose pages never end. */
const maxPages = 1_000

export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly hasMore: boolean
}

/** Each item once. Ends when the server says so, at an empty page or at a repeated last item. */
export async function* walkPages<Item extends { readonly id: string }>(
  fetchPage: (startingAfter: string | undefined) => Promise<ListPage<Item>>,
  limit = maxPages,
): AsyncGenerator<Item> {
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let count = 0; count < limit; count += 1) {
    const { items, hasMore } = await fetchPage(cursor)
    const last = items.at(-1)?.id
    const moves = last !== undefined && !seen.has(idKey(last))
    for (const item of items) {
      const key = idKey(item.id)
      if (seen.has(key)) continue
      seen.add(key)
      yield item
    }
    if (!hasMore || !moves) return
    cursor = last
  }
}
