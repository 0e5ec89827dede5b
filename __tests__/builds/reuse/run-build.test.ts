import { describe, expect, it } from '@jest/globals'
import type { BuildEvent } from '../../../src/builds/events.ts'
import { httpError } from '../../../world/server/api-values.ts'
import { endless, ready, setUp } from './run-build-set-up.ts'

const never = new AbortController().signal

describe('a run that reuses', () => {
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

  it('hands out what it takes or gives way to where nobody waits', async () => {
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

  it('never submits where reuse is required, however the joined build ends', async () => {
    const { server, run, other } = setUp({
      timeline: [...endless, { afterMs: 1_000, status: 'failed' }],
    })
    other()
    expect(await run({ mode: 'require' })).toMatchObject({ build: { id: 'b-1', status: 'failed' } })
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
