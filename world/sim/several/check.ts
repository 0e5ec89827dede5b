import { type FactOf, factsOf, type Trace } from '../../promises/facts.ts'
import { ofEveryRun } from '../../promises/check.ts'
import { isInDoubt } from '../../promises/orphans.ts'
import { type View, type Violation, viewOf } from '../../promises/view.ts'
import type { Plan } from '../plan.ts'
import { isFinalStatus } from '../../server/statuses.ts'
import { isSince } from '../../server/generations.ts'
import { tipAt } from './github.ts'
import { defaultBranch, repo, type RunPlan, type SeveralPlan, shaOf } from './plan.ts'

/** A run, and what is seen of it and of all others from it. */
interface OneRun {
  readonly plan: Plan
  readonly several: SeveralPlan
  readonly run: RunPlan
  readonly view: View
}

/** All that is wrong with several runs. */
export function checkSeveral(
  traces: readonly Trace[],
  plan: Plan,
  several: SeveralPlan,
  apiKey: string,
): readonly Violation[] {
  return traces.flatMap((trace, index) => {
    const run = several.runs[index]
    if (run === undefined) return []
    const one: OneRun = { plan, several, run, view: viewOf(trace) }
    const own = [...[onlyOlderBuilds, allOlderBuilds, neverWithoutBuild, asksForReason], warnsOnce]
    const violations = [
      ...ofEveryRun(apiKey).flatMap((holds) => holds(one.view)),
      ...own.flatMap((holds) => holds(one)),
    ]
    return violations.map(({ rule, message }) => ({ rule, message: `Run ${index}: ${message}` }))
  })
}

/** S1: a run uses others' builds only with `reuse`, and cancels them only as the newest run. */
function onlyOlderBuilds(one: OneRun): readonly Violation[] {
  const { run, view, several } = one
  const used = factsOf(view.trace, 'output').flatMap(({ name, value }) =>
    name === 'build-id' ? [value] : [],
  )
  const adopted = used.flatMap((id) => {
    const build = run.inputs['reuse'] === undefined ? view.created(id) : undefined
    const isForeign = build?.by === 'others' && !mayBeOurs(build, one)
    return isForeign ? [{ rule: 'S1', message: `It adopted build ${id} of another run.` }] : []
  })
  const cancelled = factsOf(view.trace, 'cancel').flatMap(({ at, by, buildId }) => {
    const build = view.created(buildId)
    if (by === 'others' || build?.by !== 'others' || mayBeOurs(build, one)) return []
    const violate = (why: string): readonly Violation[] => [
      { rule: 'S1', message: `${by} cancelled build ${buildId}${why}` },
    ]
    if (!maySupersede(one)) return violate(' without being allowed to.')
    if (!isOlder(build, one)) return violate(', which proves no older commit of the branch.')
    if (used.includes(buildId)) return violate(', which it used.')
    const moments = [run.startMs, build.at, ...several.pushes.map(({ atMs }) => atMs)]
    const wasNewest = moments.some(
      (ms) => ms >= run.startMs && ms >= build.at && ms <= at && tipAt(several, ms) === run.commit,
    )
    if (!wasNewest) return violate(', but was not the newest run since it was created.')
    const told = factsOf(view.trace, 'branch').findLast((fact) => fact.at <= at)
    return told?.commit === shaOf(run.commit) ? [] : violate(' without proof from GitHub.')
  })
  return [...adopted, ...cancelled]
}

/** S2: where nothing goes wrong, the newest run leaves no build of an older commit. */
function allOlderBuilds(one: OneRun): readonly Violation[] {
  const { run, view, several, plan } = one
  const end = view.exitOf('main')
  if (!isCalm(one) || !maySupersede(one) || end === undefined) return []
  if (run.github.trouble.length > 0 || plan.server.listLagMs > 0) return []
  if (!isSince(plan.server.generation, 'g4')) return []
  const isNewest = [run.startMs, end.at].every((ms) => tipAt(several, ms) === run.commit)
  const wasPushed = several.pushes.some(({ atMs }) => atMs > run.startMs && atMs < end.at)
  if (!isNewest || wasPushed) return []
  const submitted = factsOf(view.trace, 'request').find(({ operation }) => operation === 'submit')
  return factsOf(view.trace, 'created').flatMap((build) => {
    const { buildId, at, by } = build
    const isLeft =
      by === 'others' &&
      isOlder(build, one) &&
      at < run.startMs &&
      view.output('build-id') !== buildId &&
      ['queued', 'running'].includes(view.statusAt(buildId, (submitted ?? end).at)) &&
      view.cancelsOf(buildId).length === 0
    return isLeft ? [{ rule: 'S2', message: `Build ${buildId} was not superseded.` }] : []
  })
}

