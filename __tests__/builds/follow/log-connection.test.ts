import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import {
  afterClose,
  type ClosedConnection,
  closingTimeMs,
  initialLogState,
  type LogAction,
  type LogConnectionEvent,
  type LogState,
  noteEvent,
} from '../../../src/builds/follow/log-connection.ts'
import { gatewayError, httpError } from '../../../world/server/api-values.ts'

const second = 1_000
const minute = 60 * second

/** A connection of which nothing is known but this. */
const closed = (
  how: ClosedConnection['how'],
  fields: Partial<ClosedConnection> = {},
): ClosedConnection => ({
  ...{ how, beganAfterBuild: false, received: 0, fresh: 0 },
  ...fields,
})

type Event = LogConnectionEvent | ClosedConnection

/** What follows each event; all happen at once unless an event comes with a time in seconds. */
function follow(events: readonly (Event | readonly [seconds: number, Event])[], chance = 0) {
  let state: LogState = initialLogState
  const actions: LogAction[] = []
  for (const item of events) {
    const [seconds, event] = 'type' in item || 'how' in item ? [0, item] : item
    const nowMs = seconds * second
    if ('type' in event) state = noteEvent(state, event, nowMs)
    else {
      const next = afterClose(state, event, nowMs, chance)
      state = next.state
      actions.push(next.action)
    }
  }
  return { state, actions, last: actions.at(-1) }
}

const ended = { type: 'build-ended' } as const
const connect = (afterMs: number, isAskedFor = false): LogAction => ({
  ...{ type: 'connect', afterMs, isAskedFor },
})

describe('a connection that the server ends after it reported an error', () => {
  const failed = (fields: Partial<ClosedConnection> = {}) => closed('failed', fields)

  it('is followed by another while the build runs, with longer waits if nothing new comes', () => {
    const { actions } = follow([1, 2, 3, 4, 5, 6].map(() => failed()))
    expect(actions).toEqual([1, 5, 10, 20, 30, 30].map((seconds) => connect(seconds * second)))
  })

  it('is followed by another soon where it brought new lines', () => {
    const { actions } = follow([failed(), failed(), failed({ received: 5, fresh: 5 }), failed()])
    expect(actions.slice(2)).toEqual([connect(second), connect(second)])
  })

  it('does not count as a refusal', () => {
    const refused = closed(httpError(403))
    const { last } = follow([refused, [30, failed()], [50, refused], [100, refused]])
    expect(last).toMatchObject({ type: 'connect' })
  })

  it('is the last one when it began after the end of the build and was as long as the one before', () => {
    const { actions } = follow([
      failed({ received: 3, fresh: 3 }),
      ended,
      failed({ received: 3, beganAfterBuild: true }),
    ])
    expect(actions.at(-1)).toEqual({ type: 'stop' })
  })

  it.each<[string, readonly Event[]]>([
    ['none ended before it', [ended, failed({ received: 3, beganAfterBuild: true })]],
    [
      'it has more lines than the one before',
      [
        failed({ received: 2, fresh: 2 }),
        ended,
        failed({ received: 3, fresh: 1, beganAfterBuild: true }),
      ],
    ],
    [
      'it began before the end of the build',
      [failed({ received: 3, fresh: 3 }), ended, failed({ received: 3 })],
    ],
    [
      'the one before broke',
      [
        failed({ received: 3, fresh: 3 }),
        ended,
        closed(new ApiError('Broken.', { kind: 'reset' }), { received: 3, beganAfterBuild: true }),
        failed({ received: 3, beganAfterBuild: true }),
      ],
    ],
  ])('is followed by another after the end of the build where %s', (_, events) => {
    expect(follow(events).last).toMatchObject({ type: 'connect' })
  })

  it('is the last one when the time for the rest of the log is over', () => {
    const grown = (received: number) => failed({ received, fresh: 1, beganAfterBuild: true })
    const at = (seconds: number) => follow([ended, [2, grown(1)], [seconds, grown(2)]]).last
    expect(at(31)).toEqual(connect(200))
    expect(at(32)).toEqual({ type: 'stop' })
  })
})

describe('the wait before a new connection', () => {
  const busy = (seconds: number): ApiError =>
    httpError(429, undefined, { 'retry-after': `${seconds}` })

  it('is what the server asks for, and a little more', () => {
    expect(follow([closed(busy(100))], 0).last).toEqual(connect(100_000, true))
    expect(follow([closed(busy(100))], 0.5).last).toEqual(connect(105_000, true))
    expect(follow([ended, closed(busy(5))], 0).last).toEqual(connect(5_000, true))
    expect(follow([ended, closed(busy(5))], 0.5).last).toEqual(connect(5_250, true))
  })

  it('is its own where the server asks for less', () => {
    const failures = [1, 2, 3].map(() => closed('ended'))
    expect(follow([...failures, closed(busy(2))], 0.4).last).toEqual(connect(22_000, true))
  })

  it('is not longer than the time for the rest of the log', () => {
    expect(follow([ended, closed(busy(30))]).last).toEqual({ type: 'stop' })
  })

  it('is short again once the build runs, and once it has ended', () => {
    const failures = [1, 2, 3].map(() => closed('ended'))
    const running = { type: 'build-running' } as const
    expect(follow([...failures, running, closed('ended')]).last).toEqual(connect(second))
    expect(follow([...failures, ended, closed('ended')]).last).toEqual(connect(400))
  })

  it('is at least five seconds where the API refuses the request', () => {
    expect(follow([closed(httpError(401))]).last).toEqual(connect(5 * second))
    expect(follow([closed(gatewayError(401))]).last).toEqual(connect(second))
  })
})

it('gives up a log after the end of the build at the second refusal', () => {
  const refused = closed(httpError(403))
  expect(follow([ended, refused]).last).toMatchObject({ type: 'connect' })
  expect(follow([ended, refused, [1, refused]]).last).toMatchObject({ type: 'stop' })
  expect(follow([refused, ended, [1, refused]]).last).toMatchObject({ type: 'stop' })
})

describe('the time at which a silent connection is closed', () => {
  it('doubles with each silent one, up to five minutes, until new lines come', () => {
    const silent = closed('silent')
    const closing = (count: number) =>
      closingTimeMs(follow(Array.from({ length: count }, () => silent)).state, 0)
    expect([0, 1, 2, 3].map(closing)).toEqual([90, 180, 300, 300].map((s) => s * second))
    const { state } = follow([silent, silent, closed('failed', { received: 1, fresh: 1 })])
    expect(closingTimeMs(state, minute)).toBe(minute + 90 * second)
    expect(closingTimeMs(follow([silent, closed('failed')]).state, 0)).toBe(180 * second)
  })

  it('is ten seconds after the last byte once the build has ended, and thirty in all', () => {
    const { state } = follow([[100, ended]])
    expect(closingTimeMs(state, 50 * second)).toBe(110 * second)
    expect(closingTimeMs(state, 105 * second)).toBe(115 * second)
    expect(closingTimeMs(state, 129 * second)).toBe(130 * second)
    const draining = follow([
      [100, ended],
      [110, closed('failed')],
    ]).state
    expect(closingTimeMs(draining, 139 * second)).toBe(140 * second)
  })
})
