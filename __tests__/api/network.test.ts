import { describe, expect, it } from '@jest/globals'
import { loadTransport } from '../../src/api/http/transport.ts'
import type { ApiErrorKind } from '../../src/util/errors.ts'
import { serve, serveRaw } from '../../testbed/loopback.ts'
import { readFrom, clientFor, failure, never, recordingClock, serveUntrusted } from './servers.ts'

const ok = 'HTTP/1.1 200 OK\r\n'

describe('a connection that fails', () => {
  it('is told apart when the handshake never ends, and is tried three times', async () => {
    let connections = 0
    await using mute = await serveRaw(() => (connections += 1))
    const url = new URL(`https://127.0.0.1:${mute.port}`)
    const { error } = await readFrom(url, { transport: await loadTransport(url, {}, 200) })
    expect(error).toMatchObject({
      kind: 'timeout',
      code: 'TLS_HANDSHAKE_TIMEOUT',
      accepted: 'no',
      message: expect.stringMatching(
        /accepted the connection, but did not finish the TLS handshake .*attempt 3;/,
      ),
      hint: expect.stringContaining('serve TLS'),
    })
    expect(connections).toBe(3)
  })

  it('is told apart when it is refused', async () => {
    const server = await serve(() => undefined)
    await server[Symbol.asyncDispose]()
    const problems: string[] = []
    const onRetry = (problem: string): void => void problems.push(problem)
    const { error, tries } = await readFrom(server.url, { onRetry })
    expect(error).toMatchObject({
      kind: 'connect',
      code: 'ECONNREFUSED',
      accepted: 'no',
      status: undefined,
    })
    const refused = `Reading build 'b-1' failed: '127.0.0.1:${server.port}' refused the connection (ECONNREFUSED).`
    expect(problems).toEqual([refused])
    expect(error.message).toBe(
      `${refused} This was attempt 6; earlier attempts failed in the same way.`,
    )
    expect(tries).toBe(6)
  })

  it.each<[string, string, ApiErrorKind]>([
    ['reset before an answer', '', 'reset'],
    ['cut in the headers', `${ok}content-`, 'reset'],
    ['cut in a body with a length', `${ok}content-length: 99\r\n\r\n{"id":`, 'reset'],
    ['cut in a chunked body', `${ok}transfer-encoding: chunked\r\n\r\n5\r\n{"id"`, 'reset'],
    ['cut in a body without a length', `${ok}\r\n{"id":`, 'response'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.9\r\n', 'response'],
  ])('is told apart and tried again when it is %s', async (_, text, kind) => {
    await using server = await serveRaw((socket) => {
      socket.once('data', () => {
        if (text === '') socket.resetAndDestroy()
        else socket.end(text)
      })
    })
    const { error, tries } = await readFrom(server.url)
    expect(error).toMatchObject({ name: 'ApiError', kind, accepted: 'no' })
    expect(tries).toBe(6)
  })

  it('is told apart when no headers come', async () => {
    await using server = await serveRaw(() => undefined)
    await using api = await clientFor(server.url, { timeouts: { headers: 50 } })
    const error = await failure(Array.fromAsync(api.streamLogs('b-1', never)))
    expect(error).toMatchObject({ kind: 'timeout', code: 'UND_ERR_HEADERS_TIMEOUT' })
  })

  it('when a response comes byte by byte for longer than a request may take', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(drip))
    })
    const waits = recordingClock()
    const clock = { ...waits, monotonicMs: () => waits.monotonicMs() + performance.now() }
    const { error } = await readFrom(server.url, { clock, timeouts: { whole: 100 } })
    expect(error).toMatchObject({
      name: 'ApiError',
      message: expect.stringContaining('did not send the whole response within 0.1 s.'),
    })
  })

  it('keeps the status of an error whose body never ends', async () => {
    await using server = await serve((_, response) => response.writeHead(400).write('half of'))
    const { error } = await readFrom(server.url, { timeouts: { body: 50 } })
    expect(error).toMatchObject({ kind: 'http', status: 400, serverMessage: 'half of' })
  })
})

describe('TLS', () => {
  it('is refused with an unknown authority, and not tried again', async () => {
    await using server = await serveUntrusted('localhost')
    const { error, tries } = await readFrom(new URL(`https://localhost:${server.port}`))
    expect(error).toMatchObject({
      kind: 'tls',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      accepted: 'no',
    })
    expect(error.hint).toContain('is self-signed')
    expect(error.hint).toContain('NODE_EXTRA_CA_CERTS')
    expect([tries, server.requests]).toEqual([1, []])
  })

  it('is missed where the server has none, with what to write', async () => {
    await using server = await serve((_, response) => response.writeHead(404).end())
    const { error, tries } = await readFrom(new URL(`https://127.0.0.1:${server.port}`))
    expect(error).toMatchObject({ kind: 'tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER' })
    expect(error.message).toContain(`'127.0.0.1:${server.port}' did not respond in TLS (ERR_`)
    expect(error.hint).toBe("Write 'http://' in input 'base-url', or a port that serves TLS.")
    expect(tries).toBe(1)
    expect((await readFrom(server.url)).error).toMatchObject({ kind: 'http', status: 404 })
  })
})

describe('the client', () => {
  it('ends an open stream when it is disposed', async () => {
    await using server = await serve((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write('data: {"line":"one"}\n\n')
    })
    const api = await clientFor(server.url)
    const lines = api.streamLogs('b-1', never)[Symbol.asyncIterator]()
    expect(await lines.next()).toMatchObject({ value: [{ text: 'one' }] })
    const rest = failure(Array.fromAsync({ [Symbol.asyncIterator]: () => lines }))
    await api[Symbol.asyncDispose]()
    expect(await rest).toMatchObject({ name: 'ApiError', kind: 'reset' })
  })
})
