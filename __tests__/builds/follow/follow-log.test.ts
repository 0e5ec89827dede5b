import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import type { LogEvent } from '../../../src/api/model.ts'
import { connectionLost, gatewayError, httpError } from '../../../world/server/api-values.ts'
import {
  beat,
  second,
  minute,
  line,
  forEver,
  setUp,
  endsAt,
  replay,
  numbered,
  mostWithin,
} from './follow-set-up.ts'

/** What a connection to the log sends, until when it then lasts at least, and how it ends. */
interface Sent {
  readonly events?: readonly LogEvent[]
  readonly untilMs?: number
  readonly then?: ApiError | 'silence'
}

const none: Sent = {}
const lines = (count: number, rest: Partial<Sent> = {}): Sent => ({
  ...{ events: numbered(count).map(line) },
  ...rest,
})
const failing = (count: number, untilMs = 0): Sent => ({
  ...{ untilMs, events: [...numbered(count).map(line), { type: 'error', text: 'No.' }] },
})
const failed = failing(0)
const silent: Sent = { then: 'silence' }
const broken: Sent = { then: connectionLost() }
const refused: Sent = { then: httpError(403) }
const busy = (seconds: number): Sent => ({
  then: httpError(429, undefined, { 'retry-after': `${seconds}` }),
})
const retry = (ms: number): Sent => ({ events: [{ type: 'retry', ms }, line('one')] })

/** Follows a build that ends at `endMs` and sends this on one connection after the other. */
async function play(endMs: number, sent: readonly Sent[]) {
  const { run, at, ...seen } = setUp({
    status: endsAt(endMs),
    async *log({ number, sleep, nowMs }) {
      const { events = [], untilMs = 0, then } = sent[number - 1] ?? none
      yield* events
      if (untilMs > nowMs()) await sleep(untilMs - nowMs())
      if (then === 'silence') await sleep(forEver)
      if (then instanceof ApiError) throw then
    },
  })
  await run()
  const times = at('log')
  /** Seconds from the begin of each connection to that of the next. */
  const gaps = times.slice(1).map((ms, index) => Math.round(ms - (times[index] ?? 0)) / second)
  return { ...seen, gaps }
}

const endMissing = '[The end of the log may be missing here.]'

