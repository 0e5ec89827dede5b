import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import type { BuildEvent } from '../../src/build/events.ts'
import { runBuild, type RunRequest } from '../../src/build/run-build.ts'
import {
  createModelServer,
  httpError,
  type ModelServerOptions,
  submission,
  type Timeline,
} from '../support/model-server.ts'
import { createVirtualClock } from '../support/virtual-clock.ts'

const minute = 60_000

function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: BuildEvent[] = []
  const created: Build[] = []
  const abort = new AbortController()
  const run = async (
    changes: Partial<RunRequest> = {},
    onEvent: (event: BuildEvent) => void = () => undefined,
  ) =>
    await runBuild(
      {
        submission,
        agentName: 'hello',
        wait: true,
        onTimeout: 'cancel',
        cancelOnAbort: true,
        onSending: () => undefined,
        onCreated: (build) => void created.push(build),
        ...changes,
      },
      {
        api: server,
        clock,
        random: () => 0.5,
        limits: { buildMs: 60 * minute, queueMs: 30 * minute },
        pollIntervalMs: 5_000,
        reporter: {
          report: (event) => {
            events.push(event)
            onEvent(event)
          },
        },
      },
      abort.signal,
    )
  const logged = (): string[] =>
    events.flatMap((event) => (event.type === 'log' ? [event.line] : []))
  const warnings = (): string[] =>
    events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  return { clock, server, events, created, abort, run, logged, warnings }
}

const until = (status: string): Timeline => [
  { afterMs: 0, status: 'queued' },
  { afterMs: 5_000, status: 'running' },
  { afterMs: minute, status },
]

