import { describe, expect, it } from '@jest/globals'
import type { BuildsApi, ListOptions } from '../../src/api/builds-api.ts'
import type { Build, ListQuery } from '../../src/api/model.ts'
import { type BuildListFilter, newestFirst, walkBuildList } from '../../src/builds/walk-list.ts'
import { findBuilds } from '../../src/actions/list.ts'
import type { BuildFilter } from '../../src/inputs/list-inputs.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { stub } from '../support/stub.ts'

const times = ['2026-01-03T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z']
const [newer, middle, older] = times.map((createdAt, index) =>
  makeBuild({ id: `b-${index}`, createdAt }),
) as [Build, Build, Build]
const { signal } = new AbortController()

/** A server that ignores the filters of a query, and whose clock moves with each build read. */
function serve(builds: readonly Build[]) {
  const queries: ListQuery[] = []
  let read = 0
  const api = stub<BuildsApi>({
    async *listBuilds(query: ListQuery, sent: AbortSignal, options?: ListOptions) {
      expect(sent).toBe(signal)
      queries.push(query)
      for (const build of builds) {
        read += 1
        options?.onServerTime?.(read * 1_000)
        yield await Promise.resolve(build)
      }
    },
  })
  const walk = (question: Partial<BuildListFilter> = {}) =>
    walkBuildList(api, { pageSize: 10, ...question }, signal)
  const find = async (filter: Partial<BuildFilter>): Promise<readonly string[]> => {
    const any = { statusWords: [], sortOrder: 'desc', limit: 10 } as const
    return (await findBuilds(api, { ...any, ...filter }, signal)).map(({ id }) => id)
  }
  return { walk, find, queries, read: () => read }
}

describe('walkBuildList', () => {
  it('asks newest first unless it is told otherwise, and for an agent by name alone', async () => {
    const { walk, queries } = serve([])
    await Array.fromAsync(walk({ agent: { name: 'a' }, workingTreeHash: 'h' }))
    await Array.fromAsync(walk({ agent: { id: 'a-1', name: 'a' }, sortOrder: 'asc' }))
    expect(queries).toEqual([
      { sortOrder: 'desc', agentName: 'a', workingTreeHash: 'h', limit: 10 },
      { sortOrder: 'asc', agentName: undefined, limit: 10 },
    ])
  })

  it("reads no more builds than are wanted, and has the first response's clock", async () => {
    const { walk, read } = serve([newer, middle, older])
    const two = walk({ most: 2 })
    expect(two.serverMs()).toBeUndefined()
    expect(await Array.fromAsync(two)).toEqual([newer, middle])
    expect([read(), two.serverMs()]).toEqual([2, 1_000])
  })

  it.each([
    ['sorted', [newer, middle, older], true],
    ['of one build', [newer], false],
    ['oldest first', [older, newer], false],
    ['with a build out of order', [newer, older, middle], false],
    ['with a build without a time', [newer, makeBuild({ id: 'x' }), older], false],
  ])('says whether a list is seen to be newest first: %s', async (_, builds, expected) => {
    const walk = serve(builds).walk()
    await Array.fromAsync(walk)
    expect(walk.isNewestFirst()).toBe(expected)
  })
})

describe('newestFirst', () => {
  it('sorts by the time of creation, those without a readable one last, in their order', () => {
    const all = [
      ['none', undefined],
      ['old', '2026-01-01T00:00:00Z'],
      ['new', '2026-01-03T00:00:00Z'],
      ['without a zone', '2026-01-04T00:00:00'],
      ['by another zone', '2026-01-02T23:00:00-03:00'],
    ].map(([id, createdAt]) => makeBuild({ id: id ?? '', createdAt }))
    const sorted = ['by another zone', 'new', 'old', 'none', 'without a zone']
    expect(newestFirst(all).map(({ id }) => id)).toEqual(sorted)
  })
})

describe('findBuilds', () => {
  const builds = [
    { id: 'b-1', agentName: 'a', sourceCommit: 'c', workingTreeHash: 'h', status: 'SUCCESS' },
    { id: 'b-2', agentName: 'other', sourceCommit: 'c', workingTreeHash: 'h', status: 'failed' },
    { id: 'b-3', agentName: 'a', sourceCommit: 'other', workingTreeHash: 'h', status: 'failed' },
    { id: 'b-4', agentName: 'a', sourceCommit: 'c', workingTreeHash: 'other', status: 'failed' },
    { id: 'b-5', status: 'queued' },
  ].map(makeBuild)

  it.each<[string, Partial<BuildFilter>, string[]]>([
    ['nothing', {}, ['b-1', 'b-2', 'b-3', 'b-4', 'b-5']],
    ['the agent', { agent: { name: 'a' } }, ['b-1', 'b-3', 'b-4']],
    ['the commit', { sourceCommit: 'c' }, ['b-1', 'b-2', 'b-4']],
    ['the content', { workingTreeHash: 'h' }, ['b-1', 'b-2', 'b-3']],
    ['a status, in any case', { statusWords: ['success'] }, ['b-1']],
    ['a status by another word', { statusWords: ['succeeded'] }, ['b-1']],
    ['several statuses', { statusWords: ['success', 'queued'] }, ['b-1', 'b-5']],
    ['all of them', { agent: { name: 'a' }, sourceCommit: 'c', workingTreeHash: 'h' }, ['b-1']],
    ['what no build has', { agent: { name: 'a' }, statusWords: ['queued'] }, []],
  ])('checks %s itself', async (_, filter, expected) => {
    expect(await serve(builds).find(filter)).toEqual(expected)
  })

  it('passes on the filters that the server knows', async () => {
    const { find, queries } = serve([])
    const sent = { sourceCommit: 'c', workingTreeHash: 'h', sortOrder: 'asc' } as const
    await find({ ...sent, agent: { name: 'a' }, statusWords: ['success'] })
    expect(queries).toEqual([{ ...sent, agentName: 'a', limit: 100 }])
  })

  it('asks for pages that are worth a request, and reads no further than needed', async () => {
    const { find, queries, read } = serve(builds)
    expect(await find({ agent: { name: 'a' }, limit: 2 })).toEqual(['b-1', 'b-3'])
    expect(read()).toBe(3)
    await find({ limit: 101 })
    expect(queries).toMatchObject([{ limit: 100 }, { limit: 101 }])
  })
})
