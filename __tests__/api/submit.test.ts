import { once } from 'node:events'
import { stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { openArchiveFile } from '../../src/api/http/archive-file.ts'
import type { ApiError } from '../../src/api/errors.ts'
import { createBoundary, frameSubmission } from '../../src/api/http/multipart.ts'
import { openUpload } from '../../src/api/http/upload.ts'
import { type Clock, systemClock } from '../../src/util/clock.ts'
import { serve, serveRaw } from '../../world/loopback.ts'
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

describe('frameSubmission', () => {
  const archive = { path: '/x', sizeBytes: 10 }
  const part = (name: string, value: string) =>
    `--=B=\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

  it('puts the parts into the documented order, byte for byte', () => {
    const frame = frameSubmission(
      submissionOf(archive, {
        agent: { agentId: 'ag-1' },
        buildArgs: Object.fromEntries([
          ['A', '1'],
          ['B', 'two\nlines "quoted" é'],
          ['__proto__', 'x'],
        ]),
        platform: 'linux/amd64',
        sourceCommit: 'abc',
        sourceDirty: false,
        sourceRef: 'main',
        sourceRepo: 'host.example/o/r',
        sourceSubpath: 'agents/hello',
        workingTreeHash: 'def',
      }),
      '=B=',
    )
    expect(Buffer.from(frame.head).toString()).toBe(
      [
        part('image_name', 'hello-agent'),
        part('agent_id', 'ag-1'),
        part('build_args', String.raw`{"A":"1","B":"two\nlines \"quoted\" é","__proto__":"x"}`),
        part('image_tag', 'sha-1'),
        part('platform', 'linux/amd64'),
        part('source_commit', 'abc'),
        part('source_dirty', 'false'),
        part('source_ref', 'main'),
        part('source_repo', 'host.example/o/r'),
        part('source_subpath', 'agents/hello'),
        part('working_tree_hash', 'def'),
        '--=B=\r\nContent-Disposition: form-data; name="context_archive"; filename="context.tar.gz"\r\n',
        'Content-Type: application/x-tar\r\n\r\n',
      ].join(''),
    )
    expect(Buffer.from(frame.tail).toString()).toBe('\r\n--=B=--\r\n')
    expect(frame.sizeBytes).toBe(frame.head.length + 10 + frame.tail.length)
    expect(frame.contentType).toBe('multipart/form-data; boundary==B=')
  })

  it('leaves out what has no value', () => {
    const frame = frameSubmission(submissionOf(archive, { imageTag: '', sourceRef: '' }), 'B')
    const names = Array.from(
      Buffer.from(frame.head)
        .toString()
        .matchAll(/ name="(\w+)"/g),
      ([, name]) => name,
    )
    expect(names).toEqual(['image_name', 'agent_name', 'context_archive'])
  })

  it('ends with the text parts where an image is registered', () => {
    const image = { imageUrl: 'r.example/a:1', imageName: 'a', imageTag: '2' }
    const frame = frameSubmission({ ...image, agent: { agentId: 'g' }, sourceDirty: true }, '=B=')
    const parts = [
      ...[part('image_name', 'a'), part('agent_id', 'g'), part('image_tag', '2')],
      ...[part('image_url', 'r.example/a:1'), part('source_dirty', 'true')],
    ]
    const text = Buffer.concat([frame.head, frame.tail]).toString()
    expect(text).toBe(`${parts.join('')}--=B=--\r\n`)
    expect(frame.sizeBytes).toBe(Buffer.byteLength(text))
  })

  it('refuses a value that holds its boundary', () => {
    const boundary = createBoundary(() => 0.5)
    expect(boundary).toBe('8'.repeat(32))
    expect(() =>
      frameSubmission(submissionOf(archive, { sourceRef: `x${boundary}` }), boundary),
    ).toThrow("'source_ref'")
  })
})

describe('openUpload', () => {
  it('reads no further ahead than two chunks while nothing is taken, however large the archive', async () => {
    await using archive = await archiveOf(8 * 1024 * 1024)
    const frame = frameSubmission(submissionOf(archive), 'B')
    let readBytes = 0
    const watch = {
      clock: systemClock,
      stallMs: 60_000,
      onProgress: (bytes: number) => {
        readBytes = bytes
      },
    }
    await using open = await openArchiveFile(archive)
    using upload = openUpload(open, frame, watch)
    expect(upload.hasLeft()).toBe(false)
    const chunks = (upload.body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
    let taken = 0
    for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
      taken += chunk.value.length
      // Whatever could be read meanwhile has been: these go through the same threads as the reads of the archive.
      for (let turn = 0; turn < 20; turn += 1) await stat(archive.path)
      expect(readBytes + frame.head.length - taken).toBeLessThanOrEqual(2 * 256 * 1024)
      expect(chunk.value.length).toBeLessThanOrEqual(2 * 256 * 1024)
    }
    expect(taken).toBe(frame.sizeBytes)
    expect(upload.hasLeft()).toBe(true)
  })
})

describe('submitBuild', () => {
  it('sends the form with its length and tells its progress', async () => {
    const content = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251))
    await using archive = await archiveOf(content)
    let body: Buffer = Buffer.alloc(0)
    await using server = await serve(async (request, response) => {
      body = await bodyOf(request)
      response.writeHead(201).end(created)
    })
    await using api = clientFor(server.url)
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
    const frame = frameSubmission(submissionOf(archive), boundary)
    expect(body.equals(Buffer.concat([frame.head, content, frame.tail]))).toBe(true)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(content.length)
  })

  it('is never repeated', async () => {
    await using archive = await archiveOf(100)
    await using server = await serve(async (request, response) => {
      await bodyOf(request)
      response
        .writeHead(503, { 'retry-after': '5', 'x-should-retry': 'true' })
        .end('{"detail":"busy"}')
    })
    await using api = clientFor(server.url)
    const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
    expect(error).toMatchObject({
      status: 503,
      retryAfterMs: 5_000,
      accepted: 'maybe',
      serverMessage: 'busy',
    })
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    [400, 'no'],
    [401, 'no'],
    [404, 'no'],
    [409, 'maybe'],
    [413, 'no'],
    [422, 'no'],
    [425, 'no'],
    [429, 'maybe'],
    [503, 'maybe'],
    [307, 'no'],
    [408, 'maybe'],
    [500, 'maybe'],
    [502, 'maybe'],
    [504, 'maybe'],
  ])('knows of status %i whether a build may exist: %s', async (status, accepted) => {
    await using archive = await archiveOf(100)
    await using server = await serve(async (request, response) => {
      await bodyOf(request)
      response.writeHead(status, { location: '/x' }).end()
    })
    await using api = clientFor(server.url)
    expect(await failure(api.submitBuild(submissionOf(archive), { signal: never }))).toMatchObject({
      status,
      accepted,
    })
  })

  it.each([
    ['empty', ''],
    ['HTML', '<html></html>'],
    ['without an id', '{"detail":"x"}'],
  ])('cannot know when a 2xx answer is %s', async (_, answer) => {
    await using archive = await archiveOf(100)
    await using server = await serve(async (request, response) => {
      await bodyOf(request)
      response.end(answer)
    })
    await using api = clientFor(server.url)
    const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
    expect(error).toMatchObject({ kind: 'response', status: undefined, accepted: 'maybe' })
  })

  it('knows that nothing left when the connection is refused', async () => {
    await using archive = await archiveOf(100)
    const server = await serve(() => undefined)
    await server[Symbol.asyncDispose]()
    await using api = clientFor(server.url)
    const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
    expect(error).toMatchObject({ kind: 'connect', accepted: 'no' })
  })

  it.each([
    ['at the first byte', 0],
    ['in the middle', 1_000_000],
  ])('cannot know when the connection is reset %s', async (_, afterBytes) => {
    await using archive = await archiveOf(4 * 1024 * 1024)
    await using server = await serveRaw((socket) => {
      let bytes = 0
      socket.on('data', (data) => {
        bytes += data.length
        if (bytes > afterBytes) socket.resetAndDestroy()
      })
    })
    await using api = clientFor(server.url)
    const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
    expect(error).toMatchObject({ kind: 'reset', accepted: 'maybe', status: undefined })
  })

  it('cannot know when the answer to a whole form is lost', async () => {
    await using archive = await archiveOf(1_000)
    await using server = await serve(async (request) => {
      await bodyOf(request)
      request.socket.resetAndDestroy()
    })
    await using api = clientFor(server.url)
    const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
    expect(error).toMatchObject({ kind: 'reset', accepted: 'maybe' })
  })

  it.each([
    ['goes on reading', (socket: Socket) => socket.resume()],
    ['reads no more', (socket: Socket) => socket.pause()],
  ])('sees an early 413 of a server that %s', async (_, then) => {
    await using archive = await archiveOf(16 * 1024 * 1024)
    await using server = await serveRaw((socket) => {
      socket.once('data', () => {
        const body = '<html><h1>Request Entity Too Large</h1></html>'
        const headers = `content-type: text/html\r\ncontent-length: ${body.length}\r\nconnection: close`
        socket.end(`HTTP/1.1 413 Too Large\r\n${headers}\r\n\r\n${body}`)
        then(socket)
      })
    })
    await using api = clientFor(server.url)
    const error = (await failure(
      api.submitBuild(submissionOf(archive), { signal: never }),
    )) as ApiError
    expect(error).toMatchObject({
      kind: 'http',
      status: 413,
      accepted: 'no',
      serverMessage: 'Request Entity Too Large',
    })
    expect(error.hint).toContain('.dockerignore')
  })

  it('gives up on a connection that takes nothing any more', async () => {
    await using archive = await archiveOf(16 * 1024 * 1024)
    await using server = await serveRaw((socket) => socket.pause())
    await using api = clientFor(server.url, { timeouts: { uploadStall: 200 } })
    const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
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
    await using api = clientFor(server.url, { clock })
    const build = await api.submitBuild(submissionOf(archive), { signal: never })
    expect(build).toMatchObject({ id: 'b-1' })
  })

  it('rejects with the reason of its signal and lets go of the connection', async () => {
    await using archive = await archiveOf(16 * 1024 * 1024)
    const stop = new AbortController()
    const reason = new Error('stopped')
    let closed: Promise<unknown> = Promise.resolve()
    await using server = await serveRaw((socket) => {
      closed = once(socket, 'close')
      socket.once('data', () => stop.abort(reason))
    })
    await using api = clientFor(server.url)
    await expect(api.submitBuild(submissionOf(archive), { signal: stop.signal })).rejects.toBe(
      reason,
    )
    await closed
  })

  it.each([
    ['is gone', undefined],
    ['has another size', 'other content'],
    ['is empty', ''],
  ])('sends nothing when the archive %s', async (_, content) => {
    await using archive = await archiveOf(content === '' ? 0 : 100)
    await using server = await serve((__, response) => response.end(created))
    await using api = clientFor(server.url)
    if (content !== undefined) await writeFile(archive.path, content)
    const path = content === undefined ? `${archive.path}.gone` : archive.path
    const submission = submissionOf({ path, sizeBytes: archive.sizeBytes })
    expect(await failure(api.submitBuild(submission, { signal: never }))).toMatchObject({
      name: 'ActionError',
    })
    expect(server.seen).toEqual([])
  })

  it('fails and leaves it open when the archive shrinks on its way', async () => {
    await using archive = await archiveOf(16 * 1024 * 1024)
    await using server = await serve((request) => void request.resume())
    await using api = clientFor(server.url)
    let truncated: Promise<void> | undefined
    const onProgress = () => {
      truncated ??= writeFile(archive.path, '')
    }
    const error = (await failure(
      api.submitBuild(submissionOf(archive), { signal: never, onProgress }),
    )) as ApiError
    await truncated
    expect(error).toMatchObject({ name: 'ApiError', accepted: 'maybe' })
    expect(error.message).toContain('changed after it was packed')
  })
})
