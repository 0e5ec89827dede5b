import { expect, it } from '@jest/globals'
import { clipMiddle } from '../../src/util/clip-middle.ts'

it.each([
  ['as it is', 8, 'as it is'],
  ['the range >=2 or <3 of frob is not free', 24, 'the range … not free'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 10, '…'],
])('%j in %d characters: %j', (text, length, shown) => {
  expect(clipMiddle(text, length)).toBe(shown)
  expect(shown.length).toBeLessThanOrEqual(length)
})
