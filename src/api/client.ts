import { ApiError } from '../util/errors.ts'
import { type BuildsApi, foreignLogCode } from './builds-api.ts'
import { decodeBuild, decodePage, decodeUndeployedAgents } from './decode.ts'
import { decodeEventStream } from './event-stream.ts'
import type { OpenedArchive } from './http/archive-file.ts'
import { wrongServerHint } from './http/json.ts'
import { createBoundary, encodeSubmission } from './http/multipart.ts'
import type { Archive, Build } from './model.ts'
import { buildPath, buildsPath, buildListPath } from './paths.ts'
import {
  type ListRequest,
  expectRecordWithId,
  type RequestOptions,
  RequestSender,
} from './requests.ts'

export interface ClientOptions extends RequestOptions {
  readonly openArchive: (archive: Archive) => Promise<OpenedArchive>
}

const megabyte = 1024 * 1024
const record = { expected: 'a build with an id', maxBytes: megabyte, decode: decodeBuild }
const page = {
  expected: 'a list of builds',
  // The largest page that this action requests has 2,500 records.
  maxBytes: 16 * megabyte,
  decode: (value: unknown) => decodePage(value, decodeBuild),
}
const agents = {
  expected: 'a list of agents',
  maxBytes: 16 * megabyte,
  decode: decodeUndeployedAgents,
}

/** The builds API over HTTP; disposing the client closes its connections. */
export function createClient(options: ClientOptions): BuildsApi & AsyncDisposable {
  const requests = new RequestSender(options)
  return Object.assign(createBuildsApi(requests, options), {
    [Symbol.asyncDispose]: () => requests[Symbol.asyncDispose](),
  })
}

export function createBuildsApi(
  requests: RequestSender,
  {
    baseUrl,
    random,
    openArchive,
    redact,
  }: Pick<ClientOptions, 'baseUrl' | 'random' | 'openArchive' | 'redact'>,
): BuildsApi {
  let hasCancelled = false

  return {
    baseUrl: baseUrl.href,

    submitBuild: async (submission, options) => {
      const frame = encodeSubmission(submission, createBoundary(random))
      await using archive = submission.archive && (await openArchive(submission.archive))
      const resource = { operation: 'Submitting the build', path: () => buildsPath, shape: record }
      const form = { ...frame, archive }
      return await requests.submit(resource, form, options, requests.timeouts.submitResponse)
    },

    getBuild: (id, signal, options) => {
      const operation = `Reading build '${id}'`
      const shape = expectRecordWithId(id, { ...record, expected: 'the record of that build' })
      const withAge = (build: Build, ageSeconds: number): Build => ({ ...build, ageSeconds })
      const resource = { operation, path: () => buildPath(id), shape, withAge }
      return requests.get(resource, signal, options)
    },

    listBuilds: (query, signal, options) => {
      const path: ListRequest<Build>['path'] = (...place) => buildListPath(query, ...place)
      return requests.list({ operation: 'Listing builds', path, shape: page }, signal, options)
    },

    listUndeployed: (signal) => {
      const path = (): string => `${buildsPath}/undeployed`
      const operation = 'Listing undeployed agents'
      return requests.get({ operation, path, shape: agents }, signal)
    },

    cancelBuild: async (id, signal, options) => {
      const operation = `Cancelling build '${id}'`
      const request = { operation, method: 'POST', path: `${buildPath(id)}/cancel` } as const
      const send = async () => {
        // After an abort there is no time to wait, so the first cancellation is sent at once.
        const isFirst = !hasCancelled
        hasCancelled = true
        return await requests.send(request, signal, isFirst)
      }
      await requests.command(send, signal, options)
    },

    // Redacts before anything shortens the text, because half a secret would not be recognised.
    streamLogs: (id, signal) => {
      const notEvents = () => createNoEventsError(id, foreignLogCode)
      return decodeEventStream(readLog(requests, id, signal), redact, notEvents)
    },
  }
}

async function* readLog(
  requests: RequestSender,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const request = {
    operation: `Opening the log of build '${id}'`,
    method: 'GET',
    path: `${buildPath(id)}/logs`,
    accept: 'text/event-stream, application/json',
    bodyTimeout: requests.timeouts.streamSilence,
    wholeMs: Infinity,
  } as const
  const response = await requests.send(request, signal)
  // Servers and gateways give event streams other types, or none.
  if (/html|json/.test(response.contentType)) {
    response.discard()
    throw createNoEventsError(id, 'NOT_EXPECTED')
  }
  yield* response.chunks
}

function createNoEventsError(id: string, code: string): ApiError {
  return new ApiError(
    `Opening the log of build '${id}' failed: the response is not an event stream.`,
    { kind: 'response', code, hint: wrongServerHint },
  )
}
