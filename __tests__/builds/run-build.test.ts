import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import type { BuildEvent } from '../../src/builds/events.ts'
import type { BuildResult } from '../../src/builds/outcome.ts'
import { makeReportFacts } from '../../src/report/report.ts'
import { connectionLost, httpError, submission } from '../../testbed/emulator/model/api-values.ts'
import type { ModelServerOptions } from '../../testbed/emulator/model/model-server.ts'
import { accepted, minute, notAccepted, notWanted, setUp, until } from './run-build-set-up.ts'
import { noNotes } from '../support/summary-facts.ts'

const never = new AbortController().signal
const running = [{ afterMs: 0, status: 'running' }]

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
    expect(
      events.flatMap((event) => (event.type === 'status' ? [event.build.status] : [])),
    ).toEqual(['queued', 'running', 'success'])
    expect(result.buildSeconds).toBeGreaterThan(50)
  })

  it.each([
    ['asks again for the image of a good build', minute + 3_000, 'registry.test/image:tag'],
    ['is content with a good build that never names its image', Infinity, undefined],
  ])('%s', async (_, imageUrlAfterMs, imageUrl) => {
    const { run } = setUp({ imageUrlAfterMs })
    expect((await run()).build).toMatchObject({ status: 'success', imageUrl })
  })

  it('warns of the build of another form also where nobody waits', async () => {
    const { run, warnings } = setUp({
      fault: (name, call) => (name === 'submit' && call === 1 ? httpError(504) : undefined),
    })
    await run({ wait: false })
    expect(warnings()).toEqual([expect.stringContaining('one may still appear')])
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
})

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

  it.each([
    ['outage', 503],
    ['credentials', 401],
    ['gone', 404],
    ['refused', 400],
  ] as const)('cancels a build whose status cannot be read: %s', async (reason, status) => {
    const { run, server } = setUp({
      timeline: running,
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
    const { run } = setUp({ timeline: running, fault })
    const end = endOf(await run())
    expect(end.facts.join(' ')).toMatch(/The cancellation request failed.*The build is locked\./)
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

describe('a build that was found in the list after a lost response', () => {
  /** Aborts so long after the submit; `twinMs`: when another run creates the same. */
  const adopt = async (
    abortMs: number | undefined,
    twinMs?: number,
    fault?: ModelServerOptions['fault'],
  ) => {
    const context = setUp({
      timeline: running,
      ...(fault && { fault }),
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    const { clock, server, abort, run } = context
    const after = (ms: number | undefined, work: () => void): void => {
      if (ms !== undefined) void clock.sleep(ms, never).then(work)
    }
    const { imageName, imageTag, workingTreeHash } = submission
    const agent = { agentName: 'hello', agentId: 'agent-hello' }
    after(twinMs, () => server.add({ ...agent, imageName, imageTag, workingTreeHash }))
    after(abortMs, () => abort.abort(new Error('stopped')))
    return { ...context, result: await run() }
  }
  const unsettled = { ...notAccepted, withheld: 'unsettled' } as const

  it('is left to the post step in the first half minute', async () => {
    const { result, server } = await adopt(20_000)
    expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation: unsettled })
    expect(server.calls.cancel).toBe(0)
  })

  it('is cancelled later, if it was still alone then', async () => {
    const { result, server } = await adopt(6 * minute)
    expect(result.cancellation).toEqual(accepted)
    expect(server.calls.cancel).toBe(1)
  })

  it.each([
    ['an abort', 6 * minute],
    ['a limit', undefined],
  ])('is not cancelled after %s where another run may have created it', async (_, abortMs) => {
    const { result, server, warnings } = await adopt(abortMs, 20_000)
    expect(result.cancellation).toEqual({ ...notAccepted, withheld: 'beside others' })
    expect(server.calls.cancel).toBe(0)
    expect(warnings()[0]).toContain('a second build that may be of the same content: b-2')
  })

  it('is not cancelled where the list cannot be read', async () => {
    const { result } = await adopt(6 * minute, undefined, (operation, call) =>
      operation === 'list' && call > 2 ? httpError(503) : undefined,
    )
    expect(result.cancellation).toEqual(unsettled)
  })

  it('is cancelled later, once the list can be read again and shows it alone', async () => {
    const { result } = await adopt(20 * minute, undefined, (operation, call) =>
      operation === 'list' && call > 2 && call < 15 ? httpError(503) : undefined,
    )
    expect(result.cancellation).toEqual(accepted)
  })

  it('is cancelled after a limit, if it is alone', async () => {
    const { result } = await adopt(undefined)
    expect(result).toMatchObject({ outcome: { type: 'timed-out' }, cancellation: accepted })
  })
})

/** What a list says of each build, whatever its record says. */
const listedAs =
  (status: string) =>
  (build: Build): Build => ({ ...build, status, imageUrl: undefined })
const endOf = (result: BuildResult) => makeReportFacts({ ...noNotes, result }, 0).end
const lostForm = (operation: string, call: number) =>
  operation === 'submit' && call === 1 ? connectionLost() : undefined

describe('a list that differs from the record', () => {
  it.each(['failed', 'deleting', 'error', 'running'])(
    'fails no build whose record says success: %s',
    async (word) => {
      const { run, server } = setUp({ rowOf: listedAs(word) })
      const retry = { most: 2, withinMs: 1e9 }
      const result = await run({ retry })
      expect(endOf(result).kind).toBe('built')
      expect(result.build).toMatchObject({ status: 'success', imageUrl: expect.any(String) })
      expect(server.calls.submit).toBe(1)
    },
  )

  it('makes no success of a failed build', async () => {
    const { run } = setUp({ timeline: until('failed'), rowOf: listedAs('success') })
    expect(endOf(await run())).toMatchObject({ kind: 'failed' })
  })

  it.each(['success', 'failed'])('does not end a build that it shows as %s', async (word) => {
    const { run, server } = setUp({ lostAnswer: lostForm, rowOf: listedAs(word) })
    expect(endOf(await run()).kind).toBe('built')
    expect(server.calls.get).toBeGreaterThan(2)
    const failing = setUp({
      timeline: until('failed'),
      lostAnswer: lostForm,
      rowOf: listedAs(word),
    })
    expect(endOf(await failing.run())).toMatchObject({ kind: 'failed' })
  })

  it('says how an adopted build ended where no record can be read, after a limit at last', async () => {
    const fault = (operation: string) => (operation === 'get' ? httpError(503) : undefined)
    const { run, server } = setUp({ fault, lostAnswer: lostForm, rowOf: listedAs('success') })
    expect(await run()).toMatchObject({
      outcome: { type: 'finished' },
      build: { status: 'success' },
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('cancels an adopted build that has ended by the list alone', async () => {
    const { run, server, abort, clock } = setUp({
      timeline: running,
      fault: (operation) => (operation === 'get' ? httpError(503) : undefined),
      lostAnswer: lostForm,
      rowOf: listedAs('failed'),
    })
    const result = run()
    await clock.sleep(6 * 60_000, never)
    abort.abort(new Error('stopped'))
    expect(await result).toMatchObject({ outcome: { type: 'aborted' } })
    expect(server.calls.cancel).toBeGreaterThan(0)
  })
})
