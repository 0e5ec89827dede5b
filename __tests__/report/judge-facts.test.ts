import { describe, expect, it } from '@jest/globals'
import type { BuildOutcome } from '../../src/builds/outcome.ts'
import { judgeBuild } from '../../src/report/judge-build.ts'
import { makeBuild } from '../../world/server/api-values.ts'
import {
  aborted,
  accepted,
  inStep,
  judged,
  limit,
  lost,
  notAccepted,
  notWanted,
  status,
} from './judging.ts'
import { noLog } from '../support/summary-facts.ts'

describe('what judgeBuild knows', () => {
  it.each([
    ['failed', status('failed', inStep)],
    ['failed', status('error')],
    ['cancelled', status('cancelled')],
    ['cancelled', aborted(accepted)],
    ['timed-out', status('timed_out')],
    ['timed-out', limit('build', 1, accepted)],
    ['lost', lost('gone', 404)],
  ] as const)('says who ended the build: %s', (kind, end) => {
    expect(end).toMatchObject({ kind })
  })

  it("leaves room for the build ID and the hint after a long sentence of the builder's", () => {
    const failure = { ...inStep, decidingLine: 'word '.repeat(790) }
    expect(status('failed', failure)).toMatchObject({
      facts: [`${'word '.repeat(300).trim()}…`, 'RUN exit 3 · exit code 3'],
    })
  })

  it('names a cache that sent the last record where the status has never moved', () => {
    const build = makeBuild({ status: 'queued', ageSeconds: 25 })
    const outcome = { type: 'timed-out', limit: 'queue', minutes: 30 } as const
    const result = {
      ...{ build, outcome, cancellation: notWanted },
      ...{ queueSeconds: undefined, buildSeconds: undefined },
    }
    expect(judgeBuild(result, noLog, 'context')).toMatchObject({
      facts: [
        expect.stringContaining("its last known status is 'queued', from a cache and 25 s old."),
      ],
      hint: expect.stringMatching(/^Exclude '\/v5\/' .* from the cache/),
    })
  })

  it('uses the first line that looks like an error where the log names no failing step', () => {
    const lastLines = ['Starting', 'error: no such target', 'error: stopped', 'bye']
    expect(status('failed', undefined, { lastLines })).toMatchObject({
      title: 'error: no such target',
      facts: ['error: no such target', "The build failed (status 'failed')."],
    })
  })

  it('reports a cancellation that the server confirmed', () => {
    expect(limit('build', 1, accepted, 'cancelled')).toMatchObject({
      facts: [expect.stringContaining("The action cancelled the build (status 'cancelled').")],
      hint: "Raise 'timeout-minutes' if the build needs longer.",
    })
  })

  it.each([
    ['success', true],
    ['failed', false],
    ['cancelled', false],
    ['running', undefined],
    ['unknown', undefined],
  ])('knows of the status %s whether there is an image: %s', (word, hasImage) => {
    for (const cancellation of [notWanted, notAccepted, accepted])
      expect(aborted(cancellation, word)).toMatchObject({ hasImage })
  })

  it.each(['queued', 'running', 'cancelling', 'unknown', 'success', 'failed', 'cancelled'])(
    'has no sentence that contradicts the facts: %s',
    (word) => {
      const isFinal = ['success', 'failed', 'cancelled'].includes(word)
      for (const cancellation of [notWanted, notAccepted, accepted]) {
        const ends = [
          aborted(cancellation, word),
          limit('build', 1, cancellation, word),
          judged(word, { type: 'lost', reason: 'outage' }, {}, cancellation),
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

  it.each<BuildOutcome>([
    { type: 'aborted' },
    { type: 'timed-out', limit: 'build', minutes: 60 },
    { type: 'lost', reason: 'outage' },
  ])('says of a build of another run that it continues: %j', (outcome) => {
    const end = judgeBuild(
      {
        build: makeBuild({ id: 'b-9', status: 'running' }),
        reused: { how: 'joined', ageSeconds: 1 },
        ...{ outcome, cancellation: notWanted, queueSeconds: 1, buildSeconds: 2 },
      },
      noLog,
    )
    const text = JSON.stringify(end)
    expect(text).toContain(
      "The build belongs to another run and continues: its last known status is 'running'.",
    )
    expect(text).not.toMatch(/cancel the build/i)
  })

  it('names no input for the limits of a registration, which are no inputs', () => {
    const result = {
      build: makeBuild({ id: 'b-9', status: 'queued' }),
      outcome: { type: 'timed-out', limit: 'queue', minutes: 30 },
      ...{ cancellation: notAccepted, queueSeconds: undefined, buildSeconds: undefined },
    } as const
    const end = judgeBuild(result, noLog, 'registration')
    expect(end).toMatchObject({ kind: 'timed-out', title: 'not registered after 30 min' })
    expect(JSON.stringify(end)).not.toContain('timeout-minutes')
    expect(end?.hint).toContain('Cancel the build by hand')
  })
})
