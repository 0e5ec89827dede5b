import { describe, expect, it } from '@jest/globals'
import type { BuildFailure } from '../../src/build-log/steps.ts'
import type { BuildOutcome } from '../../src/build/outcome.ts'
import { judge } from '../../src/build/verdict.ts'
import { httpError, makeBuild } from '../support/model-server.ts'

const judged = (
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
  failure?: BuildFailure,
  lastLines: readonly string[] = [],
) =>
  judge(
    { build: makeBuild({ id: 'b-9', status }), outcome, queueSeconds: 1, buildSeconds: 2 },
    failure,
    lastLines,
  )

describe('judge', () => {
  it.each([
    ['success', { type: 'finished' }],
    ['SUCCEEDED', { type: 'finished' }],
    ['queued', { type: 'submitted' }],
  ] as const)('takes %s after %j for a good end', (status, outcome) => {
    expect(judged(status, outcome)).toEqual({ ok: true })
  })

  it.each(['failed', 'error', 'timed_out', 'cancelled', 'deleting', 'delete_failed'])(
    'takes the status %s for a bad end and says it',
    (status) => {
      expect(judged(status)).toMatchObject({
        ok: false,
        message: expect.stringContaining(`Build b-9 ended with the status '${status}'`),
      })
    },
  )

  it('tells bad ends of different statuses apart', () => {
    const statuses = ['failed', 'error', 'timed_out', 'cancelled', 'deleting']
    const hints = statuses
      .map((status) => judged(status))
      .map((verdict) => (verdict.ok ? '' : verdict.hint))
    expect(new Set(hints).size).toBe(statuses.length)
  })

  it('points at the last lines of a log only where there are some', () => {
    const hints = [[], ['a line']].map((lines) => judged('failed', undefined, undefined, lines))
    expect(hints).toMatchObject([
      { hint: expect.not.stringContaining('above') },
      { hint: 'The log names no failing step; its last lines are above.' },
    ])
  })

  it('names the failing step and what the builder says of it', () => {
    const failure: BuildFailure = {
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
        ...{ attempt: 1, startMs: undefined, endMs: undefined },
      },
      ...{ instruction: 'RUN exit 3', frame: [], decidingLine: undefined, cause: undefined },
      exitCode: 3,
      tail: [],
      dockerfile: undefined,
    }
    expect(judged('failed', { type: 'finished' }, failure)).toMatchObject({
      message: expect.stringMatching(/in \[build 3\/4\] RUN exit 3: process .* exit code: 3$/),
      hint: 'The failing step printed nothing.',
    })
  })

  it.each([
    [
      { type: 'timed-out', limit: 'build', minutes: 60, cancellation: 'requested' },
      /still running after 60 minutes.*'timeout-minutes'.*cancel was requested/,
    ],
    [
      { type: 'timed-out', limit: 'queue', minutes: 0.5, cancellation: 'not-wanted' },
      /waiting to start after 0.5 minutes.*'queue-timeout-minutes'.*goes on/,
    ],
    [{ type: 'aborted', cancellation: 'failed' }, /stopped while build b-9.*may still run/],
    [
      { type: 'lost', reason: 'outage', error: httpError(503), cancellation: 'requested' },
      /ten minutes.*503.*cancel was requested/,
    ],
    [
      { type: 'lost', reason: 'credentials', error: httpError(401), cancellation: 'not-wanted' },
      /no longer accepts the key/,
    ],
    [
      { type: 'lost', reason: 'gone', error: httpError(404), cancellation: 'not-wanted' },
      /no longer knows build b-9/,
    ],
    [
      { type: 'lost', reason: 'refused', error: httpError(400), cancellation: 'not-wanted' },
      /refuses to tell/,
    ],
  ] as const)('says what happened after %j', (outcome, expected) => {
    expect(judged('running', outcome)).toMatchObject({
      ok: false,
      message: expect.stringMatching(expected),
    })
  })
})
