import { expect, it } from '@jest/globals'
import { RetryBudget } from '../../src/util/retry.ts'

it('a budget of retries earns back by successes what failures spend, never above its size', () => {
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
