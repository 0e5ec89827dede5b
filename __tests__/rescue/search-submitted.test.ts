import { describe, expect, it } from '@jest/globals'
import { httpError } from '../../world/server/api-values.ts'
import { limitMs, setUp, workingTreeHash } from './abandoned-set-up.ts'

describe('what the post step does about a form whose build is not known', () => {
  it('looks for 42 seconds, and warns that a build may still appear', async () => {
    const { sent, run } = setUp()
    expect(await run(sent())).toEqual({
      isClean: false,
      message:
        'The run sent a complete form, and no response proves what became of it. No build from it is listed yet, but one may still appear.',
      toCancel: [],
      toFind: { agentName: 'hello', workingTreeHash, limit: 20, sortOrder: 'desc' },
      seconds: 42,
    })
  })

  it('says that there is none, without a request, where no form was complete', async () => {
    const { server, add, sent, run } = setUp()
    add()
    expect(await run(sent({ unanswered: undefined }))).toEqual({
      isClean: true,
      message:
        'The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.',
      toCancel: [],
      seconds: 0,
    })
    expect(server.calls.list).toBe(0)
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

  it('shows how to cancel what only a row of the list says has ended', async () => {
    const { server, clock, add, sent, run } = setUp()
    const running = add()
    server.finish(add(), 'failed')
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      for await (const build of list(...query)) yield { ...build, status: 'failed' }
    }
    await clock.sleep(5 * 60_000, new AbortController().signal)
    expect(await run(sent())).toMatchObject({
      ...{ isClean: false, toCancel: [running] },
      message: expect.not.stringContaining('All of them have ended'),
    })
  })

  it('has nothing to cancel by hand where all that may be the one have ended', async () => {
    const { server, clock, add, sent, run } = setUp()
    for (const id of [add(), add()]) server.finish(id, 'failed')
    await clock.sleep(5 * 60_000, new AbortController().signal)
    expect(await run(sent())).toMatchObject({
      isClean: true,
      message: expect.stringMatching(/: b-2, b-1\. All of them have ended\.$/),
    })
  })

  it('shows how to cancel what a look has shown as ended, where no time is left to read its record', async () => {
    const { server, add, sent, run } = setUp()
    server.finish(add({ id: 'registered' }), 'success')
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      if (server.calls.list > 0) throw httpError(503)
      yield* list(...query)
    }
    expect(await run(sent())).toMatchObject({
      ...{ isClean: false, toCancel: ['registered'] },
      message: expect.stringContaining('These builds may be from it: registered.'),
    })
  })

  it('names the build that main found, where the list is not readable', async () => {
    const { add, sent, run } = setUp({ fault: () => httpError(503) })
    expect(await run(sent(), add())).toMatchObject({
      ...{ isClean: false, toCancel: ['b-1'] },
      message: expect.stringContaining(
        'These builds may be from it: b-1. Another one may still appear. The action could not',
      ),
    })
  })

  it.each([
    ['of other content', { workingTreeHash: 'b'.repeat(64) }],
    ['of another tag', { imageTag: 'other' }],
    ['of another agent', { agentName: 'other', agentId: 'agent-other' }],
    ['without a time', { createdAt: undefined }],
  ])('leaves a build %s alone', async (_, fields) => {
    const { server, add, sent, run } = setUp()
    add(fields)
    await run(sent())
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
    // At 0, 1, 3, 7, 15, 30, 42 and 57 seconds.
    expect(server.calls.list).toBe(8)
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
      message: expect.stringContaining('The list of builds did not come in time.'),
      seconds: 60,
    })
  })

  it.each([
    [429, 20, [0, 21, 23, 27, 35, 42]],
    [503, 120, [0, 50]],
  ])('looks again after a %i that asks for %i s, within its time', async (status, ms, expected) => {
    const { clock, startMs, server, sent, run } = setUp({
      fault: (_, call) => {
        looks.push((clock.wallMs() - startMs) / 1_000)
        return call === 1 ? httpError(status, undefined, { 'retry-after': `${ms}` }) : undefined
      },
    })
    const looks: number[] = []
    expect(await run(sent())).toMatchObject({ isClean: false })
    expect(looks).toEqual(expected)
    expect(server.calls.cancel).toBe(0)
  })

  it('cancels no build that was listed before the form, though it was the response', async () => {
    const { server, sent, run } = setUp()
    expect(await run(sent({ unanswered: undefined }), 'b-0')).toMatchObject({
      ...{ isClean: true, toCancel: [] },
      message:
        'Build b-0 was not cancelled: the list of builds had shown it before the form was sent.',
    })
    expect([server.calls.list, server.calls.cancel]).toEqual([0, 0])
  })
})
