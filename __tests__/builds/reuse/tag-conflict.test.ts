import { describe, expect, it } from '@jest/globals'
import type { Build, JsonObject } from '../../../src/api/model.ts'
import { checkTag, type TaggedImage } from '../../../src/builds/reuse/tag-conflict.ts'
import { generations, hash, recordOf, same, serveList } from './records.ts'

const other = { working_tree_hash: 'b'.repeat(64) }
const at = (second: number): JsonObject => ({
  created_at: `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`,
  id: `at-${second}`,
})

/** Newest first, unless the builds have times of their own. `found`: the ID of the conflict. */
async function find(records: readonly Build[], image: Partial<TaggedImage> = {}) {
  const { api, read } = serveList(records)
  const dependencies = { api, reporter: { report: () => undefined } }
  const { signal } = new AbortController()
  const end = await checkTag(
    'fail',
    { ...same, content: { workingTreeHash: hash }, ...image },
    dependencies,
    signal,
  ).then(
    (agentId) => ({ found: undefined, agentId }),
    (error: unknown) => ({ found: / is in use: by build (\S+)/.exec(String(error))?.[1] }),
  )
  return { agentId: undefined, ...end, read: read() }
}

const record = (changes: JsonObject): Build => recordOf('g5', changes)

describe('checkTag', () => {
  it.each(['success', 'queued', 'running', 'SUCCESS'])(
    'finds a build of other content with the status %s',
    async (status) => {
      const build = record({ ...other, build_status: status })
      expect((await find([build])).found).toBe(build.id)
    },
  )

  it.each([
    ['the same content', {}],
    ['another tag', { ...other, image_tag: 't-2' }],
    ['another image', { ...other, image_name: 'x' }],
    ['an image in a directory', { ...other, image_name: 'acme/agents/hello' }],
    ...['failed', 'cancelled', 'error', 'timed_out', 'cancelling', 'deleting', 'unknown'].map(
      (status) => [`the status ${status}`, { ...other, build_status: status }] as const,
    ),
  ])('finds nothing in a build of %s', async (_, changes) => {
    expect((await find([record(changes)])).found).toBeUndefined()
  })

  it.each([
    { agent_name: 'x', agent_id: 'agent-2' },
    { agent_name: null, agent_id: null },
  ])('finds a build of another agent, or of an unknown one: %j', async (agent) => {
    const build = record({ ...other, ...agent })
    expect((await find([build])).found).toBe(build.id)
  })

  it.each(generations)('counts a record of %s without a hash as other content', async (name) => {
    const build = recordOf(name, { working_tree_hash: null })
    expect((await find([build])).found).toBe(build.id)
  })

  it('compares references where the content of a registered image is not known', async () => {
    const image = { content: { imageUrl: 'registry.test/hello:t-1' } }
    const [same, moved] = [record(other), record({ image_url: 'registry.test/hello:t-2' })]
    expect((await find([same], image)).found).toBeUndefined()
    expect((await find([moved], image)).found).toBe(moved.id)
  })

  it('judges the newest success alone', async () => {
    const [old, fresh] = [record({ ...at(1), ...other }), record(at(2))]
    expect((await find([fresh, old])).found).toBeUndefined()
    // A server may ignore the order that it was asked for.
    expect((await find([old, fresh])).found).toBeUndefined()
    const [changed, before] = [record({ ...at(2), ...other }), record(at(1))]
    expect((await find([changed, before])).found).toBe(changed.id)
    expect((await find([before, changed])).found).toBe(changed.id)
  })

  it('finds an unfinished build behind any number of others', async () => {
    const failed = Array.from({ length: 5_000 }, () => record({ ...at(9), build_status: 'failed' }))
    const stuck = record({ ...at(1), ...other, build_status: 'queued' })
    const { found, read } = await find([record(at(30)), ...failed, stuck])
    expect(found).toBe(stuck.id)
    expect(read).toBe(5_002)
  })

  it('reads no further than a conflict', async () => {
    const list = [record({ ...at(9), ...other }), record(at(8)), record(at(7))]
    expect(await find(list)).toMatchObject({ found: 'at-9', read: 2 })
    const active = [record({ ...at(9), ...other, build_status: 'running' }), record(at(8))]
    expect(await find(active)).toMatchObject({ found: 'at-9', read: 1 })
  })

  it("knows the agent's ID from the first build that has it, and from no other agent's", async () => {
    const [older, newer] = [
      record({ agent_id: 'id-of-older' }),
      record({ agent_id: 'id-of-newer' }),
    ]
    const foreign = record({ agent_name: 'another', agent_id: 'id-of-another' })
    const without = record({ agent_id: null })
    const { agentId } = await find([foreign, without, newer, older])
    expect(agentId).toBe('id-of-newer')
    expect((await find([foreign, without])).agentId).toBeUndefined()
  })
})
