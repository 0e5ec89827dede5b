import { expect, it } from '@jest/globals'
import { LogParser } from '../../../src/build-log/log-parser.ts'
import { spanOf } from '../../../src/report/summary/step-times.ts'

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
