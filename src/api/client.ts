import type { Random } from '../util/clock.ts'
import { createRetryBudget, retry } from '../util/retry.ts'
import { idKey, isSameId } from './build-id.ts'
import type { BuildsApi, ListOptions } from './builds-api.ts'
import { decodeBuild, decodePage, decodeUndeployed, type Page } from './decode.ts'
import { ApiError, cacheHint, conflictOf } from './errors.ts'
import { decodeEventStream } from './event-stream.ts'
import type { OpenArchive } from './http/archive-file.ts'
import { type HttpOptions, type HttpRequest, type HttpResponse, createSend } from './http/http.ts'
import { type JsonShape, readJson, wrongServerHint } from './http/json.ts'
import { createBoundary, frameSubmission } from './http/multipart.ts'
import { createOutagePace } from './http/outage-pace.ts'
import { decideRetry, failAfterRetries } from './http/retry-rules.ts'
import { type Timeouts, defaultTimeouts } from './http/timeouts.ts'
import { openUpload } from './http/upload.ts'
import type { Archive, Build } from './model.ts'
import { buildPath, buildsPath, listPath } from './paths.ts'

export interface ClientOptions extends HttpOptions {
  readonly openArchive: (archive: Archive) => Promise<OpenArchive>
  readonly random: Random
  readonly timeouts?: Partial<Timeouts>
  /** Called for each request that is retried, after its first failure. */
  readonly onRetry?: (problem: string) => void
}

const megabyte = 1024 * 1024
const record = { expected: 'a build with an id', maxBytes: megabyte, decode: decodeBuild }
// A page can have 10,000 records.
const page = { expected: 'a list of builds', maxBytes: 16 * megabyte, decode: decodePage }
const agents = { expected: 'a list of agents', maxBytes: 16 * megabyte, decode: decodeUndeployed }

