import { describe, expect, it } from '@jest/globals'
import type { BuildFailure } from '../../src/build-log/steps.ts'
import type { BuildOutcome, Cancellation } from '../../src/build/outcome.ts'
import { judge } from '../../src/build/verdict.ts'
import { httpError, makeBuild } from '../support/model-server.ts'

const judged = (
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
  failure?: BuildFailure,
) =>
  judge(
    { build: makeBuild({ id: 'b-9', status }), outcome, queueSeconds: 1, buildSeconds: 2 },
    failure,
  )

const inStep: BuildFailure = {
  message: 'process "/bin/sh -c exit 3" did not complete successfully: exit code: 3',
  step: {
    key: '#6',
    title: '[build 3/4] RUN exit 3',
    stage: 'build',
    index: 3,
    total: 4,
    instruction: 'RUN exit 3',
    state: 'failed',
    seconds: undefined,
  },
  exitCode: 3,
  tail: [],
  dockerfile: undefined,
}

describe('judge', () => {
  it.each([
    ['success', { type: 'finished' }],
    ['SUCCEEDED', { type: 'finished' }],
    ['queued', { type: 'submitted' }],
  ] as const)('accepts %s after %j', (status, outcome) => {
    expect(judged(status, outcome)).toEqual({ ok: true })
  })

  const status = (word: string, failure?: BuildFailure) =>
    judged(word, { type: 'finished' }, failure)
  const limit = (name: 'queue' | 'build', minutes: number, cancellation: Cancellation) =>
    judged('running', { type: 'timed-out', limit: name, minutes, cancellation })
  const aborted = (cancellation: Cancellation) =>
    judged('running', { type: 'aborted', cancellation })
  const lost = (reason: 'outage' | 'credentials' | 'gone' | 'refused', code: number) =>
    judged('running', {
      type: 'lost',
      reason,
      error: httpError(code),
      cancellation: reason === 'outage' ? 'requested' : 'not-wanted',
    })

  // Every sentence that a user can get, so that a reworded one is seen here.
  it.each([
    [
      status('failed'),
      "The build failed (status 'failed'). Build ID: b-9.",
      'The log names no failing step. Check its last lines.',
    ],
    [
      status('failed', inStep),
      'The build failed in [build 3/4] RUN exit 3: process "/bin/sh -c exit 3" did not complete successfully: exit code: 3 Build ID: b-9.',
      'The last lines of the failing step are above.',
    ],
    [
      status('failed', { ...inStep, step: undefined, message: 'no space left on device' }),
      'The build failed: no space left on device Build ID: b-9.',
      "The builder's own error is in the last group of the log above.",
    ],
    ...['cancelled', 'canceled'].map(
      (word) =>
        [
          status(word),
          `The build was cancelled on the server (status '${word}'). Build ID: b-9.`,
          'Run the job again if that was not intended.',
        ] as const,
    ),
    ...['timed_out', 'timeout'].map(
      (word) =>
        [
          status(word),
          `The build reached the service's own time limit (status '${word}'). Build ID: b-9.`,
          'Find the step in the log that takes so long.',
        ] as const,
    ),
    [
      status('error'),
      "The build service failed (status 'error'). Build ID: b-9.",
      'Run the job again. If it fails again, report the build ID to the operators of the service.',
    ],
    ...['deleting', 'delete_failed'].map(
      (word) =>
        [
          status(word),
          `The build is being deleted (status '${word}'). Build ID: b-9.`,
          'Run the job again to build again.',
        ] as const,
    ),
    [
      limit('build', 60, 'requested'),
      "The build was still running after 60 minutes, the limit in 'timeout-minutes'. The action requested its cancellation. Build ID: b-9.",
      "Raise 'timeout-minutes' if the build needs longer.",
    ],
    [
      limit('queue', 0.5, 'not-wanted'),
      "The build was still queued after 0.5 minutes, the limit in 'queue-timeout-minutes'. The build is still running. Build ID: b-9.",
      "Raise 'queue-timeout-minutes' if the build needs longer.",
    ],
    [
      aborted('failed'),
      'The run was stopped before the build finished. The cancellation request failed: the build may still be running. Build ID: b-9.',
      'Run the job again to build again.',
    ],
    [
      lost('outage', 503),
      'The server has not reported the status of the build for ten minutes: The request failed: the server responded with 503 Service Unavailable. The action requested its cancellation. Build ID: b-9.',
      'Check the build on the server before you run the job again.',
    ],
    [
      lost('credentials', 401),
      'The server no longer accepts the key, so the status of the build is unknown: The request failed: the server responded with 401 Unauthorized. Build ID: b-9.',
      'Check the build on the server: it may still be running. Was the key replaced during the job?',
    ],
    [
      lost('gone', 404),
      'The server no longer knows the build: The request failed: the server responded with 404 Not Found. Build ID: b-9.',
      'Run the job again to build again: this build was removed while it was running.',
    ],
    [
      lost('refused', 400),
      'The server refused to report the status of the build: The request failed: the server responded with 400 Bad Request. Build ID: b-9.',
      'Check the build on the server: it may still be running. Correct the value that the server rejected; its message names the field.',
    ],
  ] as const)('explains %j', (verdict, message, hint) => {
    expect(verdict).toEqual({ ok: false, message, hint })
  })
})
