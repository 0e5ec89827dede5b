import { describe, expect, it } from '@jest/globals'
import { apiKey, clientFor, failure, never, serveApi } from './servers.ts'

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

  it.each([
    [401, (host: string) => `at '${host}', the host of 'base-url'`],
    [403, () => "the account's ID and not its name"],
  ])('says of %i what else to check', async (status, said) => {
    await using server = await serveApi((_, response) =>
      response.writeHead(status).end('{"detail":"No"}'),
    )
    const { hint } = await failure(server.api.getBuild('b-1', never))
    expect(hint).toContain(said(server.url.host))
  })

  it('never shows the key, whoever echoes it', async () => {
    await using server = await serveApi((request, response) => {
      response
        .writeHead(400)
        .end(JSON.stringify({ detail: `bad key ${String(request.headers['x-api-key'])}` }))
    })
    const error = await failure(server.api.getBuild('b-1', never))
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
    const { message } = await failure(server.api.getBuild('b-1', never))
    expect(message.endsWith(end)).toBe(true)
  })

  it('has all the words of a server that does not name the status code', async () => {
    const detail = 'Agent 404 of build b-404 does not exist.'
    await using server = await serveApi((_, response) =>
      response.writeHead(404, '').end(JSON.stringify({ detail })),
    )
    const { message } = await failure(server.api.getBuild('b-1', never))
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
    const error = await failure(server.api.getBuild('b-1', never))
    expect(error).toMatchObject({ kind: 'http', status: 307 })
    expect(error.hint).toContain(advice)
    expect(error.hint).toContain(shown)
    expect(error.hint).not.toContain('hunter2')
    expect(server.seen).toHaveLength(1)
  })

  it.each<[number, Record<string, string>, reads: number, cancels: number]>([
    [503, {}, 6, 6],
    [408, {}, 6, 6],
    [425, {}, 6, 6],
    [599, {}, 6, 6],
    [403, {}, 1, 1],
    [404, {}, 1, 1],
    [429, {}, 11, 11],
    [409, {}, 1, 1],
    [409, { 'x-should-retry': 'true' }, 6, 6],
    [401, {}, 1, 1],
    [302, {}, 1, 1],
    [422, { 'x-should-retry': 'true' }, 6, 6],
    [503, { 'x-should-retry': 'false' }, 1, 1],
  ])('%i with %j is repeated for reads and cancels', async (status, headers, reads, cancels) => {
    await using server = await serveApi((_, response) => response.writeHead(status, headers).end())
    const refused = { kind: 'http', status } as const
    expect(await failure(server.api.getBuild('b-1', never))).toMatchObject(refused)
    expect(server.seen).toHaveLength(reads)
    await using other = await clientFor(server.url)
    expect(await failure(other.cancelBuild('b-1', never))).toMatchObject(refused)
    expect(server.seen).toHaveLength(reads + cancels)
  })
})
