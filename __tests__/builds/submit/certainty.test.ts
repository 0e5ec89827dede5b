import { describe, expect, it } from '@jest/globals'
import { connectionLost, httpError } from '../../../world/server/api-values.ts'
import { like, setUp } from './submit-set-up.ts'

describe('whether a build is certainly of this run', () => {
  const never = new AbortController().signal

  const adopt = async () => {
    const context = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    const submitted = await context.start()
    expect(submitted).toMatchObject({ isAdopted: true, build: { id: 'b-1' } })
    const lists = context.server.calls.list
    return { ...context, ...submitted, looks: () => context.server.calls.list - lists }
  }

  it('is not, for five minutes, of one that was found in the list', async () => {
    const { clock, isProved, looks } = await adopt()
    expect([await isProved(never), looks()]).toEqual([false, 0])
    await clock.sleep(298_000, never)
    expect([await isProved(never), looks()]).toEqual([false, 0])
    await clock.sleep(1_000, never)
    expect([await isProved(never), looks()]).toEqual([true, 1])
  })

  it('is not where another build may be the one', async () => {
    const { server, clock, isProved } = await adopt()
    server.add({ ...like, agentId: 'agent-hello' })
    await clock.sleep(5 * 60_000, never)
    expect(await isProved(never)).toBe(false)
  })

  it.each([
    ['cannot be read', httpError(500)],
    ['is not read in time', undefined],
  ])('is not where the list %s', async (_, error) => {
    const { server, clock, isProved } = await adopt()
    await clock.sleep(5 * 60_000, never)
    server.listBuilds = () => {
      throw error ?? new Error('The time is over.')
    }
    const limit = error === undefined ? AbortSignal.abort() : never
    expect(await isProved(limit)).toBe(false)
  })
})
