import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../../src/api/model.ts'
import { awaitAgentId, resolveAgent } from '../../../src/builds/submit/resolve-agent.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const never = new AbortController().signal

async function resolved(
  agent: Parameters<typeof resolveAgent>[1],
  builds: readonly Partial<Build>[],
) {
  const server = createModelServer({ clock: createVirtualClock() })
  for (const build of builds) server.add(build)
  const reference = await resolveAgent(server, agent, never)
  return { reference, lists: server.calls.list }
}

describe('resolveAgent', () => {
  it('takes an explicit id without a look-up', async () => {
    expect(await resolved({ id: 'agent-1', name: 'hello' }, [])).toEqual({
      reference: { agentId: 'agent-1' },
      lists: 0,
    })
  })

  it('sends the name of an agent that has no builds', async () => {
    expect((await resolved({ name: 'hello' }, [])).reference).toEqual({ agentName: 'hello' })
  })

  it('sends the id of an agent that has builds, of the newest that tells it', async () => {
    const builds = [{ agentName: 'hello', agentId: 'agent-7' }, { agentName: 'hello' }]
    expect((await resolved({ name: 'hello' }, builds)).reference).toEqual({ agentId: 'agent-7' })
  })

  it('sends the name where no record tells an id', async () => {
    expect((await resolved({ name: 'hello' }, [{ agentName: 'hello' }])).reference).toEqual({
      agentName: 'hello',
    })
  })

  it('looks at 20 builds, and only at those of this name', async () => {
    const other = { agentName: 'other', agentId: 'agent-9' }
    const builds = [
      { agentName: 'hello', agentId: 'agent-7' },
      ...Array.from({ length: 20 }, () => other),
    ]
    for (const [count, agent] of [
      [20, { agentId: 'agent-7' }],
      [21, { agentName: 'hello' }],
    ] as const) {
      const server = createModelServer({ clock: createVirtualClock() })
      for (const build of builds.slice(0, count)) server.add(build)
      const listBuilds = server.listBuilds.bind(server)
      // Older servers ignore the filter.
      server.listBuilds = (_, ...rest) => listBuilds({}, ...rest)
      expect(await resolveAgent(server, { name: 'hello' }, never)).toEqual(agent)
    }
  })
})

describe('awaitAgentId', () => {
  it('looks again after 1, 2 and 4 seconds', async () => {
    const clock = createVirtualClock()
    const server = createModelServer({ clock })
    expect(await awaitAgentId('hello', { api: server, clock }, never)).toBeUndefined()
    expect(server.calls.list).toBe(4)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:07Z'))
    server.add({ agentName: 'hello', agentId: 'agent-7' })
    expect(await awaitAgentId('hello', { api: server, clock }, never)).toBe('agent-7')
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:07Z'))
  })

  it('asks for nothing without a name', async () => {
    const clock = createVirtualClock()
    const server = createModelServer({ clock })
    expect(await awaitAgentId(undefined, { api: server, clock }, never)).toBeUndefined()
    expect(server.calls.list).toBe(0)
  })
})
