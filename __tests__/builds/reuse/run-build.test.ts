import { describe, expect, it } from '@jest/globals'
import type { BuildEvent } from '../../../src/builds/events.ts'
import { httpError, submission } from '../../../world/server/api-values.ts'
import { endless, ready, setUp } from './run-build-set-up.ts'

const never = new AbortController().signal
const { workingTreeHash } = submission

describe('a run that reuses', () => {
  it('takes a finished build with two looks and a read, and sends nothing', async () => {
    const { server, other, run, left, clock } = setUp({ timeline: ready })
    const { id } = other()
    await clock.sleep(90_000, never)
    expect(await run()).toMatchObject({
      build: { id, status: 'success' },
      outcome: { type: 'finished' },
      reused: { how: 'taken', ageSeconds: 90 },
    })
    expect(server.calls).toEqual({ submit: 0, get: 1, list: 2, cancel: 0, logs: 0 })
    expect(left).toEqual([undefined])
  })

  it('gives a taken build the times of its record', async () => {
    const { other, run } = setUp({ timeline: ready })
    other({
      createdAt: '2025-12-31T00:00:00Z',
      startedAt: '2025-12-31T00:00:07Z',
      endedAt: '2025-12-31T00:01:10Z',
    })
    expect(await run()).toMatchObject({ queueSeconds: 7, buildSeconds: 63 })
    const without = setUp({ timeline: ready })
    without.other()
    expect(await without.run()).toMatchObject({ queueSeconds: undefined, buildSeconds: undefined })
  })

  it('joins an unfinished build, with its log from the start', async () => {
    const log = ['#1 one', '#1 two', '#1 DONE']
    const { server, other, run, events, left, clock } = setUp({ log })
    const { id } = other()
    await clock.sleep(40_000, never)
    expect(await run()).toMatchObject({
      build: { id, status: 'success' },
      reused: { how: 'joined', ageSeconds: 40 },
    })
    expect(events.flatMap((event) => (event.type === 'log' ? [event.line] : []))).toEqual(log)
    expect(events.at(-1)).toMatchObject({ type: 'finished', build: { id } })
    expect(server.calls).toMatchObject({ submit: 0, cancel: 0 })
    expect(left).toEqual([undefined])
  })

  it('cancels no joined build, neither on its limit nor after an abort', async () => {
    const slow = setUp({ timeline: endless })
    slow.other()
    expect(await slow.run()).toMatchObject({
      outcome: { type: 'timed-out', limit: 'build' },
      cancellation: { wanted: false, accepted: false },
    })
    const stopped = setUp({ timeline: endless })
    stopped.other()
    const stop = (event: BuildEvent): void => {
      if (event.type === 'status') stopped.abort.abort(new Error('stopped'))
    }
    expect(await stopped.run({}, {}, stop)).toMatchObject({
      outcome: { type: 'aborted' },
      cancellation: { wanted: false, accepted: false },
      reused: { how: 'joined' },
    })
    expect([slow.server.calls.cancel, stopped.server.calls.cancel]).toEqual([0, 0])
  })

  it('hands out what it joins, takes or gives way to where nobody waits', async () => {
    const joining = setUp()
    expect(joining.other().id).toBe('b-1')
    expect(await joining.run({}, { wait: false })).toMatchObject({
      ...{ build: { id: 'b-1', status: 'queued' }, outcome: { type: 'submitted' } },
    })
    expect(joining.server.calls).toMatchObject({ get: 0, submit: 0 })
    const taken = setUp({ timeline: ready })
    const { id } = taken.other()
    expect(await taken.run({}, { wait: false })).toMatchObject({
      ...{ build: { id, status: 'success' }, outcome: { type: 'finished' } },
      reused: { how: 'taken' },
    })
    const late = setUp({
      fault: (operation, call) => {
        if (operation === 'submit' && call === 1) late.other()
        return undefined
      },
    })
    expect(await late.run({}, { wait: false })).toMatchObject({
      ...{ build: { id: 'b-1' }, outcome: { type: 'submitted' }, reused: { how: 'joined' } },
    })
    expect((await late.server.getBuild('b-2', never)).status).toBe('cancelling')
  })

  it('looks again when a joined build is cancelled, and finds the next one', async () => {
    const { server, other, run, notices, events } = setUp()
    const [first, second] = [other(), other()]
    const cancelFirst = async (event: BuildEvent): Promise<void> => {
      if (event.type === 'reused' && event.build.id === first.id)
        await server.cancelBuild(first.id, never)
    }
    expect(await run({}, {}, cancelFirst)).toMatchObject({
      build: { id: second.id, status: 'success' },
    })
    expect(notices()).toEqual([
      `Build ${first.id} was cancelled or removed. Looking for another one.`,
    ])
    expect(events.filter(({ type }) => type === 'finished')).toHaveLength(1)
  })

  it('takes no joined build whose tag was pushed again meanwhile, whoever did it', async () => {
    const { other, run, notices, known, server } = setUp()
    const { id } = other()
    const pushAgain = (event: BuildEvent): void => {
      if (event.type === 'finished' && event.build.id === id)
        server.add({ ...known, id: 'mover', workingTreeHash: 'b'.repeat(64) })
    }
    const { build, reused } = await run({}, {}, pushAgain)
    expect(reused).toBeUndefined()
    expect([id, 'mover']).not.toContain(build.id)
    const reason = `Build ${id} has the same content, but build mover with the status 'queued' pushed its tag '${known.imageTag}' later, or may do so: its content is different.`
    expect(notices()).toEqual([`${reason} Looking for another one.`, `Nothing to reuse. ${reason}`])
    const required = setUp()
    const joined = required.other()
    await expect(
      required.run({ mode: 'require' }, {}, (event) => {
        if (event.type === 'finished' && event.build.id === joined.id)
          required.server.add({ ...known, workingTreeHash: undefined })
      }),
    ).rejects.toThrow('its content is unknown')
    expect(required.server.calls.submit).toBe(0)
  })

  it('builds when a joined build is removed', async () => {
    const { server, other, run, left } = setUp()
    const { id } = other({ id: 'removed' })
    const remove = (event: BuildEvent): void => {
      if (event.type === 'reused') server.builds.splice(0)
    }
    const { build, reused } = await run({}, {}, remove)
    expect(build.status).toBe('success')
    expect(build.id).not.toBe(id)
    expect(reused).toBeUndefined()
    expect(left).toEqual([undefined, build.id])
  })

  it('builds after three rounds, and then gives way to nobody', async () => {
    const { server, other, run } = setUp()
    const ids = Array.from({ length: 5 }, () => other().id)
    const cancel = async (event: BuildEvent): Promise<void> => {
      if (event.type === 'reused') await server.cancelBuild(event.build.id, never)
    }
    const { build } = await run({}, {}, cancel)
    expect(ids).not.toContain(build.id)
    expect(build.status).toBe('success')
    expect(server.calls).toMatchObject({ submit: 1, cancel: 3 })
  })

  it('builds where the list cannot be read, and fails if it must not', async () => {
    const refuse = {
      fault: (operation: string) => (operation === 'list' ? httpError(403, 'no') : undefined),
    }
    const auto = setUp(refuse)
    auto.server.add({ agentName: 'hello', agentId: 'agent-hello' })
    expect(await auto.run()).toMatchObject({ build: { status: 'success' } })
    expect(auto.notices()[0]).toMatch(/^Nothing to reuse\. .*403/)
    const required = setUp(refuse)
    await expect(required.run({ mode: 'require' })).rejects.toMatchObject({ status: 403 })
    expect(required.server.calls.submit).toBe(0)
  })

  it('never submits where reuse is required', async () => {
    const { server, run, other, known } = setUp({
      timeline: [...endless, { afterMs: 1_000, status: 'failed' }],
    })
    await expect(run({ mode: 'require' })).rejects.toThrow(
      "Nothing to reuse. No build of agent 'hello' has this content.",
    )
    server.add({ ...known, imageTag: 'other', workingTreeHash })
    await expect(run({ mode: 'require' })).rejects.toThrow(
      "Nothing to reuse. Closest match: build b-1 has the same content, but its tag is 'other'",
    )
    other()
    expect(await run({ mode: 'require' })).toMatchObject({ build: { id: 'b-2', status: 'failed' } })
    expect(server.calls.submit).toBe(0)
  })

  it.each([1, 4])(
    'never submits where it is required and %i joined builds are cancelled',
    async (count) => {
      const { server, other, run } = setUp({ timeline: endless })
      for (let index = 0; index < count; index += 1) other()
      const cancel = async (event: BuildEvent): Promise<void> => {
        if (event.type === 'reused') await server.cancelBuild(event.build.id, never)
      }
      await expect(run({ mode: 'require' }, {}, cancel)).rejects.toThrow(
        count === 1 ? "its status is 'cancelled'" : '3 builds of this content were cancelled',
      )
      expect(server.calls.submit).toBe(0)
    },
  )
})
