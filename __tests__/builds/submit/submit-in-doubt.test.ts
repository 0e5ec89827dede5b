import { describe, expect, it } from '@jest/globals'
import { newestFirst } from '../../../src/builds/walk-list.ts'
import { connectionLost, httpError } from '../../../world/server/api-values.ts'
import { firstIsLost, like, setUp } from './submit-set-up.ts'

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
