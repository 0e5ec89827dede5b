import { describe, expect, it } from '@jest/globals'
import { type RetryDecision, createRetryBudget, retry } from '../../src/util/retry.ts'
import { never, recordingClock } from '../api/servers.ts'

const policy = { attempts: 6, baseMs: 500, factor: 2, capMs: 20_000 }

async function run(decisions: readonly RetryDecision[], { random = 1, tokens = 100 } = {}) {
  const clock = recordingClock()
  let tries = 0
  const result = await retry(
    () => {
      tries += 1
      return tries > decisions.length
        ? Promise.resolve('done')
        : Promise.reject(new Error(`failure ${tries}`))
    },
    {
      policy,
      budget: createRetryBudget({ tokens, cost: 5, gain: 1 }),
      clock,
      random: () => random,
      decide: () => decisions[tries - 1] ?? { retry: false },
      fail: (errors, reason) =>
        new Error(`${reason}: ${errors.map((error) => (error as Error).message).join(', ')}`),
    },
    never,
  ).catch((error: unknown) => (error as Error).message)
  return { result, sleeps: clock.sleeps, tries }
}

const again: RetryDecision = { retry: true }

describe('retry', () => {
  it('doubles its waits up to the last of the policy', async () => {
    expect(await run([again, again, again, again, again])).toEqual({
      result: 'done',
      sleeps: [500, 1_000, 2_000, 4_000, 8_000],
      tries: 6,
    })
  })

  it('waits anything between nothing and the bound', async () => {
    expect((await run([again, again], { random: 0 })).sleeps).toEqual([0, 0])
    expect((await run([again, again], { random: 0.5 })).sleeps).toEqual([250, 500])
  })

  it('hands over one error per try when the tries are used up', async () => {
    const outcome = await run(Array<RetryDecision>(9).fill(again))
    expect(outcome.result).toBe(
      'attempts: failure 1, failure 2, failure 3, failure 4, failure 5, failure 6',
    )
  })

  it('stops at once where another try makes no sense', async () => {
    expect(await run([again, { retry: false }])).toEqual({
      result: 'final: failure 1, failure 2',
      sleeps: [500],
      tries: 2,
    })
  })

  it('never waits less than it was asked to, and spreads what comes after that', async () => {
    const asked: RetryDecision = { retry: true, afterMs: 3_000 }
    expect((await run([asked, asked, asked], { random: 0 })).sleeps).toEqual([3_000, 3_000, 3_000])
    expect((await run([asked, asked, asked])).sleeps).toEqual([3_500, 4_000, 5_000])
    expect((await run([{ ...asked, baseMs: 1_000 }])).sleeps).toEqual([4_000])
  })

  it('takes the base and the number of tries of a decision', async () => {
    const slow: RetryDecision = { retry: true, baseMs: 1_000, attempts: 3 }
    expect(await run([slow, slow, slow])).toMatchObject({ sleeps: [1_000, 2_000], tries: 3 })
  })

  it('fails fast when the budget is spent', async () => {
    expect(await run([again, again], { tokens: 5 })).toMatchObject({
      result: 'budget: failure 1, failure 2',
      tries: 2,
    })
  })

  it('rejects with the reason of its signal, before a try and after one', async () => {
    const stop = new AbortController()
    const reason = new Error('stopped')
    const options = {
      policy,
      budget: createRetryBudget({ tokens: 5, cost: 5, gain: 1 }),
      clock: recordingClock(),
      random: () => 0,
      decide: () => again,
      fail: () => new Error('gave up'),
    }
    const attempt = (): Promise<never> => {
      stop.abort(reason)
      return Promise.reject(new Error('failure'))
    }
    await expect(retry(attempt, options, stop.signal)).rejects.toBe(reason)
    await expect(retry(attempt, options, stop.signal)).rejects.toBe(reason)
  })
})

describe('createRetryBudget', () => {
  it('earns back by successes what failures spend, never above its size', () => {
    const budget = createRetryBudget({ tokens: 10, cost: 5, gain: 1 })
    budget.earn()
    expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false])
    for (let success = 0; success < 5; success += 1) budget.earn()
    expect([budget.spend(), budget.spend()]).toEqual([true, false])
  })
})
