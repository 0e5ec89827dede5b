import { expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import type { BuildFailure } from '../../src/build-log/steps.ts'
import { describeBuildFailure } from '../../src/report/failure-output.ts'
import type { EndKind } from '../../src/report/run-end.ts'
import { httpError, makeBuild } from '../../world/server/api-values.ts'

const push: BuildFailure = {
  ...{ kind: 'machinery', message: 'denied', step: undefined, instruction: undefined },
  ...{ exitCode: 1, dockerfile: undefined, frame: [], decidingLine: undefined, tail: [] },
  isSilent: false,
  cause: undefined,
}

const kindOf = (
  kind: EndKind,
  status: string | undefined,
  failure?: BuildFailure,
  submitError?: unknown,
): unknown => {
  const found = describeBuildFailure({
    end: { kind, title: '', facts: [], hint: undefined, hasImage: undefined },
    result: status === undefined ? undefined : resultOf(status),
    ...{ failure, atWork: undefined, dockerfile: undefined, submitError },
  })
  return found && [found.kind, found.is_transient]
}

const resultOf = (status: string) => ({
  build: makeBuild({ id: 'b-1', status }),
  outcome: { type: 'finished' } as const,
  cancellation: { wanted: false, accepted: false },
  ...{ queueSeconds: undefined, buildSeconds: undefined },
})

it.each([
  ['a push that fails', kindOf('failed', 'failed', push), ['machinery', false]],
  ['a record that is being deleted', kindOf('failed', 'deleting'), ['lost', false]],
  ['a status that is not reported', kindOf('lost', 'running'), ['lost', false]],
  [
    'a response that is lost',
    kindOf('in-doubt', undefined, undefined, httpError(503)),
    ['in-doubt', false],
  ],
  [
    'a busy server',
    kindOf('not-submitted', undefined, undefined, httpError(429)),
    ['refused', true],
  ],
  [
    'a certificate that is not trusted',
    kindOf('not-submitted', undefined, undefined, new ApiError('x', { kind: 'tls' })),
    ['refused', false],
  ],
  [
    'an explained refusal',
    kindOf('not-submitted', undefined, undefined, new Error('x', { cause: httpError(422) })),
    ['refused', false],
  ],
  [
    'an archive that cannot be read',
    kindOf('not-submitted', undefined, undefined, new Error('x')),
    null,
  ],
  ['a record that cannot be read', kindOf('unread', undefined), null],
])('knows the kind of failure of %s', (_, found, expected) => {
  expect(found).toEqual(expected)
})
