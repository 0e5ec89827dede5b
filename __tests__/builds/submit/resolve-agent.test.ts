import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../../src/api/model.ts'
import { awaitAgentId, resolveAgent } from '../../../src/builds/submit/resolve-agent.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const never = new AbortController().signal
const named = { name: 'hello' }
const nameless: Partial<Build> = { agentName: 'hello' }
const seventh: Partial<Build> = { agentName: 'hello', agentId: 'agent-7' }
const seventhId = { agentId: 'agent-7' }
const others = (count: number) =>
  Array.from({ length: count }, () => ({ agentName: 'other', agentId: 'agent-9' }))

describe('the agent of a form', () => {
  it.each<[string, Parameters<typeof resolveAgent>[1], readonly Partial<Build>[], object, number]>([
    ['by the ID that is given', { id: 'agent-1', name: 'hello' }, [], { agentId: 'agent-1' }, 0],
    ['by its name where it has no builds', named, [], { agentName: 'hello' }, 1],
    ['by the ID of its newest build that has one', named, [seventh, nameless], seventhId, 1],
    ['by its name where no record has an ID', named, [nameless], { agentName: 'hello' }, 1],
    ['by an ID among 20 builds', named, [seventh, ...others(19)], seventhId, 1],
    ['by its name after 20 others', named, [seventh, ...others(20)], { agentName: 'hello' }, 1],
  ])('is named %s', async (_, agent, builds, reference, lists) => {
    const server = createModelServer({ clock: createVirtualClock() })
    for (const build of builds) server.add(build)
    const listBuilds = server.listBuilds.bind(server)
    // Older servers ignore the filter.
    server.listBuilds = (__, ...rest) => listBuilds({}, ...rest)
    expect(await resolveAgent(server, agent, never)).toEqual(reference)
    expect(server.calls.list).toBe(lists)
  })

  it('whose name is in use is looked for again after 1, 2 and 4 seconds', async () => {
    const clock = createVirtualClock()
    const server = createModelServer({ clock })
    expect(await awaitAgentId(undefined, { api: server, clock }, never)).toBeUndefined()
    expect(server.calls.list).toBe(0)
    for (const found of [undefined, 'agent-7']) {
      if (found) server.add(seventh)
      expect(await awaitAgentId('hello', { api: server, clock }, never)).toBe(found)
      expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:07Z'))
    }
    expect(server.calls.list).toBe(4 + 1)
  })
})
