import { describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../../src/runner/text/redact.ts'
import { redactAll, redactedJson } from '../../../src/runner/text/redact-all.ts'

const redact = createRedactor(['12345678', 'hunter22'])

describe('redactAll', () => {
  it('redacts strings and keys at every depth, and leaves other values as they are', () => {
    const value = { hunter22: ['a hunter22', { deep: '12345678' }], count: 3, on: true, none: null }
    expect(redactAll(value, redact)).toEqual({
      ...{ '***': ['a ***', { deep: '***' }], count: 3, on: true, none: null },
    })
  })
})

describe('redactedJson', () => {
  it('stays JSON where a number is a secret', () => {
    expect(redactedJson({ id: 12_345_678, size: 9, name: 'hunter22' }, redact)).toBe(
      '{"id":"***","size":9,"name":"***"}',
    )
  })

  it('is indented if wanted', () => {
    expect(redactedJson(['hunter22'], redact, 2)).toBe('[\n  "***"\n]')
  })
})
