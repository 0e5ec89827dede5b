import { describe, expect, it } from '@jest/globals'
import type { Build, JsonObject } from '../../../src/api/model.ts'
import {
  rejectMovedTag,
  listRetagProblems,
  type RetaggedImage,
  findRegistration,
} from '../../../src/builds/retag.ts'
import { httpError } from '../../../testbed/emulator/model/api-values.ts'
import { generations, hash, recordOf, serveList } from '../reuse/records.ts'

const request = { imageTag: 'v1', createdBy: ['ci'] }

const never = new AbortController().signal

describe.each(generations)('a record of %s', (generation) => {
  const build = recordOf(generation)

  it('proves that its image can be given another tag, if it names its agent', () => {
    expect(listRetagProblems(build, request)).toEqual(
      generation < 'g2' ? ['its record names no agent'] : [],
    )
  })

  it.each<[JsonObject, string]>([
    ...['queued', 'failed', 'deleting'].map((status): [JsonObject, string] => [
      { build_status: status },
      `its status is '${status}'`,
    ]),
    [{ image_url: null }, 'its record has no image URL'],
    [{ image_url: '' }, 'its record has no image URL'],
    [{ image_name: null }, 'its record names no image with a tag'],
    [{ image_tag: null }, 'its record names no image with a tag'],
    [{ image_tag: 'v1' }, "its tag is 'v1' already"],
    [{ agent_name: null, agent_id: null }, 'its record names no agent'],
    [{ created_by: { id: 'somebody' } }, "its creator is 'somebody', who is not in 'created-by'"],
    [{ created_by: null }, "its creator is unknown, who is not in 'created-by'"],
  ])('does not with %j', (change, problem) => {
    expect(listRetagProblems(recordOf(generation, change), request)).toContain(problem)
  })

  it('may be of anyone if that is said, and of nobody where none are named', () => {
    for (const created_by of [{ id: 'somebody' }, null]) {
      const any = { ...request, createdBy: 'anyone' as const }
      expect(listRetagProblems(recordOf(generation, { created_by }), any)).toEqual(
        listRetagProblems(build, request),
      )
    }
    expect(listRetagProblems(build, { ...request, createdBy: [] })).toContain(
      "its creator is 'ci', who is not in 'created-by'",
    )
  })
})

it.each([
  [{ name: 'hello' }, {}, []],
  [{ id: 'agent-1', name: 'x' }, {}, []],
  [{ name: 'x' }, {}, ["its agent is 'hello', not 'x'"]],
  [{ id: 'agent-2', name: 'hello' }, {}, ["its agent is 'agent-1', not 'agent-2'"]],
  [{ name: 'hello' }, { agent_name: null }, ["its agent is 'unknown', not 'hello'"]],
])(
  'a request for the agent %j compares it with that of the build: %j',
  (agent, changes, problems) => {
    expect(listRetagProblems(recordOf('g5', changes), { ...request, agent })).toEqual(problems)
  },
)

