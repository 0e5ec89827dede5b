import { describe, expect, it } from '@jest/globals'
import type { ListQuery } from '../../src/api/model.ts'
import { never, serveApi } from './servers.ts'

describe('listBuilds', () => {
  const page = (ids: readonly string[], more?: unknown) =>
    JSON.stringify({ items: ids.map((id) => ({ id, build_status: 'success' })), has_more: more })
  const list = async (pages: (startingAfter: string | null) => string, query: ListQuery = {}) => {
    await using server = await serveApi((request, response) =>
      response.end(
        pages(new URL(request.url ?? '', 'http://x').searchParams.get('starting_after')),
      ),
    )
    const builds = await Array.fromAsync(server.api.listBuilds(query, never))
    return { ids: builds.map(({ id }) => id), urls: server.seen.map(({ url }) => url) }
  }

  it('sends its filters and walks by the last id', async () => {
    const { ids, urls } = await list(
      (after) => (after === null ? page(['a', 'b/1'], true) : page(['c'], false)),
      {
        agentName: 'hello & co',
        sourceCommit: 'abc',
        workingTreeHash: 'def',
        sortOrder: 'desc',
        limit: 2,
      },
    )
    const query =
      'agent_name=hello+%26+co&source_commit=abc&working_tree_hash=def&limit=2&sort_order=desc'
    expect(ids).toEqual(['a', 'b/1', 'c'])
    expect(urls).toEqual([`/v5/builds?${query}`, `/v5/builds?${query}&starting_after=b%2F1`])
  })

  it('believes no list that a cache has kept, and reads the record of a build all the same', async () => {
    let ageSeconds = 12
    await using server = await serveApi((request, response) => {
      response.setHeader('age', ageSeconds)
      response.end(request.url?.includes('?') === true ? page(['a'], false) : '{"id":"b-1"}')
    })
    await expect(
      Array.fromAsync(server.api.listBuilds({}, never, { attempts: 1 })),
    ).rejects.toMatchObject({
      kind: 'response',
      message: 'Listing builds failed: a cache sent a response that is 12 s old.',
      hint: expect.stringContaining("'/v5/'"),
    })
    expect(await server.api.getBuild('b-1', never)).toMatchObject({ id: 'b-1', ageSeconds: 12 })
    ageSeconds = 0
    expect(await Array.fromAsync(server.api.listBuilds({}, never))).toMatchObject([{ id: 'a' }])
    expect(await server.api.getBuild('b-1', never)).not.toHaveProperty('ageSeconds')
  })

  it.each([
    ['has_more is false', () => page(['a'], false), ['a'], 1],
    [
      'has_more is null',
      (after: string | null) => page(after === null ? ['a'] : [], null),
      ['a'],
      2,
    ],
    [
      'a page is empty',
      (after: string | null) => (after === null ? page(['a']) : page([], true)),
      ['a'],
      2,
    ],
    ['the cursor does not move', () => page(['a', 'b'], true), ['a', 'b'], 2],
    [
      'cursors go round',
      (after: string | null) => page([after === 'a' ? 'b' : after === 'b' ? 'c' : 'a'], true),
      ['a', 'b', 'c'],
      4,
    ],
    ['no record has an id', () => '{"items":[{},{}],"has_more":true}', [], 1],
    ['the answer is a bare list', () => '[{"id":"a"}]', ['a'], 1],
  ])('ends when %s', async (_, pages, ids, requests) => {
    const outcome = await list(pages)
    expect([outcome.ids, outcome.urls.length]).toEqual([ids, requests])
  })

  it('ends also when the cursors of a server never do', async () => {
    let next = 0
    const { urls } = await list(() => page([`b-${(next += 1)}`], true))
    expect(urls).toHaveLength(1_000)
  })

  it('reads no more pages than it may', async () => {
    let next = 0
    await using server = await serveApi((_, response) =>
      response.end(page([`b-${(next += 1)}`], true)),
    )
    const builds = await Array.fromAsync(server.api.listBuilds({}, never, { maxPages: 3 }))
    expect([builds.length, server.seen.length]).toEqual([3, 3])
  })
})
