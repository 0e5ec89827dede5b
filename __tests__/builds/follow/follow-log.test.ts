import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import { connectionLost, gatewayError, httpError } from '../../../world/server/api-values.ts'
import {
  breaksAfter,
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

describe('follow: the log', () => {
  it('reads the log once more after the end, and then says nothing of it', async () => {
    const { run, shown, warnings, at, isComplete } = setUp({
      status: endsAt(minute),
      log: (connection) => replay(connection, numbered(3), minute),
    })
    await run()
    expect(isComplete()).toBe(true)
    expect(shown()).toEqual(numbered(3))
    expect(warnings()).toEqual([])
    expect(at('log')).toHaveLength(2)
  })

  it('closes a silent connection at the end and reads the log once more', async () => {
    const { run, shown, warnings, nowMs, isComplete } = setUp({
      status: endsAt(minute),
      async *log(connection) {
        yield* replay(connection, numbered(20), minute)
        await connection.sleep(forEver)
      },
    })
    await run()
    expect(isComplete()).toBe(false)
    expect(nowMs()).toBeLessThan(minute + 30 * second)
    expect(shown()).toEqual([...numbered(20), '[The end of the log may be missing here.]'])
    expect(warnings()).toEqual([expect.stringContaining('lines may be missing at its end')])
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

  it('says that the log came in another form, and not that it did not come', async () => {
    const { run, warnings } = setUp({
      status: endsAt(minute),
      async *log(connection) {
        if (connection.number > 1)
          yield* replay(
            connection,
            numbered(60).map((text) => `12:00 ${text}`),
            1,
          )
        else yield* replay(connection, numbered(20), minute / 2)
        if (connection.number === 1) throw connectionLost()
        await connection.sleep(Math.max(0, minute - connection.nowMs()))
      },
    })
    await run()
    expect(warnings()).toEqual([
      'The log may be incomplete: lines may be missing at its beginning and after line 20. After the build, the server sent the log in another form, which cannot be compared.',
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

  it.each<[string, ApiError]>([
    ...[400, 401, 403, 405].map((status): [string, ApiError] => [`${status}`, httpError(status)]),
    ['503 that is not to be retried', httpError(503, undefined, { 'x-should-retry': 'false' })],
  ])('follows only the status where the log is refused for a minute: %s', async (_, error) => {
    const { run, at, warnings } = setUp({
      status: endsAt(5 * minute),
      log: breaksAfter(0, error),
    })
    expect(await run()).toEqual({ type: 'finished' })
    expect(at('log').at(-1)).toBeGreaterThanOrEqual(minute)
    expect(at('log').at(-1)).toBeLessThan(2 * minute)
    expect(warnings()).toEqual([expect.stringContaining("cannot read the build's log")])
  })

  it.each<[string, ApiError]>([
    ['a page', new ApiError('No stream.', { kind: 'response', code: 'NOT_EXPECTED' })],
    ['a 400 that is to be retried', httpError(400, undefined, { 'x-should-retry': 'true' })],
    ...[302, 400, 401, 403, 404, 421].map((status): [string, ApiError] => [
      `${status} of a gateway`,
      gatewayError(status),
    ]),
  ])('shows the whole log after ten minutes of %s', async (_, error) => {
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

  it.each([
    [100, 1],
    [8_000, 8],
    [3_600_000, 30],
  ])(
    'waits at least as long as `retry: %i` says before a reconnect, within limits',
    async (ms, seconds) => {
      const { run, at } = setUp({
        status: endsAt(2 * minute),
        async *log({ number, sleep }) {
          await sleep(0)
          yield { type: 'retry', ms }
          yield line(`line ${number}`)
        },
      })
      await run()
      const [, again = 0] = at('log')
      expect(again).toBeGreaterThanOrEqual(seconds * second)
      expect(again).toBeLessThan(seconds * second * 1.25)
    },
  )

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

  it('takes no connection that ends inside an event for an empty log', async () => {
    const { run, warnings } = setUp({
      status: endsAt(minute),
      async *log({ sleep }) {
        await sleep(second)
        yield { type: 'cut' }
      },
    })
    await run()
    expect(warnings()).toEqual([expect.stringContaining('could not read the log of build b-1')])
  })

  it('does not say what a server has that only fell silent', async () => {
    const { run, shown } = setUp({
      status: endsAt(minute),
      async *log(connection) {
        if (connection.nowMs() < minute) return yield* replay(connection, numbered(10), minute)
        for (const text of numbered(5)) yield line(text)
        await connection.sleep(forEver)
      },
    })
    await run()
    expect(shown()).toEqual([...numbered(10), '[The end of the log may be missing here.]'])
  })

  it('shows an unreadable event as a line and warns of it once', async () => {
    const { run, shown, warnings, isComplete } = setUp({
      status: endsAt(minute),
      async *log({ nowMs, sleep }) {
        for (let count = 0; count < 3; count += 1) yield { type: 'unreadable' }
        if (nowMs() < minute) await sleep(minute - nowMs())
      },
    })
    await run()
    expect(isComplete()).toBe(false)
    expect(shown()).toEqual(Array<string>(3).fill('[unreadable log event]'))
    expect(warnings()).toEqual([expect.stringContaining('too large to read')])
  })
})
