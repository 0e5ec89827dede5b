import { describe, expect, it } from '@jest/globals'
import { connectionLost, httpError } from '../../../world/server/api-values.ts'
import type { ModelServerOptions } from '../../../world/server/model-server.ts'
import { same, setUp } from './run-build-set-up.ts'

const never = new AbortController().signal

/** Another run's build of the same content comes up after the first look. */
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

describe('a run that reuses', () => {
  it('gives way to an earlier build that the first look did not show', async () => {
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
        // After the first look, and before the submit.
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

  it('keeps its own build where the second look fails', async () => {
    const { server, run } = setUp({
      // The first look, the list before the submit, the second look.
      fault: (operation, call) => (operation === 'list' && call === 3 ? httpError(503) : undefined),
    })
    server.add({ agentName: 'hello', agentId: 'agent-hello' })
    expect(await run()).toMatchObject({ build: { status: 'success' }, reused: undefined })
    expect(server.calls).toMatchObject({ list: 4, cancel: 0 })
  })
})
