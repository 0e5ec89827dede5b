import { describe, expect, it } from '@jest/globals'
import type { LostBuildReason } from '../../../src/builds/outcome.ts'
import { ApiError } from '../../../src/util/errors.ts'
import { gatewayError, httpError } from '../../../testbed/emulator/model/api-values.ts'
import type { Part } from '../../support/expect.ts'
import {
  beat,
  line,
  type Log,
  minute,
  mostWithin,
  numbered,
  replay,
  second,
  type Server,
  type Setting,
  setUp,
} from './follow-set-up.ts'

async function play(setting: Setting) {
  const { run, at, nowMs, warnings } = setUp({ random: () => 0, ...setting })
  const end = await run()
  return { end, endMs: nowMs(), polls: at('poll'), looks: at('list'), warnings: warnings() }
}

type End = Awaited<ReturnType<typeof play>>['end']

const tls = new ApiError('The certificate has expired.', { kind: 'tls', code: 'CERT_HAS_EXPIRED' })
const busyFor = (seconds: number) => httpError(429, undefined, { 'retry-after': `${seconds}` })
const finished = { type: 'finished' } as const

/** Each answer until its time, then a success. */
const until =
  (...parts: readonly (readonly [untilMs: number, answer: string | ApiError])[]) =>
  (nowMs: number): string | ApiError =>
    parts.find(([untilMs]) => nowMs < untilMs)?.[1] ?? 'success'
const hour = until([59 * minute, 'running'])
/** Two answers in turn, each for so many seconds, until a success. */
const inTurn = (seconds: number, minutes: number, ...answers: [ApiError, ApiError]) => {
  const at = (nowMs: number) => answers[Math.floor(nowMs / (seconds * second)) % 2]
  return (nowMs: number) => (nowMs > minutes * minute ? 'success' : (at(nowMs) ?? 'success'))
}
/** A line every 50 s, until the 40th minute. */
const log: Log = (connection) => replay(connection, numbered(47), 40 * minute)
/** Connections to the log with one line each. */
const endsAfter = (ms: number): Log =>
  async function* ({ number, sleep }) {
    yield line(`line ${number}`)
    await sleep(ms)
  }
const gatewayStatuses = [302, 400, 401, 403, 404, 421]
const refused = httpError(401)

