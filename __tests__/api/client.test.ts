import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/util/errors.ts'
import { serve } from '../../testbed/loopback.ts'
import { apiKey, clientFor, failure, never, recordingClock, serveApi } from './servers.ts'

const record = { id: 'b-1', build_status: 'running' }
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

describe('every request', () => {
  it('carries both headers, our name and no wish for compression', async () => {
    await using server = await serveApi((_, response) => response.end(JSON.stringify(record)))
    await server.api.getBuild('b-1', never)
    expect(server.seen).toMatchObject([
      {
        method: 'GET',
        url: '/v5/builds/b-1',
        headers: {
          'x-api-key': apiKey,
          'x-selected-account-id': 'account-1',
          'user-agent': 'agentex-build-action/test',
          accept: 'application/json',
          'accept-encoding': 'identity',
          'cache-control': 'no-cache',
        },
      },
    ])
  })

  it.each([
    ['/', '/v5/builds/b-1'],
    ['/api', '/api/v5/builds/b-1'],
    ['/api/', '/api/v5/builds/b-1'],
    ['/a%20b/c//', '/a%20b/c/v5/builds/b-1'],
  ])('joins the prefix %s and the path', async (prefix, path) => {
    await using server = await serve((_, response) => response.end(JSON.stringify(record)))
    await using api = await clientFor(new URL(prefix, server.url))
    await api.getBuild('b-1', never)
    expect(server.seen[0]?.url).toBe(path)
  })

  it('sends an id as one segment', async () => {
    const id = 'b 1/../x?y'
    await using server = await serveApi((_, response) => response.end(JSON.stringify({ id })))
    await server.api.getBuild(id, never)
    expect(server.seen[0]?.url).toBe('/v5/builds/b%201%2F..%2Fx%3Fy')
  })

  it.each(['', '.', '..', '\ud800'])('refuses the id %j', async (id) => {
    await using server = await serveApi((_, response) => response.end())
    for (const promise of [
      server.api.getBuild(id, never),
      server.api.cancelBuild(id, never),
      Array.fromAsync(server.api.streamLogs(id, never)),
    ]) {
      await expect(promise).rejects.toBeInstanceOf(ActionError)
    }
    expect(server.seen).toEqual([])
  })
})

describe('settings that cannot work', () => {
  it.each([
    ['HTTPS_PROXY', 'http://user:hunter2@proxy example:1'],
    ['https_proxy', 'ftp://user:hunter2@proxy.example'],
    ['HTTPS_PROXY', 'socks5://user:hunter2@proxy.example'],
    ['HTTPS_PROXY', 'http://user:%zz@proxy.example'],
    ['HTTPS_PROXY', 'http://us#er:hunter2@proxy.example:3128'],
    ['HTTPS_PROXY', 'http://us/er:hunter2@proxy.example:3128'],
    ['HTTPS_PROXY', 'http://us?er:hunter2@proxy.example:3128'],
  ])('a proxy in %s that is none is refused without its value', async (name, value) => {
    const make = () => clientFor(new URL('https://host.example'), { env: { [name]: value } })
    await expect(make()).rejects.toThrow(
      `Environment variable '${name}' is not a valid proxy address`,
    )
    await expect(make()).rejects.not.toThrow('hunter2')
  })

  it('certificates are always checked', async () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' }
    await expect(clientFor(new URL('https://host.example'), { env })).rejects.toThrow(
      'NODE_TLS_REJECT_UNAUTHORIZED',
    )
  })
})

