import { describe, expect, it } from '@jest/globals'
import { createEarlyRedactor, createRedactor } from '../../src/runner/redact.ts'

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

  it('redacts a short secret itself, but not encoded forms that match by chance', () => {
    expect(createRedactor(['abc1'])('xabc1y YWJjMQ')).toBe('x***y YWJjMQ')
  })

  it('leaves a secret of fewer than four characters to the runner', () => {
    expect(createRedactor(['t', 'ab1'])('text ab1')).toBe('text ab1')
  })

  it('redacts each line of a secret of several lines, but not its brackets', () => {
    const several = createRedactor(['{\n  "key": "0123456789"\n}'])
    expect(several('{ "key": "0123456789" }')).toBe('{ *** }')
  })

  it('redacts a line of eight characters, but no shorter one', () => {
    const several = createRedactor(['12345678\r\n\r\n7654321'])
    expect(several('12345678 7654321')).toBe('*** 7654321')
  })

  it('redacts a secret without the white space around it', () => {
    expect(createRedactor([' hunter22\n'])('a hunter22 b')).toBe('a *** b')
  })

  it.each([[['a-secret', 'a-secret-and-more']], [['a-secret-and-more', 'a-secret']]])(
    'leaves nothing of the longer of two secrets: %j',
    (secrets) => {
      expect(createRedactor(secrets)('a-secret-and-more')).toBe('***')
    },
  )

  it('redacts Base64url where it differs from Base64', () => {
    const bytes = '?>?>?>?>?>?>'
    const form = Buffer.from(bytes).toString('base64url')
    expect(form).toMatch(/[-_]/)
    expect(createRedactor([bytes])(form)).toBe('***')
  })

  it('redacts what JSON escapes, inside a longer text', () => {
    expect(createRedactor(['a "quoted" secret'])(JSON.stringify('x a "quoted" secret y'))).toBe(
      '"x *** y"',
    )
  })

  it('finds a secret that escape sequences split, and drops those of its line', () => {
    const [start, end] = [secret.slice(0, 7), secret.slice(7)]
    const split = `a\u001b[31m${start}\u001b[0m\u001b[K${end} b`
    const lines = ['\u001b[1mbold', split, `\u001b[1m${secret}`]
    expect(redact(lines.join('\n'))).toBe('\u001b[1mbold\na*** b\n\u001b[1m***')
  })

  it.each([[['']], [['  ']], [[]]])('redacts nothing for %j', (secrets) => {
    expect(createRedactor(secrets)('text')).toBe('text')
  })
})

describe('createEarlyRedactor', () => {
  it('leaves the words that decisions read, and redacts what could be cut', () => {
    const early = createEarlyRedactor([
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
