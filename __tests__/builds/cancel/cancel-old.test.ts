import { describe, expect, it } from '@jest/globals'
import { cancelBuilds, findOldBuilds } from '../../../src/builds/cancel/cancel-old.ts'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const minute = 60_000
const never = new AbortController().signal
const sourceRepo = 'github.com/octocat/agents'

function setUp() {
  const clock = createVirtualClock()
  const server = createModelServer({ clock, timeline: [{ afterMs: 0, status: 'running' }] })
  const add = (ageMs: number, fields: Partial<Build> = {}): Build => {
    const createdAt = new Date(clock.wallMs() - ageMs).toISOString()
    return server.add({ createdAt, sourceRepo, ...fields })
  }
  return { clock, server, add }
}

describe('old builds', () => {
  const wanted = { sourceRepo, agentName: undefined, olderThanMs: 60 * minute }

  it('are five minutes older where the server does not send its clock', async () => {
    const { clock, server, add } = setUp()
    const old = add(66 * minute)
    add(64 * minute)
    const api: BuildsApi = {
      ...server,
      listBuilds: (query, signal) => server.listBuilds(query, signal),
    }
    expect(await findOldBuilds(wanted, { api, clock }, never)).toMatchObject([{ id: old.id }])
  })

  it.each(['2020-01-01T00:00:00', '2020-01-01', 'long ago', undefined])(
    'are not those that were created at %j',
    async (createdAt) => {
      const { clock, server, add } = setUp()
      add(0, { createdAt })
      expect(await findOldBuilds(wanted, { api: server, clock }, never)).toEqual([])
    },
  )
})

it('reads the record of each old build once where nobody waits', async () => {
  const { clock, server, add } = setUp()
  const [one] = await cancelBuilds([add(0)], false, { api: server, clock }, never)
  expect(one).toMatchObject({ accepted: true, build: { status: 'cancelling' } })
  expect(server.calls).toMatchObject({ cancel: 1, get: 1 })
})
