import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openArchiveFile } from '../../src/api/http/archive-file.ts'
import { type ClientOptions, createClient } from '../../src/api/client.ts'
import {
  loadTransport,
  type Transport,
  type TransportResponse,
} from '../../src/api/http/transport.ts'
import { type BuildSubmission, emptyBuildOptions } from '../../src/api/model.ts'
import { timeoutsMs } from '../../src/api/timing.ts'
import type { Clock } from '../../src/util/clock.ts'
import { type ApiError, asApiError } from '../../src/util/errors.ts'
import { createCertificate } from '../../testbed/certificates.ts'
import { listen, serve } from '../../testbed/loopback.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

/** A clock whose sleeps are written down and over at once; its time moves by them alone. */
export function recordingClock(): Clock & { readonly sleeps: number[] } {
  const sleeps: number[] = []
  let nowMs = 0
  return {
    sleeps,
    monotonicMs: () => nowMs,
    wallMs: () => nowMs,
    sleep: (ms, signal) => {
      signal.throwIfAborted()
      sleeps.push(ms)
      nowMs += ms
      return Promise.resolve()
    },
  }
}

export const apiKey = 'key-0123456789'

export async function clientFor(
  baseUrl: URL,
  { env = {}, ...options }: Partial<ClientOptions> & { readonly env?: NodeJS.ProcessEnv } = {},
) {
  return createClient({
    baseUrl,
    apiKey,
    accountId: 'account-1',
    userAgent: 'agentex-build-action/test',
    redact: (text) => text.replaceAll(apiKey, '***'),
    openArchive: openArchiveFile,
    clock: recordingClock(),
    random: () => 1 - Number.EPSILON,
    ...options,
    transport: options.transport ?? (await loadTransport(baseUrl, env, timeoutsMs.connect)),
  })
}

export interface Answer extends Partial<Omit<TransportResponse, 'body'>> {
  readonly body?: Iterable<unknown> | AsyncIterable<unknown>
}

/** A connection over which these responses come, the last one again and again. */
export function respondWith(...answers: readonly Answer[]): Transport {
  let count = 0
  return connectionThat(() => {
    const { body = [], ...answer } = answers[Math.min(count, answers.length - 1)] ?? {}
    count += 1
    return { statusCode: 200, statusText: '', headers: {}, ...answer, body: Readable.from(body) }
  })
}

export function connectionThat(respond: () => TransportResponse, proxyHost = ''): Transport {
  return {
    request: () => new Promise((resolve) => resolve(respond())),
    proxyHost,
    isProxyFailure: () => false,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }
}

/** An API that responds so, and a client of it. */
export async function serveApi(...handler: Parameters<typeof serve>) {
  const server = await serve(...handler)
  const api = await clientFor(server.url)
  const close = async () => {
    await api[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  }
  return { ...server, api, [Symbol.asyncDispose]: close }
}

/** A server with a certificate that nobody has signed, which counts its requests. */
export async function serveUntrusted(host: string) {
  await using directory = await makeWorkspace({})
  const requests: unknown[] = []
  const certificate = await createCertificate(directory.path, `DNS:${host}`)
  const server = createServer(certificate, (request) => requests.push(request))
  return { ...(await listen(server)), requests }
}

/** Never fires: a hang is the test's own timeout. */
export const never = new AbortController().signal

export async function archiveOf(bytes: Uint8Array | number) {
  const directory = await makeWorkspace({})
  const path = join(directory.path, 'context.tar.gz')
  const content = typeof bytes === 'number' ? Buffer.alloc(bytes, 'x') : bytes
  await writeFile(path, content)
  return { ...directory, path, sizeBytes: content.length }
}

export function submissionOf(
  archive: { readonly path: string; readonly sizeBytes: number },
  rest: Partial<BuildSubmission> = {},
): BuildSubmission {
  return {
    imageName: 'hello-agent',
    imageTag: 'sha-1',
    agent: { agentName: 'hello' },
    ...emptyBuildOptions,
    ...rest,
    archive: { path: archive.path, sizeBytes: archive.sizeBytes },
  }
}

/** The failure of a request. */
export async function failure(promise: Promise<unknown>): Promise<ApiError> {
  return promise.then(() => {
    throw new Error('It did not fail.')
  }, asApiError)
}

/** The failure of one read, with the tries it took. */
export async function readFrom(url: URL, options: Parameters<typeof clientFor>[1] = {}) {
  const clock = recordingClock()
  await using api = await clientFor(url, { clock, ...options })
  const error = await failure(api.getBuild('b-1', never))
  return { error, tries: clock.sleeps.length + 1 }
}
