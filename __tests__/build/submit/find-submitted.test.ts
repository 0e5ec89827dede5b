import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import {
  findSubmitted,
  judgeLook,
  type SubmitRecord,
  takeBaseline,
} from '../../../src/build/submit/find-submitted.ts'
import { httpError, makeBuild } from '../../../world/server/api-values.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const never = new AbortController().signal
const startMs = Date.parse('2026-01-01T00:00:00Z')
const at = (ms: number): string => new Date(startMs + ms).toISOString()
const fingerprint = {
  ...{ imageName: 'hello', imageTag: 'v1', agentName: 'hello', agentId: 'agent-1' },
  workingTreeHash: 'aa',
  sourceCommit: 'c1',
}
const ours = (fields: Partial<Build> = {}): Build =>
  makeBuild({ ...fingerprint, createdAt: at(0), ...fields })

/** A server that lists these builds, whatever is asked, and records which of them were read. */
function listing(builds: readonly Build[], dateMs?: number) {
  const read: string[] = []
  const api: BuildsApi = {
    ...createModelServer({ clock: createVirtualClock() }),
    async *listBuilds(_, __, { onServerTime } = {}) {
      await Promise.resolve()
      if (dateMs !== undefined) onServerTime?.(dateMs)
      for (const build of builds) {
        read.push(build.id)
        yield build
      }
    },
  }
  return { api, read }
}

async function found(build: Build, changes: Partial<SubmitRecord> = {}, serverMs?: number) {
  const record = { fingerprint, open: { firstMs: startMs, lastMs: startMs }, ...changes }
  const baseline = { serverMs: serverMs ?? startMs, ids: ['known'] }
  const builds = await findSubmitted(listing([build]).api, { ...record, baseline }, never)
  if (builds === undefined) return 'too long'
  if (builds.matching.length > 0) return builds.possible.length > 0 ? 'both' : 'matching'
  return builds.possible.length > 0 ? 'possible' : 'none'
}

describe('takeBaseline', () => {
  it('uses the time of the newest build where the server sends no date', async () => {
    const builds = [
      ours({ id: 'a', createdAt: at(-9_000) }),
      ours({ id: 'b' }),
      ours({ id: 'c', createdAt: undefined }),
    ]
    expect(await takeBaseline(listing(builds).api, fingerprint, never)).toMatchObject({
      serverMs: startMs,
    })
  })

  it('knows no time where there is neither a date nor a build', async () => {
    expect(await takeBaseline(listing([]).api, fingerprint, never)).toEqual({
      serverMs: undefined,
      ids: [],
      readSinceMs: 0,
    })
  })

  const three = [0, -5_000, -5_001].map((ms) => ours({ id: `${-ms}`, createdAt: at(ms) }))

  it('keeps the IDs of all builds of a list that was read to its end', async () => {
    expect(await takeBaseline(listing(three, startMs).api, fingerprint, never)).toEqual({
      serverMs: startMs,
      ids: ['0', '5000', '5001'],
      readSinceMs: 0,
    })
  })

  const old = Array.from({ length: 100 }, (_, index) =>
    ours({ id: `x${index}`, createdAt: at(-9_000) }),
  )

  it('keeps the IDs of all builds that it has read, and since when these are all', async () => {
    const { api, read } = listing([...three, ...old], startMs)
    expect(await takeBaseline(api, fingerprint, never)).toEqual({
      serverMs: startMs,
      ids: read,
      readSinceMs: startMs - 9_000,
    })
    expect(read).toHaveLength(100)
  })

  it('keeps only the IDs of builds at most five seconds older than the date where there are too many', async () => {
    const long = old.map((build) => ({ ...build, id: `${'x'.repeat(200)}${build.id}` }))
    expect(
      await takeBaseline(listing([...three, ...long], startMs).api, fingerprint, never),
    ).toEqual({ serverMs: startMs, ids: ['0', '5000'] })
  })

  it.each([
    [16_384, true],
    [16_385, false],
  ])('keeps at most 16,384 characters of IDs: %i', async (length, isKept) => {
    const api = listing([ours({ id: 'x'.repeat(length) })], startMs).api
    expect((await takeBaseline(api, fingerprint, never)) !== undefined).toBe(isKept)
  })

  it('is not taken from a list of 1,000 builds', async () => {
    const builds = Array.from({ length: 1_000 }, () => ours())
    expect(await takeBaseline(listing(builds, startMs).api, fingerprint, never)).toBeUndefined()
    expect(
      await takeBaseline(listing(builds.slice(1), startMs).api, fingerprint, never),
    ).toBeDefined()
  })

  const past = ours({ createdAt: at(-60_000) })
  it.each([
    ['stops at an old build after the first page', Array.from({ length: 150 }, () => past), 100],
    ['reads the first page to its end', Array.from({ length: 99 }, () => past), 99],
    [
      'reads on to the first old build',
      Array.from({ length: 150 }, (_, index) => (index < 120 ? ours() : past)),
      121,
    ],
    [
      'reads a list that is not sorted to its end',
      [past, ...Array.from({ length: 149 }, (_, index) => (index < 120 ? ours() : past))],
      150,
    ],
    [
      'does not need the times of all builds',
      Array.from({ length: 150 }, (_, index) =>
        index === 50 ? ours({ createdAt: undefined }) : past,
      ),
      100,
    ],
  ])('%s', async (_, builds, count) => {
    const { api, read } = listing(builds, startMs)
    await takeBaseline(api, fingerprint, never)
    expect(read).toHaveLength(count)
  })
})

