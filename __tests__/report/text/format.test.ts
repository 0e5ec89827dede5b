import { expect, it } from '@jest/globals'
import { formatBytes, formatCount, formatSeconds } from '../../../src/report/text/format.ts'

it.each([
  [0, '0.0 s'],
  [9.94, '9.9 s'],
  [9.96, '10 s'],
  [59.4, '59 s'],
  [59.6, '1 min 0 s'],
  [3_599.4, '59 min 59 s'],
  [3_599.6, '1 h 0 min'],
  [3_750, '1 h 3 min'],
])('shows %d seconds as %s', (seconds, shown) => {
  expect(formatSeconds(seconds)).toBe(shown)
})

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1023 bytes'],
  [1_024, '1.0 KiB'],
  [340 * 1_024, '340 KiB'],
  [1_048_575, '1.0 MiB'],
  [524_288_000, '500 MiB'],
  [5 * 1_024 ** 4, '5120 GiB'],
])('shows %d as %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown)
})

it.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('formats %d as %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})
