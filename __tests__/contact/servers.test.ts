import { describe, expect, it } from '@jest/globals'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { serve } from '../../testbed/loopback.ts'
import { apiKey, contactServer, type Contacted } from './emulated-api.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

const refuse =
  (status: number): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"detail":"No."}')

/** Refuses this account alone. */
const wrongAccount: Answer = ({ headers }, response) => {
  const isOther = String(headers['x-selected-account-id']).startsWith('contact-')
  const isGood = headers['x-api-key'] === apiKey && isOther
  response
    .writeHead(isGood ? 403 : 401, { 'content-type': 'application/json' })
    .end('{"detail":""}')
}

function expectSentence(
  { code, said, files, report }: Omit<Contacted, 'builds'>,
  words: RegExp,
): void {
  expect(said.join('\n')).toMatch(words)
  expect(report.diagnosis).toMatch(/\.$/)
  expect([...said, ...files].join('\n')).not.toMatch(/^\s+at /m)
  expect(code).toBe(1)
}

describe('a server that', () => {
  it.each<readonly [string, Answer, RegExp]>([
    ['responds to nothing', () => undefined, /'127\.0\.0\.1:\d+' did not respond in time/],
    [
      'sends a page for everything',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>'),
      /the response is not JSON but 'text\/html'\. Check SGP_CLIENT_BASE_URL/,
    ],
    ['refuses everything with 401', refuse(401), /The key is refused with 401/],
    ['refuses everything with 403', refuse(403), /the key has no right to read builds/],
    ['refuses everything with 429', refuse(429), /429.*too many requests/i],
    ['refuses the account', wrongAccount, /The account in SGP_ACCOUNT_ID is wrong for this key/],
    [
      'redirects',
      (_, response) => response.writeHead(302, { location: 'https://login.example/' }).end(),
      /does not follow redirects/,
    ],
  ])('%s gets a sentence, and no builds', async (_, answer, words) => {
    await using server = await serve(answer)
    const limits = { requestMs: 300 }
    expectSentence(await contactServer(server.url, { readOnly: false, limits }), words)
    expect(server.seen.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

it('says that the address leads nowhere', async () => {
  const server = await serve(() => undefined)
  await server[Symbol.asyncDispose]()
  expectSentence(
    await contactServer(server.url),
    /refused the connection.*Check SGP_CLIENT_BASE_URL/,
  )
})

it('says that a proxy refuses', async () => {
  await using proxy = await serve(() => undefined)
  const env = { HTTPS_PROXY: `http://ada:geheim-wort@127.0.0.1:${proxy.port}` }
  const contacted = await contactServer(new URL('https://builds.example'), { env })
  expectSentence(contacted, /the proxy '127\.0\.0\.1:\d+' /)
  expect([...contacted.said, ...contacted.files].join('\n')).not.toContain('geheim-wort')
})

it('only reads unless it is told to build', async () => {
  await using server = await serve((_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"items":[],"has_more":false}'),
  )
  const { code, said } = await contactServer(server.url)
  expect(code).toBe(0)
  expect(said.join('\n')).not.toContain('A submit is accepted with 200.')
  expect(said.join('\n')).toMatch(/^\d+ more rows need --build\.$/m)
  expect(new Set(server.seen.map(({ method }) => method))).toEqual(new Set(['GET']))
})
