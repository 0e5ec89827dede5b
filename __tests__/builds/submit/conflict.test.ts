import { describe, expect, it } from '@jest/globals'
import { httpError } from '../../../world/server/api-values.ts'
import { like, setUp } from './submit-set-up.ts'

describe('a conflict on the first form', () => {
  const taken = "Agent name 'hello' is already taken."
  /** Another run's build of the same content, made just before the form of this run arrives. */
  const neighbour = { ...like, id: 'neighbour', agentId: 'agent-hello' }

  it('is not with a build of this run: it submits by the ID of the agent, and names the other build', async () => {
    const { server, records, events, start } = setUp({
      fault: (operation, call) => {
        if (operation !== 'submit' || call > 1) return undefined
        server.add(neighbour)
        return httpError(409, taken)
      },
    })
    const { build, isAdopted } = await start()
    expect([build.id, isAdopted]).toEqual(['b-2', false])
    expect(server.submissions).toMatchObject([{ agent: { agentId: 'agent-hello' } }])
    expect(events).toContainEqual({
      type: 'warning',
      message: expect.stringContaining('the same content: neighbour.'),
    })
    // A conflict answers the first form.
    expect(records.map(({ unanswered }) => unanswered !== undefined)).toEqual([
      ...[false, true, false],
      true,
    ])
  })

  it('names the build that a gateway may have repeated the form for, and adopts none', async () => {
    const { server, events, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? httpError(409, 'busy') : undefined),
    })
    await expect(run()).rejects.toMatchObject({
      ...{ name: 'ApiError', serverMessage: 'busy' },
    })
    expect(events).toContainEqual({
      type: 'warning',
      message: expect.stringContaining('the same content: b-1.'),
    })
    expect(server.submissions).toHaveLength(1)
  })
})
