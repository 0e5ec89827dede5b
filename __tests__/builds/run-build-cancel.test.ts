import { describe, expect, it } from '@jest/globals'
import type { BuildEvent } from '../../src/builds/events.ts'
import { judgeBuild } from '../../src/report/judge-build.ts'
import { httpError } from '../../world/server/api-values.ts'
import { minute, setUp, accepted, notAccepted, notWanted, until } from './run-build-set-up.ts'
import { noLog } from '../support/summary-facts.ts'

/** Aborts once the build runs. */
const whenItRuns =
  (work: () => void) =>
  (event: BuildEvent): void => {
    if (event.type === 'status' && event.build.status === 'running') work()
  }

describe('runBuild and cancellation', () => {
  it.each([
    ['build', 'running', 60],
    ['queue', 'queued', 30],
  ] as const)(
    'cancels a build that exceeds the limit of the %s',
    async (limit, status, minutes) => {
      const { run, server } = setUp({ timeline: [{ afterMs: 0, status }] })
      expect(await run()).toMatchObject({
        outcome: { type: 'timed-out', limit, minutes },
        cancellation: accepted,
        build: { status: 'cancelled' },
      })
      expect(server.calls.cancel).toBe(1)
    },
  )

  it.each([
    [true, accepted, 1],
    [false, notWanted, 0],
  ])(
    'on abort, with cancel-on-abort %s, the cancellation is %j',
    async (cancelOnAbort, cancellation, cancels) => {
      const { run, server, abort } = setUp()
      const stop = whenItRuns(() => abort.abort(new Error('stopped')))
      const result = await run({ cancelOnAbort }, stop)
      expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation })
      expect(server.calls.cancel).toBe(cancels)
    },
  )

  it('cancels at once although nobody reads the log', async () => {
    const { run, server, abort, clock } = setUp()
    let abortedMs = 0
    const result = await run({}, async (event) => {
      if (event.type !== 'status' || event.build.status !== 'running') return
      abort.abort(new Error('stopped'))
      abortedMs = clock.monotonicMs()
      await new Promise(() => undefined)
    })
    expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation: accepted })
    expect(server.calls.cancel).toBe(1)
    expect(clock.monotonicMs()).toBe(abortedMs)
  })

  it('has no more time for a cancel where the build was known late', async () => {
    const { run, server, abort, clock } = setUp()
    const submitBuild = server.submitBuild.bind(server)
    let abortedMs = 0
    server.submitBuild = async (form, options) => {
      const build = await submitBuild(form, options)
      abortedMs = clock.monotonicMs()
      abort.abort(new Error('stopped'))
      await clock.sleep(3_500, options.signal)
      return build
    }
    server.cancelBuild = (_, signal) => clock.sleep(minute, signal)
    expect(await run()).toMatchObject({ outcome: { type: 'aborted' }, cancellation: notAccepted })
    expect(clock.monotonicMs() - abortedMs).toBe(5_500)
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

  it('gives up within two minutes where the API itself refuses everything', async () => {
    const refused = (operation: string, call: number) =>
      ['get', 'list', 'cancel'].includes(operation) && call > 1 ? httpError(403) : undefined
    const { run, clock } = setUp({ timeline: until('success'), fault: refused })
    const startMs = clock.monotonicMs()
    expect(await run()).toMatchObject({ outcome: { type: 'lost', reason: 'credentials' } })
    expect(clock.monotonicMs() - startMs).toBeLessThan(2 * minute)
  })

  it('shows the words of the server where a cancellation conflicts, and says that it failed', async () => {
    const fault = (operation: string) =>
      operation === 'cancel' ? httpError(409, 'The build is locked.') : undefined
    const { run } = setUp({ timeline: [{ afterMs: 0, status: 'running' }], fault })
    const verdict = judgeBuild(await run(), noLog)
    expect(verdict?.facts.join(' ')).toMatch(
      /The cancellation request failed.*The build is locked\./,
    )
  })

  it('cancels when something of ours breaks while the build runs', async () => {
    const { run, server } = setUp()
    const fail = whenItRuns(() => {
      throw new TypeError('a defect')
    })
    await expect(run({}, fail)).rejects.toThrow('a defect')
    expect(server.calls.cancel).toBe(1)
  })
})
