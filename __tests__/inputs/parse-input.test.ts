import { describe, expect, it } from '@jest/globals'
import { parseImageName, parseMinutes, parseSeconds } from '../../src/inputs/parse-input.ts'
import { InvalidInputs } from '../../src/util/errors.ts'

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
