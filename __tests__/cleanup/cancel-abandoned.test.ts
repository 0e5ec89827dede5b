import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import { hashId, type SubmitAttempt } from '../../src/builds/submit/submit-attempt.ts'
import { describeCleanUpResult } from '../../src/report/left-over-end.ts'
import { cleanUpLeftOver } from '../../src/cleanup/cancel-abandoned.ts'
import type { LeftBuild, LeftOverWork } from '../../src/cleanup/work-for-post.ts'
import { createTimeLimit } from '../../src/util/time-limit.ts'
import { httpError, submission } from '../../testbed/emulator/model/api-values.ts'
import {
  createModelServer,
  type ModelServerOptions,
} from '../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import type { Part } from '../support/expect.ts'

const limitMs = 60_000
const never = new AbortController().signal
const { imageName, imageTag, workingTreeHash } = submission
const like = { agentName: 'hello', agentId: 'agent-hello', imageName, imageTag, workingTreeHash }

function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const timeline = [{ afterMs: 0, status: 'running' }]
  const server = createModelServer({ timeline, ...options, clock })
  const startMs = clock.wallMs()
  const add = (fields: Partial<Build> = {}, afterMs = 0): string =>
    server.add({ ...like, createdAt: new Date(startMs + afterMs).toISOString(), ...fields }).id
  const sent: SubmitAttempt = { facts: like, before: [], isOpen: true }
  const run = async (left: Exclude<LeftOverWork, { type: 'nothing' }>) => {
    using limit = createTimeLimit(limitMs, clock)
    const dependencies = { api: server, clock, random: () => 0.5 }
    const end = await cleanUpLeftOver(left, dependencies, limit.signal)
    const seconds = (clock.wallMs() - startMs) / 1_000
    const described = describeCleanUpResult(end, 'https://api.test')
    const toCancel = described.advice.flatMap((line) =>
      line.startsWith('Cancel it: ') ? [line.split('/').at(-2)] : [],
    )
    return { ...described, toCancel, seconds }
  }
  /** Its attempt's build is not known, or was only found in the list. */
  const search = async (changes: Partial<SubmitAttempt> = {}, foundId?: string) =>
    await run({
      type: 'left',
      sent: { ...sent, ...changes },
      build: foundId === undefined ? undefined : { id: foundId, status: '', claim: 'found' },
    })
  return { clock, server, startMs, add, sent, run, search }
}

const listedAsFailed = { rowOf: (build: Build): Build => ({ ...build, status: 'failed' }) }
type End = Awaited<ReturnType<ReturnType<typeof setUp>['run']>>

const saying = (words: string) => expect.stringContaining(words)

