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
  const hurry = new AbortController()
  const run = async (
    changes: Partial<RunRequest> = {},
    onEvent: (event: BuildEvent) => Promise<void> | void = () => undefined,
  ) =>
    await runBuild(
      {
        prepare: async () => await Promise.resolve(submission),
        agentName: 'hello',
        wait: true,
        onTimeout: 'cancel',
        cancelOnAbort: true,
        onRecord: () => undefined,
        onCreated: (build) => void created.push(build),
        hurry: hurry.signal,
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
            return onEvent(event)
          },
        },
      },
      abort.signal,
    )
  const logged = (): string[] =>
    events.flatMap((event) => (event.type === 'log' ? [event.line] : []))
  const warnings = (): string[] =>
    events.flatMap((event) =>
      event.type === 'warning' || event.type === 'unreadable-log' ? [event.message] : [],
    )
  return { clock, server, events, created, abort, hurry, run, logged, warnings }
}

const accepted = { wanted: true, accepted: true }
const notAccepted = { wanted: true, accepted: false }
const notWanted = { wanted: false, accepted: false }

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
        outcome: { type: 'timed-out', limit, minutes },
        cancellation: accepted,
        build: { status: 'cancelled' },
      })
      expect(server.calls.cancel).toBe(1)
    },
  )

  it('leaves a build that exceeds its limit where that is wanted', async () => {
    const { run, server } = setUp({ timeline: [{ afterMs: 0, status: 'running' }] })
    expect(await run({ onTimeout: 'leave' })).toMatchObject({
      outcome: { type: 'timed-out' },
      cancellation: notWanted,
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('returns a submitted build at once where nobody waits', async () => {
    const { run, server } = setUp()
    expect((await run({ wait: false })).outcome).toEqual({ type: 'submitted' })
    expect(server.calls.get).toBe(0)
  })

  it.each([
    [true, accepted, 1],
    [false, notWanted, 0],
  ])(
    'on abort, with cancel-on-abort %s, the cancellation is %j',
    async (cancelOnAbort, cancellation, cancels) => {
      const { run, server, abort } = setUp()
      const result = await run({ cancelOnAbort }, (event) => {
        if (event.type === 'status' && event.status === 'running') abort.abort(new Error('stopped'))
      })
      expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation })
      expect(server.calls.cancel).toBe(cancels)
    },
  )

  it('cancels the build of a submit that was under way when the abort came', async () => {
    const { run, server, abort } = setUp()
    const result = await run({ wait: false, onCreated: () => abort.abort(new Error('stopped')) })
    expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation: accepted })
    expect(server.calls.cancel).toBe(1)
  })

  it('reports the success of a build that was too far for its cancellation', async () => {
    const { run, server, abort } = setUp({
      timeline: [
        { afterMs: 0, status: 'running' },
        { afterMs: minute, status: 'success' },
      ],
    })
    // The server accepts the request, but the build is done before it takes effect.
    server.cancelBuild = async () => {
      await Promise.resolve()
      server.finish('b-1', 'success')
    }
    const result = await run({}, (event) => {
      if (event.type === 'status' && event.status === 'running') abort.abort(new Error('stopped'))
    })
    expect(result).toMatchObject({
      outcome: { type: 'aborted' },
      build: { status: 'success', imageUrl: 'registry.test/image:tag' },
      cancellation: accepted,
    })
  })

  it.each([
    ['an abort', 'abort'],
    ['a limit', 'limit'],
  ])('cancels again after %s where something else has accepted the request', async (_, why) => {
    const { run, server, abort } = setUp({ timeline: [{ afterMs: 0, status: 'running' }] })
    const cancelBuild = server.cancelBuild.bind(server)
    let lost = 0
    server.cancelBuild = async (...args) => {
      lost += 1
      if (lost > 1) await cancelBuild(...args)
    }
    const result = await run({}, (event) => {
      if (event.type === 'status' && why === 'abort') abort.abort(new Error('stopped'))
    })
    expect(result.build.status).toBe(why === 'abort' ? 'cancelling' : 'cancelled')
    expect(result.cancellation).toEqual(accepted)
  })

  it('cancels at once although nobody reads the log', async () => {
    const { run, server, abort, clock } = setUp()
    let abortedMs = 0
    const result = await run({}, async (event) => {
      if (event.type !== 'status' || event.status !== 'running') return
      abort.abort(new Error('stopped'))
      abortedMs = clock.monotonicMs()
      await new Promise(() => undefined)
    })
    expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation: accepted })
    expect(server.calls.cancel).toBe(1)
    expect(clock.monotonicMs()).toBe(abortedMs)
  })

  it.each([
    ['a second try', 1, accepted],
    ['the post step', Infinity, notAccepted],
  ])('leaves a cancel that hangs to %s within 5.5 s', async (_, hangs, cancellation) => {
    const { run, server, abort, clock } = setUp()
    const cancelBuild = server.cancelBuild.bind(server)
    let abortedMs = 0
    let tries = 0
    server.cancelBuild = async (id, signal) => {
      tries += 1
      if (tries > hangs) {
        await cancelBuild(id, signal)
        return
      }
      await clock.sleep(minute, signal)
    }
    const result = await run({}, (event) => {
      if (event.type !== 'status' || event.status !== 'running') return
      abortedMs = clock.monotonicMs()
      abort.abort(new Error('stopped'))
    })
    expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation })
    expect(tries).toBe(2)
    expect(clock.monotonicMs() - abortedMs).toBeLessThanOrEqual(5_500)
  })

  it('does not read the status of an accepted cancellation when it has to hurry', async () => {
    const { run, server, abort, hurry, clock } = setUp()
    const getBuild = server.getBuild.bind(server)
    server.getBuild = async (id, signal) => {
      if (abort.signal.aborted) await clock.sleep(minute, signal)
      return await getBuild(id, signal)
    }
    server.cancelBuild = async () => {
      await Promise.resolve()
      hurry.abort(new Error('again'))
    }
    let abortedMs = 0
    const result = await run({}, (event) => {
      if (event.type !== 'status' || event.status !== 'running') return
      abortedMs = clock.monotonicMs()
      abort.abort(new Error('stopped'))
    })
    expect(result.cancellation).toEqual(accepted)
    expect(clock.monotonicMs()).toBe(abortedMs)
  })

  it('waits for the ID of a form that was sent whole, and cancels its build', async () => {
    const { run, server, abort, clock } = setUp()
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (form, options) => {
      options.onProgress?.(form.archive?.sizeBytes ?? 0)
      abort.abort(new Error('stopped'))
      await clock.sleep(3_000, options.signal)
      return await submitBuild(form, options)
    }
    expect(await run()).toMatchObject({ outcome: { type: 'aborted' }, cancellation: accepted })
    expect(server.calls.cancel).toBe(1)
  })

  it('names a build that a form became after its submit had succeeded', async () => {
    const { run, server, clock, warnings } = setUp({
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? httpError(504) : undefined,
    })
    const { imageName, imageTag, workingTreeHash } = submission
    const late = { id: 'late', agentName: 'hello', imageName, imageTag, workingTreeHash }
    const add = () => void server.add(late)
    void clock.sleep(minute, new AbortController().signal).then(add)
    expect((await run()).build.status).toBe('success')
    expect(warnings()).toEqual([expect.stringContaining('the same content: late.')])
  })

  it('takes the status from the list where only that is readable at the end', async () => {
    const { run, server } = setUp({
      fault: (operation, call) =>
        (operation === 'submit' && call === 1) || operation === 'get' ? httpError(504) : undefined,
    })
    expect(await run()).toMatchObject({
      outcome: { type: 'lost', reason: 'outage' },
      build: { status: 'success' },
      cancellation: notWanted,
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('counts the time in the queue from when the build is known', async () => {
    const { run, server, clock } = setUp()
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (form, options) => {
      await clock.sleep(40 * minute, options.signal)
      return await submitBuild(form, options)
    }
    expect((await run()).build.status).toBe('success')
  })

  it('keeps cancelling through an outage after a limit', async () => {
    let failed = 0
    const { run, server } = setUp({
      timeline: [{ afterMs: 0, status: 'running' }],
      fault: (operation) => {
        if (operation !== 'cancel' || failed === 5) return undefined
        failed += 1
        return httpError(503)
      },
    })
    expect(await run()).toMatchObject({
      outcome: { type: 'timed-out' },
      build: { status: 'cancelled' },
      cancellation: accepted,
    })
    expect(server.calls.cancel).toBe(6)
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
    ['outage', 503],
    ['credentials', 401],
    ['gone', 404],
    ['refused', 400],
  ] as const)('cancels a build whose status cannot be read: %s', async (reason, status) => {
    const { run, server } = setUp({
      timeline: [{ afterMs: 0, status: 'running' }],
      fault: (operation, call) =>
        operation === 'get' && call > 2 && server.calls.cancel === 0
          ? httpError(status)
          : undefined,
    })
    expect(await run()).toMatchObject({
      outcome: { type: 'lost', reason },
      build: { status: 'cancelled' },
      cancellation: accepted,
    })
  })

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
