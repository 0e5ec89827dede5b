import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ApiError } from '../../../src/api/errors.ts'
import {
  type FollowEnd,
  followStatus,
  type Reading,
} from '../../../src/builds/follow/follow-status.ts'
import { gatewayError, httpError } from '../../../world/server/api-values.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'
import { minute, mostWithin, second } from './follow-set-up.ts'

const rules = {
  limits: { buildMs: 60 * minute, queueMs: 30 * minute },
  ...{ pollIntervalMs: 5 * second, throttledIntervalMs: 10 * second, unknownMs: 10 * minute },
}

interface World {
  /** The answer to a poll. */
  readonly answer: (nowMs: number) => string | ApiError
  readonly first?: string
  readonly isStreaming?: (nowMs: number) => boolean
  readonly lastLineMs?: (nowMs: number) => number
  /** What the list says; default: it does not show the build. */
  readonly row?: (nowMs: number) => string | undefined
  readonly isListed?: boolean
  readonly chance?: () => number
  /** After how long a wait is cut short. */
  readonly earlyMs?: number
  /** When the machine stands still, and for how long. */
  readonly pause?: { readonly atMs: number; readonly ms: number }
}

interface Story {
  readonly polls: readonly number[]
  readonly looks: readonly number[]
  readonly end: FollowEnd
  readonly endMs: number
  readonly warnings: readonly string[]
}

const phases: Readonly<Record<string, Reading['phase']>> = {
  ...{ queued: 'waiting', running: 'running', success: 'ended', failed: 'ended' },
}
const readingOf = (status: string): Reading => ({
  ...{ status, phase: phases[status] ?? 'unknown', isOld: false },
})

/** Follows a status on a server that answers at once. */
async function play({ answer, first = 'running', row, pause, ...world }: World): Promise<Story> {
  const { isStreaming, lastLineMs, isListed = false, chance = () => 0, earlyMs = Infinity } = world
  const virtual = createVirtualClock(0)
  let pausedMs = 0
  const nowMs = (): number => virtual.monotonicMs() + pausedMs
  const clock = { ...virtual, monotonicMs: nowMs }
  const polls: number[] = []
  const looks: number[] = []
  const warnings: string[] = []
  const end = await followStatus(
    {
      ...{ kind: 'build', id: 'b-1', noted: () => Promise.resolve() },
      start: () => ({ reading: readingOf(first), isListed, beganMs: 0 }),
      read: async () => {
        polls.push(nowMs())
        const answered = await Promise.resolve(answer(nowMs()))
        if (answered instanceof ApiError) throw answered
        return readingOf(answered)
      },
      look: async () => {
        looks.push(nowMs())
        const status = await Promise.resolve(row?.(nowMs()))
        return status === undefined ? undefined : readingOf(status)
      },
    },
    rules,
    {
      ...{ clock, random: chance },
      reporter: { report: ({ message }) => void warnings.push(message) },
      log: {
        isStreaming: () => isStreaming?.(nowMs()) ?? false,
        lastLineMs: () => lastLineMs?.(nowMs()) ?? -Infinity,
        reconnect: () => undefined,
      },
      timer: {
        wait: async (ms, signal) => {
          await virtual.sleep(Math.min(ms, earlyMs), signal)
          if (pause && nowMs() >= pause.atMs) pausedMs = pause.ms
          return 'due'
        },
      },
    },
    new AbortController().signal,
  )
  return { polls, looks, end, endMs: nowMs(), warnings }
}

const endOf = async (world: World): Promise<FollowEnd> => (await play(world)).end

const tls = new ApiError('The certificate has expired.', { kind: 'tls', code: 'CERT_HAS_EXPIRED' })
const hour = (nowMs: number): string => (nowMs < 59 * minute ? 'running' : 'success')

