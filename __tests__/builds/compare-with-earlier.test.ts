import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { Build } from '../../src/api/model.ts'
import { readHistory } from '../../src/builds/compare-with-earlier.ts'
import type { BuildResult } from '../../src/builds/outcome.ts'
import { describeComparison } from '../../src/report/text/other-builds.ts'
import { httpError } from '../../world/server/api-values.ts'
import { createModelServer, type ModelServerOptions } from '../../world/server/model-server.ts'
import { createVirtualClock } from '../../world/server/virtual-clock.ts'

const never = new AbortController().signal
const sourceRepo = 'github.com/octocat/agents'
const target = { sourceRepo, sourceRef: 'main' }
const day = 86_400

function setUp(options: Partial<ModelServerOptions> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ clock, timeline: [], ...options })
  const at = (ageSeconds: number): string =>
    new Date(clock.wallMs() - ageSeconds * 1_000).toISOString()
  const add = (ageSeconds: number, seconds: number, fields: Partial<Build> = {}): Build =>
    server.add({
      ...{ agentName: 'chat', status: 'success', sourceRepo, sourceRef: 'topic' },
      ...{
        createdAt: at(ageSeconds),
        startedAt: at(ageSeconds),
        endedAt: at(ageSeconds - seconds),
      },
      ...fields,
    })
  const end = (fields: Partial<Build>, result: Partial<BuildResult> = {}): BuildResult => ({
    build: add(0, 0, { workingTreeHash: 'aa', sourceCommit: 'c-own', ...fields }),
    ...{ outcome: { type: 'finished' }, cancellation: { wanted: false, accepted: false } },
    ...{ queueSeconds: 1, buildSeconds: 250 },
    ...result,
  })
  const read = async (result: BuildResult, api: BuildsApi = server) =>
    await readHistory(result, target, [], { api, clock }, never)
  return { clock, server, add, end, read }
}

async function sentenceOf({ read, end }: ReturnType<typeof setUp>): Promise<string | undefined> {
  const { compared } = (await read(end({ status: 'failed' }))) ?? {}
  return compared && describeComparison(compared)
}

