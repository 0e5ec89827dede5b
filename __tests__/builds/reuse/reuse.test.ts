import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build, JsonObject } from '../../../src/api/model.ts'
import type { ReusedBuild, ReuseRequest } from '../../../src/builds/reuse/choose-reuse.ts'
import { BuildReuse } from '../../../src/builds/reuse/reuse.ts'
import { createVirtualClock } from '../../../testbed/emulator/model/virtual-clock.ts'
import { createdAt, generations, hash, recordOf, same, serveList } from './records.ts'
import { stub } from '../../support/stub.ts'

const minute = 60_000
const never = new AbortController().signal
const later = (seconds: number): string =>
  new Date(Date.parse(createdAt) + seconds * 1_000).toISOString()
const record = (changes: JsonObject = {}): Build => recordOf('g5', changes)
const running = (changes: JsonObject = {}): Build =>
  record({ build_status: 'running', image_url: null, ...changes })

function open(api: BuildsApi, changes: Partial<ReuseRequest> = {}) {
  const notices: string[] = []
  const report = (event: object): void => {
    if ('message' in event) notices.push(String(event.message))
  }
  const clock = createVirtualClock(Date.parse(createdAt) + 10 * minute)
  const request: ReuseRequest = { mode: 'auto', same, maxAgeMs: 90 * minute, ...changes }
  const dependencies = { api, clock, reporter: { report }, random: () => 0 }
  return { reuse: new BuildReuse(request, dependencies, never), notices }
}

/** What a run reuses on a server that ignores all filters, or why it reuses nothing. */
async function find(
  list: readonly Build[],
  changes?: Partial<ReuseRequest>,
  records = list,
): Promise<ReusedBuild | string | undefined> {
  const { reuse, notices } = open(serveList(list, records).api, changes)
  return (await reuse.find()) ?? notices[0]
}

/** Changes after which the record proves something else. */
const otherThings: readonly (readonly [string, JsonObject])[] = [
  ['another agent', { agent_name: 'hello2' }],
  ['an agent in other letters', { agent_name: 'Hello' }],
  ['no agent', { agent_name: null }],
  ['another image', { image_name: 'other' }],
  ['an image in a directory', { image_name: 'team/hello' }],
  ['no image', { image_name: null }],
  ['another tag', { image_tag: 't-2' }],
  ['a tag in other letters', { image_tag: 'T-1' }],
  ['no tag', { image_tag: null }],
  ['another hash', { working_tree_hash: 'b'.repeat(64) }],
  ['the start of the hash', { working_tree_hash: 'a'.repeat(63) }],
  ['an empty hash', { working_tree_hash: '' }],
  ['no hash', { working_tree_hash: null }],
  ['another creator', { created_by: { id: 'somebody' } }],
  ['a creator in other letters', { created_by: { id: 'CI' } }],
  ['no creator', { created_by: null }],
  ['a creator that is no object', { created_by: 'ci' }],
]
const otherEnds = [
  ...['failed', 'error', 'timed_out', 'cancelled', 'cancelling', 'deleting', 'delete_failed'],
  ...['unknown', 'warming', ''],
]
const trusting = { same: { ...same, createdBy: ['other', 'ci'] } }

describe.each(generations)('a record of %s', (generation) => {
  const hasHash = generation >= 'g4'

  it.each<[string, ReusedBuild['how']]>([
    ['success', 'taken'],
    ['SUCCESS', 'taken'],
    ['queued', 'joined'],
    ['Running', 'joined'],
  ])('is used with the status %s: %s', async (status, how) => {
    const build = recordOf(generation, { build_status: status })
    expect(await find([build], trusting)).toEqual(
      hasHash ? { how, build, ageSeconds: 600 } : expect.any(String),
    )
  })

  it.each<readonly [string, JsonObject]>([
    ...otherThings,
    ...otherThings.map(
      ([what, changes]) => [`${what}, running`, { build_status: 'running', ...changes }] as const,
    ),
    ...otherEnds.map((status) => [`the status '${status}'`, { build_status: status }] as const),
    ['no image URL', { image_url: null }],
    ['an empty image URL', { image_url: '' }],
    ...[later(10 * 60 - 90 * 60), null, 'yesterday'].map(
      (time) => [`the start ${time}`, { build_status: 'running', created_at: time }] as const,
    ),
  ])('is not used with %s', async (_, changes) => {
    const list = [recordOf(generation, changes)]
    expect(await find(list, trusting)).toEqual(expect.any(String))
  })

  it('is used with a registry before the name of its image', async () => {
    const build = recordOf(generation, { image_name: 'registry.test/hello' })
    expect(await find([build], trusting)).toEqual(
      hasHash ? { how: 'taken', build, ageSeconds: 600 } : expect.any(String),
    )
  })

  it('never lets an agent be taken for one with another ID', async () => {
    const byId = { same: { ...same, agent: { id: 'agent-1' } } }
    const found = await find([recordOf(generation)], byId)
    expect(typeof found).toBe(hasHash ? 'object' : 'string')
    for (const agent_id of ['agent-2', null])
      expect(await find([recordOf(generation, { agent_id })], byId)).toEqual(expect.any(String))
  })
})