describe('following a status', () => {
  it.each<[string, Server['status'], Part<End>]>([
    [
      'an outage of nine minutes',
      until([minute, 'running'], [10 * minute, httpError(502)]),
      finished,
    ],
    ...gatewayStatuses.flatMap((status): [string, Server['status'], Part<End>][] => {
      const error = gatewayError(status)
      const short = until([minute, 'running'], [9 * minute, error])
      return [
        [`a ${status} of a gateway for eight minutes`, short, finished],
        [`a ${status} of a gateway`, () => error, { reason: 'outage', error }],
      ]
    }),
    ['refusals and 404', inTurn(25, 9, refused, httpError(404)), finished],
    ['refusals and 401 of a gateway', inTurn(25, 9, refused, gatewayError(401)), finished],
    ['refusals and 503', inTurn(25, 9, refused, httpError(503)), finished],
    ['refusals and 429', inTurn(25, 9, refused, httpError(429)), finished],
    ['refusals with two codes', inTurn(25, 9, refused, httpError(403)), { reason: 'credentials' }],
    ['a 404 now and then', inTurn(12, 5, httpError(503), httpError(404)), finished],
    ['a 404 for minutes', inTurn(120, 9, httpError(503), httpError(404)), { reason: 'gone' }],
    [
      'a limit of requests, and then an outage',
      until([20 * minute, httpError(429)], [25 * minute, httpError(503)]),
      finished,
    ],
    [
      'a refusal that is to be retried',
      until([5 * minute, httpError(400, undefined, { 'x-should-retry': 'true' })]),
      finished,
    ],
  ])('ends as it should after %s', async (_, answer, end) => {
    expect((await play({ status: answer })).end).toMatchObject(end)
  })

  it.each([401, 404, 503])('does not lose a build whose log grows after a %i', async (status) => {
    const answer = until([39 * minute, httpError(status)])
    expect((await play({ status: answer, log })).end).toEqual(finished)
    const { end, endMs } = await play({ status: () => httpError(status), log })
    expect([end.type, endMs > 40 * minute]).toEqual(['lost', true])
  })

  it.each([
    ['without a log', {}],
    ['with a log', { log: beat }],
    ['with a log whose connections end every second', { log: endsAfter(second) }],
    ['with small waits', { random: () => 1 - Number.EPSILON }],
  ])('polls at most 300 times in an hour %s', async (_, host) => {
    const { polls, end } = await play({ status: hour, ...host })
    expect(end).toEqual(finished)
    expect(polls.length).toBeLessThanOrEqual(300)
  })

  it('polls quickly at first, and soon after the log has ended', async () => {
    const { polls } = await play({ status: hour })
    expect(polls.slice(0, 5)).toEqual([1_000, 2_500, 4_750, 8_125, 13_125])
    const early = await play({ status: hour, log: endsAfter(5 * second) })
    expect(early.polls.slice(3, 8)).toEqual([5_000, 10_000, 11_000, 16_000, 17_000])
  })

  it.each([
    ['503', httpError(503)],
    ['503 with Retry-After', httpError(503, undefined, { 'retry-after': '1' })],
    ['409', httpError(409)],
    ['a certificate that is not trusted', tls],
    ['408', httpError(408)],
    ['425', httpError(425)],
  ])('polls at most five times a minute while the server fails with %s', async (_, error) => {
    const log: Log = (connection) => beat(connection, 4 * second)
    const { polls, end, endMs } = await play({ status: () => error, log })
    expect(end).toEqual({ type: 'lost', reason: 'outage', error })
    expect(mostWithin(polls, minute)).toBeLessThanOrEqual(5)
    expect([endMs >= 10 * minute, endMs < 11 * minute]).toEqual([true, true])
  })

  it('spreads the polls of many runs while the server fails', async () => {
    for (const [chance, seconds] of [
      [0, 15],
      [0.5, 22.5],
    ] as const) {
      const { polls } = await play({ status: () => httpError(503), random: () => chance })
      expect((polls[2] ?? 0) - (polls[1] ?? 0)).toBe(seconds * second)
    }
  })

  it.each<[string, LostBuildReason, ApiError]>([
    ['the key is not accepted', 'credentials', refused],
    ['the key has no permission', 'credentials', httpError(403)],
    ['there is no such build', 'gone', httpError(404)],
    ['the request is invalid', 'refused', httpError(400)],
    ['no retry helps', 'refused', httpError(503, undefined, { 'x-should-retry': 'false' })],
    ['too much', 'refused', new ApiError('', { kind: 'response', code: 'TOO_LARGE' })],
  ])('believes the server only when it says for a minute: %s', async (_, reason, error) => {
    const since = (fromMs: number, forMs: number) => (nowMs: number) =>
      nowMs >= fromMs && nowMs < fromMs + forMs ? error : hour(nowMs)
    expect(await play({ status: since(0, second + 1) })).toMatchObject({ end: finished })
    expect(await play({ status: since(minute, 55 * second) })).toMatchObject({ end: finished })
    const { end, endMs, polls } = await play({ status: since(minute, Infinity) })
    expect(end).toEqual({ type: 'lost', reason, error })
    expect([endMs >= 2 * minute, endMs < 2 * minute + 15 * second]).toEqual([true, true])
    expect(polls.filter((ms) => ms >= minute)).toHaveLength(13)
  })

  it('waits as long as a 429 asks, then polls at half the pace for five minutes', async () => {
    const answer = (nowMs: number) =>
      nowMs > minute && nowMs < minute + 10 * second ? busyFor(40) : hour(nowMs)
    const { polls } = await play({ status: answer, log: beat })
    const throttled = polls.find((ms) => ms > minute) ?? 0
    const later = polls.filter((ms) => ms > throttled)
    expect(later[0]).toBe(throttled + 40 * second)
    expect(later[2]).toBe((later[1] ?? 0) + 10 * second)
    const after = later.filter((ms) => ms > throttled + 6 * minute)
    expect((after[1] ?? 0) - (after[0] ?? 0)).toBe(5 * second)
  })

  it('is read as often while the log streams as without a log', async () => {
    const { polls } = await play({ status: hour })
    const streaming = await play({ status: hour, log: (connection) => beat(connection) })
    expect(streaming.polls).toEqual(polls)
  })

  it('gives up a status that it does not know after ten minutes without a log', async () => {
    const { end, endMs, warnings } = await play({ status: () => 'warming' })
    expect(end).toEqual({ type: 'lost', reason: 'unknown-status' })
    expect([endMs >= 10 * minute, endMs < 11 * minute]).toEqual([true, true])
    expect(warnings).toEqual(["Unknown build status: 'warming'. Still waiting."])
    const said = await play({ status: () => 'Unknown', record: { build_status: 'Unknown' } })
    expect([said.end, said.warnings]).toEqual([end, []])
    const unsaid = await play({ status: () => 'unknown' })
    expect(unsaid.warnings).toEqual(["Unknown build status: 'unknown'. Still waiting."])
    const log: Log = (connection) => beat(connection, 20 * minute)
    const streaming = await play({ status: () => 'unknown', log })
    expect(streaming.endMs).toBeGreaterThanOrEqual(20 * minute)
    let count = 0
    const many = await play({ status: () => `word-${(count += 1)}` })
    expect(many.warnings).toHaveLength(5)
  })

  it.each([
    ['queue', 'queued', 30],
    ['build', 'running', 60],
  ] as const)('reads once more at the limit of the %s, and ends there', async (limit, first, m) => {
    const limitMs = m * minute
    for (const answer of [() => first, () => httpError(429)]) {
      const { end, endMs, polls } = await play({ status: answer, first })
      expect([end, endMs]).toEqual([expect.objectContaining({ type: 'timed-out', limit }), limitMs])
      expect(polls.length).toBeLessThanOrEqual(300)
    }
    for (const sinceMs of [limitMs - second / 2, limitMs - 1]) {
      const answer = until([sinceMs, first])
      const { end, polls, looks } = await play({ status: answer, first, log: beat })
      expect([end, polls.at(-1), looks]).toEqual([finished, limitMs, []])
    }
  })

  it('does not end at the limit of the queue a build that has begun to run', async () => {
    const beganMs = 30 * minute - 4 * second
    const answer = until([beganMs, 'queued'], [80 * minute, 'running'])
    expect(await play({ status: answer, first: 'queued' })).toMatchObject({ end: finished })
    const throttled = (nowMs: number) =>
      nowMs > 29 * minute && nowMs < 40 * minute ? httpError(429) : answer(nowMs)
    expect(await play({ status: throttled, first: 'queued', row: () => 'running' })).toMatchObject({
      end: finished,
      looks: [30 * minute],
    })
  })

  it.each([
    ['limits requests', false, busyFor(1_000)],
    ['fails', true, httpError(502)],
  ])('asks the list at a limit where the server %s', async (_, isAsked, error) => {
    const answer = until([59 * minute, 'running'], [Infinity, error])
    const looks = [60 * minute]
    for (const [row, end] of [
      ['success', finished],
      ['running', { type: 'timed-out' }],
      [undefined, { type: 'timed-out' }],
    ] as const) {
      const story = await play({ status: answer, row: () => row })
      expect(story).toMatchObject({ end, endMs: 60 * minute, looks })
      if (row === undefined) expect(story.polls.includes(60 * minute)).toBe(isAsked)
    }
  })

  it.each([httpError(503), refused, httpError(404), 'unknown'])(
    'asks the list once before a build counts as lost: %s',
    async (error) => {
      const ended = await play({ status: () => error, row: () => 'success' })
      expect([ended.end, ended.looks]).toEqual([finished, [ended.endMs]])
      const lost = await play({ status: () => error, row: () => 'running' })
      expect(lost).toMatchObject({ end: { type: 'lost' }, looks: [lost.endMs] })
    },
  )

  it('does not take the end of a listed build for its end', async () => {
    const answer = until([5 * minute, 'running'], [Infinity, 'failed'])
    const { end, polls, endMs } = await play({ status: answer, first: 'success', isListed: true })
    expect([end, polls[0], endMs >= 5 * minute]).toEqual([finished, 0, true])
  })
})
