import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { slowestSteps, spanOf } from '../../src/build-log/step-times.ts'

/** Steps of a log whose lines came at these milliseconds. */
function stepsOf(lines: readonly (readonly [timeMs: number, line: string])[]) {
  const parser = new LogParser()
  for (const [timeMs, line] of lines) parser.push(line, timeMs)
  return parser.steps()
}

describe('the span of a step', () => {
  it('ends with its last line and is as long as the builder says', () => {
    const [step] = stepsOf([
      [5_000, '#4 [1/1] RUN a'],
      [9_000, '#4 DONE 7.5s'],
    ])
    expect(step && spanOf(step)).toEqual({ startMs: 1_500, endMs: 9_000 })
  })

  it('begins with its first line where the builder does not say', () => {
    const [step] = stepsOf([
      [5_000, 'Step 1/2 : RUN a'],
      [9_000, 'Step 2/2 : RUN b'],
    ])
    expect(step && spanOf(step)).toEqual({ startMs: 5_000, endMs: 9_000 })
  })

  it('is unknown while it runs', () => {
    const [step] = stepsOf([[5_000, '#4 [1/1] RUN a']])
    expect(step && spanOf(step)).toBeUndefined()
  })
})

describe('the slowest step', () => {
  it('is the one that took longest, whoever measured it', () => {
    const lines = [
      ...([
        [0, '#4 [1/3] RUN a'],
        [1_000, '#4 DONE 1.0s'],
        [1_000, '#5 [2/3] RUN b'],
      ] as const),
      ...([
        [9_000, '#5 ERROR: x'],
        [9_000, '#6 [3/3] RUN c'],
        [9_000, '#6 CACHED'],
      ] as const),
    ]
    expect(slowestSteps(stepsOf(lines))[0]).toMatchObject({ step: { key: '#5' }, seconds: 8 })
  })

  it('is none where all were cached', () => {
    const lines = [
      [0, '#4 [1/1] RUN a'],
      [1_000, '#4 CACHED'],
    ] as const
    expect(slowestSteps(stepsOf(lines))).toEqual([])
  })
})