describe('the search for a build of the same content', () => {
  it('is not moved by what does not change the image', async () => {
    const build = record({
      source_commit: 'd',
      source_ref: null,
      source_dirty: true,
      created_at: null,
      account_id: null,
      agent_id: null,
      build_start_time: null,
    })
    expect(await find([build])).toEqual({ how: 'taken', build, ageSeconds: undefined })
  })

  it('rather takes the newest finished build than waits for a newer one', async () => {
    const ids = ['b-1', 'b-2', 'b-3', 'b-4']
    const builds = [1, 3, 2, 0].map((at, index) =>
      record({ id: ids[index], created_at: later(at) }),
    )
    const unfinished = running({ id: 'b-5', created_at: later(60) })
    expect(await find([unfinished, ...builds])).toMatchObject({
      how: 'taken',
      build: { id: 'b-2' },
    })
  })

  it.each([
    [['b-2', 'b-1'], [5, 9], 'b-2'],
    [['b-2', 'b-1'], [5, 5], 'b-1'],
    [['b-10', 'b-9'], [5, 5], 'b-10'],
  ])('joins the earliest of %j', async (ids, seconds, id) => {
    const builds = ids.map((one, index) =>
      running({ id: one, created_at: later(seconds[index] ?? 0) }),
    )
    for (const list of [builds, builds.toReversed()])
      expect(await find(list)).toMatchObject({ how: 'joined', build: { id } })
  })

  const closest = 'Closest match: build b-1 has the same content, but'
  it.each([
    ['nothing', [], "No build of agent 'hello' has this content."],
    [
      'other content alone',
      [record({ working_tree_hash: 'b' })],
      "No build of agent 'hello' has this content.",
    ],
    [
      'records without hashes',
      [recordOf('g3')],
      'The build records of this server have no content hash, so no build can be reused.',
    ],
    [
      'another tag',
      [record({ image_tag: 't-2' })],
      `${closest} its tag is 't-2' (other build arguments or platform, or its workflow lacks this 'image-tag' with '{tree}').`,
    ],
    [
      'two differences and one',
      [
        record({ id: 'b-9', image_tag: 't-2', build_status: 'failed', created_at: later(3) }),
        record({ id: 'b-3', build_status: 'failed', created_at: later(1) }),
        record({ build_status: 'timed_out', created_at: later(2) }),
      ],
      `${closest} its status is 'timed_out'.`,
    ],
    [
      'a build that may be stuck',
      [record({ build_status: 'queued', created_at: '2026-01-01T00:00:00Z' })],
      `${closest} it has been 'queued' since 2026-01-01T00:00:00Z, longer than queue and build limits combined.`,
    ],
    [
      'a failed build of another image',
      [record({ image_name: 'x', build_status: 'failed', image_url: null })],
      `${closest} its image is 'x', and its status is 'failed'.`,
    ],
    [
      'a creator that is not trusted',
      [record({ created_by: { id: 'eve' } })],
      `${closest} its creator is 'eve', who is not in 'reuse-created-by'.`,
    ],
    [
      'a success without an image',
      [record({ image_url: null })],
      `${closest} it has no image URL.`,
    ],
    ...(
      [
        [{ working_tree_hash: 'b' }, 'its content is different'],
        [{ working_tree_hash: null }, 'its content is unknown'],
        [{ created_by: { id: 'eve' } }, "its creator is 'eve', who is not in 'reuse-created-by'"],
        [{ created_by: null }, "its creator is unknown, who is not in 'reuse-created-by'"],
      ] as const
    ).map(
      ([changes, why]) =>
        [
          `a tag that was pushed again: ${why}`,
          [record(), record({ id: 'b-2', ...changes })],
          `Build b-1 has the same content, but build b-2 with the status 'success' pushed its tag 't-1' later, or may do so: ${why}.`,
        ] as const,
    ),
  ])('says of %s what came nearest and what differs', async (_, builds, reason) => {
    expect(await find(builds, trusting)).toBe(`Nothing to reuse. ${reason}`)
    await expect(find(builds, { ...trusting, mode: 'require' })).rejects.toThrow(
      `Nothing to reuse. ${reason}`,
    )
  })

  it('joins a build that pushes the tag again', async () => {
    const list = [running({ id: 'b-3' }), record({ id: 'b-2', working_tree_hash: null }), record()]
    expect(await find(list)).toMatchObject({ how: 'joined', build: { id: 'b-3' } })
  })

  it('takes no build that only the list shows as finished, and reads three at most', async () => {
    const list = ['b-1', 'b-2', 'b-3', 'b-4', 'b-5'].map((id) => record({ id }))
    for (const build_status of ['failed', 'deleting', 'cancelled']) {
      const records = list.map(({ id }) => record({ id, build_status }))
      const reason = `its status is '${build_status}'.`
      expect(await find(list, {}, records)).toEqual(expect.stringContaining(reason))
    }
    const [fourth] = list.slice(3)
    const fits = (build: Build): Build => (build === fourth ? build : running({ id: build.id }))
    expect(await find(list, {}, list.map(fits))).toMatchObject({ how: 'joined' })
    expect(await find(list, {}, [])).toMatch(/^Nothing to reuse\. .*none/)
  })

  it('asks for three pages of this content at most, and counts as many builds', async () => {
    const others = Array.from({ length: 2_000 }, () => record({ id: 'o', agent_name: 'other' }))
    const { api, queries, pages } = serveList([...others.slice(0, 1_499), record(), ...others])
    expect(await open(api).reuse.find()).toMatchObject({ how: 'taken' })
    expect([queries[0], pages[0]]).toEqual([
      { agentName: 'hello', workingTreeHash: hash, limit: 1_500, sortOrder: 'desc' },
      3,
    ])
    expect(await find([...others.slice(0, 1_500), record()])).toEqual(expect.any(String))
  })
})

