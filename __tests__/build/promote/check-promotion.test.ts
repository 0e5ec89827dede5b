import { describe, expect, it } from '@jest/globals'
import type { Build, JsonObject } from '../../../src/api/model.ts'
import {
  findNewer,
  findRegistered,
  problemsOf,
  type PromotedImage,
} from '../../../src/build/promote/promote.ts'
import { createdAt, generations, hash, recordOf } from '../reuse/records.ts'

const promotion = { imageTag: 'v1', createdBy: ['ci'] }

async function* listOf(...builds: readonly Build[]): AsyncGenerator<Build> {
  for (const build of builds) yield await Promise.resolve(build)
}

describe.each(generations)('a record of %s', (generation) => {
  const build = recordOf(generation)

  it('proves that its image can be promoted, if it names its agent', () => {
    expect(problemsOf(build, promotion)).toEqual(
      generation < 'g2' ? ['its record names no agent'] : [],
    )
  })

  it.each<[JsonObject, string]>([
    ...['queued', 'running', 'cancelling', 'failed', 'error', 'timed_out', 'cancelled'].map(
      (status): [JsonObject, string] => [{ build_status: status }, `its status is '${status}'`],
    ),
    [{ build_status: 'deleting' }, "its status is 'deleting'"],
    [{ image_url: null }, 'its record has no image URL'],
    [{ image_url: '' }, 'its record has no image URL'],
    [{ image_name: null }, 'its record names no image with a tag'],
    [{ image_tag: null }, 'its record names no image with a tag'],
    [{ image_tag: 'v1' }, "its tag is 'v1' already"],
    [{ agent_name: null, agent_id: null }, 'its record names no agent'],
    [{ created_by: { id: 'somebody' } }, "its creator is 'somebody', who is not in 'created-by'"],
    [{ created_by: null }, "its creator is unknown, who is not in 'created-by'"],
  ])('does not with %j', (change, problem) => {
    expect(problemsOf(recordOf(generation, change), promotion)).toContain(problem)
  })

  it.each([[{ created_by: { id: 'somebody' } }], [{ created_by: null }]])(
    'may be of anyone if that is said, and of nobody where none are named: %j',
    (change) => {
      const other = recordOf(generation, change)
      const any = { ...promotion, createdBy: 'anyone' as const }
      expect(problemsOf(other, any)).toEqual(problemsOf(build, promotion))
      expect(problemsOf(build, { ...promotion, createdBy: [] })).toContain(
        "its creator is 'ci', who is not in 'created-by'",
      )
    },
  )
})

describe('a promotion for a named agent', () => {
  const build = recordOf('g5')

  it.each([
    [{ name: 'hello' }, []],
    [{ id: 'agent-1', name: 'x' }, []],
    [{ name: 'x' }, ["its agent is 'hello', not 'x'"]],
    [{ id: 'agent-2', name: 'hello' }, ["its agent is 'agent-1', not 'agent-2'"]],
  ])('compares the build with %j', (agent, problems) => {
    expect(problemsOf(build, { ...promotion, agent })).toEqual(problems)
  })

  it('proves nothing by a record that lacks the field', () => {
    const nameless = recordOf('g5', { agent_name: null })
    expect(problemsOf(nameless, { ...promotion, agent: { name: 'hello' } })).toEqual([
      "its agent is 'unknown', not 'hello'",
    ])
  })
})

