import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { ApiError } from '../../../src/api/errors.ts'
import { connectionLost, httpError } from '../../../world/server/api-values.ts'
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

  it.each([
    [409, 'conflict'],
    [503, 'busy'],
    [429, 'busy'],
  ])('does not repeat what the server says not to: %i', async (status, words) => {
    const { server, run } = setUp({
      fault: (operation) =>
        operation === 'submit'
          ? httpError(status, words, { 'x-should-retry': 'false' })
          : undefined,
    })
    await expect(run({ agent: { agentId: 'agent-1' } })).rejects.toThrow(words)
    expect(server.calls.submit).toBe(1)
  })

  it.each([400, 422])(
    'does not take another refusal with %i for an agent name in use',
    async (status) => {
      const words = 'No agent exists in this region; the image is already too large.'
      const { server, run } = setUp({
        fault: (operation) => (operation === 'submit' ? httpError(status, words) : undefined),
      })
      await expect(run()).rejects.toMatchObject({ status, serverMessage: words })
      expect(server.calls.submit).toBe(1)
    },
  )

  it.each([400, 401, 403, 404, 413, 415, 422])(
    'does not repeat a submit refused with %i',
    async (status) => {
      const { server, run } = setUp({
        fault: (operation) => (operation === 'submit' ? httpError(status, 'no') : undefined),
      })
      await expect(run()).rejects.toMatchObject({ status })
      expect(server.calls.submit).toBe(1)
    },
  )

  it('asks for an agent id when the name is taken and no build tells the id', async () => {
    const { server, run } = setUp()
    server.add({ agentName: 'hello', agentId: undefined })
    await expect(run()).rejects.toMatchObject({
      message: expect.stringContaining("'hello' is in use"),
      hint: expect.stringContaining("'agent-id'"),
    })
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

  it('says that a build may exist when it is stopped after the whole form was sent', async () => {
    const { server, run, records, clock } = setUp()
    const stop = new AbortController()
    server.submitBuild = async (_, options) => {
      await options.beforeEnd?.()
      await clock.sleep(2_000, options.signal)
      stop.abort(new Error('stopped'))
      await clock.sleep(60_000, options.signal)
      throw new Error('never')
    }
    await expect(run({}, stop.signal)).rejects.toMatchObject({ name: 'SubmitUnknownError' })
    const startMs = Date.parse('2026-01-01T00:00:00Z')
    expect(records.at(-1)?.unanswered).toEqual({ firstMs: startMs, lastMs: startMs })
    expect(clock.wallMs()).toBe(startMs + 6_000)
  })

  it('takes a build that the run had seen before for no build of its form, though the list before was not readable', async () => {
    const seen = new Set(['b-1'])
    const { server, start, records } = setUp({
      seen,
      fault: (operation, call) =>
        operation === 'list' && call === 1 ? httpError(503, 'list down') : undefined,
    })
    const earlier = server.add({ ...like, agentId: 'agent-hello' })
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (...args) => {
      await submitBuild(...args)
      return earlier
    }
    expect(await start({ agent: { agentId: 'agent-hello' } })).toMatchObject({
      ...{ build: { id: 'b-1' }, isAdopted: true, wasSeen: true },
    })
    expect(records[0]).toMatchObject({ seenBefore: ['b-1'], listBefore: undefined })
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

  it('keeps its own time of a form where the clock of the server is unknown', async () => {
    const { server, run, records } = setUp({
      fault: (operation) => (operation === 'list' ? httpError(403) : undefined),
    })
    const stop = new AbortController()
    server.submitBuild = async (_, options) => {
      await options.beforeEnd?.()
      stop.abort(new Error('stopped'))
      await Promise.resolve()
      throw connectionLost()
    }
    await expect(run({}, stop.signal)).rejects.toMatchObject({ name: 'SubmitUnknownError' })
    // Our own clock: nothing is proved by it.
    const ms = Date.parse('2026-01-01T00:00:00Z')
    expect(records.at(-1)?.unanswered).toEqual({ firstMs: ms, lastMs: ms })
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
