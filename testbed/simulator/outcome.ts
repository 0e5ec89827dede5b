import { checkSeveral } from './check-several.ts'
import { checkDeploy } from './deploy/check.ts'
import { drawPlan } from './draw.ts'
import type { Trace } from '../invariants/facts.ts'
import { check } from '../invariants/check.ts'
import type { Violation } from '../invariants/view.ts'
import type { Plan } from './plan.ts'
import { apiKey, run } from './run.ts'
import { shrink } from './shrink.ts'

/** A plan in which an invariant is broken. */
export interface Failure {
  readonly plan: Plan
  readonly violations: readonly Violation[]
}

export async function runAndCheck(
  plan: Plan,
): Promise<{ readonly trace: Trace; readonly violations: readonly Violation[] }> {
  const traces = await run(plan)
  if (plan.beside !== undefined) {
    const all = traces.flatMap((trace, index) => trace.map((fact) => ({ run: index, ...fact })))
    const trace = all.toSorted((a, b) => a.at - b.at)
    return { trace, violations: checkSeveral(traces, plan, apiKey) }
  }
  const [trace = []] = traces
  const violations = plan.deploy
    ? checkDeploy(trace, plan, plan.deploy, apiKey)
    : check(trace, apiKey)
  return { trace, violations }
}

/** The failure of a seed, if it fails. */
export async function trySeed(seed: number): Promise<Failure | undefined> {
  const plan = drawPlan(seed)
  const { violations } = await runAndCheck(plan)
  return violations.length === 0 ? undefined : { plan, violations }
}

/** The same failure with a plan as small as possible. */
export async function shrinkFailure({ plan, violations }: Failure): Promise<Failure> {
  const rules = new Set(violations.map(({ rule }) => rule))
  const smallest = await shrink(plan, async (simpler) => {
    const found = (await runAndCheck(simpler)).violations
    return found.some(({ rule }) => rules.has(rule))
  })
  return { plan: smallest, violations: (await runAndCheck(smallest)).violations }
}
