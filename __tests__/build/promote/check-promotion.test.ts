import { describe, expect, it } from '@jest/globals'
import type { Build, JsonObject } from '../../../src/api/model.ts'
import { findNewer, problemsOf } from '../../../src/build/promote/check-promotion.ts'
import { createdAt, generations, recordOf } from '../reuse/records.ts'

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
    [
      { created_by: { id: 'somebody' } },
      "its creator is 'somebody', who is not in 'reuse-created-by'",
    ],
    [{ created_by: null }, "its creator is unknown, who is not in 'reuse-created-by'"],
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
        "its creator is 'ci', who is not in 'reuse-created-by'",
      )
    },
  )
})

// Before g2, records name no agent, and nothing can be promoted.
describe.each(['g2', 'g3', 'g4', 'g5'] as const)(
  'a newer build of the same tag on %s',
  (generation) => {
    const promoted = recordOf(generation)
    const newer = (changes: JsonObject = {}): Build =>
      recordOf(generation, { id: 'b-2', created_at: '2026-01-02T03:04:06Z', ...changes })

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
      { agent_id: 'agent-2', agent_name: 'other' },
      { created_at: '2026-01-02T03:04:04Z' },
      { id: 'b-1' },
    ])('is none with %j', async (changes) => {
      expect(await findNewer(listOf(newer(changes), promoted), promoted)).toBeUndefined()
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
