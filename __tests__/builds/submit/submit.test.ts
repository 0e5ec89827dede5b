import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { ApiError } from '../../../src/api/errors.ts'
import { newestFirst } from '../../../src/builds/walk-list.ts'
import { connectionLost, httpError } from '../../../world/server/api-values.ts'
import { firstIsLost, hash, like, setUp } from './submit-set-up.ts'

const never = new AbortController().signal

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
    await clock.sleep(60_000, never)
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

describe('submit, in doubt whether a build exists', () => {
  it('passes the build on before it looks for others, which may take long', async () => {
    const { server, created, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    const known: string[][] = []
    const list = server.listBuilds.bind(server)
    server.listBuilds = (...query) => {
      known.push([...created])
      return list(...query)
    }
    await run()
    // For the listBefore, for the build, and for others.
    expect(known).toEqual([[], [], ['b-1']])
  })

  it('sends again when the server shows no build of ours, and gives up after two more', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message:
        'The build may or may not have been created: The connection was lost before the response. No build from it is listed yet.',
    })
    expect(server.calls.submit).toBe(3)
  })

  it('sends no form right after the look where the server limits requests', async () => {
    const times: [string, number][] = []
    const { server, clock, run } = setUp({
      chance: 0,
      fault: (operation, call) => {
        times.push([operation, clock.wallMs()])
        return operation === 'submit' && call < 3 ? httpError(429, 'busy') : undefined
      },
    })
    await run()
    const looks = times.flatMap(([operation, ms], index) =>
      operation === 'submit' ? [ms - (times[index - 1]?.[1] ?? 0)] : [],
    )
    expect(looks.slice(1).every((ms) => ms >= 1_000)).toBe(true)
    expect(server.calls.submit).toBe(3)
  })

  it('does not adopt a build that is older than all that was read before the submit', async () => {
    const { server, clock, run } = setUp({
      fault: (operation, call) => {
        if (operation === 'list' && call === 2) {
          const createdAt = new Date(clock.wallMs() - 3 * 60_000).toISOString()
          server.add({ ...like, id: 'late', agentId: 'agent-hello', createdAt })
        }
        return firstIsLost(operation, call)
      },
    })
    // A list of which the first page is enough.
    const createdAt = '2025-12-31T23:58:00Z'
    for (let count = 0; count < 100; count += 1) server.add({ ...like, createdAt })
    const listBuilds = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      const builds = await Array.fromAsync(listBuilds(...query))
      yield* newestFirst(builds)
    }
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toMatch(/^b-/)
    expect(server.submissions).toHaveLength(1)
  })

  it('says what it looks for and what it found', async () => {
    const { server, events, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await run()
    // One list before the submit, one look, and one for duplicates.
    expect(server.calls.list).toBe(3)
    expect(events).toEqual([
      { type: 'notice', message: expect.stringContaining('Looking for the build') },
      { type: 'notice', message: 'Found build b-1 with the same image, tag and content.' },
    ])
  })

  it('asks with patience at last where the list is not readable', async () => {
    const { server, clock, events, run } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call > 1 ? httpError(500) : firstIsLost(operation, call),
    })
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect(server.calls.list).toBe(1 + 5)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:30Z'))
    expect(events).toHaveLength(1)
  })

  it('does not hide a mistake of ours behind an unreadable list', async () => {
    const { server, run } = setUp()
    server.listBuilds = () => {
      throw new TypeError('bug')
    }
    await expect(run()).rejects.toThrow('bug')
    expect(server.calls.submit).toBe(0)
  })
})

interface CopyOptions {
  readonly lateMs?: number
  readonly status?: string
  readonly workingTreeHash?: string | undefined
}

const second = (id: string) => ({
  type: 'warning',
  message: expect.stringContaining(`a second build that may be of the same content: ${id}.`),
})

describe('builds of a submit that the run does not use', () => {
  it('are named once, also if they are listed before a page that fails, with those to come', async () => {
    const { server, events, start } = setUp({ fault: firstIsLost })
    const { nameDuplicates } = await start({ agent: { agentId: 'agent-hello' } })
    server.add({ ...like, id: 'late', agentId: 'agent-hello' })
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      yield* list(...query)
      throw httpError(429)
    }
    await nameDuplicates()
    await nameDuplicates()
    const isLate = { type: 'warning', message: expect.stringContaining('within 5 minutes') }
    expect(events.filter(({ type }) => type === 'warning')).toEqual([second('late'), isLate])
  })

  it('may appear only within five minutes of the last complete form', async () => {
    const { clock, events, start } = setUp({ fault: firstIsLost })
    const { warnOfLate } = await start()
    await clock.sleep(5 * 60_000, never)
    await warnOfLate()
    expect(events.filter(({ type }) => type === 'warning')).toEqual([])
  })

  it.each([
    ['of the same content', {}, ['copy']],
    ['whose record does not show its content', { workingTreeHash: undefined }, ['copy']],
    ['of a clock that is a minute late', { lateMs: 60_000 }, ['copy']],
    ['of other content', { workingTreeHash: 'other' }, []],
    ['that was cancelled', { status: 'cancelled' }, []],
  ])(
    'are looked for once at the end, if they began while the form was answered: %s',
    async (_, { lateMs = 0, status, ...fields }: CopyOptions, expected) => {
      const { server, clock, events, start } = setUp({ old: fields.workingTreeHash === undefined })
      const submitBuild = server.submitBuild.bind(server)
      server.submitBuild = async (form, options) => {
        const build = await submitBuild(form, options)
        const timeOf = () => new Date(clock.wallMs() - lateMs).toISOString()
        const createdAt = timeOf()
        await clock.sleep(2_000, options.signal)
        // A gateway has sent the form twice.
        const copy = { ...like, id: 'copy', agentId: 'agent-hello', createdAt: timeOf() }
        server.add({ ...copy, ...fields })
        if (status !== undefined) server.finish('copy', status)
        return { ...build, createdAt }
      }
      const { nameDuplicates } = await start({ agent: { agentId: 'agent-hello' } })
      await clock.sleep(60_000, never)
      server.add({ ...like, id: 'later', agentId: 'agent-hello' })
      expect(server.calls.list).toBe(1)
      await nameDuplicates()
      expect(server.calls.list).toBe(2)
      expect(events.filter(({ type }) => type === 'warning')).toEqual(expected.map(second))
    },
  )
})

function withoutDate(list: BuildsApi['listBuilds']): BuildsApi['listBuilds'] {
  return (query, signal) => list(query, signal)
}
