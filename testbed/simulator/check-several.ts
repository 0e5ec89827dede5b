import { type FactOf, factsOf, type Trace } from '../invariants/facts.ts'
import { ofEveryRun } from '../invariants/check.ts'
import { isInDoubt } from '../invariants/orphans.ts'
import { type View, type Violation, viewOf } from '../invariants/view.ts'
import { type Plan, type RunPlan, runsOf } from './plan.ts'

/** A run, and what is seen of it and of all others from it. */
interface OneRun {
  readonly plan: Plan
  readonly run: RunPlan
  readonly view: View
}

/** All that is wrong with several runs. */
export function checkSeveral(
  traces: readonly Trace[],
  plan: Plan,
  apiKey: string,
): readonly Violation[] {
  return traces.flatMap((trace, index) => {
    const run = runsOf(plan)[index]
    if (run === undefined) return []
    const one: OneRun = { plan, run, view: viewOf(trace) }
    const violations = [
      ...ofEveryRun(apiKey).flatMap((holds) => holds(one.view)),
      ...leavesOthersAlone(one),
      ...neverWithoutBuild(one),
    ]
    return violations.map(({ rule, message }) => ({ rule, message: `Run ${index}: ${message}` }))
  })
}

/** S1: a run uses others' builds only with `reuse`, and never cancels them. */
function leavesOthersAlone({ run, view }: OneRun): readonly Violation[] {
  const violate = (message: string) => [{ rule: 'S1', message }]
  const isForeign = (id: string): boolean => {
    const build = view.created(id)
    return build?.by === 'others' && !mayBeOurs(build, view)
  }
  const adopted = factsOf(view.trace, 'output').flatMap(({ name, value }) =>
    name === 'build-id' && run.inputs['reuse'] === undefined && isForeign(value)
      ? violate(`It adopted build ${value} of another run.`)
      : [],
  )
  const cancelled = factsOf(view.trace, 'cancel').flatMap(({ by, buildId }) =>
    by !== 'others' && isForeign(buildId) ? violate(`${by} cancelled build ${buildId}.`) : [],
  )
  return [...adopted, ...cancelled]
}

/** S2: a run of good builds fails only if another one has taken its build for a lost own one. */
function neverWithoutBuild(one: OneRun): readonly Violation[] {
  const { view, plan } = one
  if (!isCalm(one) || view.exitOf('main')?.code === 0) return []
  const { end: status, cancelledByOthersMs, odd, queuedMs, runningMs } = plan.build
  const isGood = status === 'success' && cancelledByOthersMs === undefined && odd === undefined
  if (!isGood || queuedMs + runningMs > 3_000_000) return []
  const id = view.output('build-id')
  const isCancelled = id !== undefined && view.cancelsOf(id).length > 0
  return isCancelled && hasLostTwin(one)
    ? []
    : [{ rule: 'S2', message: `It has no build; it used ${id ?? 'none'}.` }]
}

/** Nothing goes wrong between the run and the builds API. */
function isCalm({ run, plan: { server } }: OneRun): boolean {
  return (
    run.faults.length + run.stops.length === 0 &&
    server.agent === 'listed' &&
    !server.requestsPerMinute
  )
}

/** Nobody can tell a build of ours from one of the same content while a form of ours was open. */
function mayBeOurs({ buildId, form }: FactOf<'created'>, view: View): boolean {
  const sent = ['image_tag', 'working_tree_hash'].map((name) => form[name])
  const ours = ['image-tag', 'working-tree-hash'].map((name) => view.output(name))
  return (
    isInDoubt(view, buildId) &&
    sent.every((value, index) => value !== undefined && value === ours[index])
  )
}

/** Whether a run of the same content may have mistaken this run's build for its own. */
function hasLostTwin({ run, plan }: OneRun): boolean {
  return runsOf(plan).some(
    (other) =>
      other !== run &&
      other.content === run.content &&
      other.faults.length + other.stops.length > 0,
  )
}
