import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import { makeReportFacts } from '../../src/report/report.ts'
import { recordedDurations } from '../../src/builds/build-times.ts'
import { type WatchRequest, watchBuild } from '../../src/builds/watch-build.ts'
import { httpError, makeBuild } from '../../testbed/emulator/model/api-values.ts'
import {
  createModelServer,
  type ModelServerOptions,
} from '../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import { noNotes } from '../support/summary-facts.ts'

const minute = 60_000
const never = new AbortController().signal
const watched = { how: 'watched', ageSeconds: undefined } as const
const active = { wait: true, onTimeout: 'cancel', cancelOnAbort: true } as const

function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: string[] = []
  const reporter = { report: ({ type }: { readonly type: string }) => void events.push(type) }
  const watchOptions = {
    api: server,
    clock,
    reporter,
    random: () => 0.5,
    pollIntervalMs: 5_000,
    limits: { buildMs: 60 * minute, queueMs: 30 * minute },
  }
  const watch = async (request: WatchRequest = active, fields: Partial<Build> = {}) =>
    await watchBuild(
      { build: server.add({ status: 'queued', ...fields }), claim: 'named', reused: watched },
      request,
      watchOptions,
      never,
    )
  return { clock, server, events, watch, watchOptions }
}

it('has no durations where a time of its record is without a zone', () => {
  const [startedAt, endedAt] = ['2026-01-01T00:01:00Z', '2026-01-01T00:03:00Z']
  const durations = (createdAt: string) =>
    recordedDurations(makeBuild({ createdAt, startedAt, endedAt }))
  expect(durations('2026-01-01T00:00:00Z')).toEqual({ queueSeconds: 60, buildSeconds: 120 })
  expect(durations('2026-01-01T00:00:00')).toEqual({ queueSeconds: undefined, buildSeconds: 120 })
})

describe('a build that a run only watches', () => {
  it('is followed to its end, with the times of its record', async () => {
    const { server, events, watch } = setUp()
    expect(await watch()).toMatchObject({
      build: { status: 'success' },
      outcome: { type: 'finished' },
      queueSeconds: undefined,
      buildSeconds: undefined,
    })
    expect(events).toContain('finished')
    expect(server.calls.cancel).toBe(0)
  })

  it('is reported as it ended when somebody cancelled it', async () => {
    const { events, watch } = setUp({ timeline: [{ afterMs: 0, status: 'cancelled' }] })
    const result = await watch()
    expect(result).toMatchObject({ build: { status: 'cancelled' } })
    expect(events).toContain('finished')
    const hint = expect.stringMatching(/^Re-run the job that submitted it/)
    expect(makeReportFacts({ ...noNotes, result }, 0).end).toMatchObject({ hint })
  })

  it('has the limits of the step: in the queue, then from when it is seen running', async () => {
    const leave = { ...active, onTimeout: 'leave' } as const
    const queued = setUp({ timeline: [{ afterMs: 0, status: 'queued' }] })
    const startMs = queued.clock.monotonicMs()
    expect(await queued.watch(leave)).toMatchObject({
      outcome: { type: 'timed-out', limit: 'queue' },
      cancellation: { wanted: false },
    })
    expect(queued.clock.monotonicMs() - startMs).toBe(30 * minute)
    const { clock, watch } = setUp({ timeline: [{ afterMs: 0, status: 'running' }] })
    expect(await watch(leave, { startedAt: '2025-12-31T00:00:00Z' })).toMatchObject({
      outcome: { type: 'timed-out', limit: 'build' },
    })
    const ranMs = clock.monotonicMs() - startMs
    expect([ranMs >= 60 * minute, ranMs < 61 * minute]).toEqual([true, true])
  })

  it('is not cancelled when its status is lost, whatever the inputs say', async () => {
    const fault = (operation: string) =>
      ['get', 'list'].includes(operation) ? httpError(404) : undefined
    const { server, watch } = setUp({ fault })
    expect(await watch()).toMatchObject({ outcome: { type: 'lost', reason: 'gone' } })
    expect(server.calls.cancel).toBe(0)
  })
})
