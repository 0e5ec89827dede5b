import { describe, expect, it } from '@jest/globals'
import { type BuildFailure, type LogRead, emptyLogRead } from '../../src/build-log/steps.ts'
import type {
  BuildOutcome,
  BuildResult,
  Cancellation,
  LostBuildReason,
} from '../../src/builds/outcome.ts'
import { makeReportFacts } from '../../src/report/report.ts'
import { isSuccess, type RunPurpose } from '../../src/report/run-end.ts'
import { httpError, makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { bareFailure, noNotes } from '../support/summary-facts.ts'

const notWanted: Cancellation = { wanted: false, accepted: false }
const accepted: Cancellation = { wanted: true, accepted: true }
const notAccepted: Cancellation = { wanted: true, accepted: false }

const judged = (
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
  log: Partial<LogRead> = {},
  more: Partial<BuildResult> = {},
  purpose: RunPurpose = 'context',
) =>
  makeReportFacts(
    {
      ...noNotes,
      subject: { purpose },
      result: {
        build: makeBuild({ id: 'b-9', status, imageName: 'hello', imageTag: 'v1' }),
        outcome,
        cancellation: notWanted,
        queueSeconds: 1,
        buildSeconds: 2,
        log: { ...emptyLogRead, lastLines: ['the last line'], ...log },
        ...more,
      },
    },
    0,
  ).end

const inStep: BuildFailure = {
  ...bareFailure,
  instruction: 'RUN exit 3',
  exitCode: 3,
  tail: ['a line'],
  step: {
    key: '#6',
    title: '[build 3/4] RUN exit 3',
    stage: 'build',
    index: 3,
    instruction: 'RUN exit 3',
    state: 'failed',
    seconds: undefined,
    startMs: undefined,
    endMs: undefined,
  },
}

const status = (word: string, failure?: BuildFailure, log: Partial<LogRead> = {}) =>
  judged(word, { type: 'finished' }, { failure, ...log })
const limit = (
  name: 'queue' | 'build',
  minutes: number,
  cancellation: Cancellation,
  word = 'running',
) => judged(word, { type: 'timed-out', limit: name, minutes }, {}, { cancellation })
const aborted = (cancellation: Cancellation, word = 'running') =>
  judged(word, { type: 'aborted' }, {}, { cancellation })
const lost = (reason: LostBuildReason, code: number | undefined, cancellation = notAccepted) => {
  const error = code === undefined ? undefined : httpError(code)
  return judged('running', { type: 'lost', reason, error }, {}, { cancellation })
}

describe('the end of a run with a build', () => {
  it.each([
    ['success', { type: 'finished' }],
    ['SUCCEEDED', { type: 'finished' }],
    ['queued', { type: 'submitted' }],
  ] as const)('accepts %s after %j', (status, outcome) => {
    expect(isSuccess(judged(status, outcome))).toBe(true)
  })

  const cancelByHand =
    "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID."

  it.each([
    [
      status('failed', undefined, { lastLines: [], isUnreadable: true }),
      'the build failed',
      "The build failed (status 'failed').",
      'Check the log on the server: the action could not read it.',
    ],
    [
      status('failed', inStep),
      'exit code 3: RUN exit 3',
      'RUN exit 3 · exit code 3\nThe last lines of its output:\na line',
      undefined,
    ],
    [
      status('failed', {
        ...inStep,
        instruction: `RUN ${'word '.repeat(30)}`,
        tail: [],
        isSilent: true,
      }),
      `exit code 3: RUN ${'word '.repeat(20).trim()}…`,
      `RUN ${'word '.repeat(30)} · exit code 3`,
      'Check the command of this instruction: it printed nothing.',
    ],
    [
      status('failed', { ...inStep, tail: [] }),
      'exit code 3: RUN exit 3',
      'RUN exit 3 · exit code 3',
      'Check the command of this instruction: the log does not show what it printed.',
    ],
    [
      status('failed', { ...inStep, step: undefined, decidingLine: 'error: x' }),
      'error: x',
      'error: x\nRUN exit 3 · exit code 3\nThe last lines of its output:\na line',
      undefined,
    ],
    [
      status('failed', {
        ...inStep,
        kind: 'machinery',
        command: 'make check',
        status: 255,
        hasBuilt: true,
        step: undefined,
        instruction: undefined,
        exitCode: undefined,
        decidingLine: 'no',
      }),
      'no',
      'no\nmake check · exit code 255\nThe steps of the Dockerfile had succeeded.\nThe last lines of its output:\na line',
      undefined,
    ],
    [
      status('failed', { ...inStep, tail: [], decidingLine: 'E: no', exitCode: undefined }),
      'E: no',
      'E: no\nRUN exit 3',
      'Check this instruction: the builder could not run it.',
    ],
    [
      status('failed', {
        ...inStep,
        step: undefined,
        instruction: undefined,
        exitCode: undefined,
        decidingLine: 'no space left on device',
      }),
      'no space left on device',
      'no space left on device',
      "Check the builder's own error at the end of the log.",
    ],
    [
      status('failed', { ...inStep, decidingLine: `${'word '.repeat(30)}end` }),
      `${'word '.repeat(24).trim()}…`,
      `${'word '.repeat(30)}end\nRUN exit 3 · exit code 3\nThe last lines of its output:\na line`,
      undefined,
    ],
    [
      status('failed', { ...inStep, decidingLine: 'x'.repeat(200) }),
      'the build failed',
      `${'x'.repeat(200)}\nRUN exit 3 · exit code 3\nThe last lines of its output:\na line`,
      undefined,
    ],
  ] as const)('explains %j', (end, title, message, hint) => {
    expect(end).toMatchObject({ title, facts: message.split('\n'), hint })
  })

  it.each([
    [status('cancelled'), 'cancelled on the server', /^Run the job again if .* not intended/],
    [status('timed_out'), "stopped at the service's time limit", /^Find the slowest step/],
    [status('error'), 'the build service failed', /^Run the job again\. .* operators/],
    [status('deleting'), 'the build is being deleted', /^Run the job again to build again/],
    [
      limit('build', 60, accepted),
      "stopped after 60 min, the limit in 'timeout-minutes'",
      /^Raise 'timeout-minutes' if .* Cancel the build by hand/,
    ],
    [
      limit('build', 60, accepted, 'success'),
      "succeeded, but after the limit of 60 min in 'timeout-minutes'",
      /^Raise 'timeout-minutes' if [^.]*\.$/,
    ],
    [
      limit('queue', 0.5, notWanted, 'queued'),
      "not finished after 0.5 min, the limit in 'queue-timeout-minutes'",
      /^Raise 'queue-timeout-minutes', or run fewer builds/,
    ],
    [
      limit('build', 60, { ...notAccepted, withheld: 'before' }),
      "not finished after 60 min, the limit in 'timeout-minutes'",
      /^Raise 'timeout-minutes' if [^.]*\.$/,
    ],
    // A build that may be of another run is left to post.
    [
      aborted({ ...notAccepted, withheld: 'unsettled' }),
      'stopped, but the build may still be running',
      /^Check the result of the post step, which looks again/,
    ],
    [aborted(notAccepted), 'stopped, but the build may still be running', /^Cancel .* by hand/],
    [aborted(accepted), 'cancelled', /^Run the job again/],
    [aborted(accepted, 'success'), 'stopped, but the build succeeded', /^Run the job again/],
    [aborted(notWanted), 'stopped, but the build continues', /^Run the job again/],
    [aborted(notWanted, 'failed'), 'cancelled', /^Run the job again/],
    [lost('outage', 503, accepted), 'the server stopped reporting the status', /^Check the build/],
    [lost('unknown-status', undefined), 'the server lost track of the build', /^Check the build/],
    [lost('credentials', 401), 'the server no longer accepts the key', /the key was not replaced/],
    [lost('gone', 404), 'the server no longer knows the build', /this build was removed/],
    [lost('refused', 400), 'the server refused to report the status', /Report the status code/],
  ] as const)('says in the title how it ended, and what to do: %j', (end, title, hint) => {
    expect(end).toMatchObject({ title, hint: expect.stringMatching(hint) })
  })

  it('says for how long there was no known status', () => {
    const facts = (['outage', 'unknown-status'] as const).map(
      (reason) => lost(reason, undefined).facts[0],
    )
    expect(facts).toEqual([
      expect.stringContaining('did not report the status of the build for 10 minutes.'),
      expect.stringContaining('reported an unknown status of the build for 10 minutes.'),
    ])
  })

  it('says that a limit ended the build, whoever set it', () => {
    for (const end of [status('timed_out'), limit('build', 1, accepted)])
      expect(end).toMatchObject({ kind: 'timed-out' })
  })

  it("leaves room for the build ID and the hint after a long sentence of the builder's", () => {
    const tail = Array<string>(9).fill('word '.repeat(400))
    const { facts } = status('failed', { ...inStep, tail, decidingLine: 'word '.repeat(790) })
    expect(facts.slice(0, 2)).toEqual([
      `${'word '.repeat(149)}… ${'word '.repeat(149).trim()}`,
      'RUN exit 3 · exit code 3',
    ])
    expect(facts).toHaveLength(6)
    expect(facts.join('\n').length).toBeLessThan(3_000)
  })

  it('names a cache that sent the last record where the status has never moved', () => {
    const build = makeBuild({ status: 'queued', ageSeconds: 25 })
    const outcome = { type: 'timed-out', limit: 'queue', minutes: 30 } as const
    expect(judged('queued', outcome, {}, { build })).toMatchObject({
      facts: [
        expect.stringContaining("its last known status is 'queued', from a cache and 25 s old."),
      ],
      hint: expect.stringMatching(/^Exclude '\/v5\/' .* from the cache/),
    })
  })

  it.each(['queued', 'running', 'cancelling', 'unknown', 'success', 'failed', 'cancelled'])(
    'has no sentence that contradicts the facts: %s',
    (word) => {
      const isFinal = ['success', 'failed', 'cancelled'].includes(word)
      for (const cancellation of [notWanted, notAccepted, accepted]) {
        const ends = [
          aborted(cancellation, word),
          limit('build', 1, cancellation, word),
          judged(word, { type: 'lost', reason: 'outage' }, {}, { cancellation }),
        ]
        for (const end of ends) {
          const text = JSON.stringify(end)
          expect(text).toContain(`'${word}'`)
          expect(text.includes('may still be running:')).toBe(
            !isFinal && cancellation.wanted && !cancellation.accepted,
          )
          expect(
            /requested the build's cancellation|The action cancelled the build/.test(text),
          ).toBe(cancellation.accepted)
          expect(text.includes('Its image exists')).toBe(word === 'success')
          if (isFinal) expect(text).not.toContain('still be running')
        }
      }
    },
  )

  it('says of a build of another run that it continues', () => {
    const reused = { how: 'joined', ageSeconds: 1 } as const
    expect(judged('running', { type: 'aborted' }, {}, { reused })).toMatchObject({
      facts: [
        "The run was stopped. The build belongs to another run and continues: its last known status is 'running'.",
      ],
      hint: 'Run the job again to use this build again.',
    })
  })

  it('names no input for the limits of a registration, which are no inputs', () => {
    const outcome = { type: 'timed-out', limit: 'queue', minutes: 30 } as const
    const more = { cancellation: notAccepted }
    expect(judged('queued', outcome, {}, more, 'registration')).toMatchObject({
      kind: 'timed-out',
      title: 'not registered after 30 min',
      facts: [expect.stringMatching(/^The server did not register the image within 30 min\. The /)],
      hint: `Check the build on the server before you run the job again. ${cancelByHand}`,
    })
  })

  it('does not call a build queued that was being cancelled at the limit of the queue', () => {
    const outcome = { type: 'timed-out', limit: 'queue', minutes: 30, wasEnding: true } as const
    expect(judged('cancelling', outcome).facts[0]).toMatch(
      /^The build was still being cancelled after 30 min, the limit in 'queue-timeout-minutes'\./,
    )
  })
})
