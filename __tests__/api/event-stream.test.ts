import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { LogEvent } from '../../src/api/model.ts'
import { serve } from '../../testbed/loopback.ts'
import { clientFor, failure, never, respondWith, serveApi } from './servers.ts'

const open = { 'content-type': 'text/event-stream; charset=utf-8' }

/** What the client reads in a body with these pieces. */
async function decode(pieces: Iterable<unknown> | AsyncIterable<unknown>) {
  const transport = respondWith({ headers: open, body: pieces })
  await using api = await clientFor(new URL('https://api.example'), { transport })
  return (await Array.fromAsync(api.streamLogs('b-1', never))).flat()
}

function cutInto(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) })
  return pieces.map((_, at) => bytes.subarray(at * size, (at + 1) * size))
}

const line = (text: string): LogEvent => ({ type: 'line', text })
const unterminated = (text: string): LogEvent => ({ type: 'unterminated', text })
const unreadable: LogEvent = { type: 'unreadable' }
const cut: LogEvent = { type: 'cut' }
const foreign = { name: 'ApiError', kind: 'response', code: 'NOT_EVENTS' } as const

describe('an event stream', () => {
  it.each<[name: string, stream: string, events: readonly LogEvent[]]>([
    ['mixed line ends', 'data: {"line":"a"}\r\n\ndata: {"line":"b"}\n\r\n', [line('a'), line('b')]],
    ['a named event', 'event: log\ndata: {"line":"a"}\n\n', [line('a')]],
    [
      'text with the name of a line',
      'event: log\ndata: a\n\nevent: message\ndata: b\n\n',
      [line('a'), line('b')],
    ],
    ['a line under any name', 'event: output\ndata: {"line":"a"}\n\n', [line('a')]],
    [
      'a ping with a time',
      'event: ping\ndata: {"time":"12:00"}\n\nevent: status\ndata: running\n\n',
      [],
    ],
    ['a message under another name', 'event: heartbeat\ndata: {"message":"alive"}\n\n', []],
    [
      'heartbeats that come as data',
      'data: {"type":"heartbeat"}\n\ndata: {"event":"keep-alive","time":1}\n\ndata: {"type":"ping"}\n\n',
      [],
    ],
    [
      'lines of such a kind, also empty ones',
      'data: {"type":"heartbeat","line":""}\n\ndata: {"line":""}\n\ndata: {"type":"stdout"}\n\n',
      [line(''), line('')],
    ],
    ['text under another name', 'event: output\ndata: "a"\n\n', []],
    ['an empty name', 'event:\ndata: a\n\n', [line('a')]],
    [
      'an id, a retry and keep-alive lines',
      'id: 7\nretry: 3000\ndata: {"line":"a"}\n\n\n\n',
      [{ type: 'retry', ms: 3000 }, line('a')],
    ],
    ['a comment', ': ping\n\n:ping\n\ndata: {"line":"a"}\n\n', [line('a')]],
    ['empty data', 'data\n\ndata:\n\ndata: {"line":"a"}\n\n', [line('a')]],
    ['an event without data', 'event: ping\n\nretry: x\n\n', []],
    ['the end mark', 'data: {"line":"a"}\n\ndata: [DONE]\n\n', [line('a')]],
    ['nothing after the end mark', 'data: [DONE]\n\ndata: {"line":"a"}\n\n', []],
    ['a line in an event that ends', 'event: end\ndata: {"line":"a"}\n\n', [line('a')]],
    ['text that is no JSON', 'data: Step 1/4 : FROM x\n\n', [line('Step 1/4 : FROM x')]],
    ['a message', 'data: {"message":"a"}\n\n', [line('a')]],
    ['line before message', 'data: {"message":"b","line":"a"}\n\n', [line('a')]],
    ['a line that is null', 'data: {"line":null}\n\n', []],
    ['objects without text', 'data: {}\n\nevent: log\ndata: {"x":1,"error":"y"}\n\n', []],
    [
      'lines that end in a line break, of which one goes',
      'data: {"line":"a\\n"}\n\ndata: {"line":"b\\r\\n"}\n\ndata: {"line":"\\n"}\n\ndata: {"line":"c\\n\\n"}\n\n',
      [line('a'), line('b'), line(''), line('c\n')],
    ],
    ['a JSON text', 'data: "a"\n\n', [line('a')]],
    ['a number', 'data: 5\n\n', [line('5')]],
    ['an empty line of the log', 'data: {"line":""}\n\n', [line('')]],
    [
      'line breaks and U+2028 inside a line',
      'data: {"line":"a\\nb\u2028c\u0085"}\n\n',
      [line('a\nb\u2028c\u0085')],
    ],
    [
      'an error of the server',
      'event: error\ndata: {"detail":"gone"}\n\n',
      [{ type: 'error', text: 'gone' }],
    ],
    ['an error in plain words', 'event: error\ndata: gone\n\n', [{ type: 'error', text: 'gone' }]],
    ['a last event without its blank line', 'data: {"line":"a"}\n', [unterminated('a')]],
    ['a last event without its line end', 'data: {"line":"a"}', [unterminated('a')]],
    ['a last event that ends in CR', 'data: {"line":"a"}\r', [unterminated('a')]],
    ['a last event that ends in a blank line of CR', 'data: {"line":"a"}\r\r', [line('a')]],
    ['last words that are no JSON', 'data: [INFO] bye', [unterminated('[INFO] bye'), cut]],
    ['an end mark without its line end', 'data: {"line":"a"}\n\ndata: [DONE]', [line('a')]],
    ['a last event that was cut off', 'data: {"line":"a"}\n\ndata: {"line":"b', [line('a'), cut]],
    ['a last field that was cut off', 'data: {"line":"a"}\n\nda', [line('a'), cut]],
    ['nothing but a comment', ': ping\n\n: ping', []],
    ['a first field that was cut off', ': ping\n\nretr', [cut]],
    ['an unknown field before a last line', 'ping\n\ndata: {"line":"a"}', [unterminated('a')]],
    ['an unknown field before a line', 'ping\n\ndata: {"line":"a"}\n\n', [line('a')]],
    ['nothing', '', []],
  ])('reads %s', async (_, stream, events) => {
    expect(await decode([Buffer.from(stream)])).toEqual(events)
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads the same however the stream is cut, with %s', async (_, end) => {
    const parts = [
      '\ufeff: ping',
      '',
      'data: {"line":"größe 😀"}',
      '',
      'event: error',
      'data: no',
      '',
      'data: {"line":',
      'data: "z"}',
      '',
      'data: {"line":"end"}',
    ]
    const bytes = Buffer.from(parts.join(end))
    const error: LogEvent = { type: 'error', text: 'no' }
    const whole = [line('größe 😀'), error, line('z'), unterminated('end')]
    expect(await decode([bytes])).toEqual(whole)
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      for (const second of [cut, Math.min(cut + 1, bytes.length)]) {
        const pieces = [[0, cut] as const, [cut, second] as const, [second, bytes.length] as const]
        expect(await decode(pieces.map((piece) => bytes.subarray(...piece)))).toEqual(whole)
      }
    }
    expect(await decode(cutInto(bytes, 1))).toEqual(whole)
  })

  it.each([
    'data: [DONE]',
    ...['end', 'done', 'complete', 'close', 'EOF'].map((name) => `event: ${name}\ndata: {}`),
  ])('ends at %j although the connection stays open', async (end) => {
    const body = new Readable({ read: () => undefined })
    body.push(`data: {"line":"a"}\n\n${end}\n\n`)
    expect(await decode(body)).toEqual([line('a')])
  })

  it('reads no end of the log from bytes that are no event stream', async () => {
    const bytes = gzipSync('data: {"line":"a"}\n\n'.repeat(10_000))
    for (const size of [1, 7, bytes.length])
      expect(await failure(decode(cutInto(bytes, size)))).toMatchObject(foreign)
  })

  it.each([
    ['a page', '<html>\n<p>data: x</p>\n</html>'],
    ['a page in one line', '<html></html>'],
    ['plain text', 'Step 1/2 : FROM a\nStep 2/2 : RUN b\n'],
  ])('rejects %s', async (_, text) => {
    expect(await failure(decode([Buffer.from(text)]))).toMatchObject(foreign)
  })

  it('rejects plain text that does not end', async () => {
    const body = new Readable({ read: () => undefined })
    body.push('Step 1/2 : FROM a\n'.repeat(100))
    expect(await failure(decode(body))).toMatchObject(foreign)
  })

  it('shows bytes that are no UTF-8 as U+FFFD', async () => {
    const bytes = Buffer.concat([Buffer.from('data: a'), Buffer.from([0xff]), Buffer.from('b\n\n')])
    expect(await decode([bytes])).toEqual([line('a\ufffdb')])
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])(
    'skips an event above the limit and reads the next one, however it is cut, with %s',
    async (_, end) => {
      const start = Buffer.from(`data: a${end}${end}data: ${'x'.repeat(2 ** 24)}`)
      const rest = Buffer.from(`${end}data: yy${end}${end}data: b${end}${end}`)
      const events = [line('a'), unreadable, line('b')]
      for (let size = 1; size <= rest.length; size += 1)
        expect([size, await decode([start, ...cutInto(rest, size)])]).toEqual([size, events])
    },
  )

  it('counts an endless line once and keeps nothing of it', async () => {
    const pieces = Array<Buffer>(40).fill(Buffer.alloc(2 ** 20, 'x'))
    expect(await decode([Buffer.from('data: '), ...pieces])).toEqual([unreadable])
  })

  it('reads a line of ten million characters', async () => {
    const text = 'x'.repeat(10_000_000)
    const stream = Buffer.from(`data: {"line":"${text}"}\n\ndata: {"line":"next"}\n\n`)
    const [first, second] = await decode(cutInto(stream, 65_536))
    expect(first?.type === 'line' && first.text === text).toBe(true)
    expect(second).toEqual(line('next'))
  })
})

