import { expect, it } from '@jest/globals'
import { shortCommit } from '../../src/util/short-commit.ts'

const digits = '0123456789abcdef'

it.each([
  ['a hash of 40 digits is shortened', digits.repeat(3).slice(0, 40), '0123456789ab'],
  ['a hash of 64 digits is shortened', digits.repeat(4), '0123456789ab'],
  ['a key stays, which is masked only as a whole', 'sk-0123456789abcdef0', undefined],
  ['a hash that is cut already stays', digits, undefined],
  ['a word that is too long is left out', `of ${'x'.repeat(1000)}`, 'of…'],
])('%s', (_, text, shown = text) => {
  expect(shortCommit(text)).toBe(shown)
})
