import { describe, expect, it } from '@jest/globals'
import type { SeedBuild } from '../../../world/emulator/seed.ts'
import { startHarness, type Json } from './harness.ts'

type Harness = Awaited<ReturnType<typeof startHarness>>

async function submitSome(harness: Harness, names: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    const fields = { image_name: 'x', agent_name: name, source_commit: `commit-${name}` }
    ids.push(String((await harness.submit(fields)).json['id']))
  }
  return ids
}

const idsOf = (json: Json): unknown[] => (json['items'] as Json[]).map((item) => item['id'])

describe('the list of builds', () => {
  it('is paged, unaffected by new builds', async () => {
    await using harness = await startHarness()
    const [a, b, c, d] = await submitSome(harness, ['a', 'b', 'c', 'd'])
    const first = await harness.call('/v5/builds?sort_order=desc&limit=2')
    expect(first.json).toMatchObject({ object: 'list', has_more: true, total: 4, limit: 2 })
    expect(idsOf(first.json)).toEqual([d, c])
    await submitSome(harness, ['e'])
    const second = await harness.call(`/v5/builds?sort_order=desc&limit=2&starting_after=${c}`)
    expect(second.json).toMatchObject({ has_more: false, total: 5 })
    expect(idsOf(second.json)).toEqual([b, a])
  })

  it('is filtered by commit since g4', async () => {
    await using harness = await startHarness()
    const [, b] = await submitSome(harness, ['a', 'b'])
    expect(idsOf((await harness.call('/v5/builds?source_commit=commit-b')).json)).toEqual([b])
    harness.emulator.turn({ generation: 'g3' })
    expect((await harness.call('/v5/builds?source_commit=commit-b')).json['total']).toBe(2)
  })

  it.each([
    'limit=0',
    'limit=10001',
    'limit=x',
    'sort_order=up',
    `working_tree_hash=${'a'.repeat(65)}`,
  ])('rejects %s', async (query) => {
    await using harness = await startHarness()
    expect((await harness.call(`/v5/builds?${query}`)).status).toBe(422)
  })
})

it('a cancel responds with the old record, on g2 without fields, and the build stops', async () => {
  const script = [{ status: 'running' }, { hold: 'on' }, { end: 'success' }]
  await using harness = await startHarness({}, script)
  const { json } = await harness.submit({ image_name: 'x', agent_name: 'x' })
  const id = String(json['id'])
  await harness.settle(id, 'running')
  const headers = { ...harness.headers, 'content-type': 'application/json' }
  const cancel = () => harness.call(`/v5/builds/${id}/cancel`, { method: 'POST', headers })
  expect(await cancel()).toMatchObject({ status: 202, json: { id, build_status: 'running' } })
  expect(await harness.settle(id, 'cancelled')).toMatchObject({ build_status: 'cancelled' })
  harness.emulator.turn({ generation: 'g2' })
  expect(await cancel()).toEqual({ status: 202, json: {} })
})

describe('builds that nobody submitted', () => {
  const seed = async (harness: Harness, builds: readonly SeedBuild[]): Promise<unknown> => {
    const headers = { ...harness.headers, 'content-type': 'application/json' }
    const body = JSON.stringify(builds)
    return (await harness.call('/__emulator/builds', { method: 'POST', headers, body })).json
  }

  it('are listed by their dates, among the others', async () => {
    await using harness = await startHarness()
    const { json } = await harness.submit({ image_name: 'x', agent_name: 'x' })
    const record = {
      id: 'b-1',
      build_status: 'failed',
      created_at: '2026-01-02T00:00:00.000Z',
      source_repo: 'github.com/octocat/agents',
      source_dirty: false,
    }
    const later = { account_id: 'acct', id: 'b-3', created_at: '2100-01-01T00:00:00Z' }
    await seed(harness, [later, { account_id: 'acct', created_by: 'user_1', ...record }])
    const page = await harness.call('/v5/builds')
    expect(idsOf(page.json)).toEqual(['b-1', json['id'], 'b-3'])
    expect((page.json['items'] as Json[])[0]).toMatchObject({
      ...record,
      created_by: { id: 'user_1' },
      agent_id: expect.any(String),
    })
  })

  it('keep their status until they are cancelled', async () => {
    await using harness = await startHarness()
    await seed(harness, [{ account_id: 'acct', id: 'b-1', build_status: 'running' }])
    expect((await harness.call('/v5/builds/b-1')).json).toMatchObject({ build_status: 'running' })
    await harness.request('/v5/builds/b-1/cancel', { method: 'POST' })
    expect(await harness.settle('b-1', 'cancelled')).toMatchObject({ build_status: 'cancelled' })
  })
})