describe('follow: the log', () => {
  it('is read once more after the end, and then nothing is said of it', async () => {
    const { shown, warnings, gaps, isComplete } = await play(minute, [
      lines(3, { untilMs: minute }),
      lines(3),
    ])
    expect(isComplete()).toBe(true)
    expect(shown()).toEqual(numbered(3))
    expect(warnings()).toEqual([])
    expect(gaps).toHaveLength(1)
  })

  it.each([
    ['is silent', forEver, 10],
    ['sends no lines', 8 * second, 30],
  ])('closes a connection at the end that %s', async (_, everyMs, seconds) => {
    const { run, shown, warnings, at, isComplete } = setUp({
      status: endsAt(minute),
      async *log(connection) {
        yield* replay(connection, numbered(20), minute)
        yield* beat(connection, Infinity, everyMs)
      },
    })
    await run()
    expect(isComplete()).toBe(false)
    const [, again = 0] = at('log')
    expect(again - (at('poll').at(-1) ?? 0)).toBe(seconds * second + 200)
    expect(shown()).toEqual([...numbered(20), endMissing])
    expect(warnings()).toEqual([expect.stringContaining('lines may be missing at its end')])
  })

  it('marks where a stream that only follows was cut, and warns once of what may be missing', async () => {
    const later = numbered(60).slice(21)
    const { shown, warnings } = await play(minute, [
      lines(20, broken),
      { events: later.map(line), untilMs: minute },
    ])
    expect(shown()).toEqual([
      ...numbered(20),
      '[The log was interrupted after line 20. Lines may be missing or repeated here.]',
      ...[...later, endMissing],
    ])
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing at its beginning, after line 20 and at its end. The server did not send the complete log again after the build.',
    ])
  })

  it('says that the log came in another form, and not that it did not come', async () => {
    const events = numbered(60).map((text) => line(`12:00 ${text}`))
    const other = { events, untilMs: minute }
    const { warnings } = await play(minute, [lines(20, broken), other, other])
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing at its beginning and after line 20. After the build, the server sent the log in another form, which cannot be compared.',
    ])
  })

  it('is not replaced while heartbeats come', async () => {
    const { run, at } = setUp({
      status: endsAt(10 * minute),
      log: (connection) => beat(connection, 10 * minute, 15 * second),
    })
    await run()
    expect(at('log')).toHaveLength(2)
  })

  it.each([404, 409, 425, 429, 500, 503])(
    'is waited for while the build is queued and it gets a %i',
    async (status) => {
      const { run, shown, warnings, at } = setUp({
        status: (nowMs) =>
          nowMs < 5 * minute ? 'queued' : nowMs < 6 * minute ? 'running' : 'success',
        async *log(connection) {
          if (connection.nowMs() < 5 * minute) throw httpError(status)
          yield* replay(connection, ['one'], 6 * minute)
        },
      })
      await run()
      expect(shown()).toEqual(['one'])
      expect(warnings()).toEqual([])
      // Not only when the longest wait is over.
      expect(at('log').find((ms) => ms >= 5 * minute)).toBeLessThan(5 * minute + 15 * second)
      expect(mostWithin(at('log'), minute)).toBeLessThanOrEqual(5)
    },
  )

  it.each<[string, ApiError]>([
    ...[400, 401, 403, 405].map((status): [string, ApiError] => [`${status}`, httpError(status)]),
    ['503 that is not to be retried', httpError(503, undefined, { 'x-should-retry': 'false' })],
  ])('is given up where it is refused for a minute: %s', async (_, error) => {
    const { gaps, warnings } = await play(5 * minute, Array<Sent>(99).fill({ then: error }))
    expect(gaps).toEqual([5.625, 5.625, 11.25, 22.5, 33.75])
    expect(warnings()).toEqual([expect.stringContaining("cannot read the build's log")])
  })

  it.each<[string, ApiError]>([
    ['a page', new ApiError('No stream.', { kind: 'response', code: 'NOT_EXPECTED' })],
    ['a 400 that is to be retried', httpError(400, undefined, { 'x-should-retry': 'true' })],
    ...[302, 400, 401, 403, 404, 421].map((status): [string, ApiError] => [
      `${status} of a gateway`,
      gatewayError(status),
    ]),
  ])('is shown as a whole after ten minutes of %s', async (_, error) => {
    const { run, at, shown, warnings } = setUp({
      status: endsAt(15 * minute),
      async *log(connection) {
        const { number, nowMs } = connection
        // One connection works, and breaks.
        if (number === 2) {
          for (const text of numbered(20)) yield line(text)
          throw connectionLost()
        }
        if (nowMs() < 10 * minute) throw error
        yield* replay(connection, numbered(60), 15 * minute)
      },
    })
    expect(await run()).toEqual({ type: 'finished' })
    expect(shown()).toEqual(numbered(60))
    expect(warnings()).toEqual([])
    expect(mostWithin(at('log'), minute)).toBeLessThanOrEqual(10)
  })

  it('does not let replays add up where each connection brings one line', async () => {
    const replays = Array.from({ length: 300 }, (_, index) => lines(101 + index))
    const { shown, warnings, gaps } = await play(59 * minute, replays)
    const shownLines = shown().slice(0, -1)
    expect(shownLines).toEqual(numbered(shownLines.length))
    expect(shown().at(-1)).toBe(endMissing)
    expect(warnings()).toEqual([expect.stringContaining('at its end')])
    expect(gaps.length).toBeLessThan(150)
  })

  it('shows a last event without its blank line only when the build is over', async () => {
    const until = (untilMs: number, text: string): Sent => ({
      ...{ untilMs, events: [...numbered(10).map(line), { type: 'unterminated', text }] },
    })
    const last = until(minute, 'cut no more')
    const { shown } = await play(minute, [until(1, 'cut'), until(minute, 'cut'), last, last])
    expect(shown()).toEqual([...numbered(10), 'cut no more'])
  })

  it('takes no connection that ends inside an event for an empty log', async () => {
    const { warnings } = await play(minute, Array<Sent>(99).fill({ events: [{ type: 'cut' }] }))
    expect(warnings()).toEqual([expect.stringContaining('could not read the log of build b-1')])
  })

  it('does not say what a server has that only fell silent', async () => {
    const sent = [lines(10, { untilMs: minute }), lines(5, silent), lines(5, silent)]
    expect((await play(minute, sent)).shown()).toEqual([...numbered(10), endMissing])
  })

  it('shows an unreadable event as a line and warns of it once', async () => {
    const events = Array<LogEvent>(3).fill({ type: 'unreadable' })
    const sent = [{ events, untilMs: minute }, { events }]
    const { shown, warnings, isComplete } = await play(minute, sent)
    expect(isComplete()).toBe(false)
    expect(shown()).toEqual(Array<string>(3).fill('[unreadable log event]'))
    expect(warnings()).toEqual([expect.stringContaining('too large to read')])
  })
})

