import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import { newestFirst } from '../../../src/build/walk-list.ts'
import { connectionLost, httpError } from '../../../world/server/model-server.ts'
import { like, hidden, firstIsLost, setUp, hash } from './submit-set-up.ts'

describe('submit, in doubt whether a build exists', () => {
  it('adopts the build of a submit whose answer was lost', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    expect((await run()).id).toBe('b-1')
    expect(server.submissions).toHaveLength(1)
  })

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
    // For the baseline, for the build, and for others.
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

  it('does not adopt an older build of the same content', async () => {
    const { server, run } = setUp({
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? connectionLost() : undefined,
    })
    server.add({ agentName: 'other', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash })
    expect((await run()).id).toBe('b-2')
  })

  it('does not adopt a build of the same agent and content that was there before', async () => {
    const { server, run } = setUp({
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? connectionLost() : undefined,
    })
    server.add({
      agentName: 'hello',
      agentId: 'agent-hello',
      imageName: 'hello',
      imageTag: 'sha-1',
      workingTreeHash: hash,
    })
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toBe('b-2')
  })

  it('adopts neither of two builds that could both be ours, and names them', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => {
        if (operation !== 'submit') return undefined
        server.add({
          agentName: 'hello',
          imageName: 'hello',
          imageTag: 'sha-1',
          workingTreeHash: hash,
        })
        return connectionLost()
      },
    })
    await expect(run()).rejects.toThrow(/may or may not have been created.*b-2, b-1/s)
    expect(server.submissions).toHaveLength(1)
  })

  it('never makes two builds on a server whose records hold no hash, and names what it saw', async () => {
    const { server, run } = setUp({
      old: true,
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toThrow(/may or may not have been created.*b-1/s)
    expect(server.submissions).toHaveLength(1)
  })

  it('sends nothing twice where the list cannot be read', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'list' ? httpError(403) : undefined),
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toThrow('The list of builds was not readable before the submit')
    expect(server.submissions).toHaveLength(1)
  })

  it.each([
    [
      'a refused connection',
      new ApiError('No connection.', { kind: 'connect', accepted: 'no' }),
      0,
    ],
    ['429', httpError(429, 'busy', { 'retry-after': '7' }), 2],
    ['503', httpError(503, 'busy'), 10],
    ['503 with a time to wait', httpError(503, 'busy', { 'retry-after': '7' }), 10],
  ])('retries after %s, and looks first where a build may exist', async (_, error, looks) => {
    const { server, run } = setUp({
      fault: (operation, call) => (operation === 'submit' && call < 3 ? error : undefined),
    })
    expect((await run()).id).toBe('b-1')
    expect(server.calls.submit).toBe(3)
    // One list before the first attempt, one or five after each, and one for strays.
    expect(server.calls.list).toBe(1 + looks + (looks > 0 ? 1 : 0))
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

  it('goes on looking where the list itself is limited', async () => {
    const { server, run } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call > 1 && call < 10
          ? httpError(429, 'busy', { 'retry-after': '9' })
          : undefined,
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    expect((await run()).id).toBe('b-1')
    expect([server.submissions.length, server.calls.submit]).toEqual([1, 1])
  })

  it('gives up where the list stays limited', async () => {
    const { server, run } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call > 1 ? httpError(429) : firstIsLost(operation, call),
    })
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect([server.calls.submit, server.calls.list]).toEqual([1, 1 + 8 + 7])
  })

  it.each([408, 429, 500, 502, 503, 504])(
    'adopts the build of a form for which a gateway responded with %i',
    async (status) => {
      const { server, run } = setUp({
        lostAnswer: (operation) =>
          operation === 'submit' ? httpError(status, 'busy', { 'retry-after': '7' }) : undefined,
      })
      expect((await run()).id).toBe('b-1')
      expect(server.submissions).toHaveLength(1)
    },
  )

  const listedLate = () => {
    const context = setUp({
      fault: (operation, call) => {
        if (operation === 'list' && call === 2) {
          const createdAt = new Date(clock.wallMs() - 60_000).toISOString()
          server.add({ ...like, id: 'late', agentId: 'agent-hello', createdAt })
        }
        return operation === 'submit' && call === 1 ? connectionLost() : undefined
      },
    })
    const { server, clock } = context
    return context
  }

  it('does not adopt a build that is older than the submit and was listed late', async () => {
    const { server, run } = listedLate()
    // A list of which the first page is enough.
    const createdAt = '2025-01-01T00:00:00Z'
    for (let count = 0; count < 100; count += 1) server.add({ ...like, createdAt })
    const listBuilds = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      const builds = await Array.fromAsync(listBuilds(...query))
      yield* newestFirst(builds)
    }
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toMatch(/^b-/)
    expect(server.submissions).toHaveLength(1)
  })

  it('sends no second form where the whole list has a new build, however old that seems to be', async () => {
    const { server, run } = listedLate()
    await expect(run({ agent: { agentId: 'agent-hello' } })).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message: expect.stringContaining('It may be one of these builds: late.'),
    })
    expect([server.submissions.length, server.calls.submit]).toEqual([0, 1])
    // It looks with all its time, since its own build may still be listed.
    expect(server.calls.list).toBe(1 + 5)
  })

  it('adopts its own build although another one seems to be older than the form', async () => {
    const { server, run } = listedLate()
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (form, options) => {
      const [answer] = await Promise.allSettled([submitBuild(form, options)])
      server.add({ ...like, id: 'own', agentId: 'agent-hello' })
      throw answer.status === 'rejected' ? answer.reason : connectionLost()
    }
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toBe('own')
  })

  it('names builds that an earlier attempt left', async () => {
    const { server, run, events } = setUp({
      fault: (operation, call) => {
        if (operation !== 'submit') return undefined
        if (call === 1) return connectionLost()
        // The first form becomes a build only now.
        server.add({ ...like, id: 'late', agentId: 'agent-hello' })
        return undefined
      },
    })
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toBe('b-2')
    expect(events).toContainEqual({
      type: 'warning',
      message: expect.stringContaining('second build of the same content: late.'),
    })
  })

  it('sends nothing twice where the list becomes unreadable', async () => {
    const { server, run } = setUp({
      fault: (operation, call) => (operation === 'list' && call > 4 ? httpError(500) : undefined),
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
      old: true,
    })
    server.listBuilds = hidden(server.listBuilds.bind(server))
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect(server.submissions).toHaveLength(1)
  })

  it('sends nothing twice where the list is too long to search', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => {
        if (operation !== 'submit') return undefined
        for (let index = 0; index < 1_000; index += 1)
          server.add({ agentName: 'hello', imageTag: 'other' })
        return connectionLost()
      },
      old: true,
    })
    await expect(run()).rejects.toThrow('is not readable')
    expect(server.submissions).toHaveLength(1)
  })

  it('says what it looks for and what it found', async () => {
    const { server, events, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await run()
    // One list before the submit, one look, and one for strays.
    expect(server.calls.list).toBe(3)
    expect(events).toEqual([
      { type: 'notice', message: expect.stringContaining('Looking for the build') },
      { type: 'notice', message: 'Found build b-1 with the same image, tag and content.' },
    ])
  })

  it('says that it found nothing, and looks five times before', async () => {
    const { server, clock, events, run } = setUp({ fault: firstIsLost })
    await run()
    expect(server.calls.list).toBe(1 + 5 + 1)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:30Z'))
    expect(events.at(-1)).toEqual({
      type: 'notice',
      message: 'The list of builds shows no build of this content yet.',
    })
  })

  it('looks twice more where the list is not readable', async () => {
    const { server, clock, events, run } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call > 1 ? httpError(500) : firstIsLost(operation, call),
    })
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect(server.calls.list).toBe(1 + 7)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:01:00Z'))
    expect(events).toHaveLength(1)
  })

  it('warns of each stray once', async () => {
    const { server, events, start } = setUp({ fault: firstIsLost })
    const { nameStrays } = await start({ agent: { agentId: 'agent-hello' } })
    expect(events.filter(({ type }) => type === 'warning')).toEqual([])
    server.add({ ...like, id: 'late', agentId: 'agent-hello' })
    await nameStrays()
    await nameStrays()
    expect(events.filter(({ type }) => type === 'warning')).toEqual([
      { type: 'warning', message: expect.stringContaining('same content: late.') },
      { type: 'warning', message: expect.stringContaining('may appear within a minute') },
    ])
  })

  it('warns of a build that may still appear only within a minute of the last open form', async () => {
    const { clock, events, start } = setUp({ fault: firstIsLost })
    const { warnOfLate } = await start()
    await clock.sleep(30_000, new AbortController().signal)
    await warnOfLate()
    expect(events.filter(({ type }) => type === 'warning')).toEqual([])
  })

  it.each([
    ['of the same content', {}, ['copy']],
    ['of other content', { workingTreeHash: 'other' }, []],
    ['that was cancelled', 'cancelled', []],
  ])(
    'looks once at the end for a build %s that began while the form was answered',
    async (_, fields, expected) => {
      const { server, clock, events, start } = setUp()
      const submitBuild = server.submitBuild.bind(server)
      server.submitBuild = async (form, options) => {
        const build = await submitBuild(form, options)
        await clock.sleep(2_000, options.signal)
        // A gateway has sent the form twice.
        const different = typeof fields === 'string' ? {} : fields
        server.add({ ...like, id: 'copy', agentId: 'agent-hello', ...different })
        if (typeof fields === 'string') server.finish('copy', fields)
        return build
      }
      const { nameStrays } = await start({ agent: { agentId: 'agent-hello' } })
      await clock.sleep(60_000, new AbortController().signal)
      server.add({ ...like, id: 'later', agentId: 'agent-hello' })
      expect(server.calls.list).toBe(1)
      await nameStrays()
      expect(server.calls.list).toBe(2)
      expect(events.filter(({ type }) => type === 'warning')).toEqual(
        expected.map((id) => ({
          type: 'warning',
          message: expect.stringContaining(`a second build of the same content: ${id}.`),
        })),
      )
    },
  )

  it('does not adopt a build that was created before its form was complete', async () => {
    const { server, clock, run } = setUp()
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (form, options) => {
      if (server.builds.length > 0) return await submitBuild(form, options)
      server.add({ ...like, agentId: 'agent-hello' })
      await clock.sleep(11_800, options.signal)
      options.onProgress?.(form.archive?.sizeBytes ?? 0)
      throw connectionLost()
    }
    await expect(run({ agent: { agentId: 'agent-hello' } })).rejects.toThrow(
      'It may be one of these builds: b-1.',
    )
    expect(server.submissions).toEqual([])
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

describe('a conflict on the first form', () => {
  const taken = "Agent name 'hello' is already taken."
  /** Another run's build of the same content, made just before the form of this run arrives. */
  const neighbour = { ...like, id: 'neighbour', agentId: 'agent-hello' }

  it('is not with a build of this run: it submits by the ID of the agent, and names the other build', async () => {
    const { server, records, events, start } = setUp({
      fault: (operation, call) => {
        if (operation !== 'submit' || call > 1) return undefined
        server.add(neighbour)
        return httpError(409, taken)
      },
    })
    const { build, isAdopted } = await start()
    expect([build.id, isAdopted]).toEqual(['b-2', false])
    expect(server.submissions).toMatchObject([{ agent: { agentId: 'agent-hello' } }])
    expect(events).toContainEqual({
      type: 'warning',
      message: expect.stringContaining('the same content: neighbour.'),
    })
    // After the first form only a conflict was open, after the second one that form alone.
    expect(records.map(({ open }) => open?.isConflict)).toEqual([
      ...[undefined, undefined, true],
      undefined,
    ])
  })

  it('leaves nothing that the post step would cancel, where the run is stopped then', async () => {
    const stop = new AbortController()
    const { server, records, run } = setUp({
      fault: (operation) => {
        if (operation !== 'submit') return undefined
        server.add(neighbour)
        stop.abort(new Error('stopped'))
        return httpError(409, taken)
      },
    })
    await expect(run({}, stop.signal)).rejects.toThrow('stopped')
    expect(records.at(-1)?.open).toMatchObject({ isConflict: true })
  })

  it('is shown in the words of the server where they do not say that the name is in use', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'submit' ? httpError(409, 'quota used up') : undefined),
    })
    await expect(run()).rejects.toMatchObject({ status: 409, serverMessage: 'quota used up' })
    expect(server.calls.submit).toBe(1)
  })

  it('names the build that a gateway may have repeated the form for, and adopts none', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? httpError(409, 'busy') : undefined),
    })
    await expect(run()).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message: expect.stringMatching(/busy.*It may be one of these builds: b-1\./),
    })
    expect(server.submissions).toHaveLength(1)
  })

  it('is with the build of this run where an earlier form was lost', async () => {
    const { server, run } = setUp({
      fault: (operation, call) => {
        if (operation !== 'submit') return undefined
        if (call === 1) return connectionLost()
        // The first form becomes a build only now.
        server.add({ ...neighbour, id: 'own' })
        return undefined
      },
    })
    expect((await run()).id).toBe('own')
    expect(server.submissions).toHaveLength(1)
  })
})