describe('the record of an earlier registration', () => {
  const image: RetaggedImage = {
    agent: { id: 'agent-1', name: 'hello' },
    imageName: 'hello',
    imageTag: 'v1',
    imageUrl: 'registry.test/hello:t-1',
    provenance: { workingTreeHash: hash },
  }
  const record = (changes: JsonObject = {}): Build =>
    recordOf('g5', { id: 'r-1', image_tag: 'v1', ...changes })
  const registered = record()
  const other = (changes: JsonObject = {}): Build =>
    record({ id: 'r-2', image_url: 'registry.test/hello:v1', ...changes })
  const find = async (builds: readonly Build[], wanted = image, records = builds) =>
    (await findRegistration(wanted, serveList(builds, records).api, never))?.build
  const before = '2026-01-02T03:04:04Z'
  const after = '2026-01-02T03:04:06Z'
  const ended = '2026-01-02T03:05:05Z'

  it('is found among all builds of the agent, and is the newest of several', async () => {
    const built = recordOf('g5', { created_at: before, build_end_time: ended })
    const builds = [built, record({ id: 'r-0', created_at: before }), registered]
    expect(await find(builds)).toBe(registered)
  })

  it.each<JsonObject>([
    ...[{ build_status: 'queued' }, { image_tag: 'v2' }, { agent_id: 'agent-2' }],
    ...[{ image_url: 'registry.test/hello:t-2' }, { working_tree_hash: 'b'.repeat(64) }],
  ])('is none with %j', async (changes) => {
    expect(await find([record(changes)])).toBeUndefined()
  })

  it('does not count where the tag has moved since', async () => {
    expect(await find([registered, other({ created_at: after })])).toBeUndefined()
  })

  it.each<JsonObject>([
    { created_at: before, build_end_time: ended },
    { created_at: after, build_status: 'failed' },
  ])('counts where another build has not moved the tag: %j', async (changes) => {
    const builds = [other(changes), registered]
    expect(await find(builds)).toBe(registered)
  })

  it('counts as its own record says, not as the list says', async () => {
    const older = record({ id: 'r-0', created_at: before })
    const list = [registered, older]
    const gone = await find(list, image, [older])
    expect(gone).toBe(older)
    for (const changes of [{ build_status: 'failed' }, { image_url: null }, { image_tag: 'v2' }])
      expect(await find(list, image, [record(changes), older])).toBe(older)
    const again = record({ created_by: { id: 'somebody' } })
    expect(await find(list, image, [again, older])).toBe(again)
    expect(await find(list, image, [])).toBeUndefined()
  })

  it('is unknown where its record cannot be read', async () => {
    const api = {
      ...serveList([registered]).api,
      getBuild: () => Promise.reject(httpError(500, 'down')),
    }
    await expect(findRegistration(image, api, never)).rejects.toMatchObject({ status: 500 })
  })

  it('does not count where the tag may move by a build that was queued for days', async () => {
    const queued = other({ created_at: '2025-12-30T00:00:00Z', build_status: 'running' })
    const between = record({ id: 'r-0', created_at: '2025-12-31T00:00:00Z' })
    expect(await find([registered, between, queued])).toBeUndefined()
  })

  it('is recognised by its reference alone where no content is known', async () => {
    const unknown = { ...image, provenance: {} }
    expect(await find([registered], unknown)).toBe(registered)
    expect(await find([other()], unknown)).toBeUndefined()
  })
})

describe('a request, once its image is registered', () => {
  const madeBy = recordOf('g5')
  const image: RetaggedImage = {
    madeBy,
    agent: { name: 'hello' },
    imageName: 'hello',
    imageTag: 'v1',
    imageUrl: 'registry.test/hello:t-1',
    provenance: { workingTreeHash: hash },
  }
  const record = recordOf('g5', { id: 'r-1', image_tag: 'v1', created_at: '2026-01-03T00:00:00Z' })
  const check = async (list: readonly Build[], retagged = image) => {
    await rejectMovedTag(retagged, record, serveList(list).api, never)
  }

  it('stands unless the tag was pushed again meanwhile', async () => {
    const laterPush = recordOf('g5', { id: 'b-2', created_at: '2026-01-02T23:00:00Z' })
    await check([record, madeBy])
    await expect(check([record, laterPush, madeBy])).rejects.toThrow(
      "Record r-1 must not be deployed: build b-2 with the status 'success' pushed the same tag later, or may do so. 'registry.test/hello:t-1' may not be the image that was tested.",
    )
    const failed = { build_status: 'failed', image_url: null, working_tree_hash: 'b'.repeat(64) }
    const unbuilt = recordOf('g5', { id: 'b-3', created_at: '2026-01-02T23:00:00Z', ...failed })
    await expect(check([record, unbuilt, madeBy])).rejects.toMatchObject({
      message:
        "Record r-1 must not be deployed: build b-3 with the status 'failed' may have pushed the same tag before it ended. 'registry.test/hello:t-1' may not be the image that was tested.",
      hint: 'Build again, test that build and give it the new tag.',
    })
    await check([record, laterPush, madeBy], { ...image, madeBy: undefined })
    // Nor does its own record count, whatever tag that has.
    await check([recordOf('g5', { id: 'r-1', created_at: '2026-01-03T00:00:00Z' }), madeBy])
  })
})
