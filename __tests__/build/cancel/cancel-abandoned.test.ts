import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../../src/api/model.ts'
import { cancelLeftOver } from '../../../src/build/cancel/cancel-abandoned.ts'
import type { SubmitRecord } from '../../../src/build/submit/submit.ts'
import { timeLimit } from '../../../src/util/time-limit.ts'
import {
  createModelServer,
  httpError,
  type ModelServerOptions,
  submission,
} from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const limitMs = 60_000
const { imageName, imageTag, workingTreeHash } = submission
const like = { agentName: 'hello', agentId: 'agent-hello', imageName, imageTag, workingTreeHash }

function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({
    timeline: [{ afterMs: 0, status: 'running' }],
    ...options,
    clock,
  })
  const startMs = clock.wallMs()
  const add = (fields: Partial<Build> = {}, afterMs = 0): string =>
    server.add({ ...like, createdAt: new Date(startMs + afterMs).toISOString(), ...fields }).id
  const sent = (changes: Partial<SubmitRecord> = {}): SubmitRecord => ({
    fingerprint: { ...like },
    baseline: { serverMs: startMs, ids: [] },
    open: { firstMs: startMs, lastMs: startMs },
    ...changes,
  })
  const run = async (
    left: { buildId: string; sent?: SubmitRecord } | SubmitRecord,
    adopted?: string,
  ) => {
    using limit = timeLimit(limitMs, clock)
    const cleanUp = await cancelLeftOver(
      'buildId' in left
        ? { type: 'build', ...left }
        : { type: 'submit', sent: left, buildId: adopted },
      { api: server, clock, random: () => 0.5, untilMs: clock.monotonicMs() + limitMs },
      limit.signal,
    )
    return { ...cleanUp, seconds: (clock.wallMs() - startMs) / 1_000 }
  }
  return { clock, server, startMs, add, sent, run }
}

