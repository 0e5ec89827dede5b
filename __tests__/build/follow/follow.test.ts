import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { ApiError } from '../../../src/api/errors.ts'
import type { LogEvent } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/build/events.ts'
import { follow } from '../../../src/build/follow/follow.ts'
import type { Observed } from '../../../src/build/follow/follow-status.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { connectionLost, httpError, makeBuild } from '../../support/model-server.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { firstSent, gap, isExplained, someLines, someMode } from './model-log.ts'

const second = 1_000
const minute = 60 * second

/** A server in virtual time. Times count from the submit. */
interface Server {
  readonly status: (nowMs: number, signal: AbortSignal) => string | ApiError | Promise<string>
  /** One connection to the log; `undefined` is a sign of life without an event. */
  readonly log?: (connection: Connection) => AsyncIterable<LogEvent | undefined>
}

interface Connection {
  readonly nowMs: () => number
  /** From 1. */
  readonly number: number
  readonly sleep: (ms: number) => Promise<void>
}

interface Setting extends Server {
  readonly clock?: Clock
  readonly report?: (event: BuildEvent) => Promise<void> | void
  readonly limitMs?: number
}

const line = (text: string): LogEvent => ({ type: 'line', text })
const forEver = 24 * 60 * minute

function setUp({
  status,
  log,
  clock = createVirtualClock(),
  report,
  limitMs = 60 * minute,
}: Setting) {
  const startMs = clock.monotonicMs()
  const nowMs = (): number => clock.monotonicMs() - startMs
  const requests: { readonly kind: 'poll' | 'log'; readonly ms: number }[] = []
  const events: BuildEvent[] = []
  const abort = new AbortController()
  let open = 0
  const enter = (kind: 'poll' | 'log', others: number): void => {
    requests.push({ kind, ms: nowMs() })
    expect(others).toBe(0)
  }
  let openLogs = 0
  const api = {
    getBuild: async (_id, signal, options) => {
      // One attempt is one request; the client's own test counts them on the wire.
      expect(options).toEqual({ attempts: 1 })
      enter('poll', open)
      open += 1
      try {
        const answer = await status(nowMs(), signal)
        if (answer instanceof ApiError) throw answer
        return makeBuild({ status: answer, imageUrl: 'registry.test/image' })
      } finally {
        open -= 1
      }
    },
    async *streamLogs(_id, signal): AsyncIterable<readonly LogEvent[]> {
      enter('log', openLogs)
      openLogs += 1
      const number = requests.filter(({ kind }) => kind === 'log').length
      try {
        const connection = {
          nowMs,
          number,
          sleep: async (ms: number) => await clock.sleep(ms, signal),
        }
        for await (const event of log?.(connection) ?? []) yield event === undefined ? [] : [event]
      } finally {
        openLogs -= 1
      }
    },
  } satisfies Pick<BuildsApi, 'getBuild' | 'streamLogs'>
  const observed: Observed = {
    build: makeBuild({ status: 'running' }),
    submittedMs: startMs,
    runningMs: undefined,
    finishedMs: undefined,
  }
  const run = async () =>
    await follow(
      observed,
      {
        api: api as unknown as BuildsApi,
        clock,
        random: () => 0.5,
        limits: { buildMs: limitMs, queueMs: 30 * minute },
        pollIntervalMs: 5 * second,
        reporter: {
          report: (event) => {
            events.push(event)
            return report?.(event)
          },
        },
      },
      abort.signal,
    )
  return {
    run,
    nowMs,
    abort,
    /** Lines, with the marks between them. */
    shown: () =>
      events.flatMap((event) =>
        event.type === 'log' ? [event.line] : event.type === 'gap' ? [event.message] : [],
      ),
    warnings: () =>
      events.flatMap((event) =>
        event.type === 'warning' || event.type === 'unreadable-log' ? [event.message] : [],
      ),
    at: (kind: 'poll' | 'log') => requests.flatMap((one) => (one.kind === kind ? [one.ms] : [])),
    all: () => requests.map(({ ms }) => ms),
  }
}

const endsAt =
  (ms: number) =>
  (nowMs: number): string =>
    nowMs < ms ? 'running' : 'success'

async function hang(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason as Error))
  return await promise
}

