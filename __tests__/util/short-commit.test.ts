import { describe, expect, it } from '@jest/globals'
import { shortCommit } from '../../src/util/short-commit.ts'

describe('shortCommit', () => {
  it.each([40, 64])('shortens a hash of %d digits', (digits) => {
    expect(shortCommit('0123456789abcdef'.repeat(4).slice(0, digits))).toBe('0123456789ab')
  })

  it.each([
    ['a key, which is masked only as a whole', 'sk-0123456789abcdef0'],
    ['a hash that is cut already', '0123456789abcdef'],
  ])('leaves %s', (_, text) => {
    expect(shortCommit(text)).toBe(text)
  })

  it('drops a word that is too long', () => {
    expect(shortCommit(`of ${'x'.repeat(1000)}`)).toBe('of…')
  })
})
