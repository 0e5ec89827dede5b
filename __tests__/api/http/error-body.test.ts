import { describe, expect, it } from '@jest/globals'
import { isOfApi, readServerMessage } from '../../../src/api/http/error-body.ts'

const read = (body: string): string | undefined => readServerMessage(body, (text) => text)

describe('readServerMessage', () => {
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
  ])('reads %s', (body, message) => {
    expect(read(body)).toBe(message)
  })

  it('shows the start of a body that is nested 30,000 levels deep', () => {
    const body = `{"detail": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`
    expect(read(body)).toBe('{"detail":…')
  })

  it('cuts raw text at 500 and a message at 2,000 characters, between words', () => {
    expect(read('a bc '.repeat(101))).toBe(`${'a bc '.repeat(100).trim()}…`)
    expect(read(JSON.stringify({ detail: 'a bc '.repeat(500) }))).toBe(
      `${'a bc '.repeat(400).trim()}…`,
    )
  })

  it('leaves no half of a key, in whatever form the body has it', () => {
    const redact = (text: string): string => text.replaceAll('secret-key', '***')
    expect(readServerMessage(`${'x '.repeat(247)}secret-key`, redact)).toBe(
      `${'x '.repeat(247)}***`,
    )
    const escaped = String.raw`{"detail":"${'x '.repeat(996)}\u0073ecret-key"}`
    expect(readServerMessage(escaped, redact)).toBe(`${'x '.repeat(996).trim()}…`)
  })
})

const whole = (text: string) => ({ text, isCut: false })

describe('whether an error is of the API', () => {
  const json = 'application/json'

  it.each([true, false])('judges a long body by its type, about a form: %j', (isAboutForm) => {
    const body = { text: '{"detail":"cut of', isCut: true }
    expect(isOfApi(403, `${json}; charset=utf-8`, body, isAboutForm)).toBe(true)
    expect(isOfApi(403, 'text/html', { text: '<html>', isCut: true }, isAboutForm)).toBe(false)
  })

  it.each([
    [json, '{"detail":"No such build"}'],
    ['application/json; charset=utf-8', '{"detail":[{"loc":["body"],"msg":"Bad"}]}'],
    ['Application/JSON', '{"detail":{"message":"Inside"}}'],
    [json, '{"message":"No such build","code":404,"data":null}'],
    [json, '{"status_code":10422,"message":"Sister form","data":null}'],
  ])('knows an error of the API itself: %s %s', (contentType, body) => {
    expect(isOfApi(404, contentType, whole(body), false)).toBe(true)
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
  ])('knows none in the response of a gateway: %s %s', (contentType, body) => {
    expect(isOfApi(404, contentType, whole(body), false)).toBe(false)
  })

  const words = '{"error":"No such tag"}'

  it.each([400, 404, 409, 413, 422])('believes words in JSON about a form: %i', (status) => {
    for (const body of [words, '{"title":"Bad"}', '{"errors":[{"message":"Bad"}]}'])
      expect(isOfApi(status, `${json}; charset=utf-8`, whole(body), true)).toBe(true)
    expect(isOfApi(status, 'application/problem+json', whole(words), true)).toBe(true)
  })

  it.each([
    [400, 'text/html', words],
    [400, json, '{}'],
    [400, json, '["Bad"]'],
    [400, json, 'Bad'],
    [401, json, words],
    [403, json, words],
    [429, json, words],
    [502, json, words],
  ])('does not believe of a form %i as %s: %s', (status, contentType, body) => {
    expect(isOfApi(status, contentType, whole(body), true)).toBe(false)
  })
})
