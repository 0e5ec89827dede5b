import { describe, expect, it } from '@jest/globals'
import { httpError, submission } from '../../world/server/api-values.ts'
import { minute, setUp } from './run-build-set-up.ts'

describe('runBuild', () => {
  it('follows a build to its success, log first', async () => {
    const log = ['#1 one', '#1 two', '#1 DONE']
    const { run, events, created, logged } = setUp({ log })
    const result = await run()
    expect(result.outcome).toEqual({ type: 'finished' })
    expect(result.build).toMatchObject({
      id: 'b-1',
      status: 'success',
      imageUrl: 'registry.test/image:tag',
    })
    expect(created.map((build) => build.id)).toEqual(['b-1'])
    expect(logged()).toEqual(log)
    expect(events.map((event) => event.type).at(-1)).toBe('finished')
    expect(
      events.flatMap((event) => (event.type === 'status' ? [event.build.status] : [])),
    ).toEqual(['queued', 'running', 'success'])
    expect(result.buildSeconds).toBeGreaterThan(50)
  })

  it('asks again for the image of a good build', async () => {
    const { run } = setUp({ imageUrlAfterMs: minute + 3_000 })
    expect((await run()).build.imageUrl).toBe('registry.test/image:tag')
  })

  it('is content with a good build that never names its image', async () => {
    const { run } = setUp({ imageUrlAfterMs: Infinity })
    expect(await run()).toMatchObject({ build: { status: 'success', imageUrl: undefined } })
  })

  it('names a build that a form became after its submit had succeeded', async () => {
    const { run, server, clock, warnings } = setUp({
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? httpError(504) : undefined,
    })
    const { imageName, imageTag, workingTreeHash } = submission
    const late = { id: 'late', agentName: 'hello', imageName, imageTag, workingTreeHash }
    const add = () => void server.add(late)
    void clock.sleep(minute, new AbortController().signal).then(add)
    expect((await run()).build.status).toBe('success')
    expect(warnings()).toEqual([
      expect.stringContaining('the same content: late.'),
      expect.stringContaining('may appear within 5 minutes'),
    ])
  })

  it('counts the time in the queue from when the build is known', async () => {
    const { run, server, clock } = setUp()
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (form, options) => {
      await clock.sleep(40 * minute, options.signal)
      return await submitBuild(form, options)
    }
    expect((await run()).build.status).toBe('success')
  })
})
