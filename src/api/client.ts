import type { Clock, Random } from '../util/clock.ts'
import { ActionError } from '../util/errors.ts'
import { createRetryBudget, retry } from '../util/retry.ts'
import type { BuildsApi } from './builds-api.ts'
import { decodeBuild, decodePage, decodeUndeployed } from './decode.ts'
import { createTransport } from './dispatcher.ts'
import { ApiError } from './errors.ts'
import { decodeEventStream } from './event-stream.ts'
import { type HttpRequest, createSend } from './http.ts'
import { type JsonShape, readJson, wrongAnswererHint } from './json.ts'
import { createBoundary, frameSubmission } from './multipart.ts'
import { walkPages } from './pages.ts'
import { buildPath, buildsPath, listPath } from './paths.ts'
import type { Environment } from './proxy.ts'
import { decideRetry, failAfterRetries, retryPolicy, retryTokens } from './retry-rules.ts'
import { type Timeouts, defaultTimeouts } from './timeouts.ts'
import { openUpload } from './upload.ts'

export interface ClientOptions {
  /** As `parseBaseUrl` gives it. */
  readonly baseUrl: URL
  readonly apiKey: string
  readonly accountId: string
  readonly userAgent: string
  /** Read for the proxy variables and `NODE_TLS_REJECT_UNAUTHORIZED`. */
  readonly env: Environment
  readonly clock: Clock
  readonly random: Random
  readonly timeouts?: Partial<Timeouts>
}

const megabyte = 1024 * 1024
const record = { expected: 'a build with an id', maxBytes: megabyte, decode: decodeBuild }
// A page may have 10,000 records.
const page = { expected: 'a list of builds', maxBytes: 16 * megabyte, decode: decodePage }
const agents = { expected: 'a list of agents', maxBytes: 16 * megabyte, decode: decodeUndeployed }

/** The builds API over HTTP; disposing the client closes its connections. Throws `ActionError` for settings that cannot work. */
export function createClient(options: ClientOptions): BuildsApi & AsyncDisposable {
  const { clock, random } = options
  requireHeaderText('api-key', options.apiKey)
  requireHeaderText('account-id', options.accountId)
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const transport = createTransport(options.baseUrl, options.env, timeouts)
  const send = createSend({ ...options, transport })
  const waits = { headersTimeout: timeouts.headers, bodyTimeout: timeouts.body }
  const budget = createRetryBudget(retryTokens)
  const rules = {
    policy: retryPolicy,
    budget,
    clock,
    random,
    decide: decideRetry,
    fail: failAfterRetries,
  }

  /** A read, repeated whole: an answer that breaks off is as good as none. */
  const get = <T>(
    operation: string,
    path: string,
    shape: JsonShape<T>,
    signal: AbortSignal,
  ): Promise<T> =>
    retry(
      async () =>
        readJson(
          await send({ ...waits, operation, method: 'GET', path }, signal),
          operation,
          shape,
        ),
      rules,
      signal,
    )

  return {
    submitBuild: async (submission, { signal, onProgress }) => {
      const operation = 'Submitting the build'
      const frame = frameSubmission(submission, createBoundary(random))
      const watch = { clock, stallMs: timeouts.uploadStall, onProgress }
      await using upload = await openUpload(submission.archive, frame, watch)
      const request: HttpRequest = {
        operation,
        upload,
        method: 'POST',
        path: buildsPath,
        headersTimeout: timeouts.submitAnswer,
        bodyTimeout: timeouts.body,
      }
      return await readJson(await send(request, signal), operation, record, 'maybe')
    },

    getBuild: async (id, signal) =>
      await get(`Reading build '${id}'`, buildPath(id), record, signal),

    listBuilds: (query, signal) =>
      walkPages((startingAfter) =>
        get('Listing builds', listPath(query, startingAfter), page, signal),
      ),

    listUndeployed: (signal) =>
      get('Listing undeployed agents', `${buildsPath}/undeployed`, agents, signal),

    cancelBuild: async (id, signal) => {
      const path = `${buildPath(id)}/cancel`
      const request: HttpRequest = {
        ...waits,
        operation: `Cancelling build '${id}'`,
        method: 'POST',
        path,
      }
      try {
        const answer = await retry(() => send(request, signal), rules, signal)
        answer.discard()
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 409)) throw error
      }
    },

    streamLogs: async function* (id, signal) {
      const operation = `Opening the log of build '${id}'`
      const request: HttpRequest = {
        operation,
        method: 'GET',
        path: `${buildPath(id)}/logs`,
        accept: 'text/event-stream, application/json',
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.streamSilence,
      }
      const answer = await send(request, signal)
      if (!answer.contentType.startsWith('text/event-stream')) {
        answer.discard()
        throw new ApiError(`${operation} failed: the answer is no event stream.`, {
          kind: 'answer',
          code: 'NOT_EXPECTED',
          hint: wrongAnswererHint,
        })
      }
      yield* decodeEventStream(answer.chunks)
    },

    [Symbol.asyncDispose]: async () => {
      await transport.dispatcher.destroy()
    },
  }
}

/** What a header can carry; the value itself is not shown. */
function requireHeaderText(input: string, value: string): void {
  if (/^[\x21-\x7e]+$/.test(value)) return
  const problem =
    value === ''
      ? 'is empty'
      : 'holds a space, a line break or another character that no key or id has'
  throw new ActionError(`Input '${input}' ${problem}.`, {
    hint: 'Look at the secret or variable that it comes from: a line break at its end is the usual cause.',
  })
}