describe('follow: the next connection to the log', () => {
  // By chance each wait is an eighth longer, and one that is asked for a twentieth.
  it.each<[string, readonly Sent[], readonly number[]]>([
    [
      'later and later where nothing new comes',
      [none, failed, none, none, failed, none],
      [1.125, 5.625, 11.25, 22.5, 33.75, 33.75],
    ],
    ['soon after new lines', [failed, failed, lines(5), none], [1.125, 5.625, 1.125, 1.125, 5.625]],
    ['as late as a server asks', [busy(100)], [105, 5.625]],
    ['later than it asks', [failed, none, failed, busy(2)], [1.125, 5.625, 11.25, 22.5, 33.75]],
    ['in a second at least, where it says so itself', [retry(100)], [1.125]],
    ['as late as it says itself', [retry(8_000)], [9]],
    ['in half a minute at most', [retry(3_600_000)], [33.75]],
    ['later where the API refuses it', [refused], [5.625]],
    ['not later where a gateway does', [{ then: gatewayError(401) }], [1.125]],
    [
      'although it is refused, where an error comes between',
      [refused, failing(0, 30 * second), { ...refused, untilMs: 55 * second }, refused],
      [5.625, 30, 30.625, 22.5],
    ],
    [
      'after a silence of 90 s, and of up to five minutes while nothing new comes',
      [lines(1, silent), silent, failed, silent, silent, lines(2, silent), silent],
      [91.125, 91.125, 5.625, 191.25, 322.5, 301.125, 91.125],
    ],
  ])('begins %s', async (_, sent, gaps) => {
    expect((await play(30 * minute, sent)).gaps.slice(0, gaps.length)).toEqual(gaps)
  })

  const at = (seconds: number, count: number) => lines(count, { untilMs: seconds * second })
  const before = at(61, 3)

  it.each<[string, readonly Sent[], readonly number[]]>([
    ['is the last where it ends like the one before', [before, lines(3)], [61]],
    ['is the last where it fails like the one before', [before, failing(3)], [61]],
    ['is not the last where it is longer', [before, lines(4), lines(4)], [61, 0.2]],
    ['is not the last after one that broke', [before, broken, lines(3), lines(3)], [61, 0.4, 0.8]],
    [
      'is the last when half a minute is over',
      [before, at(70, 4), at(79, 5), at(88, 6), at(97, 7), at(99.9, 8), lines(9)],
      [61, 9.2, 9, 9, 9],
    ],
    [
      'begins soon although nothing new came before',
      [none, none, none, { untilMs: minute + second }],
      [1.125, 5.625, 11.25, 43.4],
    ],
    ['begins when the server asks', [before, busy(5)], [61, 5.25, 0.8]],
    ['does not begin where it asks for too long', [before, busy(30)], [61]],
    ['begins after one refusal, and not after two', [before, refused, refused], [61, 0.4]],
    ['is the last after a refusal before', [{ ...before, ...refused }, refused], [61]],
  ])('after the end of the build %s', async (_, sent, gaps) => {
    expect((await play(minute, sent)).gaps).toEqual(gaps)
  })
})
