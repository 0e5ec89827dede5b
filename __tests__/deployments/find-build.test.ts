import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { Build, JsonObject } from '../../src/api/model.ts'
import {
  type DeployableBuild,
  findDeployableBuild,
  findPushSince,
} from '../../src/deployments/find-build.ts'
import { httpError } from '../../testbed/emulator/model/api-values.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import { recordOf, serveList } from '../builds/reuse/records.ts'

const build = recordOf('g5')
const checkedAt = { ms: Date.parse('2026-01-05T12:00:00Z'), aheadMs: 0 }
const never = new AbortController().signal

const push = (created_at: string, changes: JsonObject = {}): Build =>
  recordOf('g5', { id: 'b-2', image_tag: 't-1', created_at, build_end_time: null, ...changes })

/** It has other content than `build`, so it counts. */
const other = (created_at: string, changes: JsonObject = {}): Build =>
  push(created_at, { working_tree_hash: 'b'.repeat(64), ...changes })

function createReporter() {
  const warnings: string[] = []
  const report = (event: object): void =>
    void warnings.push('message' in event ? String(event.message) : '')
  return { warnings, report }
}

async function look(
  api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>,
  first: Partial<DeployableBuild> = {},
  signal = never,
) {
  const reporter = createReporter()
  const deployable = { build, checkedAt, rebuilds: [], ...first }
  const found = await findPushSince(deployable, { api, reporter }, signal)
  return { found: found?.id, warnings: reporter.warnings }
}

async function lookFirst(api: BuildsApi) {
  const reporter = createReporter()
  const clock = createVirtualClock(checkedAt.ms)
  const { rebuilds } = await findDeployableBuild('b-1', 'hello', { api, clock, reporter }, never)
  return { rebuilds, warnings: reporter.warnings }
}

describe('the second look at the tag of a build', () => {
  const ofOtherTag = push('2026-01-05T12:00:02Z', {
    id: 'b-3',
    image_tag: 't-2',
    image_url: 'r/x:t-2',
  })
  const rest = [other('2026-01-04T12:00:00Z', { id: 'b-4' }), build]

  it.each([
    ['since the first one', '2026-01-05T12:00:01Z', 'b-2'],
    ['shortly before, where the list may have lacked it', '2026-01-05T11:59:01Z', 'b-2'],
  ])('finds what was created %s: %s', async (_, createdAt, found) => {
    const { api } = serveList([ofOtherTag, other(createdAt), ...rest])
    expect(await look(api)).toEqual({ found, warnings: [] })
  })

  it('reads no further, unless the server sends no time', async () => {
    const older = push('2026-01-05T11:58:59Z', {
      id: 'b-5',
      image_tag: 't-2',
      image_url: 'r/x:t-2',
    })
    const { api, read } = serveList([ofOtherTag, older, ...rest])
    expect(await look(api)).toEqual({ found: undefined, warnings: [] })
    expect(read()).toBe(2)
    expect(await look(api, { checkedAt: undefined })).toMatchObject({ found: 'b-4' })
  })

  it.each([httpError(403, 'No.'), new TypeError('a bug')])(
    'is a warning where it fails: %s',
    async (error) => {
      const { api } = serveList([])
      const broken = {
        ...api,
        async *listBuilds() {
          yield* await Promise.reject<readonly Build[]>(error)
        },
      }
      const { found, warnings } = await look(broken)
      expect(found).toBeUndefined()
      expect(warnings).toEqual([
        expect.stringMatching(
          /^Whether another build has pushed the tag of build b-1 .*not known\./,
        ),
      ])
      await expect(look(broken, {}, AbortSignal.abort())).rejects.toThrow()
    },
  )
})

describe('a later build of the same content by the same creator', () => {
  const newest = push('2026-01-05T12:00:02Z', { build_status: 'running', image_url: null })
  const older = push('2026-01-04T12:00:00Z', { id: 'b-3', build_status: 'cancelled' })
  const warning = (status: string, more = ''): string =>
    `With the content and the creator of build b-1, build b-2 with the status '${status}' pushed the same tag later, or may do so: its build arguments and platform are not recorded.${more}\nTo be sure of the image, build with '{tree}' in 'image-tag', which covers both.`

  it('is named once, at the look that finds it', async () => {
    const { api } = serveList([newest, older, build])
    const { rebuilds, warnings } = await lookFirst(api)
    expect(warnings).toEqual([warning('running', ' Other such builds: b-3.')])
    expect(await look(api, { rebuilds })).toEqual({ found: undefined, warnings: [] })
    expect(await look(api, { rebuilds: ['b-3'] })).toEqual({
      found: undefined,
      warnings: [warning('running')],
    })
  })

  it.each([
    [`t-${'0a'.repeat(16)}`, 0],
    [`${'0A'.repeat(16)}.1`, 0],
    [`t-${'0a'.repeat(16)}0`, 1],
    [`t-${'0a'.repeat(15)}0`, 1],
    ['t-1', 1],
  ])('is not named where the tag covers what is not recorded: %s', async (image_tag, count) => {
    const image = { image_tag, image_url: `registry.test/hello:${image_tag}` }
    const { api } = serveList([push('2026-01-05T12:00:02Z', image), recordOf('g5', image)])
    expect((await lookFirst(api)).warnings).toHaveLength(count)
    // The tag of the image counts, not that of a registration.
    const registered = recordOf('g5', { ...image, image_tag: 'v1', id: 'r-1' })
    const { warnings } = await look(api, { build: registered })
    expect(warnings).toHaveLength(count)
  })
})

describe('a later build that failed without an image', () => {
  const failure = { build_status: 'failed', image_url: null }
  const failed = other('2026-01-05T12:00:02Z', failure)

  it.each<readonly [string, readonly Build[], string | undefined]>([
    ['says the same', [failed], undefined],
    ['has an image', [{ ...failed, imageUrl: 'registry.test/hello:t-1' }], 'b-2'],
    ['has another status', [{ ...failed, status: 'running' }], 'b-2'],
    ['is gone', [], 'b-2'],
  ])('counts by its own record, which %s', async (_, records, found) => {
    const { api } = serveList([failed, build], [...records, build])
    expect(await look(api)).toEqual({ found, warnings: [] })
    const first = lookFirst(api)
    if (found === undefined) expect(await first).toEqual({ rebuilds: [], warnings: [] })
    else await expect(first).rejects.toThrow(`Build b-1 cannot be deployed: build ${found} with`)
  })

  it('is not read where another build counts', async () => {
    const { api } = serveList([failed, other('2026-01-05T12:00:01Z', { id: 'b-3' }), build], [])
    expect(await look(api)).toEqual({ found: 'b-3', warnings: [] })
  })
})
