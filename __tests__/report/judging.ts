import type { BuildFailure, LogRead } from '../../src/build-log/steps.ts'
import type { BuildOutcome, Cancellation, LossReason } from '../../src/builds/outcome.ts'
import { judgeBuild } from '../../src/report/judge-build.ts'
import { httpError, makeBuild } from '../../world/server/api-values.ts'
import { noLog } from '../support/summary-facts.ts'

export const notWanted: Cancellation = { wanted: false, accepted: false }
export const accepted: Cancellation = { wanted: true, accepted: true }
export const notAccepted: Cancellation = { wanted: true, accepted: false }

export const judged = (
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
  log: Partial<LogRead> = {},
  cancellation = notWanted,
) =>
  judgeBuild(
    {
      build: makeBuild({ id: 'b-9', status, imageName: 'hello', imageTag: 'v1' }),
      ...{ outcome, cancellation, queueSeconds: 1, buildSeconds: 2 },
    },
    { ...noLog, lastLines: ['the last line'], ...log },
  )

export const inStep: BuildFailure = {
  kind: 'build',
  message: 'process "/bin/sh -c exit 3" did not complete successfully: exit code: 3',
  step: {
    key: '#6',
    attempt: 1,
    title: '[build 3/4] RUN exit 3',
    stage: 'build',
    index: 3,
    instruction: 'RUN exit 3',
    state: 'failed',
    seconds: undefined,
    startMs: undefined,
    endMs: undefined,
  },
  instruction: 'RUN exit 3',
  exitCode: 3,
  dockerfile: undefined,
  codeFrame: [],
  decidingLine: undefined,
  tail: ['a line'],
  isSilent: false,
  cause: undefined,
}

export const status = (word: string, failure?: BuildFailure, log: Partial<LogRead> = {}) =>
  judged(word, { type: 'finished' }, { failure, ...log })
export const limit = (
  name: 'queue' | 'build',
  minutes: number,
  cancellation: Cancellation,
  word = 'running',
) => judged(word, { type: 'timed-out', limit: name, minutes }, {}, cancellation)
export const aborted = (cancellation: Cancellation, word = 'running') =>
  judged(word, { type: 'aborted' }, {}, cancellation)
export const lost = (reason: LossReason, code: number | undefined, cancellation = notAccepted) => {
  const error = code === undefined ? undefined : httpError(code)
  return judged('running', { type: 'lost', reason, error }, {}, cancellation)
}