describe('whether a build is certainly of this run', () => {
  const never = new AbortController().signal

  it('is certain of one that a response named, without a look', async () => {
    const { server, start } = setUp()
    const { isProved } = await start()
    expect(await isProved(never)).toBe(true)
    expect(server.calls.list).toBe(1)
  })

  const adopt = async () => {
    const context = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    const submitted = await context.start()
    expect(submitted).toMatchObject({ isAdopted: true, build: { id: 'b-1' } })
    const lists = context.server.calls.list
    return { ...context, ...submitted, looks: () => context.server.calls.list - lists }
  }

  it('is not, for a minute, of one that was found in the list', async () => {
    const { clock, isProved, looks } = await adopt()
    expect([await isProved(never), looks()]).toEqual([false, 0])
    await clock.sleep(58_000, never)
    expect([await isProved(never), looks()]).toEqual([false, 0])
    await clock.sleep(1_000, never)
    expect([await isProved(never), looks()]).toEqual([true, 1])
  })

  it('is not where another build may be the one', async () => {
    const { server, clock, isProved } = await adopt()
    server.add({ ...like, agentId: 'agent-hello' })
    await clock.sleep(60_000, never)
    expect(await isProved(never)).toBe(false)
  })

  it.each([
    ['cannot be read', httpError(500)],
    ['is not read in time', undefined],
  ])('is not where the list %s', async (_, error) => {
    const { server, clock, isProved } = await adopt()
    await clock.sleep(60_000, never)
    server.listBuilds = () => {
      throw error ?? new Error('The time is over.')
    }
    const limit = error === undefined ? AbortSignal.abort() : never
    expect(await isProved(limit)).toBe(false)
  })
})