describe('a run whose build is not the only one of its content', () => {
  const active = (id: string, seconds: number, changes: JsonObject = {}): Build =>
    running({ id, created_at: later(seconds), build_status: 'queued', ...changes })
  const own = active('own', 10)
  const giveWay = async (list: readonly Build[], records = list) => {
    const cancelled = record({ id: 'own', build_status: 'cancelled' })
    const cancelBuild = async () => await Promise.resolve()
    return await open({
      ...serveList(list, [...records.filter(({ id }) => id !== 'own'), cancelled]).api,
      cancelBuild,
    }).reuse.giveWay(own)
  }

  it.each<[string, Build, ReusedBuild['how']]>([
    ['an earlier one', active('zz', 9), 'joined'],
    ['one of the same moment with a smaller ID', active('a', 10), 'joined'],
    ['an earlier one that has succeeded meanwhile', record({ id: 'x' }), 'taken'],
  ])('gives way to %s', async (_, other, how) => {
    for (const list of [[other, own], [other]])
      expect(await giveWay(list)).toMatchObject({ how, build: other })
  })

  it.each([
    ['itself', own],
    ['a later one', active('a', 11)],
    ['one of the same moment with a greater ID', active('z', 10)],
    ['one of other content', active('a', 9, { working_tree_hash: 'b' })],
    ['one that is being cancelled', active('a', 9, { build_status: 'cancelling' })],
    ['one that may be stuck', active('a', -90 * 60)],
    ['one of unknown time', active('a', 9, { created_at: null })],
    ['a later success', record({ id: 'a', created_at: later(11) })],
  ])('does not give way to %s', async (_, other) => {
    expect(await giveWay([other, own])).toBeUndefined()
  })

  it('keeps a build of its own that has ended, or where only the list shows the other one', async () => {
    const ended = active('own', 10, { build_status: 'success' })
    expect(await giveWay([active('a', 9), ended])).toBeUndefined()
    const failed = record({ id: 'x', build_status: 'failed' })
    expect(await giveWay([record({ id: 'x' }), own], [failed])).toBeUndefined()
  })

  it('gives way to none whose tag was pushed again', async () => {
    const laterPush = active('m', 8, { working_tree_hash: 'b' })
    const list = [record({ id: 'x' }), active('a', 9), laterPush, own]
    expect(await giveWay(list)).toBeUndefined()
  })

  it('joins no build that it gave up, but takes it if it succeeds all the same', async () => {
    const list = [active('a', 9), own]
    const api = stub<BuildsApi>({
      async *listBuilds() {
        yield* await Promise.resolve(list)
      },
      getBuild: async () => await Promise.resolve(list[1] ?? own),
      cancelBuild: async () => {
        list[1] = await Promise.resolve(active('own', 10, { build_status: 'cancelled' }))
      },
    })
    const { reuse } = open(api)
    expect(await reuse.giveWay(own)).toMatchObject({ how: 'joined' })
    list.splice(0, 2, active('later', 11), own)
    expect(await reuse.find()).toMatchObject({ build: { id: 'later' } })
    list[1] = record({ id: 'own' })
    expect(await reuse.find()).toMatchObject({ how: 'taken', build: { id: 'own' } })
  })
})
