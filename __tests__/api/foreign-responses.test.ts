import type { ServerResponse } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import { systemClock } from '../../src/util/clock.ts'
import { serve } from '../../testbed/loopback.ts'
import { archiveOf, clientFor, failure, never, submissionOf, serveApi } from './servers.ts'

const page = '<html><head><title>Forbidden by the gateway</title></head></html>'
const record = { id: 'b-1', build_status: 'running' }

type Respond = (response: ServerResponse) => void

const html =
  (status: number): Respond =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/html', location: '/login' }).end(page)
const json =
  (status: number, body: unknown): Respond =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const odd: Readonly<Record<string, Respond>> = {
  'a redirect': html(302),
  'a 400 page': html(400),
  'a 401 page': html(401),
  'a 403 page': html(403),
  'a 404 page': html(404),
  'a 421 page': html(421),
  'a 404 without a body': (response) => response.writeHead(404).end(),
  "a gateway's JSON": json(403, { message: 'Forbidden' }),
}

/** The API, which responds to one request as `answer` says. */
async function serveOnce(answer: Respond, at: number) {
  return await serve((request, response, count) => {
    request.resume().on('end', () => {
      if (count === at) answer(response)
      else if (request.url?.startsWith('/v5/builds?'))
        json(200, { items: [record], has_more: false })(response)
      else json(request.method === 'POST' ? 202 : 200, record)(response)
    })
  })
}

/** What becomes of a form, once the key has worked, and of a list after it. */
async function failSubmit(answer: Respond) {
  await using server = await serveOnce(answer, 1)
  await using archive = await archiveOf(1_000)
  await using api = await clientFor(server.url, { clock: systemClock })
  const list = async () => await Array.fromAsync(api.listBuilds({}, never))
  await list()
  const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
  await list()
  expect(server.seen).toHaveLength(3)
  return error
}

const operations: Readonly<Record<string, (api: BuildsApi) => Promise<unknown>>> = {
  get: (api) => api.getBuild('b-1', never),
  list: (api) => Array.fromAsync(api.listBuilds({}, never)),
  cancel: (api) => api.cancelBuild('b-1', never),
}

describe.each(Object.entries(odd))('%s in place of the API', (_, answer) => {
  it.each(Object.entries(operations))(
    'decides at once on a first request, and is asked past later: %s',
    async (__, run) => {
      await using strange = await serveOnce(answer, 0)
      await using first = await clientFor(strange.url)
      expect(await failure(run(first))).toMatchObject({
        kind: 'http',
        failureClass: expect.not.stringMatching('unavailable'),
      })
      expect(strange.seen).toHaveLength(1)
      await using server = await serveOnce(answer, 1)
      await using api = await clientFor(server.url)
      await api.getBuild('b-1', never)
      await run(api)
      expect(server.seen).toHaveLength(3)
    },
  )

  it('is named once the key has worked, and leaves open what became of a form', async () => {
    const error = await failSubmit(answer)
    expect(error).toMatchObject({
      kind: 'http',
      failureClass: 'unavailable',
      accepted: 'maybe',
      message: expect.stringMatching(/ failed: a gateway or proxy responded with \d/),
      hint: expect.stringMatching(/a gateway, a proxy or a login page sent it/),
    })
  })
})

describe('the own error of the API, after the key has worked', () => {
  it.each([400, 401, 403, 404, 422])('means what it says: %i', async (status) => {
    await using server = await serveOnce(json(status, { detail: 'No.' }), 1)
    await using api = await clientFor(server.url)
    await api.getBuild('b-1', never)
    const error = await failure(api.getBuild('b-1', never))
    expect(error).toMatchObject({ status, failureClass: expect.not.stringMatching('unavailable') })
    expect(server.seen).toHaveLength(2)
  })
})

it.each([
  ['an accepted cancel', operations['cancel']],
  ['a list', operations['list']],
])('%s shows that the key works', async (_, run) => {
  await using server = await serveOnce(html(403), 1)
  await using api = await clientFor(server.url)
  await run?.(api)
  await api.getBuild('b-1', never)
  expect(server.seen).toHaveLength(3)
})

it('a page as a success does not show that the key works', async () => {
  await using server = await serveApi((_, response, count) => {
    html(count === 0 ? 200 : 403)(response)
  })
  await failure(server.api.getBuild('b-1', never, { attempts: 1 }))
  expect(await failure(server.api.getBuild('b-1', never))).toMatchObject({
    failureClass: 'unauthorized',
  })
})

it('a page of a gateway that finds a form too large is a refusal', async () => {
  expect(await failSubmit(html(413))).toMatchObject({ failureClass: 'refused', accepted: 'no' })
})

it('believes a refusal of a form in other words than those of the API', async () => {
  const error = await failSubmit(json(400, { error: 'The tag is not allowed' }))
  expect(error).toMatchObject({
    failureClass: 'refused',
    accepted: 'no',
    serverMessage: 'The tag is not allowed',
  })
})
