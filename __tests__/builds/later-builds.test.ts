import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import { readBuildToRetag } from '../../src/builds/retag.ts'
import { BuildReuse } from '../../src/builds/reuse/reuse.ts'
import { findDeployableBuild } from '../../src/deployments/find-build.ts'
import { ActionError } from '../../src/util/errors.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import { createdAt, hash, recordOf, same, serveList } from './reuse/records.ts'

const minute = 60_000
const never = new AbortController().signal
const clock = createVirtualClock(Date.parse(createdAt) + 10 * minute)

/** What differs in a later build, in all combinations. `unknown` is so in both records. */
const dimensions = {
  status: ['success', 'queued', 'running', 'paused', 'failed', 'error', 'timed_out', 'cancelled'],
  url: ['none', 'of the build', 'another'],
  content: ['same', 'other', 'unknown'],
  creator: ['same', 'other', 'unknown'],
  tag: ['v1.4.0', '{tree}', 'other'],
} as const
type Dimensions = typeof dimensions
type Cell = { readonly [Name in keyof Dimensions]: Dimensions[Name][number] }
type Place = { readonly [Name in keyof Dimensions]?: readonly Dimensions[Name][number][] }

const cells: readonly Cell[] = dimensions.status.flatMap((status) =>
  dimensions.url.flatMap((url) =>
    dimensions.content.flatMap((content) =>
      dimensions.creator.flatMap((creator) =>
        dimensions.tag.map((tag) => ({ status, url, content, creator, tag })),
      ),
    ),
  ),
)

type Result = 'refused' | 'warned' | 'passed'
type Row = readonly [reason: string, Place, Result]

const everywhere: readonly Row[] = [
  [
    'it has another tag, and not this image',
    { tag: ['other'], url: ['none', 'another'] },
    'passed',
  ],
  ['a registration pushes nothing', { tag: ['other'], status: ['success'] }, 'passed'],
]
const rebuild = { content: ['same'], creator: ['same'] } as const
const ended = { status: ['failed', 'error', 'timed_out', 'cancelled'] } as const

/** The first row of a list that has the cell decides. */
const tables: Readonly<Record<'deploy/' | 'retag/' | 'reuse', readonly Row[]>> = {
  'deploy/': [
    ...everywhere,
    ['it failed before its push', { status: ['failed'], url: ['none'] }, 'passed'],
    ['the tag covers its options too', { ...rebuild, tag: ['{tree}'] }, 'passed'],
    ['its options are not recorded', rebuild, 'warned'],
    ['another image may be there', {}, 'refused'],
  ],
  'retag/': [
    ...everywhere,
    ['what it may have pushed is the same', { ...rebuild, ...ended }, 'passed'],
    ['its image was not tested', {}, 'refused'],
  ],
  // Those of 'ci' are accepted, or of anyone where no record has a creator.
  reuse: [
    ...everywhere,
    ['it says the same', { content: ['same'], creator: ['same', 'unknown'] }, 'passed'],
    ['the tag may stand for other content', {}, 'refused'],
  ],
}

function rowOf(rows: readonly Row[], cell: Cell): Row | undefined {
  const names = Object.keys(dimensions) as (keyof Dimensions)[]
  return rows.find(([, place]) =>
    names.every(
      (name) => (place[name] as readonly string[] | undefined)?.includes(cell[name]) ?? true,
    ),
  )
}

/** A build, and one that was created after it. */
function recordsOf({ status, url, content, creator, tag }: Cell) {
  const heldTag = tag === '{tree}' ? `t-${'0'.repeat(32)}` : 'v1.4.0'
  const unknown = creator === 'unknown' ? { created_by: null } : {}
  const image = { image_tag: heldTag, image_url: `registry.test/hello:${heldTag}`, ...unknown }
  const held = recordOf('g5', {
    ...image,
    working_tree_hash: content === 'unknown' ? null : hash,
  })
  const later = recordOf('g5', {
    ...image,
    id: 'b-2',
    created_at: '2026-01-02T03:06:00Z',
    build_start_time: '2026-01-02T03:06:01Z',
    build_end_time: '2026-01-02T03:07:00Z',
    build_status: status,
    ...(creator === 'other' && { created_by: { id: 'other' } }),
    ...(tag === 'other' && { image_tag: 'v1.5.0' }),
    ...(url === 'none' && { image_url: null }),
    ...(url === 'another' && { image_url: `elsewhere.test/hello:${heldTag}` }),
    working_tree_hash: { same: hash, other: 'b'.repeat(64), unknown: null }[content],
  })
  return { held, later }
}

async function outcomeOf(
  action: (warn: (event: object) => void) => Promise<unknown>,
): Promise<Result> {
  const events: object[] = []
  try {
    await action((event) => void events.push(event))
    return events.length > 0 ? 'warned' : 'passed'
  } catch (error) {
    if (!(error instanceof ActionError && error.message.includes('b-2'))) throw error
    return 'refused'
  }
}

/** What each action does about a build of the list `api`. */
const actions = {
  'deploy/': (api: BuildsApi) =>
    outcomeOf(async (report) =>
      findDeployableBuild('b-1', 'hello', { api, clock, reporter: { report } }, never),
    ),
  'retag/': (api: BuildsApi) =>
    outcomeOf(async () =>
      readBuildToRetag('b-1', { imageTag: 'v2', createdBy: 'anyone' }, { api, clock }, never),
    ),
  reuse: (api: BuildsApi, { creator }: Cell, imageTag = '') =>
    outcomeOf(async (report) => {
      const createdBy = creator === 'unknown' ? 'anyone' : ['ci']
      const identical = { ...same, imageTag, createdBy } as const
      const request = { mode: 'require', same: identical, maxAgeMs: 90 * minute } as const
      const dependencies = { api, clock, reporter: { report }, random: () => 0 }
      return new BuildReuse(request, dependencies, never).find()
    }),
}

describe.each(['deploy/', 'retag/', 'reuse'] as const)('a later build in %s', (action) => {
  const rows = tables[action]

  it.each(rows)('%s: %j is %s', async (reason, _, result) => {
    // Nothing without a recorded content is ever reused.
    const usable = cells.filter(({ content }) => action !== 'reuse' || content !== 'unknown')
    const own = usable.filter((cell) => rowOf(rows, cell)?.[0] === reason)
    expect(own).not.toEqual([])
    const found = await Promise.all(
      own.map(async (cell) => {
        const { held, later } = recordsOf(cell)
        const { api } = serveList([later, held])
        return { ...cell, result: await actions[action](api, cell, held.imageTag) }
      }),
    )
    expect(found).toEqual(own.map((cell) => ({ ...cell, result })))
  })
})
