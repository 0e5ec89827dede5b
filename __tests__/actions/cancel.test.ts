import { describe, expect, it } from '@jest/globals'
import { findOldBuilds } from '../../src/actions/cancel.ts'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import { createModelServer } from '../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'

const minute = 60_000
const sourceRepo = 'github.com/octocat/agents'

/** IDs of old builds, of builds that were created then; with times from the server or without. */
async function find(times: readonly (string | number | undefined)[], hasDate: boolean) {
  const clock = createVirtualClock()
  const server = createModelServer({ clock, timeline: [{ afterMs: 0, status: 'running' }] })
  for (const time of times) {
    const createdAt =
      typeof time === 'number' ? new Date(clock.wallMs() - time).toISOString() : time
    server.add({ createdAt, sourceRepo })
  }
  const api: BuildsApi = {
    ...server,
    listBuilds: (query, signal, options) =>
      server.listBuilds(query, signal, hasDate ? options : undefined),
  }
  const wanted = { agentName: undefined, olderThanMs: 60 * minute }
  const { signal } = new AbortController()
  return (await findOldBuilds(wanted, sourceRepo, { api, clock }, signal)).map(({ id }) => id)
}

describe('old builds', () => {
  it('are five minutes older where the server does not send its clock', async () => {
    expect(await find([66 * minute, 64 * minute], false)).toEqual(['b-1'])
    expect(await find([66 * minute, 64 * minute], true)).toHaveLength(2)
  })

  it('are not those that were created at a time that cannot be read', async () => {
    const times = ['2020-01-01T00:00:00', '2020-01-01', 'long ago', undefined]
    expect(await find(times, true)).toEqual([])
  })
})
