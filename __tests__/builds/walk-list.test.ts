import { describe, expect, it } from '@jest/globals'
import type { ListOptions } from '../../src/api/builds-api.ts'
import type { Build, ListQuery } from '../../src/api/model.ts'
import { type ListQuestion, newestFirst, walkList } from '../../src/builds/walk-list.ts'
import { makeBuild } from '../../world/server/api-values.ts'

const times = ['2026-01-03T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z']
const [newer, middle, older] = times.map((createdAt, index) =>
  makeBuild({ id: `b-${index}`, createdAt }),
) as [Build, Build, Build]

/** A server whose clock moves with each build that is read. */
function walkOf(builds: readonly Build[], question: Partial<ListQuestion> = {}) {
  const queries: ListQuery[] = []
  let read = 0
  const api = {
    async *listBuilds(query: ListQuery, _: AbortSignal, options?: ListOptions) {
      queries.push(query)
      for (const build of builds) {
        read += 1
        options?.onServerTime?.(read * 1_000)
        yield await Promise.resolve(build)
      }
    },
  }
  const walk = walkList(api, { pageSize: 10, ...question }, new AbortController().signal)
  return { walk, queries, read: () => read }
}

describe('walkList', () => {
  it('asks newest first unless it is told otherwise, and for an agent by name alone', async () => {
    const named = walkOf([], { agent: { name: 'a' }, workingTreeHash: 'h' })
    await Array.fromAsync(named.walk)
    expect(named.queries).toEqual([
      { sortOrder: 'desc', agentName: 'a', workingTreeHash: 'h', limit: 10 },
    ])
    const byId = walkOf([], { agent: { id: 'a-1', name: 'a' }, sortOrder: 'asc' })
    await Array.fromAsync(byId.walk)
    expect(byId.queries).toEqual([{ sortOrder: 'asc', agentName: undefined, limit: 10 }])
  })

  it('reads no more builds than are wanted', async () => {
    const { walk, read } = walkOf([newer, middle, older], { most: 2 })
    expect(await Array.fromAsync(walk)).toEqual([newer, middle])
    expect(read()).toBe(2)
  })

  it("has the server's clock of the first response", async () => {
    const { walk } = walkOf([newer, middle])
    expect(walk.serverMs()).toBeUndefined()
    await Array.fromAsync(walk)
    expect(walk.serverMs()).toBe(1_000)
  })

  it.each([
    ['sorted', [newer, middle, older], true],
    ['of one build', [newer], false],
    ['oldest first', [older, newer], false],
    ['with a build out of order', [newer, older, middle], false],
    ['with a build without a time', [newer, makeBuild({ id: 'x' }), older], false],
  ])('says whether a list is seen to be newest first: %s', async (_, builds, expected) => {
    const { walk } = walkOf(builds)
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
