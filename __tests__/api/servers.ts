import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Server as NetServer, type Socket, createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchiveFile } from '../../src/api/http/archive-file.ts'
import { type ClientOptions, createClient } from '../../src/api/client.ts'
import { createTransport } from '../../src/api/http/dispatcher.ts'
import * as undici from '../../src/api/http/undici.ts'
import type { BuildSubmission } from '../../src/api/model.ts'
import { defaultTimeouts } from '../../src/api/http/timeouts.ts'
import type { Clock } from '../../src/util/clock.ts'

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

export interface FakeServer extends AsyncDisposable {
  readonly url: URL
  readonly port: number
  readonly seen: Seen[]
}

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => unknown

/** An HTTP server on loopback; `count` is the number of the request, from 0. */
export async function serve(handler: Handler): Promise<FakeServer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers })
    void handler(request, response, seen.length - 1)
  })
  return { ...(await listen(server)), seen }
}

/** A TCP server on loopback, for faults below HTTP. */
export async function serveRaw(onConnection: (socket: Socket) => void): Promise<FakeServer> {
  const sockets = new Set<Socket>()
  const server = createNetServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  const listening = await listen(server, () => {
    for (const socket of sockets) socket.destroy()
  })
  return { ...listening, seen: [] }
}

export async function listen(server: Server | NetServer, onClose?: () => void) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    url: new URL(`http://127.0.0.1:${address.port}`),
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      onClose?.()
      await closed
    },
  }
}

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

export function clientFor(
  baseUrl: URL,
  { env = {}, ...options }: Partial<ClientOptions> & { readonly env?: NodeJS.ProcessEnv } = {},
) {
  return createClient({
    baseUrl,
    apiKey,
    accountId: 'account-1',
    userAgent: 'agentex-build-action/test',
    transport: createTransport(undici, baseUrl, env, defaultTimeouts.connect),
    openArchive: openArchiveFile,
    clock: recordingClock(),
    random: () => 1 - Number.EPSILON,
    ...options,
  })
}

/** Never fires: a hang is the test's own timeout. */
export const never = new AbortController().signal

export async function archiveOf(bytes: Uint8Array | number) {
  const directory = await mkdtemp(join(tmpdir(), 'upload-'))
  const path = join(directory, 'context.tar.gz')
  const content = typeof bytes === 'number' ? Buffer.alloc(bytes, 'x') : bytes
  await writeFile(path, content)
  return {
    path,
    sizeBytes: content.length,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  }
}

export function submissionOf(
  archive: { readonly path: string; readonly sizeBytes: number },
  rest: Partial<BuildSubmission> = {},
): BuildSubmission {
  return {
    imageName: 'hello-agent',
    imageTag: 'sha-1',
    agent: { agentName: 'hello' },
    buildArgs: {},
    platform: undefined,
    ...rest,
    archive: { path: archive.path, sizeBytes: archive.sizeBytes },
  }
}

/** What a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It did not fail.')
    },
    (error: unknown) => error,
  )
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