describe('following a status', () => {
  it.each([
    ['without a log', {}],
    ['with a log', { isStreaming: () => true }],
    ['with a log whose connections end every second', { earlyMs: second }],
    ['with small waits', { chance: () => 1 - Number.EPSILON }],
  ])('polls at most 300 times in an hour %s', async (_, world) => {
    const { polls, end } = await play({ answer: hour, ...world })
    expect(end).toEqual({ type: 'finished' })
    expect(polls.length).toBeLessThanOrEqual(300)
  })

  it('polls quickly at first, and soon after the log has ended', async () => {
    const { polls } = await play({ answer: hour })
    expect(polls.slice(0, 5)).toEqual([1_000, 2_500, 4_750, 8_125, 13_125])
    const early = await play({ answer: hour, isStreaming: () => true, earlyMs: 5 * second })
    expect(early.polls.slice(5, 8)).toEqual([18_125, 23_125, 28_125])
  })

  it.each([
    ['503', httpError(503)],
    ['503 with Retry-After', httpError(503, undefined, { 'retry-after': '1' })],
    ['409', httpError(409)],
    ['a certificate that is not trusted', tls],
    ['408', httpError(408)],
    ['425', httpError(425)],
  ])('polls at most five times a minute while the server fails with %s', async (_, error) => {
    const { polls, end, endMs } = await play({ answer: () => error, earlyMs: 4 * second })
    expect(end).toEqual({ type: 'lost', reason: 'outage', error })
    expect(mostWithin(polls, minute)).toBeLessThanOrEqual(5)
    expect(endMs).toBeGreaterThanOrEqual(10 * minute)
    expect(endMs).toBeLessThan(11 * minute)
  })

  it('spreads the polls of many runs while the server fails', async () => {
    const chances = [0, 0.5, 0.9]
    const stories = chances.map(
      async (chance) => await play({ answer: () => httpError(503), chance: () => chance }),
    )
    const third = (await Promise.all(stories)).map(({ polls }) => polls[2])
    expect(new Set(third).size).toBe(chances.length)
  })

  it('continues after an outage of nine minutes', async () => {
    const answer = (nowMs: number) =>
      nowMs < minute ? 'running' : nowMs < 10 * minute ? httpError(502) : 'success'
    expect(await endOf({ answer })).toEqual({ type: 'finished' })
  })

  it.each<[string, string, ApiError]>([
    ['the key is not accepted', 'credentials', httpError(401)],
    ['the key has no permission', 'credentials', httpError(403)],
    ['there is no such build', 'gone', httpError(404)],
    ['the request is invalid', 'refused', httpError(400)],
    ['no retry helps', 'refused', httpError(503, undefined, { 'x-should-retry': 'false' })],
    ['too much', 'refused', new ApiError('', { kind: 'response', code: 'TOO_LARGE' })],
  ])('believes the server only when it says for a minute: %s', async (_, reason, error) => {
    const since = (fromMs: number, forMs: number) => (nowMs: number) =>
      nowMs >= fromMs && nowMs < fromMs + forMs ? error : hour(nowMs)
    expect(await endOf({ answer: since(0, second + 1) })).toEqual({ type: 'finished' })
    expect(await endOf({ answer: since(minute, 55 * second) })).toEqual({ type: 'finished' })
    const always = await play({ answer: since(minute, Infinity) })
    expect(always.end).toEqual({ type: 'lost', reason, error })
    expect(always.endMs).toBeGreaterThanOrEqual(2 * minute)
    expect(always.endMs).toBeLessThan(2 * minute + 15 * second)
    expect(always.polls.filter((ms) => ms >= minute)).toHaveLength(13)
  })

  it.each([302, 400, 401, 403, 404, 421])(
    'takes a %i that is not the own of the API for an outage',
    async (status) => {
      const error = gatewayError(status)
      const long = (nowMs: number) => (nowMs > minute && nowMs < 9 * minute ? error : hour(nowMs))
      expect(await endOf({ answer: long })).toEqual({ type: 'finished' })
      expect(await endOf({ answer: () => error })).toEqual({
        type: 'lost',
        reason: 'outage',
        error,
      })
    },
  )

  it('counts a minute of refusals anew where another response comes between them', async () => {
    const between = (error: ApiError) => (nowMs: number) =>
      nowMs > 9 * minute ? 'success' : httpErrorOr(error, nowMs)
    const httpErrorOr = (error: ApiError, nowMs: number): ApiError =>
      Math.floor(nowMs / (25 * second)) % 2 === 0 ? httpError(401) : error
    for (const error of [httpError(404), gatewayError(401), httpError(503), httpError(429)])
      expect(await endOf({ answer: between(error) })).toEqual({ type: 'finished' })
    expect(await endOf({ answer: between(httpError(403)) })).toMatchObject({
      reason: 'credentials',
    })
  })

  it('does not take a 404 in the middle of an outage for a build that is gone', async () => {
    const answer = (nowMs: number) =>
      nowMs > 9 * minute
        ? 'success'
        : httpError(Math.floor(nowMs / (2 * minute)) % 2 === 0 ? 503 : 404)
    const alternating = (nowMs: number) =>
      nowMs > 5 * minute ? 'success' : httpError(Math.floor(nowMs / 12_000) % 2 === 0 ? 503 : 404)
    expect(await endOf({ answer: alternating })).toEqual({ type: 'finished' })
    expect(await endOf({ answer })).toMatchObject({ reason: 'gone' })
  })

  it.each([401, 403])('asks again five seconds after a %i', async (status) => {
    const once = await play({
      answer: (nowMs) => (nowMs === 1_000 ? httpError(status) : 'success'),
    })
    expect(once).toMatchObject({ end: { type: 'finished' }, polls: [1_000, 6_000] })
  })

  it('waits as long as a 429 asks, then polls at half the pace for five minutes', async () => {
    const answer = (nowMs: number) =>
      nowMs > minute && nowMs < minute + 10 * second
        ? httpError(429, undefined, { 'retry-after': '40' })
        : hour(nowMs)
    const { polls } = await play({ answer, isStreaming: () => true })
    const throttled = polls.find((ms) => ms > minute) ?? 0
    const later = polls.filter((ms) => ms > throttled)
    expect(later[0]).toBe(throttled + 40 * second)
    expect(later[2]).toBe((later[1] ?? 0) + 30 * second)
    const after = later.filter((ms) => ms > throttled + 6 * minute)
    expect((after[1] ?? 0) - (after[0] ?? 0)).toBe(15 * second)
  })

  it('takes a server that limits requests for one that is there', async () => {
    const { end, polls } = await play({ answer: () => httpError(429) })
    expect(end).toMatchObject({ type: 'timed-out', limit: 'build' })
    expect(polls.length).toBeLessThanOrEqual(300)
  })

  it('counts a limit of requests and an outage after it apart', async () => {
    const answer = (nowMs: number) =>
      nowMs < 20 * minute ? httpError(429) : nowMs < 25 * minute ? httpError(503) : 'success'
    expect(await endOf({ answer })).toEqual({ type: 'finished' })
  })

  it('repeats a refused request where the server says so', async () => {
    const error = httpError(400, undefined, { 'x-should-retry': 'true' })
    const answer = (nowMs: number) => (nowMs < 5 * minute ? error : 'success')
    expect(await endOf({ answer })).toEqual({ type: 'finished' })
  })

  it('gives up a status that it does not know after ten minutes without a log', async () => {
    const { end, endMs, warnings } = await play({ answer: () => 'warming' })
    expect(end).toEqual({ type: 'lost', reason: 'unknown-status' })
    expect(endMs).toBeGreaterThanOrEqual(10 * minute)
    expect(endMs).toBeLessThan(11 * minute)
    expect(warnings).toEqual(["Unknown build status: 'warming'. Still waiting."])
    const streaming = await play({
      answer: () => 'unknown',
      isStreaming: (nowMs) => nowMs < 20 * minute,
    })
    expect(streaming.endMs).toBeGreaterThanOrEqual(20 * minute)
    expect(streaming.end).toMatchObject({ reason: 'unknown-status' })
  })

  it('names a few unknown statuses once each', async () => {
    let count = 0
    const { warnings } = await play({ answer: () => `word-${(count += 1)}` })
    expect(warnings).toHaveLength(5)
  })

  it.each([
    ['queue', 'queued', 30],
    ['build', 'running', 60],
  ] as const)(
    'ends at the limit of the %s, whatever the server does',
    async (limit, status, minutes) => {
      for (const answer of [() => status, () => httpError(429)]) {
        expect(await play({ answer, first: status })).toMatchObject({
          end: { type: 'timed-out', limit, minutes: expect.any(Number) },
          endMs: minutes * minute,
        })
      }
    },
  )

  it.each([
    ['queue', 'queued', 30],
    ['build', 'running', 60],
  ] as const)(
    'reads once more at the limit of the %s, and judges by it',
    async (_, first, minutes) => {
      const limitMs = minutes * minute
      for (const sinceMs of [limitMs - 4 * second, limitMs - 1]) {
        const answer = (nowMs: number) => (nowMs < sinceMs ? first : 'success')
        const { end, polls, looks } = await play({ answer, first, isStreaming: () => true })
        expect([end, polls.at(-1), looks]).toEqual([{ type: 'finished' }, limitMs, []])
      }
    },
  )

  it('does not end at the limit of the queue a build that has begun to run', async () => {
    const beganMs = 30 * minute - 4 * second
    const answer = (nowMs: number) =>
      nowMs < beganMs ? 'queued' : nowMs < 80 * minute ? 'running' : 'success'
    expect(await play({ answer, first: 'queued' })).toMatchObject({ end: { type: 'finished' } })
    const throttled = (nowMs: number) =>
      nowMs > 29 * minute && nowMs < 40 * minute ? httpError(429) : answer(nowMs)
    const row = () => 'running'
    expect(await play({ answer: throttled, first: 'queued', row })).toMatchObject({
      ...{ end: { type: 'finished' }, looks: [30 * minute] },
    })
  })

  it.each([
    ['limits requests', false, httpError(429, undefined, { 'retry-after': '1000' })],
    ['fails', true, httpError(502)],
  ])('asks the list at a limit where the server %s', async (_, isAsked, error) => {
    const answer = (nowMs: number) => (nowMs < 59 * minute ? 'running' : error)
    const play60 = async (status: string | undefined) => await play({ answer, row: () => status })
    expect(await play60('success')).toMatchObject({
      ...{ end: { type: 'finished' }, endMs: 60 * minute, looks: [60 * minute] },
    })
    for (const status of ['running', undefined])
      expect(await play60(status)).toMatchObject({
        end: { type: 'timed-out' },
        looks: [60 * minute],
      })
    expect((await play60(undefined)).polls.includes(60 * minute)).toBe(isAsked)
  })

  it('asks the list once before a build counts as lost', async () => {
    for (const error of [httpError(503), httpError(401), httpError(404)]) {
      const ended = await play({ answer: () => error, row: () => 'success' })
      expect([ended.end, ended.looks]).toEqual([{ type: 'finished' }, [ended.endMs]])
      const lost = await play({ answer: () => error, row: () => 'running' })
      expect(lost).toMatchObject({ end: { type: 'lost' }, looks: [lost.endMs] })
    }
    const unknown = await play({ answer: () => 'unknown', row: () => 'failed' })
    expect(unknown).toMatchObject({ end: { type: 'finished' }, looks: [unknown.endMs] })
  })

  it.each([401, 404, 503])(
    'follows a build whose log grows, whatever a %i says',
    async (status) => {
      const answer = (nowMs: number) => (nowMs < 58 * minute ? httpError(status) : 'success')
      // A line every 50 s, until the 40th minute.
      const lastLineMs = (nowMs: number) =>
        Math.floor(Math.min(nowMs, 40 * minute) / (50 * second)) * 50 * second
      const { end, endMs } = await play({ answer, lastLineMs })
      expect(end.type).toBe('lost')
      expect(endMs).toBeGreaterThan(40 * minute)
      expect(
        await endOf({
          answer: (nowMs) => (nowMs < 39 * minute ? answer(nowMs) : 'success'),
          lastLineMs,
        }),
      ).toEqual({ type: 'finished' })
    },
  )

  it('does not take the end of a listed build for its end', async () => {
    const answer = (nowMs: number) => (nowMs < 5 * minute ? 'running' : 'failed')
    const { end, polls, endMs } = await play({ answer, first: 'success', isListed: true })
    expect([end, polls[0], endMs >= 5 * minute]).toEqual([{ type: 'finished' }, 0, true])
  })

  it('does not count a pause of the machine as an outage', async () => {
    const answer = (nowMs: number) => (nowMs < 30 * minute ? httpError(503) : 'success')
    const pause = { atMs: 5 * minute, ms: 25 * minute }
    expect(await endOf({ answer, pause })).toEqual({ type: 'finished' })
  })

  it('polls once after a pause although a limit has passed', async () => {
    const pause = { atMs: 5 * minute, ms: 90 * minute }
    const finished = await play({
      answer: (nowMs) => (nowMs < pause.ms ? 'running' : 'success'),
      pause,
    })
    expect(finished.end).toEqual({ type: 'finished' })
    const running = await play({ answer: () => 'running', pause })
    expect(running.end).toMatchObject({ type: 'timed-out', limit: 'build' })
    expect(running.polls.filter((ms) => ms > pause.ms)).toHaveLength(1)
  })

  it('ends, polls within its budget and never waits past a limit, whatever the server answers', async () => {
    const someAnswer = fc.oneof(
      fc.constantFrom('queued', 'running', 'odd', 'unknown'),
      fc.constantFrom(404, 409, 429, 500, 503).map((status) => httpError(status)),
      fc.constant(httpError(429, undefined, { 'retry-after': '120' })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(someAnswer, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.option(fc.integer({ min: 1_000, max: 60_000 }), { nil: Infinity }),
        async (answers, chance, earlyMs) => {
          let call = 0
          const { endMs, polls } = await play({
            answer: () => answers[(call += 1) % answers.length] ?? 'running',
            first: 'queued',
            chance: () => chance,
            earlyMs,
          })
          expect(endMs).toBeLessThanOrEqual(90 * minute)
          // Within an hour, and half an hour more.
          expect(polls.length).toBeLessThanOrEqual(40 + Math.ceil(endMs / 14_000))
        },
      ),
      { numRuns: 60, seed: 1 },
    )
  })
})
