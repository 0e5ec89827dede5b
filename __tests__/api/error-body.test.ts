import { describe, expect, it } from '@jest/globals'
import { readServerMessage } from '../../src/api/error-body.ts'

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

  it('cuts raw text at 500 and a message at 2,000 characters', () => {
    expect(read('x'.repeat(501))).toBe(`${'x'.repeat(500)}…`)
    expect(read(JSON.stringify({ detail: 'y'.repeat(3_000) }))).toBe(`${'y'.repeat(2_000)}…`)
  })

  it('redacts before it cuts, so that no half of a key is left', () => {
    const body = `${'x'.repeat(495)}secret-key`
    expect(readServerMessage(body, (text) => text.replaceAll('secret-key', '***'))).toBe(
      `${'x'.repeat(495)}***`,
    )
  })
})