describe('what earlier builds say of a failed one', () => {
  it('is that the same content succeeded, before anything else', async () => {
    const world = setUp()
    world.add(30 * day, 60, { workingTreeHash: 'aa', sourceCommit: 'c-good', id: 'b-good' })
    world.add(2 * day, 60, { workingTreeHash: 'aa', status: 'failed' })
    world.add(day, 60, { workingTreeHash: 'bb', sourceRef: 'main' })
    expect(await sentenceOf(world)).toMatch(
      /^Build b-good of commit c-good had the same content and succeeded on \d+ \w+ \d{4}, \d\d:\d\d UTC, so look at what the build downloads\. Build arguments and platform/,
    )
    expect(world.server.calls.list).toBe(1)
  })

  it('is that the same content failed too', async () => {
    const world = setUp()
    world.add(day, 60, { workingTreeHash: 'aa', status: 'error', sourceCommit: 'c-bad' })
    expect(await sentenceOf(world)).toMatch(
      /of commit c-bad had the same content and failed too on [^.]*\.$/,
    )
  })

  it.each([
    ['success', 'succeeded on '],
    ['failed', 'failed too on '],
  ])('is how the newest finished build of the target branch ended: %s', async (status, words) => {
    const world = setUp()
    world.add(3 * day, 60, {
      sourceRef: 'main',
      status: status === 'failed' ? 'success' : 'failed',
    })
    world.add(2 * day, 60, { sourceRef: 'main', status, sourceCommit: 'c-main', id: 'b-main' })
    world.add(day, 60, { sourceRef: 'main', status: 'cancelled' })
    world.add(day, 60, { sourceRef: 'main', status: 'running' })
    world.add(day, 60, { sourceRef: 'main', sourceRepo: 'github.com/else/agents' })
    expect(await sentenceOf(world)).toContain(
      `The newest finished build of 'main' before this one (build b-main of commit c-main) ${words}`,
    )
    expect(world.server.calls.list).toBe(2)
  })

  it.each<[string, Partial<Build>]>([
    ['another agent', { agentName: 'other', workingTreeHash: 'aa' }],
    ['another branch', { sourceRef: 'topic-2' }],
    ['a build that was created later', { createdAt: '2999-01-01T00:00:00Z', sourceRef: 'main' }],
    ['a record without a time', { createdAt: undefined, sourceRef: 'main' }],
    ['a record without a hash and a branch', { workingTreeHash: undefined, sourceRef: undefined }],
  ])('is nothing if there is only %s', async (_, fields) => {
    const world = setUp()
    world.add(day, 60, fields)
    expect(await sentenceOf(world)).toBeUndefined()
  })

  it('is nothing if the server lists other builds than the latest', async () => {
    const world = setUp()
    for (let age = 150; age > 0; age -= 1) world.add(age, 60, { sourceRef: 'main' })
    const result = world.end({ status: 'failed' })
    const oldestFirst: BuildsApi = {
      ...world.server,
      async *listBuilds(...query) {
        yield* (await Array.fromAsync(world.server.listBuilds(...query))).reverse()
      },
    }
    expect(await world.read(result, oldestFirst)).toEqual({
      compared: undefined,
      usualSeconds: undefined,
    })
    expect((await world.read(result))?.compared?.what).toBe('branch')
  })

  it('is nothing, after one request, if the server responds with an error', async () => {
    const fault = (operation: string) => (operation === 'list' ? httpError(503) : undefined)
    const world = setUp({ fault })
    expect(await world.read(world.end({ status: 'failed' }))).toBeUndefined()
    expect(world.server.calls.list).toBe(1)
  })

  it('is nothing if the server does not respond within 3 s', async () => {
    const { clock, server, end, read } = setUp()
    const startMs = clock.monotonicMs()
    const api: BuildsApi = {
      ...server,
      async *listBuilds(query, signal) {
        await clock.sleep(60_000, signal)
        yield* server.listBuilds(query, signal)
      },
    }
    expect(await read(end({ status: 'failed' }), api)).toBeUndefined()
    expect(clock.monotonicMs() - startMs).toBe(3_000)
  })

  it.each<[string, Partial<Build>, Partial<BuildResult>]>([
    ['was cancelled', { status: 'cancelled' }, {}],
    [
      'reached a limit',
      { status: 'running' },
      { outcome: { type: 'timed-out', limit: 'build', minutes: 1 } },
    ],
    ['was stopped', { status: 'failed' }, { outcome: { type: 'aborted' } }],
    ['succeeded in less than 30 s', {}, { buildSeconds: 29 }],
    ['was taken', {}, { reused: { how: 'taken', ageSeconds: 1 } }],
    ['has no agent', { agentName: undefined, status: 'failed' }, {}],
  ])('is not asked of a build that %s', async (_, fields, result) => {
    const { server, end, read } = setUp()
    expect(await read(end(fields, result))).toBeUndefined()
    expect(server.calls.list).toBe(0)
  })
})

describe('the usual time of a build', () => {
  it.each([
    ['the median of the latest eight successes', [1_000, 10, 20, 30, 40, 50, 60, 70, 80], 45],
    ['unknown with fewer', [10, 20, 30, 40, 50, 60, 70], undefined],
  ])('is %s', async (_, times, usualSeconds) => {
    const { server, add, end, read } = setUp()
    add(50 * day, 5_000, { status: 'failed' })
    for (const [index, seconds] of times.entries()) add((40 - index) * day, seconds)
    // A registration builds nothing.
    add(day, 0, { startedAt: undefined, endedAt: undefined })
    expect(await read(end({}))).toEqual({ compared: undefined, usualSeconds })
    expect(server.calls.list).toBe(1)
  })
})
