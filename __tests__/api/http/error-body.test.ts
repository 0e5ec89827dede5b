import { describe, expect, it } from '@jest/globals'
import { emptyBuildOptions } from '../../../src/api/model.ts'
import { clientFor, failure, never, readFrom, respondWith } from '../servers.ts'

const url = new URL('https://api.example')

const read = async (body: string, redact = (text: string) => text) => {
  const transport = respondWith({ statusCode: 400, body: [Buffer.from(body)] })
  return (await readFrom(url, { transport, redact })).error.serverMessage
}

describe('the message of an error', () => {
  it.each([
    ['{"detail":"No such build"}', 'No such build'],
    [
      '{"detail":[{"loc":["body","image_name"],"msg":"Field required","type":"missing"}]}',
      'body.image_name: Field required',
    ],
    ['{"detail":[{"loc":["body",0,"x"],"msg":"Bad"},{"msg":"Worse"},7]}', 'body.0.x: Bad\nWorse'],
    ['{"detail":{"message":"Inside"}}', 'Inside'],
    ['{"status_code":10422,"message":"Sister form","data":null}', 'Sister form'],
    ['{"detail":null,"message":"Second"}', 'Second'],
    ['{"detail":[],"message":"Second"}', 'Second'],
    ['{"error":"As text"}', 'As text'],
    ['{"errors":[{"message":"First"},{"message":"Second"}]}', 'First\nSecond'],
    ['{"title":"A problem","status":400}', 'A problem'],
    ['{"error":{"message":"As object"}}', 'As object'],
    ['{"detail":"two\\nlines\\u001b[31m"}', 'two lines [31m'],
    ['{"other":1}', '{"other":1}'],
    ['plain text', 'plain text'],
    [
      '<html><head><style>p{}</style><title>413</title></head><body><h1>Too large</h1></body></html>',
      '413 Too large',
    ],
    ['<html><script>if (a<b) x</script>Shown<STYLE>y', 'Shown'],
    ['<html>1 < 2, <b', '1 2, b'],
    ['"a string"', '"a string"'],
    ['', undefined],
    [' \r\n ', undefined],
  ])('is read in %s', async (body, message) => {
    expect(await read(body)).toBe(message)
  })

  it('is the start of a body that is nested 30,000 levels deep', async () => {
    const body = `{"detail": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`
    expect(await read(body)).toBe('{"detail":…')
  })

  it('is cut as raw text at 500, else at 2,000 characters, between words', async () => {
    expect(await read('a bc '.repeat(101))).toBe(`${'a bc '.repeat(100).trim()}…`)
    expect(await read(JSON.stringify({ detail: 'a bc '.repeat(500) }))).toBe(
      `${'a bc '.repeat(400).trim()}…`,
    )
  })

  it('has no half of a key, in whatever form the body has it', async () => {
    const redact = (text: string): string => text.replaceAll('secret-key', '***')
    expect(await read(`${'x '.repeat(247)}secret-key`, redact)).toBe(`${'x '.repeat(247)}***`)
    const escaped = String.raw`{"detail":"${'x '.repeat(996)}\u0073ecret-key"}`
    expect(await read(escaped, redact)).toBe(`${'x '.repeat(996).trim()}…`)
  })
})

/** Whether the client takes an error for one of the API, once the key has worked. */
async function isFromApi(status: number, contentType: string, body: string, isAboutForm = false) {
  const record = {
    headers: { 'content-type': 'application/json' },
    body: [Buffer.from('{"id":"b-1"}')],
  }
  const answer = {
    statusCode: status,
    headers: { 'content-type': contentType },
    body: [Buffer.from(body)],
  }
  await using api = await clientFor(url, { transport: respondWith(record, answer) })
  await api.getBuild('b-1', never)
  const form = { imageName: 'a', imageTag: 'b', imageUrl: 'r.test/a:b', agent: { agentName: 'a' } }
  const error = await failure(
    isAboutForm
      ? api.submitBuild({ ...emptyBuildOptions, ...form }, { signal: never })
      : api.getBuild('b-1', never, { attempts: 1 }),
  )
  expect(error).toMatchObject({ status })
  return !error.message.includes('a gateway or proxy responded')
}

describe('whether an error is of the API', () => {
  const json = 'application/json'

  it.each([true, false])(
    'is judged for a long body by its type, about a form: %j',
    async (form) => {
      const long = `{"detail":"cut of${'x'.repeat(300_000)}`
      expect(await isFromApi(403, `${json}; charset=utf-8`, long, form)).toBe(true)
      expect(await isFromApi(403, 'text/html', `<html>${long}`, form)).toBe(false)
    },
  )

  it.each([
    [json, '{"detail":"No such build"}'],
    ['application/json; charset=utf-8', '{"detail":[{"loc":["body"],"msg":"Bad"}]}'],
    ['Application/JSON', '{"detail":{"message":"Inside"}}'],
    [json, '{"message":"No such build","code":404,"data":null}'],
    [json, '{"status_code":10422,"message":"Sister form","data":null}'],
  ])('is yes: %s %s', async (contentType, body) => {
    expect(await isFromApi(404, contentType, body)).toBe(true)
  })

  it.each([
    ['text/html', '<html><title>403 Forbidden</title></html>'],
    ['text/plain', '404 page not found'],
    ['text/plain', '{"detail":"JSON that says that it is text"}'],
    ['application/problem+json', '{"type":"about:blank","title":"Forbidden","detail":"No."}'],
    ['', '{"detail":"without a type"}'],
    ['', ''],
    [json, ''],
    [json, '{"detail":"cut of'],
    [json, '{"detail":null}'],
    [json, '["detail"]'],
    [json, '"detail"'],
    [json, '{"message":"Forbidden"}'],
    [json, '{"message":"no Route matched with those values","request_id":"b7"}'],
    [json, '{"statusCode":401,"message":"Access denied"}'],
    [json, '{"code":403,"message":"Forbidden"}'],
    [json, '{"error":"unauthorized"}'],
    [json, '{}'],
  ])('is no for the response of a gateway: %s %s', async (contentType, body) => {
    expect(await isFromApi(404, contentType, body)).toBe(false)
  })

  const words = '{"error":"No such tag"}'

  it.each([400, 404, 409, 413, 422])(
    'is yes for words in JSON about a form: %i',
    async (status) => {
      for (const body of [words, '{"title":"Bad"}', '{"errors":[{"message":"Bad"}]}'])
        expect(await isFromApi(status, `${json}; charset=utf-8`, body, true)).toBe(true)
      expect(await isFromApi(status, 'application/problem+json', words, true)).toBe(true)
    },
  )

  it.each([
    [400, 'text/html', words],
    [400, json, '{}'],
    [400, json, '["Bad"]'],
    [400, json, 'Bad'],
    [401, json, words],
    [403, json, words],
    [429, json, words],
  ])('is no for a form with %i as %s: %s', async (status, contentType, body) => {
    expect(await isFromApi(status, contentType, body, true)).toBe(false)
  })
})
