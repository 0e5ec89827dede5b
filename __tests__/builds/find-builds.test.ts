import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { Build, ListQuery } from '../../src/api/model.ts'
import { type BuildFilter, findBuilds } from '../../src/builds/walk-list.ts'
import { makeBuild } from '../../world/server/api-values.ts'

const never = new AbortController().signal
const any: BuildFilter = {
  statusWords: [],
  sortOrder: 'desc',
  limit: 10,
}

/** A server that ignores the filters of a query. */
function setUp(builds: readonly Build[]) {
  const queries: ListQuery[] = []
  const signals: AbortSignal[] = []
  let read = 0
  const api = {
    async *listBuilds(query: ListQuery, signal: AbortSignal) {
      await Promise.resolve()
      queries.push(query)
      signals.push(signal)
      for (const build of builds) {
        read += 1
        yield build
      }
    },
  } satisfies Pick<BuildsApi, 'listBuilds'>
  const find = async (filter: Partial<BuildFilter>, signal = never): Promise<readonly string[]> => {
    const found = await findBuilds(api as unknown as BuildsApi, { ...any, ...filter }, signal)
    return found.map(({ id }) => id)
  }
  return { find, queries, signals, read: () => read }
}

const builds = [
  { id: 'b-1', agentName: 'a', sourceCommit: 'c', workingTreeHash: 'h', status: 'SUCCESS' },
  { id: 'b-2', agentName: 'other', sourceCommit: 'c', workingTreeHash: 'h', status: 'failed' },
  { id: 'b-3', agentName: 'a', sourceCommit: 'other', workingTreeHash: 'h', status: 'failed' },
  { id: 'b-4', agentName: 'a', sourceCommit: 'c', workingTreeHash: 'other', status: 'failed' },
  { id: 'b-5', status: 'queued' },
].map(makeBuild)

describe('findBuilds', () => {
  it.each<[string, Partial<BuildFilter>, string[]]>([
    ['nothing', {}, ['b-1', 'b-2', 'b-3', 'b-4', 'b-5']],
    ['the agent', { agent: { name: 'a' } }, ['b-1', 'b-3', 'b-4']],
    ['the commit', { sourceCommit: 'c' }, ['b-1', 'b-2', 'b-4']],
    ['the content', { workingTreeHash: 'h' }, ['b-1', 'b-2', 'b-3']],
    ['a status, in any case', { statusWords: ['success'] }, ['b-1']],
    ['several statuses', { statusWords: ['success', 'queued'] }, ['b-1', 'b-5']],
    ['all of them', { agent: { name: 'a' }, sourceCommit: 'c', workingTreeHash: 'h' }, ['b-1']],
    ['what no build has', { agent: { name: 'a' }, statusWords: ['queued'] }, []],
  ])('checks %s itself', async (_, filter, expected) => {
    expect(await setUp(builds).find(filter)).toEqual(expected)
  })

  it('passes on the filters that the server knows, and the signal', async () => {
    const { find, queries, signals } = setUp([])
    const { signal } = new AbortController()
    const sent = { sourceCommit: 'c', workingTreeHash: 'h', sortOrder: 'asc' } as const
    await find({ ...sent, agent: { name: 'a' }, statusWords: ['success'] }, signal)
    expect(queries).toEqual([{ ...sent, agentName: 'a', limit: 100 }])
    expect(signals).toEqual([signal])
  })

  it.each([
    [1, 100],
    [100, 100],
    [101, 101],
  ])('asks for pages that are worth a request: for %i builds, of %i', async (limit, pageSize) => {
    const { find, queries } = setUp([])
    await find({ limit })
    expect(queries).toMatchObject([{ limit: pageSize }])
  })

  it('reads no further than the last build that is wanted', async () => {
    const { find, read } = setUp(builds)
    expect(await find({ agent: { name: 'a' }, limit: 2 })).toEqual(['b-1', 'b-3'])
    expect(read()).toBe(3)
  })
})
