import { brotliCompressSync, createGzip, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { LogEvent } from '../../../src/api/model.ts'
import { serve } from '../../../testbed/loopback.ts'
import { systemClock } from '../../../src/util/clock.ts'
import { archiveOf, clientFor, failure, never, submissionOf, serveApi } from '../servers.ts'

const record = JSON.stringify({ id: 'b-1', build_status: 'running' })
const stream = 'data: {"line":"a"}\n\ndata: {"line":"b"}\n\n'
const lines: readonly LogEvent[] = [
  { type: 'line', text: 'a' },
  { type: 'line', text: 'b' },
]

/** Everything of the API with this encoding; the log as an event stream. */
async function serveEncoded(encoding: string, encode: (text: string) => Uint8Array, status = 200) {
  return await serve((request, response) => {
    request.resume().on('end', () => {
      const isLog = request.url?.endsWith('/logs') ?? false
      const type = isLog ? 'text/event-stream' : 'application/json'
      response.writeHead(status, { 'content-type': type, 'content-encoding': encoding })
      response.end(encode(isLog ? stream : record))
    })
  })
}

describe.each<[encoding: string, encode: (text: string) => Uint8Array]>([
  ['gzip', gzipSync],
  ['X-Gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['identity', (text) => Buffer.from(text)],
])('a response in %s that nobody asked for', (encoding, encode) => {
  it('is read, JSON, log and the message of an error alike', async () => {
    await using server = await serveEncoded(encoding, encode)
    await using api = await clientFor(server.url)
    expect(await api.getBuild('b-1', never)).toMatchObject({ id: 'b-1' })
    expect((await Array.fromAsync(api.streamLogs('b-1', never))).flat()).toEqual(lines)
    expect(server.seen[0]?.headers['accept-encoding']).toBe('identity')
    const detail = '{"detail":"No such build"}'
    await using refusing = await serveEncoded(encoding, () => encode(detail), 404)
    await using other = await clientFor(refusing.url)
    expect(await failure(other.getBuild('b-1', never))).toMatchObject({
      status: 404,
      serverMessage: 'No such build',
    })
  })
})

const undecodable: readonly [
  what: string,
  encoding: string,
  encode: (text: string) => Uint8Array,
][] = [
  ['an encoding that is not known', 'zstd', zstdCompressSync],
  ['two encodings', 'gzip, br', (text) => brotliCompressSync(gzipSync(text))],
  ['bytes that are not in the encoding', 'gzip', (text) => Buffer.from(text)],
  ['bytes that are not in Brotli', 'br', (text) => Buffer.from(text)],
  ['bytes that end within the encoding', 'gzip', (text) => gzipSync(text).subarray(0, -9)],
]

it.each(undecodable)('names the encoding of %s', async (_, encoding, encode) => {
  await using server = await serveEncoded(encoding, encode)
  await using api = await clientFor(server.url, { clock: systemClock })
  const expected = {
    kind: 'response',
    failureClass: 'unavailable',
    message: expect.stringContaining(`cannot be decoded: its Content-Encoding is '${encoding}'.`),
    hint: expect.stringContaining('Turn compression off'),
  } as const
  const read = api.getBuild('b-1', never, { attempts: 1 })
  expect(await failure(read)).toMatchObject(expected)
  expect(await failure(Array.fromAsync(api.streamLogs('b-1', never)))).toMatchObject(expected)
  await using archive = await archiveOf(100)
  const submit = api.submitBuild(submissionOf(archive), { signal: never })
  // Whether there is a build is left open.
  expect(await failure(submit)).toMatchObject({ ...expected, accepted: 'maybe' })
})

it('shows a line as soon as it is sent', async () => {
  await using server = await serveApi((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' })
    const gzip = createGzip()
    gzip.pipe(response)
    gzip.write('data: {"line":"a"}\n\n')
    gzip.flush()
  })
  for await (const events of server.api.streamLogs('b-1', never)) {
    expect(events).toEqual(lines.slice(0, 1))
    break
  }
})

it('applies the limit of a response to what is decoded', async () => {
  await using server = await serveEncoded('gzip', () => gzipSync(Buffer.alloc(50_000_000)))
  await using api = await clientFor(server.url)
  expect(await failure(api.getBuild('b-1', never))).toMatchObject({
    message: expect.stringContaining('is larger than 1048576 bytes'),
  })
})

it('says that a connection broke within an encoding, and how', async () => {
  await using server = await serveApi((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.write(gzipSync(record).subarray(0, 12), () => request.socket.resetAndDestroy())
  })
  expect(await failure(server.api.getBuild('b-1', never))).toMatchObject({ kind: 'reset' })
})