// Before g2, records name no agent, and nothing can be promoted.
describe.each(['g2', 'g3', 'g4', 'g5'] as const)(
  'a newer build of the same tag on %s',
  (generation) => {
    const promoted = recordOf(generation)
    const newer = (changes: JsonObject = {}): Build =>
      recordOf(generation, { id: 'b-2', created_at: '2026-01-02T03:04:06Z', ...changes })
    const earlier = { created_at: '2026-01-02T03:04:04Z', build_end_time: '2026-01-02T03:05:05Z' }
    /** As `promote/` registers it; a server registers at once. */
    const registration = (changes: JsonObject = {}): Build =>
      newer({
        ...{ image_tag: 'v1', created_at: '2026-01-02T03:06:00Z' },
        ...{ build_start_time: null, build_end_time: null, ...changes },
      })

    it.each<JsonObject>([
      {},
      ...['queued', 'running', 'cancelling', 'deleting', 'delete_failed', 'paused'].map(
        (status) => ({
          build_status: status,
        }),
      ),
      { working_tree_hash: 'b'.repeat(64) },
      { created_at: createdAt },
      { created_at: null },
      { agent_id: null },
      ...(generation === 'g2' ? [] : [{ agent_name: 'renamed' }]),
      // Created earlier, but ended later, or not yet, or nobody knows when.
      ...['2026-01-02T03:05:06Z', '2026-01-02T03:05:07Z', null].map((build_end_time) => ({
        ...earlier,
        build_end_time,
      })),
      { ...earlier, build_status: 'running', build_end_time: null },
      // The service puts the same registry before the image name of every agent.
      { agent_id: 'agent-2', agent_name: 'other' },
      { agent_id: 'agent-2', agent_name: 'other', build_status: 'queued', image_url: null },
    ])('is one with %j', async (changes) => {
      const build = newer(changes)
      expect(await findNewer(listOf(promoted, build), promoted)).toBe(build)
    })

    it.each<JsonObject>([
      ...['failed', 'error', 'timed_out', 'cancelled', 'CANCELLED', 'expired', 'aborted'].map(
        (status) => ({
          build_status: status,
        }),
      ),
      { image_name: 'other' },
      { image_tag: 't-2' },
      { agent_id: 'agent-2', agent_name: 'other', image_url: 'elsewhere.test/hello:t-1' },
      earlier,
      { id: 'b-1' },
    ])('is none with %j', async (changes) => {
      expect(await findNewer(listOf(newer(changes), promoted), promoted)).toBeUndefined()
    })

    it('may be one of the tag that a promoted image has from an earlier build', async () => {
      const staging = registration({ id: 'r-1', image_tag: 'staging' })
      const again = newer({ created_at: '2026-01-02T03:06:01Z' })
      expect(await findNewer(listOf(promoted, staging), staging)).toBeUndefined()
      expect(await findNewer(listOf(promoted, staging, again), staging)).toBe(again)
    })

    it('is none that only registered the same image under another tag', async () => {
      expect(await findNewer(listOf(promoted, registration()), promoted)).toBeUndefined()
    })

    it('is found wherever it is in the list', async () => {
      const others = Array.from({ length: 3_000 }, (_, index) =>
        newer({ id: `x-${index}`, image_tag: 'other' }),
      )
      const build = newer()
      expect(await findNewer(listOf(...others, promoted, build), promoted)).toBe(build)
    })
  },
)

describe('the record of an earlier registration', () => {
  const image: PromotedImage = {
    ...{ agent: { id: 'agent-1', name: 'hello' }, imageName: 'hello', imageTag: 'v1' },
    ...{ imageUrl: 'registry.test/hello:t-1', provenance: { workingTreeHash: hash } },
  }
  const record = (changes: JsonObject = {}): Build =>
    recordOf('g5', { id: 'r-1', image_tag: 'v1', ...changes })
  const registered = record()
  const other = (changes: JsonObject = {}): Build =>
    record({ id: 'r-2', image_url: 'registry.test/hello:v1', ...changes })
  const before = '2026-01-02T03:04:04Z'
  const after = '2026-01-02T03:04:06Z'
  const ended = '2026-01-02T03:05:05Z'

  it('is found among all builds of the agent, and is the newest of several', async () => {
    const builds = [recordOf('g5'), record({ id: 'r-0', created_at: before }), registered]
    expect(await findRegistered(listOf(...builds), image)).toBe(registered)
  })

  it.each<JsonObject>([
    ...['queued', 'running', 'failed', 'cancelled', 'deleting', 'paused'].map((status) => ({
      build_status: status,
    })),
    ...[{ image_tag: 'v2' }, { image_name: 'x' }, { agent_id: 'agent-2' }, { agent_id: null }],
    ...[{ image_url: 'registry.test/hello:t-2' }, { image_url: null }],
    ...[{ working_tree_hash: 'b'.repeat(64) }, { working_tree_hash: null }],
  ])('is none with %j', async (changes) => {
    expect(await findRegistered(listOf(record(changes)), image)).toBeUndefined()
  })

  it.each<JsonObject>([
    ...[{ created_at: after }, { created_at: null }, { working_tree_hash: 'b'.repeat(64) }],
    ...['queued', 'running', 'cancelling', 'paused'].map((status) => ({
      build_status: status,
      created_at: before,
    })),
    { created_at: before, build_end_time: '2026-01-02T03:05:07Z' },
  ])('does not count where the tag has moved since, or may move: %j', async (changes) => {
    const builds = [registered, other({ created_at: after, ...changes })]
    expect(await findRegistered(listOf(...builds), image)).toBeUndefined()
  })

  it.each<JsonObject>([
    { created_at: before, build_end_time: ended },
    { created_at: after, build_status: 'failed' },
    { created_at: after, image_tag: 'v2' },
    { created_at: after, agent_id: 'agent-2' },
  ])('counts where another build has not moved the tag: %j', async (changes) => {
    const builds = [other(changes), registered]
    expect(await findRegistered(listOf(...builds), image)).toBe(registered)
  })

  it('is recognised by its reference alone where no content is known', async () => {
    const unknown = { ...image, provenance: {} }
    expect(await findRegistered(listOf(registered), unknown)).toBe(registered)
    expect(await findRegistered(listOf(other()), unknown)).toBeUndefined()
  })
})
