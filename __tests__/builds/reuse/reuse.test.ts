import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../../src/api/model.ts'
import { BuildReuse } from '../../../src/builds/reuse/reuse.ts'
import { serve } from '../../../world/loopback.ts'
import { clientFor, never, recordingClock } from '../../api/servers.ts'
import { hash, same } from './records.ts'

const fitting: JsonObject = {
  ...{ agent_name: 'hello', image_name: 'hello', image_tag: 't-1', image_url: 'r.test/hello:t-1' },
  ...{ build_status: 'success', working_tree_hash: hash, created_at: '2026-01-02T03:04:05Z' },
}

/** Looks on a server that ignores all filters, and whose list ends after `length` builds. */
async function look(
  recordAt: (index: number) => JsonObject,
  { mode = 'auto', length = Infinity, pageSize = 1_000 } = {},
) {
  await using server = await serve((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost')
    const id = pathname.split('/').at(-1) ?? ''
    if (id.startsWith('b-')) {
      response.end(JSON.stringify({ id, ...recordAt(Number(id.slice(2))) }))
      return
    }
    const first = Number(/\d+/.exec(searchParams.get('starting_after') ?? '0')) + 1
    const size = Math.min(Number(searchParams.get('limit')), pageSize, length + 1 - first)
    const items = Array.from({ length: size }, (_, index) => ({
      id: `b-${first + index}`,
      ...recordAt(first + index),
    }))
    response.end(JSON.stringify({ object: 'list', items, has_more: first + size <= length }))
  })
  await using api = clientFor(server.url)
  const request = { mode: mode as 'auto' | 'require', same, longestMs: 60_000 }
  const reporter = { report: () => undefined }
  const dependencies = { api, clock: recordingClock(), reporter, random: () => 0 }
  const decision = await new BuildReuse(request, dependencies, never).find()
  return { decision, queries: server.seen.map(({ url }) => new URL(url, 'http://localhost')) }
}

describe('the look for a build of the same content', () => {
  it('sends three requests at most, whatever the account has', async () => {
    const other = { ...fitting, working_tree_hash: 'b' }
    const { decision, queries } = await look(() => other, { pageSize: 100 })
    expect(decision).toMatchObject({ type: 'build' })
    expect(queries).toHaveLength(3)
    for (const { searchParams } of queries)
      expect(Object.fromEntries(searchParams)).toMatchObject({
        ...{ agent_name: 'hello', working_tree_hash: hash, sort_order: 'desc' },
      })
  })

  it('finds a build among those of others, where the server ignores the filters', async () => {
    const other = { ...fitting, agent_name: 'other' }
    const recordAt = (index: number) => (index === 1_400 ? fitting : other)
    const { decision } = await look(recordAt, { length: 2_000 })
    expect(decision).toMatchObject({
      type: 'use',
      reuse: { how: 'taken', build: { id: 'b-1400' } },
    })
  })

  it('sends nothing more where records have no hashes', async () => {
    const old = { ...fitting, working_tree_hash: null }
    const { decision, queries } = await look(() => old, { mode: 'require', pageSize: 1_500 })
    expect(decision).toMatchObject({ type: 'fail', reason: expect.stringContaining('no content') })
    expect(queries).toHaveLength(1)
  })
})