describe('runBuild', () => {
  it('follows a build to its success, log first', async () => {
    const log = ['#1 one', '#1 two', '#1 DONE']
    const { run, events, created, logged } = setUp({ log })
    const result = await run()
    expect(result.outcome).toEqual({ type: 'finished' })
    expect(result.build).toMatchObject({
      id: 'b-1',
      status: 'success',
      imageUrl: 'registry.test/image:tag',
    })
    expect(created.map((build) => build.id)).toEqual(['b-1'])
    expect(logged()).toEqual(log)
    expect(events.map((event) => event.type).at(-1)).toBe('finished')
    expect(events.flatMap((event) => (event.type === 'status' ? [event.status] : []))).toEqual([
      'queued',
      'running',
      'success',
    ])
    expect(result.buildSeconds).toBeGreaterThan(50)
  })

  it.each(['failed', 'error', 'timed_out', 'cancelled', 'deleting', 'delete_failed'])(
    'ends with the status %s of the server',
    async (status) => {
      const { run } = setUp({ timeline: until(status) })
      expect(await run()).toMatchObject({ build: { status }, outcome: { type: 'finished' } })
    },
  )

  it('waits out a status it does not know, and says so once', async () => {
    const { run, warnings } = setUp({
      timeline: [
        { afterMs: 0, status: 'warming' },
        { afterMs: minute, status: 'success' },
      ],
    })
    expect((await run()).build.status).toBe('success')
    expect(warnings()).toEqual([expect.stringContaining("'warming'")])
  })

  it('keeps the log whole over broken connections', async () => {
    const log = Array.from({ length: 200 }, (_, index) => `#1 line ${index}`)
    const { run, logged } = setUp({
      log,
      lostAnswer: (operation, call) =>
        operation === 'logs' && call % 2 === 1 && call < 8 ? httpError(502) : undefined,
    })
    await run()
    expect(logged()).toEqual(log)
  })

  it('gives the verdict of the status where the log cannot be had', async () => {
    const { run, warnings, server } = setUp({
      fault: (operation) => (operation === 'logs' ? httpError(403) : undefined),
    })
    expect((await run()).build.status).toBe('success')
    expect(warnings()).toEqual([expect.stringContaining("cannot read the build's log")])
    expect(server.calls.logs).toBe(2)
  })

  it('asks again for the image of a good build', async () => {
    const { run } = setUp({ imageUrlAfterMs: minute + 3_000 })
    expect((await run()).build.imageUrl).toBe('registry.test/image:tag')
  })

  it('is content with a good build that never names its image', async () => {
    const { run } = setUp({ imageUrlAfterMs: Infinity })
    expect(await run()).toMatchObject({ build: { status: 'success', imageUrl: undefined } })
  })

  it('spends at most 300 status requests on an hour of building', async () => {
    const log = Array.from({ length: 3_000 }, (_, index) => `#1 line ${index}`)
    const { run, server } = setUp({
      log,
      timeline: [
        { afterMs: 0, status: 'running' },
        { afterMs: 59 * minute, status: 'success' },
      ],
    })
    await run()
    expect(server.calls.get).toBeLessThanOrEqual(300)
  })

  it.each([
    ['build', 'timeout-minutes', [{ afterMs: 0, status: 'running' }], 60],
    ['queue', 'queue-timeout-minutes', [{ afterMs: 0, status: 'queued' }], 30],
  ] as const)(
    'cancels a build that exceeds the limit of the %s',
    async (limit, _, timeline, minutes) => {
      const { run, server } = setUp({ timeline })
      expect(await run()).toMatchObject({
        outcome: { type: 'timed-out', limit, minutes, cancellation: 'requested' },
        build: { status: 'cancelled' },
      })
      expect(server.calls.cancel).toBe(1)
    },
  )

  it('leaves a build that exceeds its limit where that is wanted', async () => {
    const { run, server } = setUp({ timeline: [{ afterMs: 0, status: 'running' }] })
    expect(await run({ onTimeout: 'leave' })).toMatchObject({
      outcome: { type: 'timed-out', cancellation: 'not-wanted' },
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('returns a submitted build at once where nobody waits', async () => {
    const { run, server } = setUp()
    expect((await run({ wait: false })).outcome).toEqual({ type: 'submitted' })
    expect(server.calls.get).toBe(0)
  })

  it.each([
    [true, 'requested', 1],
    [false, 'not-wanted', 0],
  ] as const)(
    'on abort, with cancel-on-abort %s, the cancel is %s',
    async (cancelOnAbort, cancellation, cancels) => {
      const { run, server, abort } = setUp()
      const result = await run({ cancelOnAbort }, (event) => {
        if (event.type === 'status' && event.status === 'running') abort.abort(new Error('stopped'))
      })
      expect(result.outcome).toEqual({ type: 'aborted', cancellation })
      expect(server.calls.cancel).toBe(cancels)
    },
  )

  it('cancels the build of a submit that was under way when the abort came', async () => {
    const { run, server, abort } = setUp()
    const result = await run({ wait: false, onCreated: () => abort.abort(new Error('stopped')) })
    expect(result.outcome).toEqual({ type: 'aborted', cancellation: 'requested' })
    expect(server.calls.cancel).toBe(1)
  })

  it('rides out an outage of nine minutes', async () => {
    let firstMs: number | undefined
    const { run, clock } = setUp({
      timeline: until('success'),
      fault: (operation) => {
        if (operation !== 'get') return undefined
        firstMs ??= clock.monotonicMs()
        return clock.monotonicMs() - firstMs < 9 * minute ? httpError(503) : undefined
      },
    })
    expect((await run()).build.status).toBe('success')
  })

  it.each([
    ['outage', 503, 'requested'],
    ['credentials', 401, 'not-wanted'],
    ['gone', 404, 'not-wanted'],
    ['refused', 400, 'not-wanted'],
  ] as const)(
    'gives up on a build whose state cannot be had: %s',
    async (reason, status, cancellation) => {
      const { run, server } = setUp({
        timeline: [{ afterMs: 0, status: 'running' }],
        fault: (operation, call) =>
          operation === 'get' && call > 2 && server.calls.cancel === 0
            ? httpError(status)
            : undefined,
      })
      expect(await run()).toMatchObject({ outcome: { type: 'lost', reason, cancellation } })
      // A key that is refused stays refused: it is tried once more, not for ten minutes.
      if (reason === 'credentials') expect(server.calls.get).toBe(4)
    },
  )

  it('ends although the log stream never does', async () => {
    const { run, logged } = setUp({ log: ['#1 one'], logEnds: false })
    expect((await run()).build.status).toBe('success')
    expect(logged()).toEqual(['#1 one'])
  })

  it('cancels when something of ours breaks while the build runs', async () => {
    const { run, server } = setUp()
    const broken = run({}, (event) => {
      if (event.type === 'status' && event.status === 'running') throw new TypeError('a defect')
    })
    await expect(broken).rejects.toThrow('a defect')
    expect(server.calls.cancel).toBe(1)
  })
})
