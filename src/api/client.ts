import { isSameId } from './build-id.ts'
import type { BuildsApi } from './builds-api.ts'
import { decodeBuild, decodePage, decodeUndeployed } from './decode.ts'
import { ApiError, conflictOf } from './errors.ts'
import { decodeEventStream } from './event-stream.ts'
import type { OpenArchive } from './http/archive-file.ts'
import type { HttpRequest, HttpResponse } from './http/http.ts'
import { type JsonShape, wrongServerHint } from './http/json.ts'
import { createBoundary, frameSubmission } from './http/multipart.ts'
import { openUpload } from './http/upload.ts'
import type { Archive, Build } from './model.ts'
import { buildPath, buildsPath, listPath } from './paths.ts'
import { type RequestOptions, Requests, walkPages } from './requests.ts'

export interface ClientOptions extends RequestOptions {
  readonly openArchive: (archive: Archive) => Promise<OpenArchive>
}

const megabyte = 1024 * 1024
const record = { expected: 'a build with an id', maxBytes: megabyte, decode: decodeBuild }
// A page can have 10,000 records.
const page = { expected: 'a list of builds', maxBytes: 16 * megabyte, decode: decodePage }
const agents = { expected: 'a list of agents', maxBytes: 16 * megabyte, decode: decodeUndeployed }

/** The builds API over HTTP; disposing the client closes its connections. */
export function createClient(options: ClientOptions): BuildsApi & AsyncDisposable {
  const requests = new Requests(options)
  return Object.assign(createBuildsApi(requests, options), {
    [Symbol.asyncDispose]: () => requests[Symbol.asyncDispose](),
  })
}

/** The operations on builds, among others over the same connections. */
export function createBuildsApi(
  requests: Requests,
  { clock, random, openArchive }: Pick<ClientOptions, 'clock' | 'random' | 'openArchive'>,
): BuildsApi {
  const { pace, waits, timeouts } = requests
  let hasCancelled = false

  return {
    submitBuild: async (submission, { signal, ...hooks }) => {
      const operation = 'Submitting the build'
      const frame = frameSubmission(submission, createBoundary(random))
      const watch = { clock, stallMs: timeouts.uploadStall, ...hooks }
      await using archive = submission.archive && (await openArchive(submission.archive))
      using upload = openUpload(archive, frame, watch)
      const request: HttpRequest = {
        ...waits,
        headersTimeout: timeouts.submitResponse,
        operation,
        upload,
        method: 'POST',
        path: buildsPath,
      }
      const attempt = async (): Promise<Build> =>
        await requests.read(await requests.send(request, signal), operation, record, 'maybe')
      return await pace.run(attempt, signal)
    },

    getBuild: async (id, signal, options) => {
      const [operation, path] = [`Reading build '${id}'`, buildPath(id)]
      let ageSeconds = 0
      const onAge = (seconds: number): void => void (ageSeconds = seconds)
      const resource = { operation, path: () => path, shape: recordOf(id) }
      const build = await requests.get(resource, signal, { ...options, onAge })
      return ageSeconds > 0 ? { ...build, ageSeconds } : build
    },

    listBuilds: (query, signal, options) =>
      walkPages((startingAfter) => {
        const path = (): string => listPath(query, startingAfter, requests.nonce())
        return requests.get({ operation: 'Listing builds', path, shape: page }, signal, options)
      }, options?.maxPages),

    listUndeployed: (signal) => {
      const path = (): string => `${buildsPath}/undeployed`
      const operation = 'Listing undeployed agents'
      return requests.get({ operation, path, shape: agents }, signal)
    },

    cancelBuild: async (id, signal, options = {}) => {
      const [operation, path] = [`Cancelling build '${id}'`, `${buildPath(id)}/cancel`]
      const request: HttpRequest = { ...waits, operation, method: 'POST', path }
      const attempt = async (): Promise<HttpResponse | ApiError> => {
        // After an abort there is no time to wait for a turn.
        const isFirst = !hasCancelled
        hasCancelled = true
        const cancel = (): Promise<HttpResponse> => requests.send(request, signal)
        const response = isFirst ? pace.runAtOnce(cancel) : pace.run(cancel, signal)
        return await response.catch(conflictOf)
      }
      const response = await requests.repeat(attempt, options, signal)
      if (response instanceof ApiError) throw response
      requests.discard(response)
    },

    streamLogs: (id, signal) => decodeEventStream(readLog(requests, id, signal)),
  }
}

async function* readLog(
  requests: Requests,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const operation = `Opening the log of build '${id}'`
  const request: HttpRequest = {
    operation,
    method: 'GET',
    path: `${buildPath(id)}/logs`,
    accept: 'text/event-stream, application/json',
    headersTimeout: requests.timeouts.headers,
    bodyTimeout: requests.timeouts.streamSilence,
  }
  const response = await requests.pace.run(() => requests.send(request, signal), signal)
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

/** Another build's record must never decide about this one. */
function recordOf(id: string): JsonShape<Build> {
  const decode = (value: unknown): Build | undefined => {
    const build = decodeBuild(value)
    return build && isSameId(build.id, id) ? build : undefined
  }
  return { ...record, expected: 'the record of that build', decode }
}
