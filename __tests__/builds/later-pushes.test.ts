import { describe, expect, it } from '@jest/globals'
import type { Build, JsonObject } from '../../src/api/model.ts'
import {
  explainLaterPush,
  findLaterPushes,
  type LaterPushQuery,
} from '../../src/builds/later-pushes.ts'
import { createdAt, generations, hash, recordOf, serveList } from './reuse/records.ts'

/** What pushed the tag of `held`, in a list in this order. */
async function find(
  list: readonly Build[],
  held: readonly Build[],
  question: Partial<LaterPushQuery> = {},
) {
  const { api, queries, read } = serveList(list)
  const laterPushes = await findLaterPushes(
    api,
    { held, reach: 'recent', ...question },
    new AbortController().signal,
  )
  return { laterPushes, queries, read: read() }
}

const moverOf = async (held: Build, ...list: readonly Build[]): Promise<Build | undefined> =>
  (await find(list, [held])).laterPushes.get(held)

describe.each(generations)('what pushed the tag of a build again, on %s', (generation) => {
  const held = recordOf(generation)
  const newer = (changes: JsonObject = {}): Build =>
    recordOf(generation, { id: 'b-2', created_at: '2026-01-02T03:04:06Z', ...changes })
  const earlier = { created_at: '2026-01-02T03:04:04Z', build_end_time: '2026-01-02T03:05:05Z' }
  const unbuilt = {
    build_status: 'failed',
    image_url: null,
    working_tree_hash: 'b'.repeat(64),
    build_end_time: '2026-01-02T03:06:00Z',
  }
  /** A record that `retag/` registers; a server registers at once. */
  const registration = (changes: JsonObject = {}): Build =>
    newer({
      image_tag: 'v1',
      created_at: '2026-01-02T03:06:00Z',
      build_start_time: null,
      build_end_time: null,
      ...changes,
    })
  /** The times that servers give a registration. */
  const times = [
    {},
    { build_end_time: '2026-01-02T03:06:00Z' },
    { build_start_time: '2026-01-02T03:06:00Z', build_end_time: '2026-01-02T03:06:00Z' },
    { build_start_time: '2026-01-02T03:06:00Z', build_end_time: '2026-01-02T03:06:01Z' },
  ]

  it.each<JsonObject>([
    {},
    ...['queued', 'running', 'cancelling', 'deleting', 'delete_failed', 'paused'].map((status) => ({
      build_status: status,
      image_url: null,
    })),
    { working_tree_hash: 'b'.repeat(64) },
    { working_tree_hash: null },
    { created_at: createdAt },
    { created_at: null },
    { agent_id: null },
    ...(generation < 'g3' ? [] : [{ agent_name: 'renamed' }]),
    // Created earlier, but ended later, or not yet, or nobody knows when.
    ...['2026-01-02T03:05:06Z', '2026-01-02T03:05:07Z', null].map((build_end_time) => ({
      ...earlier,
      build_end_time,
    })),
    { ...earlier, build_status: 'running', build_end_time: null },
    // The service puts the same registry before the image name of every agent.
    { agent_id: 'agent-2', agent_name: 'other' },
    { agent_id: 'agent-2', agent_name: 'other', build_status: 'queued', image_url: null },
    // Written another way, or not yet.
    { image_name: 'registry.test/hello' },
    { image_tag: null, build_status: 'running', image_url: null },
    { image_name: null },
    // Ended without an image, but may have pushed before.
    ...['failed', 'error', 'timed_out', 'cancelled'].map((build_status) => ({
      ...unbuilt,
      build_status,
    })),
    // What another identity says of its content proves nothing.
    { ...unbuilt, working_tree_hash: hash, created_by: { id: 'other', type: 'user' } },
    { ...unbuilt, ...earlier, build_end_time: '2026-01-02T03:05:07Z' },
    // Only a success is a registration: whatever its tag says, this one may push the image.
    { image_tag: 't-2', build_status: 'running' },
    { image_tag: null, agent_id: 'agent-2', agent_name: 'other' },
  ])('is a build with %j', async (changes) => {
    const build = newer(changes)
    expect(await moverOf(held, held, build)).toBe(build)
  })

  it.each<JsonObject>([
    ...['failed', 'error', 'timed_out', 'cancelled', 'CANCELLED', 'expired', 'aborted'].map(
      (status) => ({ build_status: status, build_start_time: null }),
    ),
    ...(generation < 'g4' ? [] : [{ build_status: 'failed' }]),
    // It was never built, or ended before.
    { ...unbuilt, build_start_time: null },
    { ...unbuilt, ...earlier },
    { ...unbuilt, ...earlier, build_end_time: null },
    { ...unbuilt, image_tag: 't-2' },
    { image_name: 'other', image_url: 'registry.test/other:t-1' },
    { image_tag: 't-2', image_url: 'registry.test/hello:t-2' },
    { agent_id: 'agent-2', agent_name: 'other', image_url: 'elsewhere.test/hello:t-1' },
    earlier,
    { id: 'b-1' },
    { id: 'B-1' },
  ])('is no build with %j', async (changes) => {
    expect(await moverOf(held, newer(changes), held)).toBeUndefined()
  })

  it('may be a build of the tag that a registered image has from an earlier build', async () => {
    const staging = registration({ id: 'r-1', image_tag: 'staging' })
    const again = newer({ created_at: '2026-01-02T03:06:01Z' })
    expect(await moverOf(staging, held, staging)).toBeUndefined()
    expect(await moverOf(staging, held, staging, again)).toBe(again)
  })

  it('is told apart from one that may have pushed it before it ended', () => {
    const reason = `Build b-1 has the same content, but build b-2 with the status`
    expect(explainLaterPush(held, newer({ build_status: 'running' }))).toContain(
      `${reason} 'running' pushed its tag 't-1' later, or may do so: `,
    )
    expect(explainLaterPush(held, newer(unbuilt))).toContain(
      `${reason} 'failed' may have pushed its tag 't-1' before it ended: `,
    )
  })

  it.each(times)('is no registration of the same image under another tag: %j', async (time) => {
    expect(await moverOf(held, held, registration(time))).toBeUndefined()
    const other = { agent_id: 'agent-2', agent_name: 'other', image_name: 'other' }
    expect(await moverOf(held, held, registration({ ...time, ...other }))).toBeUndefined()
    const pinned = { image_url: `registry.test:5000/hello:t-1@sha256:${hash}` }
    const first = recordOf(generation, pinned)
    expect(await moverOf(first, first, registration({ ...time, ...pinned }))).toBeUndefined()
  })

  it.each(['registry.test/hello', `registry.test:5000/hello@sha256:${hash}`])(
    'is a build with another tag, where the tag of its image is unknown: %s',
    async (image_url) => {
      const build = newer({ image_url, image_tag: 't-2' })
      const first = recordOf(generation, { image_url })
      expect(await moverOf(first, first, build)).toBe(build)
    },
  )

  it('is found wherever it is in a list that is not sorted', async () => {
    const others = Array.from({ length: 3_000 }, (_, index) =>
      newer({ id: `x-${index}`, image_tag: 'other', image_url: null }),
    )
    const build = newer()
    expect(await moverOf(held, ...others, held, build)).toBe(build)
  })
})

