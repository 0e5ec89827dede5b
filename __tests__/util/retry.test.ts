import { describe, expect, it } from '@jest/globals'
import { type Retries, RetryBudget, retry } from '../../src/util/retry.ts'
import { never, recordingClock } from '../api/servers.ts'

async function run(retries: readonly Retries[], { random = 1, most }: RunOptions = {}) {
  const clock = recordingClock()
  let tries = 0
  const result = await retry(
    () => {
      tries += 1
      return tries > retries.length
        ? Promise.resolve('done')
        : Promise.reject(new Error(`failure ${tries}`))
    },
    {
      attempts: most,
      budget: new RetryBudget(),
      longestWaitMs: 20_000,
      clock,
      random: () => random,
      decide: () => retries[tries - 1] ?? once,
      fail: (errors, reason) =>
        new Error(`${reason}: ${errors.map((error) => (error as Error).message).join(', ')}`),
    },
    never,
  ).catch((error: unknown) => (error as Error).message)
  return { result, sleeps: clock.sleeps, tries }
}

interface RunOptions {
  readonly random?: number
  readonly most?: number
}

const again: Retries = { attempts: 6, baseMs: 500 }
const once: Retries = { attempts: 1, baseMs: 0 }

describe('retry', () => {
  it('doubles its waits up to the last try', async () => {
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

  it('stops at once where another try makes no sense', async () => {
    expect(await run([again, once])).toEqual({
      result: 'attempts: failure 1, failure 2',
      sleeps: [500],
      tries: 2,
    })
  })

  it('never waits less than it was asked to, and spreads what comes after that', async () => {
    const asked: Retries = { ...again, afterMs: 3_000 }
    expect((await run([asked, asked, asked], { random: 0 })).sleeps).toEqual([3_000, 3_000, 3_000])
    expect((await run([asked, asked, asked])).sleeps).toEqual([3_500, 4_000, 5_000])
    expect((await run([{ ...asked, baseMs: 1_000 }])).sleeps).toEqual([4_000])
  })

  it('tries as often as the last error allows, or less where the caller says so', async () => {
    const slow: Retries = { attempts: 3, baseMs: 1_000 }
    const thrice = { sleeps: [1_000, 2_000], tries: 3 }
    expect(await run([slow, slow, slow])).toMatchObject(thrice)
    expect(await run([slow, slow, slow], { most: 9 })).toMatchObject(thrice)
    expect(await run([slow, slow, slow], { most: 2 })).toMatchObject({ sleeps: [1_000], tries: 2 })
  })

  it('fails fast when the budget is spent, and never waits more than 20 s unasked', async () => {
    const endless = Array<Retries>(30).fill({ attempts: 30, baseMs: 500 })
    const { result, sleeps, tries } = await run(endless)
    expect(result).toMatch(/^budget: failure 1, .*, failure 21$/)
    expect({ tries, last: sleeps.at(-1) }).toEqual({ tries: 21, last: 20_000 })
  })

  it('rejects with the reason of its signal, before a try and after one', async () => {
    const stop = new AbortController()
    const reason = new Error('stopped')
    const options = {
      budget: new RetryBudget(),
      longestWaitMs: 20_000,
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

describe('RetryBudget', () => {
  it('earns back by successes what failures spend, never above its size', () => {
    const budget = new RetryBudget()
    const spendAll = (): number => {
      let spent = 0
      while (budget.spend()) spent += 1
      return spent
    }
    budget.earn()
    expect(spendAll()).toBe(20)
    for (let success = 0; success < 9; success += 1) budget.earn()
    expect(spendAll()).toBe(1)
  })
})
