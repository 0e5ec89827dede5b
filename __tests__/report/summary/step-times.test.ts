import { expect, it } from '@jest/globals'
import { blocksOf, factsOf, type TimedLine } from '../../support/summary-facts.ts'

it.each<[string, readonly TimedLine[], string]>([
  [
    'is as long as the builder says',
    [
      [5, '#4 [1/1] RUN a'],
      [9, '#4 DONE 7.5s'],
    ],
    '7.5 s',
  ],
  [
    'begins with its first line, else',
    [
      [5, 'Step 1/2 : RUN a'],
      [9, 'Step 2/2 : RUN b'],
    ],
    '4.0 s',
  ],
  ['is not finished while it runs', [[5, '#4 [1/1] RUN a']], 'not finished'],
])('a step %s', (_, log, time) => {
  const table = blocksOf(factsOf(log, 'success')).find((block) => block.includes('| Step |'))
  expect(table).toMatch(new RegExp(`^\\| 1 \\| .*RUN a.* \\| ${time} \\|$`, 'm'))
})
