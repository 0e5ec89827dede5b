import { describe, expect, it } from '@jest/globals'
import { foreignLogCode } from '../../../src/api/builds-api.ts'
import type { LogEvent } from '../../../src/api/model.ts'
import { ApiError } from '../../../src/util/errors.ts'
import {
  connectionLost,
  gatewayError,
  httpError,
} from '../../../testbed/emulator/model/api-values.ts'
import { transcript } from '../../support/log-of.ts'
import {
  beat,
  second,
  minute,
  line,
  forEver,
  setUp,
  endsAt,
  replay,
  imageUrl,
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
  events: numbered(count).map(line),
  ...rest,
})
const failing = (count: number, untilMs = 0): Sent => ({
  untilMs,
  events: [...numbered(count).map(line), { type: 'error', text: 'No.' }],
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

const unterminated = (seconds: number, text: string): Sent => ({
  untilMs: seconds * second,
  events: [line('one'), { type: 'unterminated', text }],
})

const endMissing = '[The end of the log may be missing here.]'

describe('follow: the log', () => {
  it('is over where the server ends it as the build ends, and nothing is said of it', async () => {
    const { shown, warnings, gaps } = await play(minute, [lines(3, { untilMs: minute }), lines(3)])
    expect(shown()).toEqual(numbered(3))
    expect(warnings()).toEqual([])
    expect(gaps).toEqual([])
  })

  it.each([
    ['broken', broken],
    ['half-open', silent],
  ])('is read once more where its connection is %s', async (_, rest) => {
    const sent = [lines(3, { untilMs: 50 * second, ...rest }), lines(9)]
    const { shown, warnings } = await play(minute, sent)
    expect(shown()).toEqual(numbered(9))
    expect(warnings()).toEqual([])
  })

  it.each<[string, number]>([
    ['success', 3],
    ['cancelled', 3],
    ['failed', 10],
  ])('is waited for after the end until no new line comes: %s', async (status, seconds) => {
    const { run, shown, warnings, at } = setUp({
      status: (nowMs) => (nowMs < minute ? 'running' : status),
      async *log(connection) {
        // Refuses after that, so that the log is never sent again.
        if (connection.number > 1) throw httpError(503)
        yield* replay(connection, numbered(20), minute)
        for (const late of [2, 4]) {
          await connection.sleep(2 * second)
          yield line(`late ${late}`)
        }
        yield* beat(connection, Infinity, second)
      },
    })
    await run()
    const [, again = 0] = at('log')
    expect(Math.round((again - minute) / second)).toBe(4 + seconds)
    expect(shown()).toEqual([...numbered(20), 'late 2', 'late 4', endMissing])
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing at its end. After the build, the server did not send exactly the lines above again.',
    ])
  })

  it('gaps where a stream that only follows was cut, and warns once of what may be missing', async () => {
    const later = numbered(60).slice(21)
    const { shown, warnings } = await play(minute, [
      lines(20, broken),
      { events: later.map(line), untilMs: minute },
    ])
    expect(shown()).toEqual([
      ...numbered(20),
      '[The log was interrupted after line 20. Lines may be missing or repeated here.]',
      ...later,
    ])
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing or repeated after line 20. After the build, the server did not send exactly the lines above again.',
    ])
  })

  it('says where the log came in another form, and not that its end is missing', async () => {
    const events = numbered(60).map((text) => line(`12:00 ${text}`))
    const other = { events, untilMs: minute }
    const { warnings } = await play(minute, [lines(20, broken), other, other])
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing or repeated after line 20. After the build, the server did not send exactly the lines above again.',
    ])
  })

  it('is not replaced while heartbeats come', async () => {
    const { run, at } = setUp({
      status: endsAt(10 * minute),
      log: (connection) => beat(connection, 10 * minute, 15 * second),
    })
    await run()
    expect(at('log').filter((ms) => ms < 10 * minute)).toHaveLength(1)
  })

  it.each([400, 401, 404, 409, 410, 425, 429, 500, 503])(
    'is waited for while the build is queued and it gets a %i',
    async (status) => {
      const { run, shown, warnings, at } = setUp({
        first: 'queued',
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

  const foreign: Sent = {
    then: new ApiError('No events.', { kind: 'response', code: foreignLogCode }),
  }

  it('is opened once if it has other text', async () => {
    const { gaps, warnings } = await play(5 * minute, Array<Sent>(99).fill(foreign))
    expect(gaps).toEqual([])
    expect(warnings()).toEqual([
      "The action cannot read the build's log and follows only the status. No events.",
    ])
  })

  it('is opened again if other text comes after lines', async () => {
    const sent = [lines(10, broken), foreign, lines(20, { untilMs: minute })]
    const { shown, warnings } = await play(minute, sent)
    expect(shown()).toEqual(numbered(20))
    expect(warnings()).toEqual([])
  })

  it('does not let replays add up where each connection brings one line', async () => {
    const replays = Array.from({ length: 300 }, (_, index) => lines(101 + index))
    const { shown, warnings, gaps } = await play(59 * minute, replays)
    expect(shown()).toEqual(numbered(shown().length))
    expect(warnings()).toEqual([])
    expect(gaps.length).toBeLessThan(150)
  })

  it('shows a last event without its blank line only when the build is over', async () => {
    const until = (untilMs: number, text: string): Sent => ({
      untilMs,
      events: [...numbered(10).map(line), { type: 'unterminated', text }],
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
    const sent = [lines(10, { untilMs: minute, ...broken }), lines(5, silent), lines(5, silent)]
    expect((await play(minute, sent)).shown()).toEqual([...numbered(10), endMissing])
  })

  it('gives the digest of the image once all of it was read', async () => {
    const digest = `sha256:${'a'.repeat(64)}`
    const events = [
      line('#1 exporting to image'),
      line(`#1 pushing manifest for ${imageUrl}@${digest} 0.1s done`),
    ]
    const whole = await play(minute, [{ events, untilMs: minute }])
    expect(whole.read()).toMatchObject({ digest, isUnreadable: false })
    const rest = [{ events, untilMs: minute, ...broken }, ...Array<Sent>(9).fill(broken)]
    expect((await play(minute, rest)).read()?.digest).toBeUndefined()
    const unreadable: LogEvent[] = [...events, { type: 'unreadable' }]
    const part = await play(minute, [{ events: unreadable, untilMs: minute }])
    expect(part.read()?.digest).toBeUndefined()
  })

  it('is read the same whether its lines come one by one or many at once', async () => {
    const texts = transcript('parallel-failure')
    const one = await play(minute, [{ events: texts.map(line), untilMs: minute }])
    const many = await play(minute, [{ events: [line(texts.join('\n'))], untilMs: minute }])
    expect(many.shown()).toEqual(one.shown())
    expect(many.read()?.failure?.message).toBe(one.read()?.failure?.message)
  })

  it('lets a signal in between the lines of a huge event, and cuts it', async () => {
    let turns = 0
    let isShown = false
    const count = (): void => {
      turns += 1
      if (!isShown) setImmediate(count)
    }
    setImmediate(count)
    const events = [line(`${'\n'.repeat(8_000_000)}end`), line('next')]
    const { shown } = await play(minute, [{ events, untilMs: minute }])
    isShown = true
    expect(turns).toBeGreaterThan(60)
    expect(shown().slice(65_536)).toEqual(['[The rest of this log event was cut.]', 'next'])
  })

  it('is waited for no longer than of a success once it says why the build failed', async () => {
    const { run, at, nowMs } = setUp({
      status: (ms) => (ms < minute ? 'running' : 'failed'),
      async *log(connection) {
        yield* replay(connection, transcript('parallel-failure'), minute)
        yield* beat(connection, Infinity, second)
      },
    })
    await run()
    const [, again = 0] = at('log')
    expect(again - minute).toBeLessThan(8 * second)
    expect(nowMs() - again).toBeLessThanOrEqual(3 * second)
  })

  it('shows an unreadable event as a line and warns of it once', async () => {
    const events = Array<LogEvent>(3).fill({ type: 'unreadable' })
    const sent = [{ events, untilMs: minute }, { events }]
    const { shown, warnings } = await play(minute, sent)
    expect(shown()).toEqual(Array<string>(3).fill('[unreadable log event]'))
    expect(warnings()).toEqual([expect.stringContaining('too large to read')])
  })
})

describe('follow: the next connection to the log', () => {
  // Chance makes each wait an eighth longer, and one that is asked for a twentieth.
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
  const before = { ...at(61, 3), ...broken }

  it.each<[string, readonly Sent[], readonly number[]]>([
    ['is none where the server ended the one before', [at(61, 3), lines(3)], []],
    ['is the last where the server sends all lines again', [before, lines(3)], [61]],
    ['is the last where it ends with more lines', [before, lines(4), lines(4)], [61]],
    ['is the last where it falls silent after them', [before, lines(3, silent), lines(4)], [61]],
    ['is not the last where it fails', [before, failing(3), lines(3)], [61, 0.4]],
    ['is not the last where it breaks', [before, broken, lines(3), lines(3)], [61, 0.4]],
    [
      'is the last when three seconds pass without a new line',
      [before, broken, none, broken, none],
      [61, 0.4, 0.8, 1.6],
    ],
    [
      'is the last when half a minute is over',
      [
        before,
        ...[63, 65, 67, 69, 71, 73, 75, 77, 79, 81, 83, 85, 87, 89, 89.9].map((until, index) => ({
          ...at(until, 4 + index),
          ...broken,
        })),
        lines(15),
      ],
      [61, 2.2, 2, 2, 2, 2, 2, 2, 2.2, 2.4, 2.8],
    ],
    [
      'begins soon although nothing new came before',
      [none, none, none, { untilMs: minute + second, ...broken }, lines(1)],
      [1.125, 5.625, 11.25, 43.4],
    ],
    ['begins when the server asks', [before, busy(2), lines(3)], [61, 2.1]],
    ['does not begin where it asks for too long', [before, busy(5)], [61]],
    ['begins after one refusal, and not after two', [before, refused, refused], [61, 0.4]],
    ['is the last after a refusal before', [{ ...at(61, 3), ...refused }, refused], [61]],
    [
      'is the second where a last event has no end',
      [unterminated(61, 'last'), unterminated(61, 'last'), unterminated(61, 'last')],
      [61, 0.2],
    ],
  ])('after the end of the build %s', async (_, sent, gaps) => {
    expect((await play(minute, sent)).gaps).toEqual(gaps)
  })
})
