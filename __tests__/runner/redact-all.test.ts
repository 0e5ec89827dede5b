import { describe, expect, it } from '@jest/globals'
import { redactedJson, redactTextsOf } from '../../src/runner/redact-all.ts'

const redact = (text: string): string => text.replaceAll('1234', '***')

describe('redactedJson', () => {
  it('redacts keys, texts and numbers, and stays JSON', () => {
    const value = { a1234: ['x 1234', { b: 12345, c: 12, d: null, e: true }], f: '"1234"' }
    expect(redactedJson(value, redact)).toBe(
      String.raw`{"a***":["x ***",{"b":"***5","c":12,"d":null,"e":true}],"f":"\"***\""}`,
    )
  })

  it('is indented if wanted', () => {
    expect(redactedJson(['1234'], redact, 2)).toBe('[\n  "***"\n]')
  })

  it('keeps a key called __proto__, as one without a meaning', () => {
    const json = '{"__proto__":{"a":"1234"},"constructor":{"prototype":{"b":"1234"}}}'
    expect(redactedJson(JSON.parse(json), redact)).toBe(json.replaceAll('1234', '***'))
    expect({}).not.toHaveProperty('b')
  })
})

describe('redactFacts', () => {
  it('leaves keys, numbers and the words of ours, which decisions read', () => {
    const kind = '1234' as const
    const facts = { kind, text1234: 'x 1234', list: [{ line: 1234, is: true }] }
    expect(redactTextsOf(facts, { kind: true }, redact)).toEqual({ ...facts, text1234: 'x ***' })
  })
})
