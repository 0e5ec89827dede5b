import { expect, it } from '@jest/globals'
import { showReading } from '../../../src/runner/log/reading-progress.ts'

it('shows every five seconds which file is read, and how much was read', () => {
  const printed: string[] = []
  let nowMs = 0
  const onRead = showReading(
    'Packing',
    { monotonicMs: () => nowMs },
    { line: (text) => void printed.push(text) },
  )
  const [small, large] = [
    { path: 'a', sizeBytes: 10 },
    { path: 'b\n', sizeBytes: 2 ** 31 },
  ]
  for (const [seconds, file, readBytes] of [
    ...([
      [1, small, 10],
      [4.9, large, 2 ** 21],
      [5, large, 2 ** 22],
      [9, large, 2 ** 23],
    ] as const),
    ...([
      [10, large, 2 ** 30],
      [60, small, 2 ** 31],
    ] as const),
  ]) {
    nowMs = 1_000 * seconds
    onRead({ ...file, readBytes })
  }
  expect(printed).toEqual([
    "Packing: 4.0 MiB read so far, now 'b\\n' (2.0 GiB).",
    "Packing: 1.0 GiB read so far, now 'b\\n' (2.0 GiB).",
    "Packing: 2.0 GiB read so far, now 'a' (10 bytes).",
  ])
})