/** Sends the lines that are due, from the first one on, and ends when the log does. */
async function* replay({ nowMs, sleep }: Connection, lines: readonly string[], endMs: number) {
  for (const [index, text] of lines.entries()) {
    const dueMs = (endMs * (index + 1)) / (lines.length + 1)
    if (dueMs > nowMs()) await sleep(dueMs - nowMs())
    yield line(text)
  }
  if (endMs > nowMs()) await sleep(endMs - nowMs())
}

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`)
const mostWithin = (times: readonly number[], spanMs: number): number =>
  Math.max(...times.map((from) => times.filter((ms) => ms >= from && ms < from + spanMs).length))

describe('follow: the status', () => {
  it('does not let a response that hangs delay the limit', async () => {
    const { run, nowMs } = setUp({
      status: (_, signal) => hang(signal),
      limitMs: 5 * minute,
    })
    expect(await run()).toEqual({ type: 'timed-out', limit: 'build' })
    expect(nowMs()).toBe(5 * minute)
  })

  it('gives up a server whose responses hang after ten minutes', async () => {
    const { run, nowMs, at } = setUp({ status: (_, signal) => hang(signal) })
    expect(await run()).toMatchObject({
      reason: 'outage',
      error: { message: expect.stringContaining('did not finish its response within 30 s') },
    })
    expect(nowMs()).toBeLessThan(12 * minute)
    expect(at('poll').length).toBeLessThan(20)
  })

  it('ends at once on an abort, although the reader of the log is stuck', async () => {
    const { run, abort } = setUp({
      status: endsAt(forEver),
      log: (connection) => replay(connection, numbered(10), minute),
      report: (event) => {
        if (event.type !== 'log') return undefined
        abort.abort(new Error('stopped'))
        return new Promise<void>(() => undefined)
      },
    })
    await expect(run()).rejects.toThrow('stopped')
  })

  it('sends at most ten requests a minute while the server is away, and gives up after ten minutes', async () => {
    const { run, all } = setUp({
      status: () => httpError(503),
      // eslint-disable-next-line require-yield -- a stream that breaks before its first event
      async *log({ sleep }) {
        await sleep(100)
        throw connectionLost()
      },
    })
    expect(await run()).toMatchObject({ reason: 'outage' })
    expect(mostWithin(all(), minute)).toBeLessThanOrEqual(10)
  })

  it('polls at most 300 times in an hour without a log', async () => {
    const { run, at } = setUp({ status: endsAt(59 * minute) })
    expect(await run()).toEqual({ type: 'finished' })
    expect(at('poll').length).toBeLessThanOrEqual(300)
  })

  it('replaces the connection to the log after the machine stood still', async () => {
    const virtual = createVirtualClock()
    let offsetMs = 0
    const clock: Clock = {
      ...virtual,
      monotonicMs: () => virtual.monotonicMs() + offsetMs,
      sleep: async (ms, signal) => {
        await virtual.sleep(ms, signal)
        if (virtual.monotonicMs() - startMs > 30 * second) offsetMs = 10 * minute
      },
    }
    const startMs = virtual.monotonicMs()
    const { run, at } = setUp({
      clock,
      status: endsAt(15 * minute),
      async *log({ number, sleep, nowMs }) {
        yield line('one')
        if (number === 1) await sleep(forEver)
        await sleep(Math.max(0, 15 * minute - nowMs()))
      },
    })
    expect(await run()).toEqual({ type: 'finished' })
    const [, again = 0] = at('log')
    expect(again).toBeLessThan(11 * minute)
  })
})

describe('follow: the log', () => {
  it('reads the log once more after the end, and then says nothing of it', async () => {
    const { run, shown, warnings, at } = setUp({
      status: endsAt(minute),
      log: (connection) => replay(connection, numbered(3), minute),
    })
    await run()
    expect(shown()).toEqual(numbered(3))
    expect(warnings()).toEqual([])
    expect(at('log')).toHaveLength(2)
  })

  it('closes a silent connection at the end and reads the log once more', async () => {
    const { run, shown, warnings, nowMs } = setUp({
      status: endsAt(minute),
      async *log(connection) {
        yield* replay(connection, numbered(20), minute)
        await connection.sleep(forEver)
      },
    })
    await run()
    expect(nowMs()).toBeLessThan(minute + 30 * second)
    expect(shown()).toEqual([...numbered(20), '[The end of the log may be missing here.]'])
    expect(warnings()).toEqual([expect.stringContaining('lines may be missing at its end')])
  })

  it('stops reading a log that does not end after 30 seconds, and once more', async () => {
    const { run, warnings, nowMs } = setUp({
      status: endsAt(minute),
      async *log({ sleep }) {
        for (let count = 1; ; count += 1) {
          yield line(`line ${count}`)
          await sleep(second)
        }
      },
    })
    await run()
    expect(nowMs()).toBeGreaterThan(minute + 30 * second)
    expect(nowMs()).toBeLessThan(minute + 75 * second)
    expect(warnings()).toEqual([expect.stringContaining('at its end')])
  })

  it('marks where a stream that only follows was cut, and warns once of what may be missing', async () => {
    const lines = numbered(60)
    const { run, shown, warnings } = setUp({
      status: endsAt(minute),
      async *log({ nowMs, sleep, number }) {
        const first = Math.floor(nowMs() / second)
        for (const text of lines.slice(first)) {
          await sleep(second)
          yield line(text)
          if (number === 1 && text === 'line 20') throw connectionLost()
        }
      },
    })
    await run()
    expect(shown()).toEqual([
      ...numbered(20),
      '[The log was interrupted after line 20. Lines may be missing or repeated here.]',
      ...lines.slice(21),
      '[The end of the log may be missing here.]',
    ])
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing at its beginning, after line 20 and at its end. The server did not send the complete log again after the build.',
    ])
  })

  it('reconnects to a silent stream after 90 seconds, then less often', async () => {
    const { run, at, warnings } = setUp({
      status: endsAt(20 * minute),
      async *log({ number, nowMs, sleep }) {
        if (number === 1) yield line('one')
        await sleep(nowMs() > 20 * minute ? 0 : forEver)
      },
    })
    await run()
    const times = at('log')
    const lasting = times.slice(1, 6).map((ms, index) => ms - (times[index] ?? 0))
    // Each with the wait before the next one.
    for (const [index, silentMs] of [90, 90, 180, 300, 300].entries()) {
      expect(lasting[index]).toBeGreaterThan(silentMs * second)
      expect(lasting[index]).toBeLessThan((silentMs + 38) * second)
    }
    expect(warnings()).toHaveLength(1)
  })

  it('takes heartbeats for life', async () => {
    const { run, at } = setUp({
      status: endsAt(10 * minute),
      async *log({ nowMs, sleep }) {
        while (nowMs() < 10 * minute) {
          yield undefined
          await sleep(15 * second)
        }
      },
    })
    await run()
    expect(at('log')).toHaveLength(2)
  })

  it.each([404, 409, 425, 429, 500, 503])(
    'waits out a %i while the build is queued',
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

  it('waits as long as a 429 asks', async () => {
    const { run, at } = setUp({
      status: endsAt(5 * minute),
      async *log({ number, nowMs, sleep }) {
        if (number === 1) throw httpError(429, undefined, { 'retry-after': '100' })
        yield line('one')
        await sleep(Math.max(0, 5 * minute - nowMs()))
      },
    })
    await run()
    expect(at('log')[1]).toBeGreaterThanOrEqual(100 * second)
  })

  it.each<[string, ApiError, number]>([
    ['no event stream', new ApiError('No stream.', { kind: 'response', code: 'NOT_EXPECTED' }), 3],
    ['400', httpError(400), 1],
    ['405', httpError(405), 1],
    ['403', httpError(403), 2],
    ['503 that is not to be retried', httpError(503, undefined, { 'x-should-retry': 'false' }), 1],
  ])('follows only the status where the log is refused: %s', async (_, error, requests) => {
    const { run, at, warnings } = setUp({
      status: endsAt(5 * minute),
      // eslint-disable-next-line require-yield -- a stream that breaks before its first event
      async *log({ sleep }) {
        await sleep(0)
        throw error
      },
    })
    expect(await run()).toEqual({ type: 'finished' })
    expect(at('log')).toHaveLength(requests)
    expect(warnings()).toEqual([expect.stringContaining("cannot read the build's log")])
  })

  it('does not let replays add up where each connection brings one line', async () => {
    let sent = 0
    const { run, shown, warnings } = setUp({
      status: endsAt(59 * minute),
      async *log({ sleep, number }) {
        await sleep(second)
        for (const text of numbered(100 + number)) {
          sent += 1
          yield line(text)
        }
      },
    })
    await run()
    const lines = shown().slice(0, -1)
    expect(lines).toEqual(numbered(lines.length))
    expect(shown().at(-1)).toBe('[The end of the log may be missing here.]')
    expect(warnings()).toEqual([expect.stringContaining('at its end')])
    expect(sent).toBeLessThan(150 * 300)
  })

  it('waits as long as the server asks for before a reconnect, within limits', async () => {
    const { run, at } = setUp({
      status: endsAt(2 * minute),
      async *log({ number, sleep }) {
        await sleep(0)
        yield { type: 'retry', ms: number === 1 ? 8 * second : 3_600 * second }
        yield line(`line ${number}`)
      },
    })
    await run()
    const [, again = 0, third = 0] = at('log')
    expect(again).toBeGreaterThanOrEqual(8 * second)
    expect(again).toBeLessThan(11 * second)
    expect(third - again).toBeLessThan(40 * second)
  })

  it('shows a last event without its blank line only when the build is over', async () => {
    const { run, shown } = setUp({
      status: endsAt(minute),
      async *log({ nowMs, sleep }) {
        for (const text of numbered(10)) yield line(text)
        if (nowMs() < minute) await sleep(30 * second)
        yield { type: 'unterminated', text: nowMs() < minute ? 'cut' : 'cut no more' }
      },
    })
    await run()
    expect(shown()).toEqual([...numbered(10), 'cut no more'])
  })

  it('shows an unreadable event as a line and warns of it once', async () => {
    const { run, shown, warnings } = setUp({
      status: endsAt(minute),
      async *log({ nowMs, sleep }) {
        for (let count = 0; count < 3; count += 1) yield { type: 'unreadable' }
        if (nowMs() < minute) await sleep(minute - nowMs())
      },
    })
    await run()
    expect(shown()).toEqual(Array<string>(3).fill('[unreadable log event]'))
    expect(warnings()).toEqual([expect.stringContaining('too large to read')])
  })

  it('loses and repeats no line without a mark, and is silent only about a whole log', async () => {
    const someCut = fc.record({ after: fc.nat(30), clean: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        someLines,
        someMode,
        fc.array(someCut, { maxLength: 6 }),
        async (lines, mode, cuts) => {
          const stepMs = minute / (lines.length + 1)
          const dueMs = (place: number): number => (place + 1) * stepMs
          const { run, shown, warnings } = setUp({
            status: endsAt(minute),
            async *log({ nowMs, sleep, number }) {
              const cut = cuts[number - 1]
              const begins = lines.filter((_, place) => dueMs(place) <= nowMs()).length
              const first = firstSent(mode, begins)
              for (const [index, text] of lines.slice(first).entries()) {
                if (cut?.after === index) {
                  if (cut.clean) return
                  throw connectionLost()
                }
                await sleep(Math.max(0, dueMs(first + index) - nowMs()))
                yield line(text)
              }
              await sleep(Math.max(0, minute - nowMs()))
            },
          })
          await run()
          const parts = shown().map((text) => (/^\[The .*\]$/.test(text) ? gap : text))
          const texts = parts.filter((part) => part !== gap)
          if (mode.type === 'replay') expect(texts).toEqual(lines)
          // A window may have lost its first lines before the first one is read.
          if (mode.type !== 'window') expect(isExplained([gap, ...parts], lines)).toBe(true)
          if (mode.type !== 'window' && texts.length > 0 && warnings().length === 0)
            expect(texts).toEqual(lines)
          expect(warnings().length).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 100, seed: 7 },
    )
  })

  it.each<[string, NonNullable<Server['log']>]>([
    [
      'always lost',
      // eslint-disable-next-line require-yield -- a stream that breaks before its first event
      async function* ({ sleep }) {
        await sleep(second)
        throw connectionLost()
      },
    ],
    [
      'always silent',
      // eslint-disable-next-line require-yield -- a stream that breaks before its first event
      async function* ({ sleep }) {
        await sleep(forEver)
      },
    ],
  ])('warns where the log was never read: %s', async (_, log) => {
    const { run, warnings } = setUp({ status: endsAt(minute), log })
    await run()
    expect(warnings()).toEqual([
      "The action could not read the build's log. Check the log on the server.",
    ])
  })
})