describe('getBuild', () => {
  it('knows the record that it asked for by its id in any case', async () => {
    await using server = await serveApi((_, response) => response.end('{"id":"ab-1","status":"x"}'))
    expect(await server.api.getBuild('AB-1', never)).toMatchObject({ id: 'ab-1' })
  })

  it.each([
    ['no id', '{"build_status":"running"}', 'is not the record of that build'],
    [
      'the id of another build',
      '{"id":"b-2","build_status":"success"}',
      'is not the record of that build',
    ],
    ['no JSON', '<html>login</html>', "is not JSON but 'text/html'"],
    ['nothing', '', 'is empty'],
    ['half an answer', '{"id":"b-1"', 'is not JSON'],
  ])('tries again when the answer has %s, and says so at last', async (_, body, problem) => {
    const clock = recordingClock()
    await using server = await serve((__, response) =>
      response.setHeader('content-type', 'text/html').end(body),
    )
    await using api = await clientFor(server.url, { clock })
    const error = await failure(api.getBuild('b-1', never))
    expect(error).toMatchObject({
      name: 'ApiError',
      kind: 'response',
      status: undefined,
      accepted: 'no',
    })
    expect(error.message).toContain(problem)
    expect(error.message).toContain('This was attempt 6; earlier attempts failed in the same way.')
    expect(clock.sleeps).toHaveLength(5)
  })

  it('reads a record that is nested 99 levels deep, and rejects a deeper one at once', async () => {
    await using server = await serveApi((_, response, count) =>
      response.end(`{"id":"b-1","x":${nested(count === 0 ? 99 : 100_000)}}`),
    )
    expect(await server.api.getBuild('b-1', never)).toMatchObject({ id: 'b-1' })
    await expect(server.api.getBuild('b-1', never)).rejects.toThrow(
      "Reading build 'b-1' failed: the response is nested more than 100 levels deep.",
    )
    expect(server.seen).toHaveLength(2)
  })

  it.each([
    [
      'keys',
      (count: number) => `{${Array.from({ length: count }, (_, at) => `"${at}":0`).join()}}`,
    ],
    ['empty lists', (count: number) => `[${'[],'.repeat(count / 2)}0]`],
    ['objects', (count: number) => `[${'{"a":0},'.repeat(count / 2)}0]`],
  ])('does not parse a page with a million %s', async (_, items) => {
    const page = (count: number) => `{"has_more":false,"items":[{"id":"b-1","x":${items(count)}}]}`
    await using server = await serveApi((_request, response, count) =>
      response.end(page(count === 0 ? 1_000_000 : 190_000)),
    )
    const list = async () => await Array.fromAsync(server.api.listBuilds({}, never))
    await expect(list()).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect(server.seen).toHaveLength(1)
    expect(await list()).toHaveLength(1)
  })

  it('reads a record with a text of many commas, brackets and quotes', async () => {
    const text = '\\",[{'.repeat(100_000)
    await using server = await serveApi((_, response) =>
      response.end(JSON.stringify({ id: 'b-1', image_tag: text })),
    )
    expect(await server.api.getBuild('b-1', never)).toMatchObject({ imageTag: text })
  })

  it('succeeds after failures, having waited as asked', async () => {
    const clock = recordingClock()
    await using server = await serve((_, response, count) => {
      if (count === 0) response.writeHead(503).end()
      else if (count === 1) response.writeHead(429, { 'retry-after': '7' }).end()
      else response.end(JSON.stringify(record))
    })
    await using api = await clientFor(server.url, { clock, random: () => 0 })
    expect(await api.getBuild('b-1', never)).toMatchObject({ id: 'b-1' })
    // Nothing else makes the request after a failure wait but its turn.
    expect(clock.sleeps).toEqual([0, 500, 7_000])
  })

  it.each<readonly [string, Record<string, string>, readonly number[]]>([
    ['up to a bound that doubles, of a minute', {}, [750, 1_500, 3_000, 6_000]],
    ['more than it was asked to', { 'retry-after': '3' }, [3_250, 3_500, 4_000, 6_000]],
  ])('retries for five minutes where requests are limited: %s', async (_, headers, sleeps) => {
    const clock = recordingClock()
    await using server = await serve((__, response) => response.writeHead(429, headers).end())
    await using api = await clientFor(server.url, { clock, random: () => 0.5 })
    await failure(api.getBuild('b-1', never))
    const longer = [12_000, 24_000, ...Array<number>(6).fill(45_000)]
    expect(clock.sleeps).toEqual([...sleeps, ...longer])
    expect(server.seen).toHaveLength(13)
    await failure(api.getBuild('b-1', never, { attempts: 2 }))
    expect(server.seen).toHaveLength(15)
  })

  it('counts what limits requests neither as an attempt nor against the budget', async () => {
    await using server = await serveApi((_, response, count) =>
      response.writeHead(count % 20 < 8 ? 429 : 503).end(),
    )
    const error = await failure(server.api.getBuild('b-1', never))
    expect(error.message).toContain('This was attempt 14; earlier attempts failed with HTTP 429, ')
    expect(server.seen).toHaveLength(8 + 6)
  })

  it('rejects with the reason of its signal, after a request and before one', async () => {
    const stop = new AbortController()
    const reason = new Error('stopped')
    await using server = await serveApi((_, response) => {
      stop.abort(reason)
      response.writeHead(503).end()
    })
    await expect(server.api.getBuild('b-1', stop.signal)).rejects.toBe(reason)
    await expect(server.api.getBuild('b-1', stop.signal)).rejects.toBe(reason)
    expect(server.seen).toHaveLength(1)
  })

  it('says how earlier requests failed, and when the server is given a rest', async () => {
    await using server = await serveApi((request, response, count) => {
      if (count === 0) request.socket.resetAndDestroy()
      else if (count === 1) response.end('a page')
      else response.writeHead(count === 2 ? 404 : 503).end()
    })
    const read = async () => await failure(server.api.getBuild('b-1', never))
    const first = await read()
    expect(first.message).toMatch(
      /Not Found\. This was attempt 3; earlier attempts failed with ECONNRESET, an unusable response\.$/,
    )
    expect(first).toMatchObject({ status: 404, hint: expect.stringContaining('build'), cause: {} })
    for (let count = 0; count < 3; count += 1) await read()
    expect((await read()).message).toMatch(
      /No further retry: too many requests failed recently\. This was attempt 4; earlier attempts failed in the same way\.$/,
    )
  })
})

describe('cancelBuild', () => {
  it.each([
    [202, '{"id":"b-1"}'],
    [202, 'null'],
    [202, 'not JSON'],
    [202, ''],
    [204, ''],
    [200, 'x'.repeat(200_000)],
  ])('takes %i with the body %#', async (status, body) => {
    await using server = await serveApi((_, response) =>
      response.writeHead(status).end(body || undefined),
    )
    await server.api.cancelBuild('b-1', never)
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v5/builds/b-1/cancel',
      headers: { 'content-length': '0' },
    })
  })

  it('does not wait for a body that never ends', async () => {
    await using server = await serveApi((_, response) => response.writeHead(202).write('{'))
    await server.api.cancelBuild('b-1', never)
    expect(server.seen).toHaveLength(1)
  })
})