describe('streamLogs', () => {
  const readAs = async (type: string | undefined): Promise<readonly LogEvent[]> => {
    await using server = await serveApi((_, response) => {
      response
        .writeHead(200, type === undefined ? {} : { 'content-type': type })
        .end('data: {"line":"a"}\n\n')
    })
    return (await Array.fromAsync(server.api.streamLogs('b-1', never))).flat()
  }

  it.each(['text/plain', 'application/octet-stream', 'Text/Event-Stream', undefined])(
    'reads the type %s',
    async (type) => {
      expect(await readAs(type)).toEqual([line('a')])
    },
  )

  it.each(['text/html', 'application/xhtml+xml', 'application/json', 'application/problem+json'])(
    'refuses the type %s',
    async (type) => {
      const error = await failure(readAs(type))
      expect(error).toMatchObject({ name: 'ApiError', kind: 'response', code: 'NOT_EXPECTED' })
    },
  )

  it('ends with an error when the stream falls silent, and with one when it breaks', async () => {
    await using server = await serve((request, response, count) => {
      response.writeHead(200, open).write('data: {"line":"a"}\n\n')
      if (count === 1) setImmediate(() => request.socket.resetAndDestroy())
    })
    await using api = await clientFor(server.url, { timeouts: { streamSilence: 50 } })
    for (const kind of ['timeout', 'reset'] as const) {
      const lines = api.streamLogs('b-1', never)[Symbol.asyncIterator]()
      expect(await lines.next()).toEqual({ done: false, value: [line('a')] })
      expect(await failure(lines.next())).toMatchObject({ name: 'ApiError', kind })
    }
  })

  it('closes the connection when the reader leaves', async () => {
    let closed: () => void = () => undefined
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    await using server = await serveApi((request, response) => {
      request.socket.once('close', closed)
      response.writeHead(200, open).write('data: {"line":"a"}\n\n')
    })
    for await (const events of server.api.streamLogs('b-1', never)) {
      expect(events).toEqual([line('a')])
      break
    }
    await isClosed
    expect(server.seen).toMatchObject([
      { url: '/v5/builds/b-1/logs', headers: { accept: 'text/event-stream, application/json' } },
    ])
  })

  it('reads no faster than its reader', async () => {
    const burst = Buffer.from(
      `data: ${JSON.stringify({ line: 'x'.repeat(1_000) })}\n\n`.repeat(1_000),
    )
    let written = 0
    await using server = await serveApi((_, response) => {
      response.writeHead(200, open)
      const push = (): void => {
        while (response.write(burst)) written += burst.length
        written += burst.length
        response.once('drain', push)
      }
      push()
    })
    const lines = server.api.streamLogs('b-1', never)[Symbol.asyncIterator]()
    await lines.next()
    for (let turn = 0, before = -1; turn < 50 || written !== before; turn += 1) {
      before = written
      await new Promise(setImmediate)
    }
    // The kernel and both sides buffer this; without back-pressure the loop above would not end.
    expect(written).toBeLessThan(64 * 1024 * 1024)
    await lines.return?.()
  })
})
