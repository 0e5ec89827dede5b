import { expect } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { JsonObject, LogEvent } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/builds/events.ts'
import { follow, type ObservedBuild } from '../../../src/builds/follow/follow.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { ApiError } from '../../../src/util/errors.ts'
import { makeBuild } from '../../../testbed/emulator/model/api-values.ts'
import { createVirtualClock } from '../../../testbed/emulator/model/virtual-clock.ts'
import { stub } from '../../support/stub.ts'

export const second = 1_000
export const minute = 60 * second

/** A server in virtual time. Times count from the submit. */
export interface Server {
  readonly status: (nowMs: number, signal: AbortSignal) => string | ApiError | Promise<string>
  /** What the list says; default: it does not show the build. */
  readonly row?: (nowMs: number, signal: AbortSignal) => string | undefined | Promise<string>
  /** One connection to the log; `undefined` is a sign of life without an event. Default: no log. */
  readonly log?: Log
}

export type Log = (connection: Connection) => AsyncIterable<LogEvent | undefined>

export interface Connection {
  readonly nowMs: () => number
  /** The first one has 1. */
  readonly number: number
  readonly sleep: (ms: number) => Promise<void>
}

export interface Setting extends Server {
  readonly clock?: Clock
  readonly report?: (event: BuildEvent) => Promise<void> | void
  readonly limitMs?: number
  /** A cache sends the records. */
  readonly ageSeconds?: number
  /** The status that is known at the start. */
  readonly first?: string
  /** So far only the list has shown the build. */
  readonly isListed?: boolean
  readonly random?: () => number
  /** When the record of a success gets its image. */
  readonly imageMs?: number
  /** What the server sends. */
  readonly record?: JsonObject
}

export const line = (text: string): LogEvent => ({ type: 'line', text })
export const imageUrl = 'registry.test/image'
export const forEver = 24 * 60 * minute

export function setUp({
  status,
  row,
  log,
  clock = createVirtualClock(),
  report,
  limitMs = 60 * minute,
  ageSeconds,
  first = 'running',
  isListed = false,
  random = () => 0.5,
  imageMs = 0,
  record = {},
}: Setting) {
  const startMs = clock.monotonicMs()
  const nowMs = (): number => clock.monotonicMs() - startMs
  const requests: { readonly kind: 'poll' | 'log' | 'list'; readonly ms: number }[] = []
  const events: BuildEvent[] = []
  const abort = new AbortController()
  let open = 0
  const enter = (kind: 'poll' | 'log', others: number): void => {
    requests.push({ kind, ms: nowMs() })
    expect(others).toBe(0)
  }
  let openLogs = 0
  const api = stub<BuildsApi>({
    getBuild: async (_id, signal, options) => {
      // One attempt is one request; the client's own test counts them on the wire.
      expect(options).toEqual({ attempts: 1 })
      enter('poll', open)
      open += 1
      try {
        const answer = await status(nowMs(), signal)
        if (answer instanceof ApiError) throw answer
        return makeBuild({
          status: answer,
          record,
          ageSeconds,
          imageUrl: nowMs() < imageMs ? undefined : imageUrl,
        })
      } finally {
        open -= 1
      }
    },
    async *listBuilds(_query, signal) {
      requests.push({ kind: 'list', ms: nowMs() })
      const listed = await row?.(nowMs(), signal)
      if (listed !== undefined) yield makeBuild({ status: listed, imageUrl })
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
  })
  const observed: ObservedBuild = {
    build: makeBuild({ status: first }),
    hasRecord: !isListed,
    submittedMs: startMs,
    runningMs: undefined,
    finishedMs: undefined,
    log: undefined,
  }
  const run = async () =>
    await follow(
      observed,
      {
        api,
        clock,
        random,
        hasLog: log !== undefined,
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
    /** Lines, with the gap lines between them. */
    shown: () =>
      events.flatMap((event) =>
        event.type === 'line' ? [event.text] : event.type === 'gap' ? [event.message] : [],
      ),
    warnings: () =>
      events.flatMap((event) =>
        event.type === 'warning' || event.type === 'unreadable-log' ? [event.message] : [],
      ),
    notices: () => events.flatMap((event) => (event.type === 'notice' ? [event.message] : [])),
    image: () => observed.build.imageUrl,
    read: () => observed.log?.read(imageUrl),
    at: (kind: 'poll' | 'log' | 'list') =>
      requests.flatMap((one) => (one.kind === kind ? [one.ms] : [])),
    all: () => requests.map(({ ms }) => ms),
  }
}

export const endsAt =
  (ms: number) =>
  (nowMs: number): string =>
    nowMs < ms ? 'running' : 'success'

/** A connection to the log with nothing but signs of life. */
export async function* beat(
  { sleep }: Connection,
  untilMs = Infinity,
  everyMs = Math.min(untilMs, 30 * second),
) {
  for (let ms = 0; ms < untilMs; ms += everyMs) {
    yield undefined
    await sleep(everyMs)
  }
}

/** Sends the lines that are due, from the first one on, and ends when the log does. */
export async function* replay(
  { nowMs, sleep }: Connection,
  lines: readonly string[],
  endMs: number,
) {
  for (const [index, text] of lines.entries()) {
    const dueMs = (endMs * (index + 1)) / (lines.length + 1)
    if (dueMs > nowMs()) await sleep(dueMs - nowMs())
    yield line(text)
  }
  if (endMs > nowMs()) await sleep(endMs - nowMs())
}

export const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`)
export const mostWithin = (times: readonly number[], spanMs: number): number =>
  Math.max(...times.map((from) => times.filter((ms) => ms >= from && ms < from + spanMs).length))
