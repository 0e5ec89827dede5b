import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { slowestSteps, spanOf } from '../../src/build-log/step-times.ts'

/** The steps of a log with the second of each line before it. */
function stepsOf(log: string) {
  const parser = new LogParser()
  for (const line of log.split('\n')) parser.push(line.slice(2), Number(line[0]) * 1_000)
  return parser.steps()
}

it.each([
  [
    'ends with its last line and is as long as the builder says',
    '5 #4 [1/1] RUN a\n9 #4 DONE 7.5s',
    { startMs: 1_500, endMs: 9_000 },
  ],
  [
    'begins with its first line where the builder does not say',
    '5 Step 1/2 : RUN a\n9 Step 2/2 : RUN b',
    { startMs: 5_000, endMs: 9_000 },
  ],
  ['is unknown while it runs', '5 #4 [1/1] RUN a', undefined],
])('the span of a step %s', (_, log, span) => {
  const [step] = stepsOf(log)
  expect(step && spanOf(step)).toEqual(span)
})

describe('the slowest step', () => {
  it('is the one that took longest, whoever measured it', () => {
    const log = `0 #4 [1/3] RUN a
1 #4 DONE 1.0s
1 #5 [2/3] RUN b
9 #5 ERROR: x
9 #6 [3/3] RUN c
9 #6 CACHED`
    expect(slowestSteps(stepsOf(log))[0]).toMatchObject({ step: { key: '#5' }, seconds: 8 })
  })

  it('is none where all were cached', () => {
    expect(slowestSteps(stepsOf('0 #4 [1/1] RUN a\n1 #4 CACHED'))).toEqual([])
  })
})
