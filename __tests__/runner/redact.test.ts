import { describe, expect, it } from '@jest/globals'
import { createParserInputRedactor, createRedactor } from '../../src/runner/redact.ts'

const secret = 'sk/live+9f"2 Öl?=7d41'
const redact = createRedactor([secret])

describe('createRedactor', () => {
  it.each([
    ['unchanged', secret],
    ['in Base64', Buffer.from(`${secret}!!`).toString('base64')],
    ['in Base64, one byte in', Buffer.from(`:${secret}!!`).toString('base64')],
    ['in Base64, two bytes in', Buffer.from(`a:${secret}!!`).toString('base64')],
    ['in Base64url', Buffer.from(`user:${secret}`).toString('base64url')],
    ['in a URL', encodeURIComponent(secret)],
    [
      'in a URL with lower-case hex',
      encodeURIComponent(secret).replace(/%../g, (c) => c.toLowerCase()),
    ],
    ['in Base64 in a URL', encodeURIComponent(Buffer.from(`:${secret}!!`).toString('base64'))],
    ['in JSON in a URL', encodeURIComponent(JSON.stringify(secret).slice(1, -1))],
    ['in a URL in a URL', encodeURIComponent(encodeURIComponent(secret))],
    ['in JSON', JSON.stringify({ key: secret })],
    ['in HTML', secret.replace('"', '&quot;')],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in upper-case hex', Buffer.from(secret).toString('hex').toUpperCase()],
  ])('replaces the secret %s', (_, form) => {
    const text = redact(`before ${form} after ${form}`)
    expect(text).toMatch(/^before .*\*\*\*.* after .*\*\*\*/)
    for (const part of [secret, '9f"2', 'live', form.slice(4, -6)]) expect(text).not.toContain(part)
  })

  it('leaves everything else unchanged', () => {
    expect(redact('live sk 7d41')).toBe('live sk 7d41')
  })

  it.each([
    [
      'not in forms that match by chance, if it is short',
      ['abc1'],
      'xabc1y YWJjMQ',
      'x***y YWJjMQ',
    ],
    ['not at all with fewer than four characters', ['t', 'ab1'], 'text ab1', 'text ab1'],
    [
      'by its lines, but not its brackets',
      ['{\n  "key": "0123456789"\n}'],
      '{ "key": "0123456789" }',
      '{ *** }',
    ],
    [
      'by lines of eight characters',
      ['12345678\r\n\r\n7654321'],
      '12345678 7654321',
      '*** 7654321',
    ],
    ['without the white space around it', [' hunter22\n'], 'a hunter22 b', 'a *** b'],
    ['whole beside a shorter one', ['a-secret', 'a-secret-and'], 'a-secret-and', '***'],
    ['whole before a shorter one', ['a-secret-and', 'a-secret'], 'a-secret-and', '***'],
    ['as JSON in a longer text', ['a "b" secret'], String.raw`"x a \"b\" secret y"`, '"x *** y"'],
    ['not if it is empty', ['', '  '], 'text', 'text'],
  ])('redacts a secret %s', (_, secrets, text, redacted) => {
    expect(createRedactor(secrets)(text)).toBe(redacted)
  })

  it('redacts Base64url where it differs from Base64', () => {
    const bytes = '?>?>?>?>?>?>'
    const form = Buffer.from(bytes).toString('base64url')
    expect(form).toMatch(/[-_]/)
    expect(createRedactor([bytes])(form)).toBe('***')
  })

  it('finds a secret that escape sequences split, and drops those of its line', () => {
    const [start, end] = [secret.slice(0, 7), secret.slice(7)]
    const split = `a\u001b[31m${start}\u001b[0m\u001b[K${end} b`
    const lines = ['\u001b[1mbold', split, `\u001b[1m${secret}`]
    expect(redact(lines.join('\n'))).toBe('\u001b[1mbold\na*** b\n\u001b[1m***')
  })
})

describe('createParserInputRedactor', () => {
  it('leaves the words that decisions read, and redacts what could be cut', () => {
    const early = createParserInputRedactor([
      'failed',
      'not-submitted',
      'sk-0123456789-0123456789',
      'a b c',
    ])
    expect(early('failed not-submitted sk-0123456789-0123456789 a b c')).toBe(
      'failed not-submitted *** ***',
    )
  })
})
