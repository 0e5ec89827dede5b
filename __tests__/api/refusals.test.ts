import { describe, expect, it } from '@jest/globals'
import type { ApiError } from '../../src/api/errors.ts'
import { serve } from '../../world/loopback.ts'
import { apiKey, clientFor, failure, never, recordingClock, serveApi } from './servers.ts'

describe('an answer outside 2xx', () => {
  it('names operation, status, the words of the server and what to do', async () => {
    await using server = await serveApi((_, response) =>
      response.writeHead(401).end('{"detail":"Unauthorized"}'),
    )
    const error = await failure(server.api.getBuild('b-1', never))
    expect(error).toMatchObject({
      message:
        "Reading build 'b-1' failed: the server responded with 401 Unauthorized: Unauthorized.",
      kind: 'http',
      status: 401,
      hint: expect.stringMatching(/'api-key'.*'account-id'.*'base-url'/),
      serverMessage: 'Unauthorized',
    })
  })

  it('never shows the key, whoever echoes it', async () => {
    await using server = await serveApi((request, response) => {
      response
        .writeHead(400)
        .end(JSON.stringify({ detail: `bad key ${String(request.headers['x-api-key'])}` }))
    })
    const error = (await failure(server.api.getBuild('b-1', never))) as ApiError
    expect(error.serverMessage).toBe('bad key ***')
    expect(error.message).not.toContain(apiKey)
  })

  it.each([
    [
      'nginx',
      '<html>\r\n<head><title>413 Payload Too Large</title></head>\r\n<body>\r\n<center><h1>413 Payload Too Large</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n',
      'responded with 413 Payload Too Large: nginx/1.22.1.',
    ],
    ['a bare page', '<html><h1>413 Payload Too Large</h1></html>', '413 Payload Too Large.'],
    ['the API', '{"detail":"413 MB is too large"}', '413 Payload Too Large: 413 MB is too large.'],
  ])('has the status line once, whatever page comes with it: %s', async (_, page, end) => {
    await using server = await serveApi((__, response) => response.writeHead(413).end(page))
    const { message } = (await failure(server.api.getBuild('b-1', never))) as ApiError
    expect(message.endsWith(end)).toBe(true)
  })

  it('has all the words of a server that does not name the status code', async () => {
    const detail = 'Agent 404 of build b-404 does not exist.'
    await using server = await serveApi((_, response) =>
      response.writeHead(404, '').end(JSON.stringify({ detail })),
    )
    const { message } = (await failure(server.api.getBuild('b-1', never))) as ApiError
    expect(message).toBe(`Reading build 'b-1' failed: the server responded with 404: ${detail}`)
  })

  it.each([
    ['http://other.example/login?next=1', "set input 'base-url' to it", 'http://other.example'],
    ['https://user:hunter2@other.example/x', "set input 'base-url' to it", 'https://other.example'],
    ['/elsewhere', 'check the path', 'base-url'],
    ['javascript:alert(1)', "Set input 'base-url'", 'base-url'],
    [undefined, "Set input 'base-url'", 'base-url'],
  ])('is an error for a redirect to %s, which is not followed', async (location, advice, shown) => {
    await using server = await serveApi((_, response) => {
      response.writeHead(307, location === undefined ? {} : { location }).end()
    })
    const error = (await failure(server.api.getBuild('b-1', never))) as ApiError
    expect(error).toMatchObject({ kind: 'http', status: 307 })
    expect(error.hint).toContain(advice)
    expect(error.hint).toContain(shown)
    expect(error.hint).not.toContain('hunter2')
    expect(server.seen).toHaveLength(1)
  })

  // `status-codes.test.ts` has all codes.
  const repeats = [408, 409, 425, 429, 500, 503]
  const statuses = [...repeats, 302, 401, 404, 422]
  const headerForms: readonly [
    form: string,
    headers: Record<string, string>,
    override: boolean | undefined,
    waits: number | undefined,
  ][] = [
    ['no header', {}, undefined, undefined],
    ['Retry-After in seconds', { 'retry-after': '3' }, undefined, 3_000],
    ['retry-after-ms', { 'retry-after-ms': '1500', 'retry-after': '3' }, undefined, 1_500],
    [
      'Retry-After as a date',
      { date: 'Wed, 21 Oct 2026 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2026 07:28:09 GMT' },
      undefined,
      9_000,
    ],
    ['a Retry-After too far away', { 'retry-after': '3600' }, undefined, undefined],
    ['x-should-retry: true', { 'x-should-retry': 'true' }, true, undefined],
    ['x-should-retry: false', { 'x-should-retry': 'false' }, false, undefined],
  ]

  it.each(headerForms)(
    'is repeated by its status for reads and cancel, with %s',
    async (_, headers, override, waits) => {
      let status = 0
      await using server = await serve((__, response) => response.writeHead(status, headers).end())
      for (const method of ['GET', 'cancel'] as const) {
        for (status of statuses) {
          const clock = recordingClock()
          const before = server.seen.length
          await using api = clientFor(server.url, { clock, random: () => 0 })
          const call = method === 'GET' ? api.getBuild('b-1', never) : api.cancelBuild('b-1', never)
          const outcome = await call.catch((error: unknown) => error)
          // The build may be ending: its record says whether to ask again.
          const isLeftToCaller = method === 'cancel' && status === 409
          const isRepeated = !isLeftToCaller && (override ?? repeats.includes(status))
          const most = status === 429 ? 12 : 6
          const tries = isRepeated ? most : 1
          const sent = server.seen.length - before
          expect([method, status, sent]).toEqual([method, status, tries])
          const isDown = [408, 425].includes(status) || status >= 500
          // What is left of the gap between two requests in an outage.
          const gaps = isDown ? [500, 1_000, 2_000, 4_000, 8_000] : []
          const turns = gaps.map((ms) => ms - (waits ?? 0)).filter((ms) => ms > 0)
          const expected = tries === 1 ? [] : [waits ?? 0, ...turns]
          expect([...new Set(clock.sleeps)]).toEqual(expected)
          expect(outcome).toMatchObject({ kind: 'http', status, retryAfterMs: waits })
        }
      }
    },
  )
})