/** S3: a run of good builds fails only if a newer run cancelled them, whatever GitHub says. */
function neverWithoutBuild(one: OneRun): readonly Violation[] {
  const { run, view, several, plan } = one
  const end = view.exitOf('main')
  if (!isCalm(one) || end?.code === 0) return []
  const { end: status, cancelledByOthersMs, odd, queuedMs, runningMs } = plan.build
  const isGood = status === 'success' && cancelledByOthersMs === undefined && odd === undefined
  if (!isGood || queuedMs + runningMs > 3_000_000) return []
  const moments = several.pushes.map(({ atMs }) => atMs).filter((ms) => ms > run.startMs)
  const isNewest = [run.startMs, ...moments].every((ms) => tipAt(several, ms) === run.commit)
  const id = view.output('build-id')
  const isCancelled = id !== undefined && view.cancelsOf(id).length > 0
  return isCancelled && (!isNewest || hasLostTwin(one))
    ? []
    : [{ rule: 'S3', message: `It has no build; it used ${id ?? 'none'}.` }]
}

/** S4: GitHub is asked only where there is something to cancel, or our own build was. */
function asksForReason(one: OneRun): readonly Violation[] {
  const { view } = one
  const asked = factsOf(view.trace, 'branch')[0]
  if (asked === undefined) return []
  const hasOlder = factsOf(view.trace, 'created').some(
    (build) =>
      build.at <= asked.at &&
      isOlder(build, one) &&
      !isFinalStatus(view.statusAt(build.buildId, one.run.startMs)),
  )
  const own = view.output('build-id')
  const wasCancelled = own !== undefined && view.statusAt(own, asked.at) === 'cancelled'
  return (hasOlder || wasCancelled) &&
    maySupersede({ ...one, several: { ...one.several, isProtected: false } })
    ? []
    : [{ rule: 'S4', message: 'GitHub was asked although there was nothing to cancel.' }]
}

/** S5: all trouble with superseding is one warning. */
function warnsOnce({ view }: OneRun): readonly Violation[] {
  const warnings = view.lines('main').filter(({ text }) => /^::warning.*Older builds/.test(text))
  return warnings.length > 1
    ? [{ rule: 'S5', message: `It warned ${warnings.length} times of older builds.` }]
    : []
}

function maySupersede({ run, several }: OneRun): boolean {
  const isAllowed = !run.isProtected && !several.isProtected && several.branch !== defaultBranch
  return run.inputs['supersede'] === 'true' && run.event !== 'fork' && isAllowed
}

/** Whether the record names another commit of the same branch and agent. */
function isOlder({ form }: FactOf<'created'>, { run, several }: OneRun): boolean {
  const { agent_id: agent = 'agent-1', source_commit: commit = '' } = form
  const isHere = form['source_repo'] === repo && form['source_ref'] === several.branch
  return agent === 'agent-1' && isHere && commit !== '' && commit !== shaOf(run.commit)
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
function mayBeOurs({ buildId, form }: FactOf<'created'>, { view }: OneRun): boolean {
  const sent = ['image_tag', 'working_tree_hash'].map((name) => form[name])
  const ours = ['image-tag', 'working-tree-hash'].map((name) => view.output(name))
  return (
    isInDoubt(view, buildId) &&
    sent.every((value, index) => value !== undefined && value === ours[index])
  )
}

/** Whether a run of the same content may have mistaken this run's build for its own. */
function hasLostTwin({ run, several }: OneRun): boolean {
  return several.runs.some(
    (other) =>
      other !== run &&
      other.content === run.content &&
      other.faults.length + other.stops.length > 0,
  )
}