/** The builds API over HTTP; disposing the client closes its connections. */
export function createClient(options: ClientOptions): BuildsApi & AsyncDisposable {
  const { clock, random, transport } = options
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  let keyHasWorked = false
  const send = createSend(options, () => keyHasWorked)
  const waits = {
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    wholeMs: timeouts.whole,
  }
  const pace = createOutagePace(clock)
  let hasCancelled = false
  const rules = {
    budget: createRetryBudget(),
    clock,
    random,
    decide: decideRetry,
    onRetry: (error: unknown) => {
      if (error instanceof ApiError) options.onRetry?.(error.message)
    },
    fail: failAfterRetries,
  }

  /** Only the API itself sends what is expected, so it has accepted the key. */
  const read = async <T>(...what: Parameters<typeof readJson<T>>): Promise<T> => {
    const value = await readJson(...what)
    keyHasWorked = true
    return value
  }

  let lists = 0
  const start = Math.floor(random() * 2 ** 40).toString(36)
  const nonce = (): string => `${start}-${(lists += 1)}`

  /**
   * Also retries when the body of the response breaks off; calls `path` for each request.
   * Without `onAge`, an old response is an error.
   */
  const get = <T>(
    operation: string,
    path: () => string,
    shape: JsonShape<T>,
    signal: AbortSignal,
    {
      attempts,
      onServerTime,
      onAge,
    }: ListOptions & { readonly onAge?: (ageSeconds: number) => void } = {},
  ): Promise<T> =>
    retry(
      () =>
        pace.run(async () => {
          const response = await send({ ...waits, operation, method: 'GET', path: path() }, signal)
          const { ageSeconds } = response
          if (onAge) onAge(ageSeconds)
          else if (ageSeconds > 0) {
            response.discard()
            throw cached(operation, ageSeconds)
          }
          if (response.serverMs !== undefined) onServerTime?.(response.serverMs)
          return await read(response, operation, shape)
        }, signal),
      { ...rules, attempts },
      signal,
    )

  async function* readLog(id: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const operation = `Opening the log of build '${id}'`
    const request: HttpRequest = {
      operation,
      method: 'GET',
      path: `${buildPath(id)}/logs`,
      accept: 'text/event-stream, application/json',
      headersTimeout: timeouts.headers,
      bodyTimeout: timeouts.streamSilence,
    }
    const response = await pace.run(() => send(request, signal), signal)
    if (!response.contentType.startsWith('text/event-stream')) {
      response.discard()
      throw new ApiError(`${operation} failed: the response is not an event stream.`, {
        kind: 'response',
        code: 'NOT_EXPECTED',
        hint: wrongServerHint,
      })
    }
    yield* response.chunks
  }

  return {
    submitBuild: async (submission, { signal, ...hooks }) => {
      const operation = 'Submitting the build'
      const frame = frameSubmission(submission, createBoundary(random))
      const watch = { clock, stallMs: timeouts.uploadStall, ...hooks }
      await using archive = submission.archive && (await options.openArchive(submission.archive))
      using upload = openUpload(archive, frame, watch)
      const request: HttpRequest = {
        ...waits,
        headersTimeout: timeouts.submitResponse,
        operation,
        upload,
        method: 'POST',
        path: buildsPath,
      }
      return await pace.run(
        async () => await read(await send(request, signal), operation, record, 'maybe'),
        signal,
      )
    },

    getBuild: async (id, signal, options) => {
      const [operation, path] = [`Reading build '${id}'`, buildPath(id)]
      let ageSeconds = 0
      const onAge = (seconds: number): void => void (ageSeconds = seconds)
      const build = await get(operation, () => path, recordOf(id), signal, { ...options, onAge })
      return ageSeconds > 0 ? { ...build, ageSeconds } : build
    },

    listBuilds: (query, signal, options) =>
      walkPages(
        (startingAfter) =>
          get(
            'Listing builds',
            () => listPath(query, startingAfter, nonce()),
            page,
            signal,
            options,
          ),
        options?.maxPages,
      ),

    listUndeployed: (signal) =>
      get('Listing undeployed agents', () => `${buildsPath}/undeployed`, agents, signal),

    cancelBuild: async (id, signal, { attempts } = {}) => {
      const [operation, path] = [`Cancelling build '${id}'`, `${buildPath(id)}/cancel`]
      const request: HttpRequest = { ...waits, operation, method: 'POST', path }
      const attempt = async (): Promise<HttpResponse | ApiError> => {
        // After an abort there is no time to wait for a turn.
        const isFirst = !hasCancelled
        hasCancelled = true
        const cancel = (): Promise<HttpResponse> => send(request, signal)
        const response = isFirst ? pace.runAtOnce(cancel) : pace.run(cancel, signal)
        return await response.catch(conflictOf)
      }
      const response = await retry(attempt, { ...rules, attempts }, signal)
      if (response instanceof ApiError) throw response
      keyHasWorked ||= response.contentType.startsWith('application/json')
      response.discard()
    },

    streamLogs: (id, signal) => decodeEventStream(readLog(id, signal)),

    [Symbol.asyncDispose]: () => transport[Symbol.asyncDispose](),
  }
}

/** Another build's record must never decide about this one. */
function recordOf(id: string): JsonShape<Build> {
  const decode = (value: unknown): Build | undefined => {
    const build = decodeBuild(value)
    return build && isSameId(build.id, id) ? build : undefined
  }
  return { ...record, expected: 'the record of that build', decode }
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

/** Each build once. Ends when the server says so, at an empty page or at a repeated last build. */
async function* walkPages(
  fetchPage: (startingAfter: string | undefined) => Promise<Page>,
  limit = maxPages,
): AsyncGenerator<Build> {
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let count = 0; count < limit; count += 1) {
    const { builds, hasMore } = await fetchPage(cursor)
    const last = builds.at(-1)?.id
    const moves = last !== undefined && !seen.has(idKey(last))
    for (const build of builds) {
      const key = idKey(build.id)
      if (seen.has(key)) continue
      seen.add(key)
      yield build
    }
    if (!hasMore || !moves) return
    cursor = last
  }
}
