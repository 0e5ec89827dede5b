import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../../src/api/model.ts'
import { resolveAgent } from '../../../src/build/submit/resolve-agent.ts'
import { createModelServer } from '../../support/model-server.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'

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
})
