import { describe, expect, it } from '@jest/globals'
import { cancelBuilds, findOldBuilds } from '../../../src/builds/cancel/cancel-old.ts'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import { httpError } from '../../../world/server/api-values.ts'
import { createModelServer, type ModelServerOptions } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const minute = 60_000
const never = new AbortController().signal
const sourceRepo = 'github.com/octocat/agents'

function setUp(options: Partial<ModelServerOptions> = {}) {
  const clock = createVirtualClock()
  const timeline = [{ afterMs: 0, status: 'running' }]
  const server = createModelServer({ clock, timeline, ...options })
  const add = (ageMs: number, fields: Partial<Build> = {}): Build =>
    server.add({
      createdAt: new Date(clock.wallMs() - ageMs).toISOString(),
      sourceRepo,
      ...fields,
    })
  return { clock, server, add }
}

describe('old builds', () => {
  const wanted = { sourceRepo, agentName: undefined, olderThanMs: 60 * minute }

  it.each([-180, 180])('are old by two clocks, %i minutes apart', async (skew) => {
    const { clock, server, add } = setUp({ clockAheadMs: skew * minute })
    const behind = Math.min(0, skew) * minute
    const old = add(61 * minute - behind)
    add(59 * minute - behind)
    expect(await findOldBuilds(wanted, { api: server, clock }, never)).toMatchObject([
      { id: old.id },
    ])
  })

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

describe('builds that lost runners left', () => {
  it.each<[string, number, Partial<Build>]>([
    ['a queued one', 1, { status: 'queued' }],
    ['one of another repository', 0, { sourceRepo: 'github.com/octocat/other' }],
    ['one of another agent', 0, { agentName: 'other' }],
    ['one of an unknown agent', 0, { agentName: undefined }],
  ])('are found by the record alone: %s', async (_, count, fields) => {
    const { clock, server, add } = setUp({ old: true, timeline: [] })
    add(61 * minute, { agentName: 'hello', status: 'running', ...fields })
    const { listBuilds } = { listBuilds: server.listBuilds.bind(server) }
    // A server that ignores filters.
    const api: BuildsApi = { ...server, listBuilds: (_query, ...rest) => listBuilds({}, ...rest) }
    const wanted = { sourceRepo, agentName: 'hello', olderThanMs: 60 * minute }
    expect(await findOldBuilds(wanted, { api, clock }, never)).toHaveLength(count)
  })

  it.each(['success', 'cancelling', 'failed', 'whatever'])(
    'are not those with the status %s',
    async (status) => {
      const { clock, server, add } = setUp({ timeline: [{ afterMs: 0, status }] })
      add(61 * minute)
      const wanted = { sourceRepo, agentName: undefined, olderThanMs: minute }
      expect(await findOldBuilds(wanted, { api: server, clock }, never)).toEqual([])
    },
  )
})

describe('cancelling several builds', () => {
  it('reads each record once where nobody waits', async () => {
    const { clock, server, add } = setUp()
    const [one] = await cancelBuilds([add(0)], false, { api: server, clock }, never)
    expect(one).toMatchObject({ accepted: true, build: { status: 'cancelling' } })
    expect(server.calls).toMatchObject({ cancel: 1, get: 1 })
  })

  it.each([true, false])('sends it again after a conflict, with wait: %s', async (wait) => {
    const fault = (operation: string, call: number) =>
      operation === 'cancel' && call <= 3 ? httpError(409, 'The build is starting.') : undefined
    const { clock, server, add } = setUp({ fault })
    const [one] = await cancelBuilds([add(0)], wait, { api: server, clock }, never)
    const status = wait ? 'cancelled' : 'cancelling'
    expect(one).toMatchObject({ accepted: true, error: undefined, build: { status } })
    expect(server.calls.cancel).toBe(4)
  })

  it('gives up a build that the server does not know', async () => {
    const { clock, server, add } = setUp()
    const known = add(0)
    const [gone, other] = await cancelBuilds(
      [{ ...known, id: 'gone' }, known],
      true,
      { api: server, clock },
      never,
    )
    expect(gone).toMatchObject({ accepted: false, error: { meaning: 'missing' } })
    expect(other).toMatchObject({ accepted: true, build: { status: 'cancelled' } })
  })
})
