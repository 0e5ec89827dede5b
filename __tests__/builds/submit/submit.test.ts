import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { ApiError } from '../../../src/api/errors.ts'
import { httpError } from '../../../world/server/api-values.ts'
import { hash, like, setUp } from './submit-set-up.ts'

describe('submit', () => {
  it('sends once and tells what it sends before it does', async () => {
    const { server, records, run } = setUp()
    server.add({ agentName: 'hello', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash })
    const build = await run({ agent: { agentId: 'agent-hello' } })
    expect(build.id).toBe('b-2')
    expect(server.calls.submit).toBe(1)
    const sent = {
      form: {
        imageName: 'hello',
        imageTag: 'sha-1',
        agentName: 'hello',
        agentId: 'agent-hello',
        workingTreeHash: hash,
        ...{ sourceCommit: undefined, imageUrl: undefined },
      },
      seenBefore: ['b-1'],
      listBefore: { serverMs: Date.parse('2026-01-01T00:00:00Z'), sinceMs: 0 },
    }
    const startMs = Date.parse('2026-01-01T00:00:00Z')
    expect(records).toEqual([sent, { ...sent, unanswered: { firstMs: startMs, lastMs: startMs } }])
  })

  it('keeps no more IDs of other builds than fit into the state for the post step', async () => {
    const seen = new Set(Array.from({ length: 1_000 }, (_, index) => `${'x'.repeat(36)}${index}`))
    const { records, start } = setUp({ seen })
    await start()
    expect(records.at(-1)?.seenBefore.join('').length).toBeLessThanOrEqual(16_384)
  })

  it('comes back after the time that the server asks for, and not when all others do', async () => {
    const attempt = async (chance: number): Promise<number> => {
      const { clock, run } = setUp({
        chance,
        fault: (operation, call) =>
          operation === 'submit' && call === 1
            ? httpError(503, 'busy', { 'retry-after': '60' })
            : undefined,
      })
      const startMs = clock.monotonicMs()
      await run()
      return clock.monotonicMs() - startMs
    }
    const [earliest, latest] = [await attempt(0), await attempt(0.99)]
    expect(earliest).toBeGreaterThanOrEqual(60_000)
    expect(latest - earliest).toBeGreaterThan(1_500)
  })

  it('asks for an agent id when the name is taken and no build tells the id', async () => {
    const { server, run } = setUp()
    server.add({ agentName: 'hello', agentId: undefined })
    await expect(run()).rejects.toMatchObject({
      message: expect.stringContaining("'hello' is in use"),
      hint: expect.stringContaining("'agent-id'"),
    })
  })

  it('sends the form by the ID of the agent once', async () => {
    const fault = (operation: string) => (operation === 'submit' ? httpError(409) : undefined)
    const { server, run } = setUp({ fault })
    server.add({ agentName: 'hello', agentId: 'agent-hello', imageTag: 'old' })
    await expect(run()).rejects.toMatchObject({ status: 409 })
    expect(server.calls.submit).toBe(2)
  })

  it('waits twice as long after each refused connection, and says so', async () => {
    const { events, run, progress } = setUp({
      fault: (operation) =>
        operation === 'submit' ? new ApiError('Down.', { kind: 'connect' }) : undefined,
    })
    await expect(run()).rejects.toThrow('Down.')
    const message = (seconds: number) => `Down. Retrying in ${seconds}.0 s.`
    expect(events).toEqual([1, 2, 4, 8].map((s) => ({ type: 'notice', message: message(s) })))
    expect(progress).toEqual([10, 10, 10, 10, 10])
  })

  it('does not send the end of a form whose record stops the run, and takes the record back', async () => {
    const stop = new AbortController()
    const { server, run, records } = setUp({
      onRecord: ({ unanswered }) => {
        if (unanswered !== undefined) stop.abort(new Error('Stopped.'))
      },
    })
    server.submitBuild = async (_, options) => {
      // As the client calls it, before the last bytes.
      await options.beforeEnd?.()
      throw new Error('Not reached.')
    }
    await expect(run({}, stop.signal)).rejects.toThrow('Stopped.')
    expect(records.map(({ unanswered }) => unanswered !== undefined)).toEqual([false, true, false])
  })

  it('does not send the end of a form before its record is saved', async () => {
    const saved = Promise.withResolvers<undefined>()
    const { clock, run, server } = setUp({
      onRecord: ({ unanswered }) => (unanswered === undefined ? undefined : saved.promise),
    })
    const running = run()
    await clock.sleep(60_000, new AbortController().signal)
    expect(server.submissions).toEqual([])
    saved.resolve(undefined)
    expect(await running).toMatchObject({ id: 'b-1' })
  })

  it('cuts off a form that is not whole, at once', async () => {
    const { server, run, records, clock } = setUp()
    const stop = new AbortController()
    server.submitBuild = async (form, options) => {
      options.onProgress?.((form.archive?.sizeBytes ?? 0) - 1)
      stop.abort(new Error('stopped'))
      await clock.sleep(60_000, options.signal)
      throw new Error('never')
    }
    await expect(run({}, stop.signal)).rejects.toThrow('stopped')
    expect(records.at(-1)?.unanswered).toBeUndefined()
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:00Z'))
  })

  it('sends nothing after an abort', async () => {
    const { server, run } = setUp()
    await expect(run({}, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(server.calls.submit).toBe(0)
  })

  it.each([
    ['the last date that the server sent', 3_600_000],
    ['the time of its newest build, where it sends no date', undefined],
  ])('keeps the time when the form was complete, by %s', async (_, clockAheadMs = 0) => {
    const { server, clock, run, records } = setUp({ clockAheadMs })
    if (clockAheadMs === 0) server.listBuilds = withoutDate(server.listBuilds.bind(server))
    server.add({ ...like, imageTag: 'other', agentId: 'agent-hello' })
    server.add({ ...like, agentId: 'agent-hello' })
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (form, options) => {
      await clock.sleep(90_000, options.signal)
      return await submitBuild(form, options)
    }
    await run({ agent: { agentId: 'agent-hello' } })
    const completeMs = Date.parse('2026-01-01T00:01:30Z') + clockAheadMs
    expect(records.at(-1)?.unanswered).toEqual({ firstMs: completeMs, lastMs: completeMs })
  })
})

function withoutDate(list: BuildsApi['listBuilds']): BuildsApi['listBuilds'] {
  return (query, signal) => list(query, signal)
}
