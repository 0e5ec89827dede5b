import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { connectionLost, httpError } from '../../../testbed/emulator/model/api-values.ts'
import {
  beat,
  type Connection,
  endsAt,
  line,
  type Log,
  minute,
  numbered,
  replay,
  second,
  type Setting,
  setUp,
} from './follow-set-up.ts'

const all = numbered(20)
const log: Log = (connection) => replay(connection, all, minute)
/** What a connection that begins after the build sends. */
const afterwards =
  (rest: Log): Log =>
  (connection) =>
    connection.nowMs() < minute ? log(connection) : rest(connection)
const stays = (everyMs: number): Log =>
  async function* (connection) {
    yield* log(connection)
    yield* beat(connection, Infinity, everyMs)
  }
const answers = (status: number): Log =>
  async function* () {
    yield* []
    await Promise.reject(httpError(status))
  }
/** The last line comes without its end, until the build has ended and for ever. */
async function* unterminated({ nowMs, sleep }: Connection) {
  for (const text of all.slice(0, -1)) yield line(text)
  if (nowMs() < minute) await sleep(minute - nowMs())
  yield { type: 'unterminated', text: all.at(-1) ?? '' } as const
}
/** The stream ends some seconds before the status. */
const endsEarly =
  (rest: Log): Log =>
  (connection) =>
    connection.nowMs() < minute - 5 * second
      ? replay(connection, all, minute - 5 * second)
      : rest(connection)
const none: Log = () => Readable.from([])
/** The server sends this as soon as the build has ended, and nothing before that. */
function inAnotherForm() {
  let isKnown = false
  return {
    status: (nowMs: number) => {
      isKnown = nowMs >= minute
      return endsAt(minute)(nowMs)
    },
    log: endsEarly((connection) =>
      isKnown
        ? replay(
            connection,
            all.map((text) => `12:00 ${text}`),
            0,
          )
        : answers(404)(connection),
    ),
  }
}
const queued = (nowMs: number): string => (nowMs < minute / 2 ? 'queued' : endsAt(minute)(nowMs))

const servers: readonly (readonly [string, Partial<Setting> & { readonly log: Log }, number])[] = [
  ['is the usual one', { log }, 0],
  ['keeps the stream open in silence', { log: stays(10 * minute) }, 9],
  ['keeps the stream open with comments', { log: stays(second) }, 9],
  ...[404, 410, 503].map((status) => {
    const setting = { log: afterwards(answers(status)) }
    return [`has a ${status} in place of the log afterwards`, setting, 4] as const
  }),
  ['has an empty log afterwards', { log: afterwards(none) }, 4],
  ...[404, 410].map((status) => {
    const setting = { log: endsEarly(answers(status)) }
    return [`has a ${status} after a log that ends before the status`, setting, 4] as const
  }),
  ['has an empty log after one that ends before the status', { log: endsEarly(none) }, 4],
  ['sends another form of a log that ends before the status', inAnotherForm(), 4],
  ['gives the last line no end', { log: unterminated }, 4],
  [
    'refuses the log until the build runs',
    {
      first: 'queued',
      status: queued,
      log: (connection) =>
        connection.nowMs() < minute / 2 ? answers(400)(connection) : log(connection),
    },
    4,
  ],
  [
    'restarts within the first lines',
    {
      async *log(connection) {
        if (connection.number > 1) {
          yield* log(connection)
          return
        }
        yield* all.slice(0, 2).map(line)
        throw connectionLost()
      },
    },
    4,
  ],
  ['adds the image five seconds late', { log, imageMs: minute + 5 * second }, 9],
]

describe('follow: a likely server', () => {
  it.each(servers)(
    'that %s costs a build no warning, no line and little time',
    async (_, setting, seconds) => {
      const { run, shown, warnings, notices, image, at, nowMs } = setUp({
        status: endsAt(minute),
        ...setting,
      })
      expect(await run()).toEqual({ type: 'finished' })
      const knownMs = at('poll').find((ms) => ms >= minute) ?? 0
      expect([shown(), warnings(), notices()]).toEqual([all, [], []])
      expect(image()).toBe('registry.test/image')
      expect(nowMs() - knownMs).toBeLessThanOrEqual(seconds * second)
    },
  )
})
