import { runSeeds } from '../sim/run-seeds.ts'
import { atLeast, atMost, type Bar, none } from './bar.ts'

const seeds = 10_000

/** Main and post in virtual time against a model server, with a fault plan drawn from each seed. */
export const sim: Bar = async ({ report }) => {
  const startMs = performance.now()
  const failures = await runSeeds(1, seeds)
  for (const { plan, violations } of failures) {
    report(
      `seed ${plan.seed}: ${violations[0]?.message ?? ''} Replay it with: npm run sim -- --seed ${plan.seed}`,
    )
  }
  return [
    atLeast('seeds', 10_000, seeds),
    none('seeds that break a promise', failures.length),
    atMost('time', 90, (performance.now() - startMs) / 1_000, ' s'),
  ]
}
