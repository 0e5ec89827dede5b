import { describe, expect, it } from '@jest/globals'
import { connectionLost, httpError, submission } from '../../world/server/api-values.ts'
import type { ModelServerOptions } from '../../world/server/model-server.ts'
import { accepted, minute, notAccepted, setUp } from './run-build-set-up.ts'

describe('a build that was found in the list after a lost response', () => {
  /** Aborts so long after the submit; `twinMs`: when another run creates the same. */
  const adopt = async (
    abortMs: number | undefined,
    twinMs?: number,
    fault?: ModelServerOptions['fault'],
  ) => {
    const context = setUp({
      timeline: [{ afterMs: 0, status: 'running' }],
      ...(fault && { fault }),
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    const { clock, server, abort, run } = context
    const after = (ms: number | undefined, work: () => void): void => {
      if (ms !== undefined) void clock.sleep(ms, new AbortController().signal).then(work)
    }
    const { imageName, imageTag, workingTreeHash } = submission
    const agent = { agentName: 'hello', agentId: 'agent-hello' }
    after(twinMs, () => server.add({ ...agent, imageName, imageTag, workingTreeHash }))
    after(abortMs, () => abort.abort(new Error('stopped')))
    return { ...context, result: await run() }
  }
  const leftToPost = { ...notAccepted, isLeftToPost: true }

  it('is left to the post step in the first five minutes', async () => {
    const { result, server } = await adopt(20_000)
    expect(result).toMatchObject({ outcome: { type: 'aborted' }, cancellation: leftToPost })
    expect(server.calls.cancel).toBe(0)
  })

  it('is cancelled later, if it is still alone', async () => {
    const { result, server } = await adopt(6 * minute)
    expect(result.cancellation).toEqual(accepted)
    expect(server.calls.cancel).toBe(1)
  })

  it.each([
    ['an abort', 6 * minute],
    ['a limit', undefined],
  ])('is not cancelled after %s where another run may have created it', async (_, abortMs) => {
    const { result, server } = await adopt(abortMs, 40_000)
    expect(result.cancellation).toEqual(leftToPost)
    expect(server.calls.cancel).toBe(0)
  })

  it('is not cancelled where the list cannot be read', async () => {
    const { result } = await adopt(6 * minute, undefined, (operation, call) =>
      operation === 'list' && call > 2 ? httpError(503) : undefined,
    )
    expect(result.cancellation).toEqual(leftToPost)
  })

  it('is cancelled after a limit, if it is alone', async () => {
    const { result } = await adopt(undefined)
    expect(result).toMatchObject({ outcome: { type: 'timed-out' }, cancellation: accepted })
  })
})
