import { describe, expect, it } from '@jest/globals'
import { redactAll, redactedJson } from '../../../src/runner/text/redact-all.ts'

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
    expect(redactAll(JSON.parse(json) as object, redact)).not.toHaveProperty('a')
    expect({}).not.toHaveProperty('b')
  })
})
