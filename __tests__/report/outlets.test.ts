import { expect, it } from '@jest/globals'
import { logEndOf } from '../../src/report/log-end.ts'
import { resultOf } from '../../src/report/comment/comment.ts'
import { failureOfReport } from '../../src/report/shown-failure.ts'
import { renderBuildSummary } from '../../src/report/summary/build-summary.ts'
import { commit, factsOf, pip } from '../support/summary-facts.ts'

const report = factsOf(pip, 'failed')
const title = "pip found no version of 'no-such-package'"
const place = { file: 'agents/chat/Dockerfile', line: 5 }

it('says of one failed build the same in each outlet', () => {
  expect(failureOfReport(report, true)).toEqual({
    message:
      'ERROR: No matching distribution found for no-such-package\nRUN pip install no-such-package · exit code 1\nBuild ID: b-1',
    hint: expect.stringContaining('Check the name and version'),
    annotation: { title: `chat: ${title}`, place },
    reason: {
      ...{ kind: 'build', cause: 'package-not-found', place, exitCode: 1, isTransient: false },
      step: '[2/2] RUN pip install no-such-package',
      instruction: 'RUN pip install no-such-package',
    },
  })
  expect(failureOfReport(report, false)).toMatchObject({
    annotation: { place: undefined },
    reason: { place },
  })
  expect(logEndOf(report).slice(0, 2)).toEqual([
    `chat: ${title}`,
    'Failed step: [2/2] RUN pip install no-such-package (agents/chat/Dockerfile:5, exit code 1)',
  ])
  expect(resultOf(report, undefined)).toEqual({
    ...{ agent: 'chat', mark: '❌', words: title, image: undefined, commit },
  })
  expect(renderBuildSummary(report)).toMatch(/^### ❌ `chat`: .*agents\/chat\/Dockerfile:5.*/s)
})

it('says in the row why nothing was submitted, and stands for a commit with the head', () => {
  const end = { ...report.end, kind: 'not-submitted', title: 'not submitted' } as const
  const source = { ...report.source, commit: undefined, isDirty: true }
  const unsent = { ...report, source, end: { ...end, facts: ['Reading failed.'] } }
  expect(resultOf(unsent, 'head')).toMatchObject({
    ...{ words: 'not submitted: Reading failed.', image: undefined, commit: 'head', isDirty: true },
  })
})

it('has no row for a build of which nothing is known', () => {
  expect(resultOf({ ...report, agent: undefined, build: undefined }, undefined)).toBeUndefined()
})

it('has one name in all of them for an agent that is not known', () => {
  const unnamed = { ...report, agent: undefined }
  expect(failureOfReport(unnamed, true).annotation?.title).toBe(`Agent: ${title}`)
  expect(logEndOf(unnamed)[0]).toBe(`Agent: ${title}`)
  expect(resultOf(unnamed, undefined)?.agent).toBe('Agent')
  expect(renderBuildSummary(unnamed)).toMatch(/^### ❌ Agent: /)
})