describe('what the post step does with a build', () => {
  it('cancels it and waits for its end', async () => {
    const { add, run } = setUp()
    expect(await run({ buildId: add() })).toMatchObject({
      isClean: true,
      message: "Cancelled build b-1: it ended with status 'cancelled'.",
    })
  })

  it.each([
    [
      'success',
      "Build b-1 ended with status 'success' before it could be cancelled. Its image exists: registry.test/image:tag",
    ],
    ['failed', "Build b-1 ended with status 'failed'."],
    ['canceled', "Cancelled build b-1: it ended with status 'canceled'."],
  ])('says how it ended if that was sooner: %s', async (status, message) => {
    const { server, add, run } = setUp()
    const buildId = add()
    server.finish(buildId, status)
    expect(await run({ buildId })).toEqual({ isClean: true, message, toCancel: [], seconds: 0 })
  })

  it('says that the image exists also where the record does not name it', async () => {
    const { server, add, run } = setUp({ imageUrlAfterMs: limitMs })
    const buildId = add({ imageName: undefined })
    server.finish(buildId, 'success')
    expect(await run({ buildId })).toMatchObject({
      message:
        "Build b-1 ended with status 'success' before it could be cancelled. Its image exists.",
    })
  })

  it('names the builds of other forms, also after a main step that was killed', async () => {
    const { server, clock, add, sent, run } = setUp()
    const buildId = add()
    expect(await run({ buildId, sent: sent() })).toMatchObject({
      isClean: false,
      message: expect.stringMatching(/^Cancelled build b-1.* may appear within a minute\.$/),
    })
    add({}, 1_000)
    await clock.sleep(60_000, new AbortController().signal)
    expect(await run({ buildId, sent: sent() })).toMatchObject({
      isClean: false,
      message: expect.stringContaining('created a second build of the same content: b-2.'),
    })
    expect(server.calls.cancel).toBeLessThan(3)
    expect((await server.getBuild('b-2', new AbortController().signal)).status).toBe('running')
  })

  it('cancels no build that is older than its form, but names it where the whole list had no such', async () => {
    const { server, add, sent, run } = setUp()
    const id = add({}, -60_000)
    const whole = { serverMs: Date.parse('2026-01-01T00:00:00Z'), ids: [], isWhole: true } as const
    expect(await run(sent({ baseline: whole }))).toMatchObject({
      isClean: false,
      message: expect.stringContaining(`cannot tell which: ${id}.`),
      toCancel: [id],
    })
    expect(await run(sent())).toMatchObject({
      message: expect.stringContaining('No build from it is listed yet'),
    })
    const own = add()
    expect(await run(sent({ baseline: whole }))).toMatchObject({
      message: `Cancelled build ${own}: it ended with status 'cancelled'.`,
    })
    expect(server.calls.cancel).toBe(1)
  })

  it.each([
    [true, 'created a second build of the same content: b-2'],
    [false, 'another build of the same content may appear within a minute'],
  ])('leaves one alone that has ended, and names others: %s', async (isListed, words) => {
    const { clock, server, add, sent } = setUp()
    const buildId = add({ status: 'success' })
    if (isListed) add()
    const cleanUp = await cancelLeftOver(
      { type: 'others', buildId, sent: sent() },
      { api: server, clock, random: () => 0.5, untilMs: clock.monotonicMs() + limitMs },
      new AbortController().signal,
    )
    expect(cleanUp).toMatchObject({ isClean: false, message: expect.stringContaining(words) })
    expect(server.calls.cancel).toBe(0)
  })

  it('goes on through an outage of 40 seconds', async () => {
    const { server, clock, startMs, add, run } = setUp({
      fault: () => (clock.wallMs() - startMs < 40_000 ? httpError(503) : undefined),
    })
    expect(await run({ buildId: add() })).toMatchObject({ isClean: true })
    expect(server.calls.cancel).toBeGreaterThan(1)
  })

  it('names it when the server is away all the time', async () => {
    const { add, run } = setUp({ fault: () => httpError(503) })
    expect(await run({ buildId: add() })).toMatchObject({
      isClean: false,
      message: expect.stringContaining('Build b-1 may still be running'),
      toCancel: ['b-1'],
      seconds: 60,
    })
  })

  it('names it where the key is refused for all of the time', async () => {
    const { server, add, run } = setUp({ fault: () => httpError(401) })
    expect(await run({ buildId: add() })).toMatchObject({ isClean: false, toCancel: ['b-1'] })
    expect(server.calls.cancel).toBe(8)
  })

  it.each([401, 403, 404])('cancels it after half a minute of %i', async (status) => {
    const refused = (operation: string, call: number) =>
      operation === 'cancel' && call < 6 ? httpError(status) : undefined
    const { add, run } = setUp({ fault: refused })
    expect(await run({ buildId: add() })).toMatchObject({ isClean: true })
  })

  it('sends it again where something else has accepted the first requests', async () => {
    const { server, add, run } = setUp()
    const cancelBuild = server.cancelBuild.bind(server)
    let lost = 0
    server.cancelBuild = async (...args) => {
      lost += 1
      if (lost > 3) await cancelBuild(...args)
    }
    expect(await run({ buildId: add() })).toMatchObject({
      isClean: true,
      message: "Cancelled build b-1: it ended with status 'cancelled'.",
    })
    expect(server.calls.cancel).toBe(1)
  })

  it('names it when it still runs although each request was accepted', async () => {
    const { server, add, run } = setUp()
    server.cancelBuild = async () => await Promise.resolve()
    expect(await run({ buildId: add() })).toMatchObject({
      isClean: false,
      message: expect.stringContaining("its status is 'running'"),
      toCancel: ['b-1'],
      seconds: 60,
    })
  })

  it('does not ask for another cancel where it is only not over yet', async () => {
    const { server, add, run } = setUp()
    const buildId = add()
    server.finish(buildId, 'cancelling')
    expect(await run({ buildId })).toMatchObject({
      isClean: false,
      message: expect.stringContaining("has not ended yet: its status is 'cancelling'"),
      toCancel: [],
    })
  })

  it('does not say that it may be running when its cancellation was accepted', async () => {
    const { add, run } = setUp({
      fault: (operation) => (operation === 'get' ? httpError(503) : undefined),
    })
    const { isClean, message, toCancel } = await run({ buildId: add() })
    expect(isClean).toBe(false)
    expect(message).toMatch(/^The server accepted the cancellation of build b-1, but its status/)
    expect(toCancel).toEqual([])
  })
})

