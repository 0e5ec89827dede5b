import { expect, it } from '@jest/globals'
import { type BuildFailure, emptyLogRead } from '../../src/build-log/steps.ts'
import type { BuildOutcome } from '../../src/builds/outcome.ts'
import { describeRowResult } from '../../src/report/comment/comment.ts'
import { makeReportFacts } from '../../src/report/report.ts'
import { failureOfReport } from '../../src/report/shown-failure.ts'
import { renderBuildSummary } from '../../src/report/summary/build-summary.ts'
import { ApiError, SubmitUnknownError } from '../../src/util/errors.ts'
import { httpError, makeBuild } from '../../testbed/emulator/model/api-values.ts'
import {
  bareFailure,
  commit,
  factsOf,
  noNotes,
  packedWith,
  pip,
  type RunFacts,
} from '../support/summary-facts.ts'

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
      kind: 'build',
      cause: 'package-not-found',
      place,
      exitCode: 1,
      isTransient: false,
      step: '[2/2] RUN pip install no-such-package',
      instruction: 'RUN pip install no-such-package',
    },
  })
  expect(failureOfReport(report, false)).toMatchObject({
    annotation: { place: undefined },
    reason: { place },
  })
  expect(describeRowResult(report, undefined)).toEqual({
    agent: 'chat',
    icon: '❌',
    words: title,
    image: undefined,
    commit,
  })
  expect(renderBuildSummary(report)).toMatch(/^### ❌ `chat`: .*agents\/chat\/Dockerfile:5.*/s)
})

it('says in the row why nothing was submitted, and stands for a commit with the head', () => {
  const end = { ...report.end, kind: 'not-submitted', title: 'not submitted' } as const
  const source = { ...report.source, commit: undefined, isDirty: true }
  const unsent = { ...report, source, end: { ...end, facts: ['Reading failed.'] } }
  expect(describeRowResult(unsent, 'head')).toMatchObject({
    words: 'not submitted: Reading failed.',
    image: undefined,
    commit: 'head',
    isDirty: true,
  })
})

it('has no row for a build of which nothing is known', () => {
  expect(
    describeRowResult({ ...report, agent: undefined, build: undefined }, undefined),
  ).toBeUndefined()
})

it('has one name in all of them for an agent that is not known', () => {
  const unnamed = { ...report, agent: undefined }
  expect(failureOfReport(unnamed, true).annotation?.title).toBe(`Agent: ${title}`)
  expect(describeRowResult(unnamed, undefined)?.agent).toBe('Agent')
  expect(renderBuildSummary(unnamed)).toMatch(/^### ❌ Agent: /)
})

const kindOf = (notes: Partial<RunFacts>, failure?: BuildFailure) => {
  const { result } = notes
  const read = result && { result: { ...result, log: { ...result.log, failure } } }
  const report = makeReportFacts({ ...noNotes, ...notes, ...read }, 0)
  const { reason } = failureOfReport(report, true)
  return reason && ([reason.kind, reason.isTransient] as const)
}
type Kind = ReturnType<typeof kindOf>

const ended = (
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
): Partial<RunFacts> => ({
  result: {
    build: makeBuild({ id: 'b-1', status }),
    outcome,
    cancellation: { wanted: false, accepted: false },
    queueSeconds: undefined,
    buildSeconds: undefined,
    log: emptyLogRead,
  },
})

it('has the place of a failure also where another run submitted the build', () => {
  const { result } = ended('failed')
  const failure = { ...bareFailure, dockerfile: { file: 'Dockerfile', line: place.line } }
  const reused = { how: 'joined', ageSeconds: 1 } as const
  const packed = packedWith({ path: place.file, text: undefined })
  const joined = result && { result: { ...result, reused, log: { ...emptyLogRead, failure } } }
  expect(makeReportFacts({ ...noNotes, packed, ...joined }, 0).failure).toMatchObject({ place })
})

const refused = (error: unknown): Partial<RunFacts> => ({ isSubmitting: true, error })

const lost = { type: 'lost', reason: 'outage' } as const
const late = (limit: 'queue' | 'build') => ({ type: 'timed-out', limit, minutes: 1 }) as const
const network = { kind: 'network', sentence: 'x', hint: 'y' } as const

it.each<[string, Kind, Kind]>([
  [
    'a push that fails',
    kindOf(ended('failed'), { ...bareFailure, kind: 'machinery' }),
    ['machinery', false],
  ],
  ['a service that fails', kindOf(ended('error')), ['machinery', true]],
  [
    'a network that fails',
    kindOf(ended('failed'), { ...bareFailure, cause: network }),
    ['build', true],
  ],
  ['the limit of the build', kindOf(ended('running', late('build'))), ['timeout', false]],
  ['the limit of the queue', kindOf(ended('queued', late('queue'))), ['queue-timeout', false]],
  ['a record that is being deleted', kindOf(ended('deleting')), ['lost', false]],
  ['a status that is not reported', kindOf(ended('running', lost)), ['lost', false]],
  ['an end that a list alone shows', kindOf(ended('error', lost)), ['lost', false]],
  [
    'a response that is lost',
    kindOf(refused(new SubmitUnknownError('x', { cause: httpError(503) }))),
    ['in-doubt', false],
  ],
  ['a busy server', kindOf(refused(httpError(429))), ['refused', true]],
  [
    'a certificate that is not trusted',
    kindOf(refused(new ApiError('x', { kind: 'tls' }))),
    ['refused', false],
  ],
  [
    'an explained refusal',
    kindOf(refused(new Error('x', { cause: httpError(422) }))),
    ['refused', false],
  ],
  ['an error before the submit', kindOf({ error: httpError(429) }), undefined],
  ['an archive that cannot be read', kindOf(refused(new Error('x'))), undefined],
  [
    'a record that cannot be read',
    kindOf({ ...refused(httpError(404)), subject: { purpose: 'watched' } }),
    undefined,
  ],
  ['a success', kindOf(ended('success')), undefined],
])('knows the kind of failure of %s', (_, found, expected) => {
  expect(found).toEqual(expected)
})