describe('what the post step does with a build', () => {
  interface Case {
    readonly options?: Omit<ModelServerOptions, 'clock'>
    readonly fields?: Partial<Build>
    readonly end?: string
    /** Each request is accepted, and none has an effect. */
    readonly isStuck?: boolean
  }
  const early =
    "Build b-1 ended with status 'success' before it could be cancelled. Its image exists"

  it.each<[string, Case, Part<End>]>([
    [
      'cancels it and waits for its end',
      {},
      { isClean: true, message: "Cancelled build b-1: it ended with status 'cancelled'." },
    ],
    [
      'says that it succeeded before',
      { end: 'success' },
      { isClean: true, message: `${early}: registry.test/image:tag`, toCancel: [], seconds: 0 },
    ],
    [
      'says so where the record does not name the image',
      {
        options: { imageUrlAfterMs: limitMs },
        fields: { imageName: undefined },
        end: 'success',
      },
      { message: `${early}.` },
    ],
    [
      'says that it failed before',
      { end: 'failed' },
      { isClean: true, message: "Build b-1 ended with status 'failed'.", toCancel: [] },
    ],
    [
      'says that it had been cancelled',
      { end: 'canceled' },
      { isClean: true, message: "Cancelled build b-1: it ended with status 'canceled'." },
    ],
    [
      'names it when the server is away all the time',
      { options: { fault: () => httpError(503) } },
      {
        isClean: false,
        message: saying('Build b-1 may still be running'),
        toCancel: ['b-1'],
        seconds: 56,
      },
    ],
    [
      'names it when it still runs although each request was accepted',
      { isStuck: true },
      {
        isClean: false,
        message: saying("its status is 'running'"),
        toCancel: ['b-1'],
        seconds: 56,
      },
    ],
    [
      'does not ask for another cancel where it is only not over yet',
      { end: 'cancelling' },
      {
        isClean: false,
        toCancel: [],
        message: saying("has not ended yet: its status is 'cancelling'"),
      },
    ],
    [
      'does not say that it may be running when its cancellation was accepted',
      { options: { fault: (operation) => (operation === 'get' ? httpError(503) : undefined) } },
      {
        isClean: false,
        toCancel: [],
        message: saying('The server accepted the cancellation of build b-1, but its status'),
      },
    ],
  ])('%s', async (_, { options, fields, end, isStuck = false }, expected) => {
    const { server, add, run } = setUp(options)
    const buildId = add(fields)
    if (end !== undefined) server.finish(buildId, end)
    if (isStuck) server.cancelBuild = async () => await Promise.resolve()
    const build: LeftBuild = { id: buildId, status: '', claim: 'answered' }
    expect(await run({ type: 'left', build })).toMatchObject(expected)
  })

  it.each([
    ['answered', true, /^Cancelled build b-1.* a second build that may be of .*: b-2\./],
    ['answered', false, /^Cancelled build b-1.* one may still appear\.$/],
    ['before', true, /^Build b-1 was not cancelled.* a second build that may be of .*: b-2\./],
  ] as const)(
    'names builds of other attempts than that of a build that is %s, if they are listed: %s',
    async (claim, isListed, words) => {
      const { server, add, sent, run } = setUp()
      const build = { id: add(), status: '', claim }
      if (isListed) add()
      expect(await run({ type: 'left', build, sent })).toMatchObject({
        isClean: false,
        message: expect.stringMatching(words),
      })
      if (isListed) expect((await server.getBuild('b-2', never)).status).toBe('running')
    },
  )

  it.each<[string, Partial<LeftBuild>, RegExp]>([
    ['was known before the form', { claim: 'before' }, /it was known before the submit\.$/],
    ['is not alone', { claim: 'found', settled: 'beside others' }, /it may be another run's\.$/],
  ])('cancels none that %s, without a request', async (_, claim, words) => {
    const { server, add, sent, run } = setUp()
    const build: LeftBuild = { id: add(), status: 'running', claim: 'before', ...claim }
    expect(await run({ type: 'left', build, sent: { ...sent, isOpen: false } })).toMatchObject({
      isClean: true,
      seconds: 0,
      message: expect.stringMatching(words),
    })
    expect(server.calls).toMatchObject({ list: 0, cancel: 0 })
  })

  it('cancels at once what main has found and settled', async () => {
    const { add, sent, run } = setUp()
    const build: LeftBuild = { id: add(), status: '', claim: 'found', settled: 'alone' }
    expect(await run({ type: 'left', build, sent })).toMatchObject({
      message: expect.stringMatching(/^Cancelled build b-1/),
    })
  })
})

describe('what the post step does about a form whose build is not known', () => {
  it('looks for 42 seconds, and warns that a build may still appear', async () => {
    const query = `agent_name=hello&working_tree_hash=${workingTreeHash}&limit=20&sort_order=desc`
    expect(await setUp().search()).toMatchObject({
      isClean: false,
      message:
        'The run sent a complete submit request, and no response proves what became of it. No build from it is listed yet, but one may still appear.',
      advice: [expect.stringContaining(`https://api.test/v5/builds?${query}`)],
      seconds: 42,
    })
  })

  it('says that there is none where no attempt is open, without a request', async () => {
    const { server, search } = setUp()
    expect(await search({ isOpen: false })).toMatchObject({
      isClean: true,
      advice: [],
      seconds: 0,
      message:
        'The run ended during the submit: its request was incomplete, or the server rejected it.',
    })
    expect([server.calls.list, server.calls.cancel]).toEqual([0, 0])
  })

  it('waits half a minute until a found build is settled, and cancels it if it is alone', async () => {
    const { add, search } = setUp()
    const { message, seconds } = await search({}, add())
    expect(message).toMatch(/^Cancelled build b-1/)
    expect(seconds).toBeGreaterThanOrEqual(30)
  })

  it('names all where a found build is not alone, as soon as that is seen', async () => {
    const { server, add, search } = setUp()
    const found = add()
    add()
    expect(await search({}, found)).toMatchObject({
      isClean: false,
      seconds: 0,
      message: saying('cannot tell which: b-1, b-2.'),
    })
    expect(server.calls.cancel).toBe(0)
  })

  it.each([
    ['cancels it', {}, 'Cancelled build b-1'],
    ['does not, unless it shows its content', { workingTreeHash: undefined }, 'The run sent'],
  ])('finds one with more in front of the name of its image, and %s', async (_, fields, start) => {
    const { add, search } = setUp()
    add({ imageName: `acme/agents/${imageName.toUpperCase()}`, ...fields })
    expect((await search()).message).toMatch(new RegExp(`^${start}`))
  })

  it('does nothing about a found build that has ended by its own record', async () => {
    const { server, add, search } = setUp()
    const found = add()
    server.finish(found, 'failed')
    expect(await search({}, found)).toMatchObject({ isClean: true, seconds: 0 })
    expect([server.calls.list, server.calls.cancel]).toEqual([0, 0])
  })

  it.each([
    ['was known before', { before: [hashId('b-1')] }, {}, 'No build from it is listed yet'],
    ['does not show its content', {}, { workingTreeHash: undefined }, 'cannot tell which: b-1.'],
    ['does not show its tag', {}, { imageTag: undefined }, 'cannot tell which: b-1.'],
    ['has other content', {}, { workingTreeHash: 'b' }, 'No build from it is listed yet'],
    ['is one where no list was read before', { before: undefined }, {}, 'cannot recognise its own'],
  ])('cancels no build that %s', async (_, changes, fields, words) => {
    const { server, add, search } = setUp()
    add(fields)
    expect(await search(changes)).toMatchObject({ isClean: false, message: saying(words) })
    expect(server.calls.cancel).toBe(0)
  })

  it("cancels it where only the list's row says that it has ended", async () => {
    const { add, search } = setUp(listedAsFailed)
    add()
    expect(await search()).toMatchObject({
      message: expect.stringMatching(/^Cancelled build b-1: it ended with status 'cancelled'\./),
    })
  })

  it('names what any of the looks has shown, where the last one is not read', async () => {
    const { server, add, search } = setUp()
    server.finish(add({ id: 'registered' }), 'success')
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      if (server.calls.list > 0) throw httpError(503)
      yield* list(...query)
    }
    expect(await search()).toMatchObject({
      isClean: false,
      message: saying('These builds may be from it: registered.'),
    })
  })

  it('names the build that main found, where the list is not readable', async () => {
    const { add, search } = setUp({ fault: () => httpError(503) })
    expect(await search({}, add())).toMatchObject({
      isClean: false,
      message: saying('These builds may be from it: b-1. The action could not'),
    })
  })

  it('names twenty of many builds that may be the one', async () => {
    const { add, search } = setUp()
    for (let count = 0; count < 22; count += 1) add()
    const { message } = await search()
    expect(message).toMatch(/: b-22, .*, b-3, and 2 more\.$/)
  })

  it('looks again through an outage, and says so when the list stays unreadable', async () => {
    const { server, search } = setUp({ fault: () => httpError(503) })
    expect(await search()).toMatchObject({
      isClean: false,
      toCancel: [],
      seconds: 56,
      message: expect.stringMatching(/could not look for a build from it: .* 503/),
    })
    // It reads at 0, 1, 3, 7, 15, 30, 45 and 56 seconds.
    expect(server.calls.list).toBe(8)
  })

  it('says so where the list is too long to be searched', async () => {
    const { add, search } = setUp()
    // All are as old as the submit, so that no build proves that the rest is older.
    for (let count = 0; count < 1_000; count += 1) add({ imageTag: 'other' })
    expect(await search()).toMatchObject({
      isClean: false,
      message: saying('could not look for a build from it: The list of builds is too long'),
    })
  })

  it('says so where the server does not respond to the search', async () => {
    const { clock, server, search } = setUp()
    server.listBuilds = async function* (_, signal) {
      await clock.sleep(24 * 60 * limitMs, signal)
      yield* []
    }
    expect(await search()).toMatchObject({
      isClean: false,
      seconds: 60,
      message: saying('The server did not respond in time.'),
    })
  })

  it.each([
    [429, 20, [0, 21, 23, 27, 35, 42]],
    [503, 120, [0, 46]],
  ])('looks again after a %i that asks for %i s, within its time', async (status, ms, expected) => {
    const looks: number[] = []
    const { clock, startMs, search } = setUp({
      fault: (_, call) => {
        looks.push((clock.wallMs() - startMs) / 1_000)
        return call === 1 ? httpError(status, undefined, { 'retry-after': `${ms}` }) : undefined
      },
    })
    expect(await search()).toMatchObject({ isClean: false })
    expect(looks).toEqual(expected)
  })
})