describe('findSubmitted', () => {
  it.each<[string, string, Partial<Build>]>([
    ['the same build', 'matching', {}],
    ['another image', 'none', { imageName: 'other' }],
    ['another tag', 'none', { imageTag: 'v2' }],
    ['another agent', 'none', { agentName: 'other' }],
    ['an agent with another ID', 'none', { agentId: 'agent-2' }],
    ['a record without the name of the agent', 'matching', { agentName: undefined }],
    ['a record without the ID of the agent', 'matching', { agentId: undefined }],
    ['other content', 'none', { workingTreeHash: 'bb' }],
    ['unknown content', 'possible', { workingTreeHash: undefined }],
    ['a build that was there before', 'none', { id: 'known' }],
    ['a build five seconds older', 'matching', { createdAt: at(-5_000) }],
    ['a build that is too old', 'none', { createdAt: at(-5_001) }],
    ['a build of an unknown time', 'possible', { createdAt: undefined }],
    ['another commit of the same content', 'none', { sourceCommit: 'c2' }],
    ['the same commit', 'matching', { sourceCommit: 'c1' }],
  ])('recognises %s: %s', async (_, result, fields) => {
    expect(await found(ours(fields))).toBe(result)
  })

  it('proves nothing by content where the content of the submit is unknown', async () => {
    const unknown = { fingerprint: { ...fingerprint, workingTreeHash: undefined } }
    expect(await found(ours(), unknown)).toBe('possible')
    expect(await found(ours({ workingTreeHash: undefined }), unknown)).toBe('possible')
  })

  it('does not need the agent', async () => {
    const unknown = { fingerprint: { ...fingerprint, agentName: undefined, agentId: undefined } }
    expect(await found(ours({ agentName: 'other', agentId: 'agent-2' }), unknown)).toBe('matching')
  })

  it('takes no build for ours where no form was sent whole', async () => {
    expect(await found(ours(), { open: undefined })).toBe('possible')
  })

  it.each([
    [at(6_000), 'matching'],
    [at(5_000), 'matching'],
    [at(4_999), 'none'],
    [undefined, 'possible'],
  ])('takes no build for ours that is older than its form: %s', async (createdAt, result) => {
    const sinceMs = startMs + 10_000
    expect(await found(ours({ createdAt }), { open: { firstMs: sinceMs, lastMs: sinceMs } })).toBe(
      result,
    )
  })

  it('proves nothing where the clock of the server is not known', async () => {
    expect(await found(ours(), { open: { firstMs: undefined, lastMs: undefined } })).toBe(
      'possible',
    )
  })

  it.each([
    [5_000, 'matching'],
    [5_001, 'possible'],
  ])(
    'proves nothing by a time that is still to come, as a fast clock has it: %i ms',
    async (ms, how) => {
      const { api } = listing([ours({ createdAt: at(ms) })], startMs)
      const record = { fingerprint, open: { firstMs: startMs, lastMs: startMs } }
      expect(
        await findSubmitted(api, { ...record, baseline: { serverMs: startMs, ids: [] } }, never),
      ).toMatchObject({ [how]: [{}] })
    },
  )

  it('proves nothing after a conflict', async () => {
    const open = { firstMs: startMs, lastMs: startMs, isConflict: true } as const
    expect(await found(ours(), { open })).toBe('possible')
    expect(await found(ours({ createdAt: at(-5_001) }), { open })).toBe('none')
  })

  it.each<[number | undefined, readonly string[]]>([
    [0, ['old', 'older']],
    [startMs - 60_001, ['old']],
    [startMs - 60_000, []],
    [undefined, []],
  ])(
    'has all that are new since the oldest build that was read before, however old they seem to be: %s',
    async (readSinceMs, early) => {
      const builds = [
        ours({ id: 'old', createdAt: at(-60_000) }),
        ours({ id: 'known' }),
        ours({ id: 'older', createdAt: at(-70_000) }),
      ]
      const record = { fingerprint, open: { firstMs: startMs, lastMs: startMs } }
      const baseline = {
        ...{ serverMs: startMs, ids: ['known'] },
        ...(readSinceMs !== undefined && { readSinceMs }),
      }
      expect(await findSubmitted(listing(builds).api, { ...record, baseline }, never)).toEqual({
        ...{ matching: [], possible: [], error: undefined },
        early: builds.filter(({ id }) => early.includes(id)),
      })
    },
  )

  it.each([
    [-5_001, true],
    [-5_000, false],
  ])(
    'says nothing of a list from before the form, which a cache sent: %i ms',
    async (ms, isOld) => {
      const record = { fingerprint, open: { firstMs: startMs, lastMs: startMs } }
      const { api } = listing([], startMs + ms)
      const builds = await findSubmitted(
        api,
        { ...record, baseline: { serverMs: startMs, ids: [] } },
        never,
      )
      expect(builds === undefined).toBe(isOld)
    },
  )

  it('has what was read before a page failed, and the failure', async () => {
    const { api } = listing([ours({ id: 'first' })])
    const error = httpError(429)
    const listBuilds = api.listBuilds.bind(api)
    api.listBuilds = async function* (...query) {
      yield* listBuilds(...query)
      throw error
    }
    const record = { fingerprint, open: { firstMs: startMs, lastMs: startMs } }
    const baseline = { serverMs: startMs, ids: [] }
    const found = await findSubmitted(api, { ...record, baseline }, never)
    expect(found).toMatchObject({ matching: [{ id: 'first' }], error })
    expect(judgeLook(found)).toEqual({ type: 'unreadable' })
    expect(await takeBaseline(api, fingerprint, never)).toBeUndefined()
  })

  it('says nothing of a list that is too long', async () => {
    const builds = Array.from({ length: 1_000 }, () => ours())
    const record = { fingerprint }
    const baseline = { serverMs: startMs, ids: [] }
    expect(await findSubmitted(listing(builds).api, { ...record, baseline }, never)).toBeUndefined()
  })

  it('stops at a build that is older than the submit after the first page', async () => {
    const { api, read } = listing(
      Array.from({ length: 150 }, () => ours({ createdAt: at(-60_000) })),
    )
    const record = { fingerprint }
    await findSubmitted(api, { ...record, baseline: { serverMs: startMs, ids: [] } }, never)
    expect(read).toHaveLength(100)
  })
})
