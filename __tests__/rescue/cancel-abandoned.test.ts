import { describe, expect, it } from '@jest/globals'
import { cancelLeftOver } from '../../src/rescue/cancel-abandoned.ts'
import { httpError } from '../../world/server/api-values.ts'
import { limitMs, setUp } from './abandoned-set-up.ts'

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
      message: expect.stringMatching(/^Cancelled build b-1.* may appear within 5 minutes\.$/),
    })
    add({}, 1_000)
    await clock.sleep(5 * 60_000, new AbortController().signal)
    expect(await run({ buildId, sent: sent() })).toMatchObject({
      isClean: false,
      message: expect.stringContaining(
        'created a second build that may be of the same content: b-2.',
      ),
    })
    expect(server.calls.cancel).toBeLessThan(3)
    expect((await server.getBuild('b-2', new AbortController().signal)).status).toBe('running')
  })

  it("cancels it where only the list's row says that it has ended", async () => {
    const { server, add, sent, run } = setUp()
    const id = add()
    const listBuilds = server.listBuilds.bind(server)
    server.listBuilds = async function* (...args) {
      for await (const build of listBuilds(...args)) yield { ...build, status: 'failed' }
    }
    expect(await run(sent())).toMatchObject({
      message: expect.stringMatching(/^Cancelled build b-1: it ended with status 'cancelled'\./),
    })
    expect((await server.getBuild(id, new AbortController().signal)).status).toBe('cancelled')
  })

  it('cancels no build that is older than its form, but names it where the whole list had no such', async () => {
    const { server, add, sent, run } = setUp()
    const id = add({}, -60_000)
    const whole = { serverMs: Date.parse('2026-01-01T00:00:00Z'), sinceMs: 0 }
    expect(await run(sent({ listBefore: whole }))).toMatchObject({
      isClean: false,
      message: expect.stringContaining(`cannot tell which: ${id}.`),
      toCancel: [id],
    })
    expect(await run(sent())).toMatchObject({
      message: expect.stringContaining('No build from it is listed yet'),
    })
    // Where the clock is late, the one that fits by its time is another run's.
    const later = add()
    expect(await run(sent({ listBefore: whole }))).toMatchObject({
      isClean: false,
      message: expect.stringContaining(`cannot tell which: ${later}, ${id}.`),
    })
    expect(server.calls.cancel).toBe(0)
  })

  it.each([
    [true, 'created a second build that may be of the same content: b-2'],
    [false, 'another build of the same content may appear within 5 minutes'],
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

  it('names it when the server is away all the time', async () => {
    const { add, run } = setUp({ fault: () => httpError(503) })
    expect(await run({ buildId: add() })).toMatchObject({
      isClean: false,
      message: expect.stringContaining('Build b-1 may still be running'),
      toCancel: ['b-1'],
      seconds: 60,
    })
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
