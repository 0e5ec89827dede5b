import { describe, expect, it } from '@jest/globals'
import { parseBuildArgs } from '../../src/inputs/build-options.ts'
import { parseImageName, parseMinutes, parseSeconds } from '../../src/inputs/parse-input.ts'
import { InvalidInputs } from '../../src/inputs/read-input.ts'

describe('build-args', () => {
  it.each([
    ['A=1\nB=x=y,"z"', { A: '1', B: 'x=y,"z"' }],
    ['# a comment\n\n  \nA=', { A: '' }],
    ['A= spaced ', { A: ' spaced ' }],
    ['A=1\r\nB=2', { A: '1', B: '2' }],
    ['{"A": "two\\nlines", "B": ""}', { A: 'two\nlines', B: '' }],
    ['{}', {}],
    ['__proto__=x', Object.fromEntries([['__proto__', 'x']])],
  ])('reads %j', (text, expected) => {
    expect(parseBuildArgs('build-args', text)).toEqual(expected)
  })

  it.each([
    ['A=1\nsecret-value', /'build-args'.*line 2 has no '='/],
    ['{"A": 1}', /'A' is not a string/],
    ['{"A": "1"', /not a JSON object/],
    ['1A=x', /line 1 has an invalid key: /],
    ['A=-----BEGIN KEY-----\nsecret-value+/a==', /line 2 has an invalid key: /],
    ['{"1A": "x"}', /the invalid key '1A': /],
    ['A=1\nA=2', /'A' twice/],
    ['=x', /line 1 has an invalid key: /],
    ['1A=x\nsecret-value\nA=1\nA=2', /line 1 has.*\n.*line 2 has no '='.*\n.*'A' twice/],
    ['{"A": 1, "B": 2, "2C": "x"}', /'A' is not.*\n.*'B' is not.*\n.*'2C'/],
    ['x\n'.repeat(12), /\nand 2 more$/],
  ])('rejects %j without showing a value', (text, expected) => {
    expect(() => parseBuildArgs('build-args', text)).toThrow(expected)
    expect(() => parseBuildArgs('build-args', text)).not.toThrow(/secret-value/)
  })
})

describe('names and numbers', () => {
  it.each(['hello', 'team/hello', 'a.b_c__d-e', 'a---b', '0'])(
    'accepts the image name %s',
    (name) => {
      expect(parseImageName('image-name', name)).toBe(name)
    },
  )

  it.each([
    'Hello',
    'a..b',
    '-a',
    'a_',
    'a//b',
    '/a',
    'a/',
    'localhost/a',
    'reg.example.com/a',
    'reg:5000/a',
    'a:1',
    'a@sha256:0',
    'a'.repeat(256),
  ])('rejects the image name %s', (name) => {
    expect(() => parseImageName('image-name', name)).toThrow(InvalidInputs)
  })

  it.each(['1', '0.5', '.5', '007', '90'])('accepts %s minutes', (text) => {
    expect(parseMinutes('timeout-minutes', text)).toBe(Number(text) * 60_000)
  })

  it.each(['0', '-1', '5m', '1e3', 'Infinity', 'NaN', '1,5', '0x10', '1.'])(
    'rejects %s minutes',
    (text) => {
      expect(() => parseMinutes('timeout-minutes', text)).toThrow(/'timeout-minutes'.*got/)
    },
  )

  it('rejects times that no timer can wait for', () => {
    expect(parseMinutes('timeout-minutes', '35791')).toBe(2_147_460_000)
    expect(() => parseMinutes('timeout-minutes', '35791.5')).toThrow(
      "Input 'timeout-minutes' must be at most 35791 minutes, got '35791.5'.",
    )
    expect(() => parseSeconds('poll-interval-seconds', '2147484')).toThrow(
      "Input 'poll-interval-seconds' must be at most 2147483 seconds, got '2147484'.",
    )
  })
})
