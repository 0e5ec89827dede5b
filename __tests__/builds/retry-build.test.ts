import { describe, expect, it } from '@jest/globals'
import type { CauseKind } from '../../src/build-log/causes.ts'
import type { BuildEvent } from '../../src/builds/events.ts'
import { isTransient, type RetryPolicy } from '../../src/builds/retry-build.ts'
import type { RunRequest } from '../../src/builds/run-build.ts'
import { connectionLost, httpError, submission } from '../../testbed/emulator/model/api-values.ts'
import type { ModelServer, ModelServerOptions } from '../../testbed/emulator/model/model-server.ts'
import { setUp as setUpReuse } from './reuse/run-build-set-up.ts'
import { minute, setUp, until } from './run-build-set-up.ts'

const never = new AbortController().signal
const lost = connectionLost()

describe('a failure that may pass', () => {
  it.each<[string, CauseKind | undefined, boolean]>([
    ['error', undefined, true],
    ['ERROR', 'test-failed', true],
    ['failed', 'network', true],
    ['failed', 'registry-rate-limit', true],
    ['failed', 'package-not-found', false],
    ['failed', 'timeout', false],
    ['failed', undefined, false],
    ['timed_out', 'network', false],
    ['cancelled', 'network', false],
    ['success', 'network', false],
    ['running', 'network', false],
    ['deleting', 'network', false],
  ])('with the status %s and the cause %s: %s', (status, cause, is) => {
    expect(isTransient(status, cause && { kind: cause, sentence: 'x', hint: 'y' })).toBe(is)
  })

  it('does not count a fault of the network that would be there again', () => {
    const cause = { kind: 'network', sentence: 'x', hint: 'y', isLasting: true } as const
    expect(isTransient('failed', cause)).toBe(false)
  })
})

/** The agent exists from the first build on. */
function prepareFor({ builds }: ModelServer): RunRequest['prepare'] {
  return async () => {
    const [{ agentId } = {}] = builds
    return await Promise.resolve({ ...submission, ...(agentId && { agent: { agentId } }) })
  }
}

const networkFailure = [
  '#5 [1/2] FROM reg.example/a',
  '#5 ERROR: failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://cdn.example/a": EOF',
  'ERROR: failed to solve: failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://cdn.example/a": EOF',
]

describe('a run with retries', () => {
  const retry = (most: number, more: Partial<RetryPolicy> = {}): RetryPolicy => ({
    most,
    withinMs: 180 * minute,
    ...more,
  })

  it.each([
    ['error', 0, 1],
    ['error', 2, 3],
    ['failed', 3, 1],
    ['success', 3, 1],
    ['cancelled', 3, 1],
  ])('builds after %s, with %d of them, %d times', async (status, most, builds) => {
    const { run, server, created, retried } = setUp({ timeline: until(status) })
    const result = await run({
      prepare: prepareFor(server),
      retry: retry(most),
    })
    const ids = server.builds.map(({ id }) => id)
    expect(created.map(({ id }) => id)).toEqual(ids)
    expect(ids).toHaveLength(builds)
    expect(result.build).toMatchObject({ id: ids.at(-1), status })
    expect(retried).toEqual(ids.slice(0, -1))
  })

  it.each<[string, Omit<ModelServerOptions, 'clock'>]>([
    [
      'was found in the list',
      { lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined) },
    ],
    [
      'may not be the only one',
      { fault: (operation, call) => (operation === 'submit' && call === 1 ? lost : undefined) },
    ],
  ])('builds no more after a build that %s', async (_, options) => {
    const { run, server } = setUp({ timeline: until('error'), ...options })
    await run({ prepare: prepareFor(server), retry: retry(2) })
    expect(server.builds).toHaveLength(1)
  })

  it('builds again where an attempt was only limited', async () => {
    const { run, server } = setUp({
      timeline: until('error'),
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? httpError(429) : undefined,
    })
    await run({ prepare: prepareFor(server), retry: retry(1) })
    expect(server.builds).toHaveLength(2)
  })

  it('does not repeat a build that failed when its time limit cancelled it', async () => {
    const { run, server } = setUp({ timeline: [{ afterMs: 0, status: 'running' }] })
    server.cancelBuild = async (id) => {
      await Promise.resolve()
      server.finish(id, 'error')
    }
    expect(await run({ retry: retry(2) })).toMatchObject({ build: { status: 'error' } })
    expect(server.builds).toHaveLength(1)
  })

  it('does not repeat a build of another run', async () => {
    const { run, other, server } = setUpReuse({ timeline: until('error') })
    const { id } = other()
    expect((await run({}, { retry: retry(2) })).build).toMatchObject({ id, status: 'error' })
    expect(server.calls.submit).toBe(0)
  })

  it('never has two builds at a time, and says what it does', async () => {
    const { run, server, clock, events } = setUp({ timeline: until('failed'), log: networkFailure })
    const prepare: RunRequest['prepare'] = async () => {
      const running = server.builds.map(async ({ id }) => await server.getBuild(id, never))
      for (const { status } of await Promise.all(running)) expect(status).toBe('failed')
      return await Promise.resolve(submission)
    }
    const startMs = clock.monotonicMs()
    await run({ prepare, retry: retry(3, { withinMs: 2 * minute }) })
    // The second one ends after the limit for a further one.
    expect(server.builds).toHaveLength(2)
    expect(clock.monotonicMs() - startMs).toBeGreaterThan(2 * minute)
    expect(events).toContainEqual({
      type: 'notice',
      message:
        'Build b-1 failed for a reason that may pass. Building the same content again in 30 s (1 of 3).',
    })
  })

  it('submits nothing after an abort between two builds', async () => {
    const { run, server, abort } = setUp({ timeline: until('error') })
    const reason = new Error('stopped')
    const stop = ({ type }: BuildEvent): void => {
      if (type === 'retrying') abort.abort(reason)
    }
    await expect(run({ retry: retry(3) }, stop)).rejects.toBe(reason)
    expect(server.builds).toHaveLength(1)
  })

  it('ends as the build that failed where no further one begins, and warns of it', async () => {
    const { run, server, events } = setUp({
      timeline: until('error'),
      fault: (operation) =>
        operation === 'submit' && server.builds.length > 0 ? httpError(401) : undefined,
    })
    expect(await run({ retry: retry(3) })).toMatchObject({
      build: { id: 'b-1', status: 'error' },
      outcome: { type: 'finished' },
    })
    expect(server.submissions).toHaveLength(1)
    expect(events).toContainEqual({
      type: 'warning',
      message: expect.stringMatching(/^Build b-1 was not built again: /),
    })
  })

  it('does not take the build that failed for the one of a response that was lost', async () => {
    const { run, server } = setUp({
      timeline: until('error'),
      lostAnswer: (operation, call) =>
        operation === 'submit' && call === 2 ? connectionLost() : undefined,
    })
    const list = server.listBuilds.bind(server)
    // It is listed only after the second submit, and without a time that would show how old it is.
    server.listBuilds = async function* (...query) {
      for await (const build of list(...query)) {
        if (build.id !== 'b-1') yield build
        else if (server.submissions.length > 1) yield { ...build, createdAt: undefined }
      }
    }
    const result = await run({ prepare: prepareFor(server), retry: retry(1) })
    expect(result.build.id).toBe('b-2')
    expect(server.builds).toHaveLength(2)
  })
})