describe('a registration under the name and tag of the build', () => {
  const held = recordOf('g5')
  const again = (changes: JsonObject = {}): Build =>
    recordOf('g5', {
      id: 'r-1',
      created_at: '2026-01-02T03:06:00Z',
      build_start_time: null,
      build_end_time: null,
      ...changes,
    })

  it.each([
    [{ image_url: 'registry.test/hello:t-0' }],
    [{ image_url: 'registry.test/hello:t-0', build_start_time: createdAt }],
    [{ image_url: 'elsewhere.test/hello:t-1' }],
    [{ working_tree_hash: 'b'.repeat(64) }],
    [{ working_tree_hash: null }],
  ])('counts with %j', async (changes) => {
    const build = again(changes)
    expect(await moverOf(held, held, build)).toBe(build)
  })

  it('does not if image and content are the same, unless no build has times', async () => {
    expect(await moverOf(held, held, again({ created_by: { id: 'other' } }))).toBeUndefined()
    const timeless = recordOf('g5', { build_start_time: null, build_end_time: null })
    const build = again()
    expect(await moverOf(timeless, timeless, build)).toBe(build)
  })
})

describe('findTagMovers', () => {
  const held = recordOf('g5')
  const at = (created_at: string, changes: JsonObject = {}): Build =>
    recordOf('g5', {
      id: `b-${created_at}`,
      created_at,
      image_tag: 'x',
      image_url: null,
      ...changes,
    })

  it('asks for the builds of everybody, and stops where it knows', async () => {
    const [first, second] = [at(createdAt, { image_tag: 't-1' }), at(createdAt)]
    const { queries, read } = await find([first, second], [held])
    expect(queries).toEqual([{ sortOrder: 'desc', limit: 2_500, agentName: undefined }])
    expect(read).toBe(1)
    expect((await find([first], [])).queries).toEqual([])
  })

  it('reads a sorted list no further than two days before the build, unless the whole list counts', async () => {
    const [past, running] = [
      at('2025-12-31T03:04:04Z'),
      at('2025-12-31T03:04:03Z', { image_tag: 't-1', build_status: 'running' }),
    ]
    expect(await find([held, past, running], [held])).toMatchObject({ read: 2 })
    const within = at('2025-12-31T03:04:05Z')
    expect((await find([held, within, running], [held])).laterPushes.get(held)).toBe(running)
    const whole = await find([held, past, running], [held], { reach: 'whole-list' })
    expect(whole.laterPushes.get(held)).toBe(running)
    const unsorted = [past, held, running]
    expect((await find(unsorted, [held])).laterPushes.get(held)).toBe(running)
  })

  it('tells several builds apart, and reads once for all', async () => {
    const other = recordOf('g5', {
      id: 'c-1',
      image_tag: 't-2',
      image_url: 'registry.test/hello:t-2',
    })
    const laterPush = at('2026-01-03T00:00:00Z', { image_tag: 't-2', image_url: null })
    const { laterPushes, queries } = await find([laterPush, held, other], [held, other])
    expect([...laterPushes]).toEqual([[other, laterPush]])
    expect(queries).toHaveLength(1)
  })

  it('rejects where the list is too long to know', async () => {
    const other = at(createdAt)
    const list = Array.from({ length: 200_001 }, () => other)
    await expect(find(list, [held])).rejects.toThrow(
      'The list of builds is too long to check whether another build has pushed the tag of build b-1 since.',
    )
    expect((await find(list, [held], { reach: 'whole-list' })).read).toBe(list.length)
  })

  it('leaves out what is accepted', async () => {
    const laterPush = at('2026-01-03T00:00:00Z', { image_tag: 't-1' })
    expect(
      (await find([laterPush, held], [held], { keepsContent: () => true })).laterPushes.size,
    ).toBe(0)
  })
})
