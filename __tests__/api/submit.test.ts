import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { encodeSubmission } from '../../src/api/http/multipart.ts'
import { type Clock, systemClock } from '../../src/util/clock.ts'
import type { ApiError } from '../../src/util/errors.ts'
import type { Part } from '../support/expect.ts'
import { serve, serveRaw } from '../../testbed/loopback.ts'
import {
  archiveOf,
  clientFor as recordingClientFor,
  failure,
  never,
  submissionOf,
} from './servers.ts'

/** A stalled upload is a matter of real time. */
const clientFor = (url: URL, options: Parameters<typeof recordingClientFor>[1] = {}) =>
  recordingClientFor(url, { clock: systemClock, ...options })

const created = '{"id":"b-1","build_status":"queued"}'

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Why a submit of so many bytes fails. */
async function failSubmit(
  { url }: { readonly url: URL },
  bytes = 100,
  options: Parameters<typeof recordingClientFor>[1] = {},
): Promise<ApiError> {
  await using archive = await archiveOf(bytes)
  await using api = await clientFor(url, options)
  return await failure(api.submitBuild(submissionOf(archive), { signal: never }))
}

const megabyte = 1024 * 1024

describe('submitBuild', () => {
  it('sends the form with its length and tells its progress', async () => {
    const content = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251))
    await using archive = await archiveOf(content)
    let body: Buffer = Buffer.alloc(0)
    await using server = await serve(async (request, response) => {
      body = await bodyOf(request)
      response.writeHead(201).end(created)
    })
    await using api = await clientFor(server.url)
    const progress: number[] = []
    const options = { signal: never, onProgress: (bytes: number) => progress.push(bytes) }
    expect(await api.submitBuild(submissionOf(archive), options)).toMatchObject({
      id: 'b-1',
      status: 'queued',
    })

    const [seen] = server.seen
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/v5/builds',
      headers: { 'content-length': String(body.length) },
    })
    expect(seen?.headers['transfer-encoding']).toBeUndefined()
    const boundary =
      /^multipart\/form-data; boundary=([0-9a-f]{32})$/.exec(
        seen?.headers['content-type'] ?? '',
      )?.[1] ?? ''
    const frame = encodeSubmission(submissionOf(archive), boundary)
    expect(body.equals(Buffer.concat([frame.head, content, frame.tail]))).toBe(true)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(content.length)
  })

  it.each<readonly [number, string, Part<ApiError>]>([
    [400, '', { kind: 'http', accepted: 'no' }],
    [409, '', { kind: 'http', accepted: 'maybe' }],
    [307, '', { kind: 'http', accepted: 'no' }],
    [503, '{"detail":"busy"}', { kind: 'http', accepted: 'maybe', serverMessage: 'busy' }],
    [201, '', { kind: 'response', accepted: 'maybe', status: undefined }],
    [201, '<html></html>', { kind: 'response', accepted: 'maybe' }],
    [201, '{"detail":"x"}', { kind: 'response', accepted: 'maybe' }],
  ])(
    'tells after %i with the body %j whether a build may exist',
    async (status, body, expected) => {
      await using server = await serve(async (request, response) => {
        await bodyOf(request)
        response.writeHead(status, { 'retry-after': '5', 'x-should-retry': 'true' }).end(body)
      })
      expect(await failSubmit(server)).toMatchObject(expected)
      // Also where the server asks for it, a form is never repeated.
      expect(server.seen).toHaveLength(1)
    },
  )

  it('knows that nothing left when the connection is refused', async () => {
    const server = await serve(() => undefined)
    await server[Symbol.asyncDispose]()
    const error = await failSubmit(server)
    expect(error).toMatchObject({ kind: 'connect', accepted: 'no' })
  })

  it.each([
    ['at the first byte', 0],
    ['in the middle', 1_000_000],
    ['at the end', 4 * megabyte],
  ])('cannot know when the connection is reset %s', async (_, afterBytes) => {
    await using server = await serveRaw((socket) => {
      let bytes = 0
      socket.on('data', (data) => {
        bytes += data.length
        if (bytes > afterBytes) socket.resetAndDestroy()
      })
    })
    const error = await failSubmit(server, 4 * megabyte)
    expect(error).toMatchObject({ kind: 'reset', accepted: 'maybe', status: undefined })
  })

  it.each([
    ['goes on reading', (socket: Socket) => socket.resume()],
    ['reads no more', (socket: Socket) => socket.pause()],
  ])('sees an early 413 of a server that %s', async (_, then) => {
    await using server = await serveRaw((socket) => {
      socket.once('data', () => {
        const body = '<html><h1>Request Entity Too Large</h1></html>'
        const headers = `content-type: text/html\r\ncontent-length: ${body.length}\r\nconnection: close`
        socket.end(`HTTP/1.1 413 Too Large\r\n${headers}\r\n\r\n${body}`)
        then(socket)
      })
    })
    const error = await failSubmit(server, 16 * megabyte)
    expect(error).toMatchObject({
      kind: 'http',
      status: 413,
      accepted: 'no',
      serverMessage: 'Request Entity Too Large',
    })
    expect(error.hint).toContain('.dockerignore')
  })

  it('gives up on a connection that takes nothing any more', async () => {
    await using server = await serveRaw((socket) => socket.pause())
    const error = await failSubmit(server, 16 * megabyte, { timeouts: { uploadStall: 200 } })
    expect(error).toMatchObject({ kind: 'timeout', code: 'UPLOAD_STALLED', accepted: 'maybe' })
  })

  it('does not take the wait for the answer for a stall', async () => {
    await using archive = await archiveOf(1_000)
    let stopWatching: (() => void) | undefined
    const watchStopped = new Promise<void>((resolve) => (stopWatching = resolve))
    const clock: Clock = {
      ...systemClock,
      sleep: async (_, signal) => {
        if (!signal.aborted) await once(signal, 'abort')
        stopWatching?.()
        signal.throwIfAborted()
      },
    }
    await using server = await serve(async (request, response) => {
      await bodyOf(request)
      await watchStopped
      response.end(created)
    })
    await using api = await clientFor(server.url, { clock })
    const build = await api.submitBuild(submissionOf(archive), { signal: never })
    expect(build).toMatchObject({ id: 'b-1' })
  })

  it.each([
    ['is gone', undefined],
    ['has another size', 'other content'],
    ['is empty', ''],
  ])('sends nothing when the archive %s', async (_, content) => {
    await using archive = await archiveOf(content === '' ? 0 : 100)
    await using server = await serve((__, response) => response.end(created))
    await using api = await clientFor(server.url)
    if (content !== undefined) await writeFile(archive.path, content)
    const path = content === undefined ? `${archive.path}.gone` : archive.path
    const submission = submissionOf({ path, sizeBytes: archive.sizeBytes })
    await expect(api.submitBuild(submission, { signal: never })).rejects.toMatchObject({
      name: 'ActionError',
    })
    expect(server.seen).toEqual([])
  })

  it('fails and leaves it open when the archive shrinks on its way', async () => {
    await using archive = await archiveOf(16 * megabyte)
    await using server = await serve((request) => void request.resume())
    await using api = await clientFor(server.url)
    let truncated: Promise<void> | undefined
    const onProgress = () => {
      truncated ??= writeFile(archive.path, '')
    }
    const error = await failure(
      api.submitBuild(submissionOf(archive), { signal: never, onProgress }),
    )
    await truncated
    expect(error).toMatchObject({ name: 'ApiError', accepted: 'maybe' })
    expect(error.message).toContain('changed after it was packed')
  })
})
