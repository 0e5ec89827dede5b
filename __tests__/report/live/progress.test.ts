import { describe, expect, it } from '@jest/globals'
import { showReadProgress, showUpload } from '../../../src/report/live/progress.ts'

const MiB = 1_024 * 1_024

/** Lines printed when so many MiB have been sent at so many seconds. */
function lines(
  totalMiB: number,
  ...steps: readonly (readonly [seconds: number, sentMiB: number])[]
) {
  const printed: string[] = []
  let nowMs = 0
  const progress = showUpload(
    totalMiB * MiB,
    { monotonicMs: () => nowMs },
    { line: (text) => void printed.push(text) },
  )
  for (const [seconds, sentMiB] of steps) {
    nowMs = 1_000 * seconds
    progress(sentMiB * MiB)
  }
  return printed
}

describe('the progress of an upload', () => {
  it('is not shown for an upload of less than five seconds', () => {
    expect(lines(480, [0, 0], [2, 200], [4.9, 480])).toEqual([])
  })

  it('is shown every five seconds, with the speed since the previous line', () => {
    expect(lines(480, [0, 0], [5, 60], [7, 100], [10, 120], [15, 360])).toEqual([
      'Sent 60.0 MiB of 480 MiB (12 %), 12.0 MiB/s, about 35 s left.',
      'Sent 120 MiB of 480 MiB (25 %), 12.0 MiB/s, about 30 s left.',
      'Sent 360 MiB of 480 MiB (75 %), 48.0 MiB/s, about 3 s left.',
    ])
  })

  it('is not shown at the end', () => {
    expect(lines(100, [0, 0], [60, 100])).toEqual([])
  })

  it('shows the minutes left on a slow link', () => {
    expect(lines(480, [0, 0], [10, 1])).toEqual([
      'Sent 1.0 MiB of 480 MiB (0 %), 102 KiB/s, about 1 h 20 min left.',
    ])
  })

  it('shows no speed when nothing was sent', () => {
    expect(lines(100, [0, 10], [6, 10])).toEqual(['Sent 10.0 MiB of 100 MiB (10 %).'])
  })

  it('starts again for a second attempt', () => {
    expect(lines(100, [0, 0], [4, 50], [8, 0], [12, 10], [13, 20])).toEqual([
      'Sent 20.0 MiB of 100 MiB (20 %), 4.0 MiB/s, about 20 s left.',
    ])
  })
})

it('shows every five seconds which file is read, and how much was read', () => {
  const printed: string[] = []
  let nowMs = 0
  const clock = { monotonicMs: () => nowMs }
  const onRead = showReadProgress('Packing', clock, { line: (text) => void printed.push(text) })
  for (const [seconds, path, sizeBytes, readBytes] of [
    [1, 'a', 10, 10],
    [4.9, 'b\n', 2 ** 31, 2 ** 21],
    [5, 'b\n', 2 ** 31, 2 ** 22],
    [9, 'b\n', 2 ** 31, 2 ** 23],
    [10, 'b\n', 2 ** 31, 2 ** 30],
    [60, 'a', 10, 2 ** 31],
  ] as const) {
    nowMs = 1_000 * seconds
    onRead({ path, sizeBytes, readBytes })
  }
  expect(printed).toEqual([
    "Packing: 4.0 MiB read so far, now 'b\\n' (2.0 GiB).",
    "Packing: 1.0 GiB read so far, now 'b\\n' (2.0 GiB).",
    "Packing: 2.0 GiB read so far, now 'a' (10 bytes).",
  ])
})
