import { expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import type { BuildFailure } from '../../src/build-log/steps.ts'
import type { BuildOutcome } from '../../src/builds/outcome.ts'
import { SubmitUnknownError } from '../../src/builds/submit/submit-errors.ts'
import type { RunNotes } from '../../src/report/notes.ts'
import { makeReport } from '../../src/report/report.ts'
import { failureOfReport } from '../../src/report/shown-failure.ts'
import { httpError, makeBuild } from '../../world/server/api-values.ts'
import { noLog, noNotes } from '../support/summary-facts.ts'

const push: BuildFailure = {
  ...{ kind: 'machinery', message: 'denied', step: undefined, instruction: undefined },
  exitCode: 1,
  dockerfile: undefined,
  codeFrame: [],
  decidingLine: undefined,
  tail: [],
  isSilent: false,
  cause: undefined,
}

const kindOf = (notes: Partial<RunNotes>, failure?: BuildFailure): unknown => {
  const report = makeReport({ ...noNotes, ...notes }, { ...noLog, failure }, 0)
  const { reason } = failureOfReport(report, true)
  return reason && [reason.kind, reason.isTransient]
}

const ended = (
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
): Partial<RunNotes> => ({
  result: {
    build: makeBuild({ id: 'b-1', status }),
    outcome,
    cancellation: { wanted: false, accepted: false },
    ...{ queueSeconds: undefined, buildSeconds: undefined },
  },
})

const refused = (error: unknown): Partial<RunNotes> => ({ isSubmitting: true, error })

const lost = { type: 'lost', reason: 'outage' } as const
const late = (limit: 'queue' | 'build') => ({ type: 'timed-out', limit, minutes: 1 }) as const
const network = { kind: 'network', sentence: 'x', hint: 'y' } as const

it.each([
  ['a push that fails', kindOf(ended('failed'), push), ['machinery', false]],
  ['a service that fails', kindOf(ended('error')), ['machinery', true]],
  [
    'a network that fails',
    kindOf(ended('failed'), { ...push, kind: 'build', cause: network }),
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
