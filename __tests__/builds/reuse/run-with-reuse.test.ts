import { describe, expect, it } from '@jest/globals'
import type { BuildEvent } from '../../../src/builds/events.ts'
import { connectionLost, httpError } from '../../../testbed/emulator/model/api-values.ts'
import type { ModelServerOptions } from '../../../testbed/emulator/model/model-server.ts'
import { endless, ready, same, setUp } from './run-build-set-up.ts'

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
      build: { id, status: 'success' },
      outcome: { type: 'finished' },
      reused: { how: 'taken' },
    })
    const late = setUp({
      fault: (operation, call) => {
        if (operation === 'submit' && call === 1) late.other()
        return undefined
      },
    })
    expect(await late.run({}, { wait: false })).toMatchObject({
      build: { id: 'b-1' },
      outcome: { type: 'submitted' },
      reused: { how: 'joined' },
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
        server.add({ ...known, id: 'laterPush', workingTreeHash: 'b'.repeat(64) })
    }
    const { build, reused } = await run({}, {}, pushAgain)
    expect(reused).toBeUndefined()
    expect([id, 'laterPush']).not.toContain(build.id)
    const reason = `Build ${id} has the same content, but build laterPush with the status 'queued' pushed its tag '${known.imageTag}' later, or may do so: its content is different.`
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

/** Another run's build of the same content comes up after the first list read. */
function withTwin({ fault, ...options }: Omit<ModelServerOptions, 'clock'> = {}) {
  const context = setUp({
    ...options,
    fault: (operation, call) => {
      if (operation === 'submit' && call === 1) context.other()
      return fault?.(operation, call)
    },
  })
  return context
}

describe('a run that gives way', () => {
  it('gives way to an earlier build that the first list read did not show', async () => {
    const { server, run, left, notices, events } = withTwin()
    expect(await run()).toMatchObject({
      build: { id: 'b-1', status: 'success' },
      reused: { how: 'joined' },
    })
    expect(left).toEqual(['b-2', undefined])
    expect(notices().at(-1)).toBe(
      'Build b-1 of another run has the same content and came first. Cancelled build b-2.',
    )
    expect((await server.getBuild('b-2', never)).status).toBe('cancelled')
    expect(events.filter(({ type }) => type === 'finished')).toHaveLength(1)
  })

  it('gives way to no build whose tag was pushed again, nor counts its own push', async () => {
    const give = async (moved: boolean) => {
      const { server, other, run, known } = setUp({
        fault: (operation, call) => {
          if (operation !== 'submit' || call !== 1) return undefined
          const registered = { startedAt: undefined, endedAt: undefined, createdBy: 'user-2' }
          server.finish(other(registered).id, 'success')
          if (moved) server.add({ ...known, workingTreeHash: 'b'.repeat(64) })
          return undefined
        },
      })
      return await run({ same: { ...same, createdBy: ['user-2'] } })
    }
    expect((await give(true)).build.id).toBe('b-3')
    expect(await give(false)).toMatchObject({ build: { id: 'b-1' }, reused: { how: 'taken' } })
  })

  it('gives way only once its own build is ending', async () => {
    const { server, run } = withTwin()
    const cancel = server.cancelBuild.bind(server)
    let accepted = 0
    // Something on the way accepts the first request and drops it.
    const cancelBuild: typeof cancel = async (...args) => {
      accepted += 1
      if (accepted > 1) await cancel(...args)
    }
    Object.assign(server, { cancelBuild })
    expect(await run()).toMatchObject({ build: { id: 'b-1' }, reused: { how: 'joined' } })
    expect(accepted).toBe(2)
  })

  it('cancels no build that it only found in the list', async () => {
    const { server, other, run } = setUp({
      fault: (operation, call) => {
        // After the first list read, and before the submit.
        if (operation === 'list' && call === 2) other()
        return undefined
      },
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    expect(await run()).toMatchObject({ build: { id: 'b-2', status: 'success' } })
    expect(server.calls).toMatchObject({ submit: 1, cancel: 0 })
  })

  it.each([
    ['is refused', () => Promise.reject(httpError(503)), 'failed'],
    ['has no effect', () => Promise.resolve(), "Its status is 'running'."],
  ])('keeps its own build where its cancellation %s', async (_, cancelBuild, why) => {
    const { run, left, notices, server } = withTwin()
    server.cancelBuild = cancelBuild
    expect(await run()).toMatchObject({ build: { id: 'b-2', status: 'success' } })
    expect(left).toEqual(['b-2'])
    expect(notices().at(-1)).toContain(why)
  })

  it('looks again where its own build was cancelled after all', async () => {
    const { run, left } = withTwin({
      lostAnswer: (operation) => (operation === 'cancel' ? httpError(503) : undefined),
    })
    expect(await run()).toMatchObject({
      build: { id: 'b-1', status: 'success' },
      reused: { how: 'joined' },
    })
    expect(left).toEqual(['b-2', undefined])
  })

  it('keeps its own build where the second list read fails', async () => {
    const { server, run } = setUp({
      // The first list read, the list before the submit, the second list read.
      fault: (operation, call) => (operation === 'list' && call === 3 ? httpError(503) : undefined),
    })
    server.add({ agentName: 'hello', agentId: 'agent-hello' })
    expect(await run()).toMatchObject({ build: { status: 'success' }, reused: undefined })
    expect(server.calls).toMatchObject({ list: 3, cancel: 0 })
  })
})