describe('what the post step does about a form whose build is not known', () => {
  it('finds the build and cancels it, also when it is listed late', async () => {
    const { clock, server, add, sent, run } = setUp()
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      for await (const build of list(...query)) if (clock.wallMs() > startMs + 10_000) yield build
    }
    const startMs = clock.wallMs()
    add()
    expect(await run(sent())).toMatchObject({
      isClean: true,
      message: expect.stringMatching(/^Cancelled build b-1/),
    })
  })

  it.each([20_000, 40_000])(
    'cancels a build that the server makes %i ms after the run was stopped',
    async (lateMs) => {
      const { clock, add, sent, run } = setUp()
      void clock.sleep(lateMs, new AbortController().signal).then(() => add({}, lateMs))
      expect(await run(sent())).toMatchObject({
        isClean: true,
        message: expect.stringMatching(/^Cancelled build b-1/),
      })
    },
  )

  it('looks for 42 seconds, and warns that a build may still appear', async () => {
    const { sent, run } = setUp()
    expect(await run(sent())).toEqual({
      isClean: false,
      message:
        'The run sent a complete form, and no response says what became of it. No build from it is listed yet, but one may still appear.',
      toCancel: [],
      toFind: { agentName: 'hello', workingTreeHash, limit: 20, sortOrder: 'desc' },
      seconds: 42,
    })
  })

  it('says that there is none, without a request, where no form was complete', async () => {
    const { server, add, sent, run } = setUp()
    add()
    expect(await run(sent({ open: undefined }))).toEqual({
      isClean: true,
      message:
        'The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.',
      toCancel: [],
      seconds: 0,
    })
    expect(server.calls.list).toBe(0)
  })

  it('only names what may have been made by a gateway that repeated a form in conflict', async () => {
    const { server, startMs, add, sent, run } = setUp()
    const open = { firstMs: startMs, lastMs: startMs, isConflict: true } as const
    expect(await run(sent({ open }))).toMatchObject({
      isClean: true,
      message: expect.stringContaining('no build of the same content is listed'),
    })
    add({}, 2_000)
    expect(await run(sent({ open }))).toMatchObject({ isClean: false, toCancel: ['b-1'] })
    expect(server.calls.cancel).toBe(0)
  })

  it('cancels nothing before the search is over, and then none of two', async () => {
    const { clock, server, add, sent, run } = setUp()
    // The twin is listed first, the own build 40 seconds later.
    add()
    void clock.sleep(40_000, new AbortController().signal).then(() => add({}, 1_000))
    expect(await run(sent())).toMatchObject({
      ...{ isClean: false, toCancel: ['b-1', 'b-2'], seconds: 42 },
      message: expect.stringContaining(
        'none was cancelled, because the action cannot tell which: b-1, b-2.',
      ),
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('names what any of the looks has shown', async () => {
    const { server, add, sent, run } = setUp()
    add({ id: 'seen-once' })
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      const isFirst = server.calls.list === 0
      for await (const build of list(...query)) if (isFirst) yield build
    }
    expect(await run(sent())).toMatchObject({ isClean: false, toCancel: ['seen-once'] })
    expect(server.calls.cancel).toBe(0)
  })

  it('has nothing to cancel by hand where all that may be the one have ended', async () => {
    const { server, clock, add, sent, run } = setUp()
    for (const id of [add(), add()]) server.finish(id, 'failed')
    await clock.sleep(60_000, new AbortController().signal)
    expect(await run(sent())).toMatchObject({
      isClean: true,
      message: expect.stringMatching(/: b-2, b-1\. All of them have ended\.$/),
    })
  })

  it('offers no cancel of a build that a look has shown as ended, where the list is not readable since', async () => {
    const { server, add, sent, run } = setUp()
    server.finish(add({ id: 'registered' }), 'success')
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      if (server.calls.list > 0) throw httpError(503)
      yield* list(...query)
    }
    expect(await run(sent())).toMatchObject({
      ...{ isClean: false, toCancel: [] },
      message: expect.stringContaining('These builds may be from it: registered.'),
    })
  })

  it('says how its build ended where that was before the search was over', async () => {
    const { server, add, sent, run } = setUp()
    server.finish(add(), 'failed')
    expect(await run(sent())).toMatchObject({
      ...{ isClean: true, message: "Build b-1 ended with status 'failed'." },
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('says that more may appear where several forms were sent', async () => {
    const { startMs, add, sent, run } = setUp()
    add()
    const open = { firstMs: startMs, lastMs: startMs + 10_000 }
    expect(await run(sent({ open }))).toMatchObject({
      isClean: false,
      message: expect.stringMatching(/^Cancelled build b-1.* may appear within a minute\.$/),
    })
  })

  it('cancels at once what is alone in the list a minute after its form', async () => {
    const { clock, add, sent, run } = setUp()
    const adopted = add()
    await clock.sleep(60_000, new AbortController().signal)
    expect(await run(sent(), adopted)).toMatchObject({
      isClean: true,
      message: expect.stringMatching(/^Cancelled build b-1/),
      seconds: 64,
    })
  })

  it('looks until a minute after the connection of the form was reset', async () => {
    const { startMs, clock, add, sent, run } = setUp()
    const never = new AbortController().signal
    await clock.sleep(60_000, never)
    void clock.sleep(5_000, never).then(() => add())
    const open = { firstMs: startMs, lastMs: startMs, resetMs: startMs + 40_000 }
    expect(await run(sent({ open }))).toMatchObject({
      message: expect.stringMatching(/^Cancelled build b-1/),
    })
  })

  it('does not cancel the build that main found, where another one may be the one', async () => {
    const { server, clock, add, sent, run } = setUp()
    const adopted = add()
    add({}, 1_000)
    await clock.sleep(60_000, new AbortController().signal)
    expect(await run(sent(), adopted)).toMatchObject({
      ...{ isClean: false, toCancel: ['b-1', 'b-2'], seconds: 60 },
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('names the build that main found, where the list is not readable', async () => {
    const { add, sent, run } = setUp({ fault: () => httpError(503) })
    expect(await run(sent(), add())).toMatchObject({
      ...{ isClean: false, toCancel: ['b-1'] },
      message: expect.stringContaining('These builds may be from it: b-1. The action could not'),
    })
  })

  it.each([
    ['older than the form', {}, 4_000],
    ['of other content', { workingTreeHash: 'b'.repeat(64) }, 10_000],
    ['of another tag', { imageTag: 'other' }, 10_000],
    ['of another agent', { agentName: 'other', agentId: 'agent-other' }, 10_000],
    ['of an old server, without a hash', { workingTreeHash: undefined }, 10_000],
    ['without a time', { createdAt: undefined }, 10_000],
  ])('leaves a build %s alone', async (_, fields, afterMs) => {
    const { server, startMs, add, sent, run } = setUp()
    add(fields, afterMs)
    await run(sent({ open: { firstMs: startMs + 10_000, lastMs: startMs + 10_000 } }))
    expect(server.calls.cancel).toBe(0)
  })

  it('cancels none of two builds that may be the one, and names both', async () => {
    const { server, add, sent, run } = setUp()
    add()
    add()
    expect(await run(sent())).toMatchObject({ isClean: false, toCancel: ['b-2', 'b-1'] })
    expect(server.calls.cancel).toBe(0)
  })

  it('cancels none of two builds where only one of them is certain', async () => {
    const { server, add, sent, run } = setUp()
    add()
    add({ createdAt: undefined })
    expect(await run(sent())).toMatchObject({ isClean: false, toCancel: ['b-1', 'b-2'] })
    expect(server.calls.cancel).toBe(0)
  })

  it.each([
    [20, /: b-20, .*, b-1\. Another one may still appear\.$/],
    [22, /: b-22, .*, b-3, and 2 more\. Another one may still appear\.$/],
  ])('names twenty of %i builds that may be the one, and five to cancel', async (count, words) => {
    const { add, sent, run } = setUp()
    const ids = Array.from({ length: count }, () => add())
    const { message, toCancel } = await run(sent())
    expect(toCancel).toEqual(ids.reverse().slice(0, 5))
    expect(message).toMatch(words)
  })

  it('looks again through an outage, and says so when the list stays unreadable', async () => {
    const { server, sent, run } = setUp({ fault: () => httpError(503) })
    expect(await run(sent())).toMatchObject({
      isClean: false,
      message: expect.stringMatching(/could not look for a build from it: .* 503/),
      toCancel: [],
      seconds: 60,
    })
    // At 0, 1, 3, 7, 15, 25, 35 and 42 seconds, and then every ten.
    expect(server.calls.list).toBe(9)
  })

  it('says so where the list is too long to be searched', async () => {
    const { add, sent, run } = setUp()
    // Of the time of the submit, so that no build proves that the rest is older.
    for (let count = 0; count < 1_000; count += 1) add({ imageTag: 'other' })
    expect(await run(sent())).toMatchObject({
      isClean: false,
      message: expect.stringContaining('could not look for a build from it: The list is too long'),
    })
  })

  it('says so where the server does not respond to the search', async () => {
    const { clock, server, sent, run } = setUp()
    server.listBuilds = async function* (_, signal) {
      await clock.sleep(24 * 60 * limitMs, signal)
      yield* []
    }
    expect(await run(sent())).toMatchObject({
      isClean: false,
      message: expect.stringContaining('The server did not respond in time.'),
      seconds: 60,
    })
  })

  it('rejects with what is no failure of a request', async () => {
    const { server, sent, run } = setUp()
    server.listBuilds = () => {
      throw new TypeError('a bug')
    }
    await expect(run(sent())).rejects.toThrow('a bug')
  })

  it('looks again no sooner than the server asks, and a little later', async () => {
    const { clock, startMs, server, sent, run } = setUp({
      fault: (_, call) => {
        looks.push((clock.wallMs() - startMs) / 1_000)
        return call === 1 ? httpError(429, undefined, { 'retry-after': '20' }) : undefined
      },
    })
    const looks: number[] = []
    expect(await run(sent())).toMatchObject({ isClean: false })
    expect(looks).toEqual([0, 21, 23, 27, 35, 42])
    expect(server.calls.cancel).toBe(0)
  })

  it('looks once more within its time where the server asks for more', async () => {
    const { clock, startMs, server, add, sent, run } = setUp({
      fault: (operation, call) => {
        if (operation !== 'list') return undefined
        looks.push((clock.wallMs() - startMs) / 1_000)
        return call === 1 ? httpError(503, undefined, { 'retry-after': '120' }) : undefined
      },
    })
    const looks: number[] = []
    add()
    expect(await run(sent())).toMatchObject({ isClean: true })
    expect(looks).toEqual([0, 50])
    expect(server.calls.cancel).toBe(1)
  })

  it('recognises nothing without a list from before the submit', async () => {
    const { server, add, sent, run } = setUp()
    add()
    expect(await run(sent({ baseline: undefined }))).toMatchObject({ isClean: false })
    expect(server.calls.list).toBe(0)
  })
})
