import { ofWholeOutput } from '../../invariants/check.ts'
import { type FactOf, factsOf, type Trace } from '../../invariants/facts.ts'
import { endsInTime, leavesNothingOpen } from '../../invariants/limits.ts'
import { type View, type Violation, viewOf } from '../../invariants/view.ts'
import { oneError } from '../../invariants/words.ts'
import type { Plan } from '../plan.ts'
import type { DeployPlan } from './plan.ts'

type DeploymentFact = FactOf<'deployment'>

interface Checked {
  readonly plan: Plan
  readonly deploy: DeployPlan
  readonly view: View
  readonly ours: readonly DeploymentFact[]
  readonly others: readonly DeploymentFact[]
}

type Promised = (checked: Checked) => readonly string[]

/** All that is wrong with a run of `deploy/`. */
export function checkDeploy(
  trace: Trace,
  plan: Plan,
  deploy: DeployPlan,
  apiKey: string,
): readonly Violation[] {
  const view = viewOf(trace)
  const deployments = factsOf(trace, 'deployment')
  const ours = deployments.filter(({ isOurs }) => isOurs)
  const others = deployments.filter(({ isOurs }) => !isOurs)
  const ofAny = [
    ...ofWholeOutput([apiKey], /^foreign/),
    endsInTime({ afterSignalMs: 100, postMs: 1_000 }),
    leavesNothingOpen,
    oneError,
  ]
  const own: Readonly<Record<string, Promised>> = {
    D1: oneRelease,
    D2: noPreviewWithoutName,
    D3: onlyWhatIsBuilt,
    D4: leavesOthersAlone,
    D5: noFalseVerdict,
    D6: eachLineOnce,
    D7: endsByItself,
  }
  return [
    ...ofAny.flatMap((holds) => holds(view)),
    ...Object.entries(own).flatMap(([rule, holds]) =>
      holds({ plan, deploy, view, ours, others }).map((message) => ({ rule, message })),
    ),
  ]
}

const active = ['pending', 'running', 'completed']
const isActive = ({ status }: DeploymentFact): boolean => active.includes(status)
const isQuiet = ({ faults, server }: Plan): boolean => faults.length === 0 && server.listLagMs === 0

/** D1: a form is sent again only after one in doubt, and not if the list could show its result. */
function oneRelease({ plan, view, ours }: Checked): readonly string[] {
  const requests = factsOf(view.trace, 'request')
  const statusOf = (id: number): number | undefined => view.responseTo(id)?.status
  const forms = requests.filter(({ operation }) => operation === 'deploy')
  return forms.flatMap((form, index) => {
    const before = forms[index - 1]
    if (before === undefined) return []
    if ((statusOf(before.id) ?? 500) < 400) return ['A form was sent again after a good response.']
    const looks = requests.filter(
      ({ operation, id, at }) =>
        operation === 'deployments' &&
        at > before.at &&
        at <= form.at &&
        (statusOf(id) ?? 500) < 400,
    )
    const hasArrived = factsOf(view.trace, 'form').some(({ id }) => id === before.id)
    if (plan.inputs['preview'] !== undefined && hasArrived && looks.length === 0)
      return ['A second preview was sent without a read of the list.']
    const isSeen = looks.some(({ at }) =>
      ours.some((one) => one.at + plan.server.listLagMs < at && one.at > before.at),
    )
    return isSeen ? ['A form was sent again although the list showed its deployment.'] : []
  })
}

/** D2: after a stop, no preview of ours is left; one that cannot be deleted is named. */
function noPreviewWithoutName({ plan, view, ours }: Checked): readonly string[] {
  const texts = view.trace.flatMap((fact) =>
    fact.type === 'line' || fact.type === 'summary'
      ? [fact.text]
      : fact.type === 'output'
        ? [fact.value]
        : [],
  )
  const isDoubted = texts.some((text) => doubt.test(text))
  const isStopped = view.exitOf('main')?.how === 'killed' || view.firstSignal('main') !== undefined
  const isDone =
    view.exitOf('main')?.code === 0 || view.output('status')?.toLowerCase() === 'completed'
  const left = ours.filter((one) => one.isPreview && isActive(one))
  return left.flatMap(({ id }) => {
    const isNamed = texts.some((text) => text.includes(id))
    if (!isNamed && !isDoubted) return [`Nothing names preview ${id}.`]
    const mustBeGone = isStopped && !isDone && isQuiet(plan)
    return mustBeGone && plan.inputs['wait'] !== 'false' ? [`Preview ${id} was left.`] : []
  })
}

const doubt = /may (?:or may not )?have been created|may still appear|may be left/

/** D3: nothing is sent unless the build is a good one, of the agent, and not pushed over. */
function onlyWhatIsBuilt({ view, deploy }: Checked): readonly string[] {
  const isSent = factsOf(view.trace, 'request').some(({ operation }) => operation === 'deploy')
  return isSent && deploy.build !== 'good' ? [`A build was deployed: ${deploy.build}.`] : []
}

/** D4: only previews of this run are deleted. */
function leavesOthersAlone({ ours, others }: Checked): readonly string[] {
  return [
    ...others.filter(({ isDeletedByUs }) => isDeletedByUs).map(({ id }) => `${id} is of others.`),
    ...ours
      .filter(({ isDeletedByUs, isPreview }) => isDeletedByUs && !isPreview)
      .map(({ id }) => `${id} is no preview.`),
  ]
}

/** D5: exit code 0 only if the deployment is completed, and always so where nothing goes wrong. */
function noFalseVerdict({ plan, deploy, view, ours, others }: Checked): readonly string[] {
  const exit = view.exitOf('main')
  if (exit === undefined) return ['Main never ended.']
  const { inputs, stops } = plan
  const waits = inputs['wait'] !== 'false'
  const id = view.output('deployment-id')
  const found = ours.find((one) => one.id === id)
  const { pendingMs, runningMs, end } = deploy
  const endsMs = (found?.at ?? Infinity) + pendingMs + runningMs
  const isGood = end === 'completed' && endsMs <= exit.at
  if (exit.code === 0 && found === undefined) return ['Exit code 0 without a deployment.']
  if (exit.code === 0 && waits && !isGood) return ['Exit code 0, but it is not completed.']
  const isBuilt = deploy.build === 'good' && !deploy.lacksSecret
  const isAlone = others.length === 0 && stops.length === 0 && isQuiet(plan)
  const limitMs = Number(inputs['timeout-minutes'] ?? 15) * 60_000
  const isShort = pendingMs + runningMs < limitMs - 15_000
  const mustPass = isBuilt && isAlone && waits && isShort && end === 'completed'
  return mustPass && exit.code !== 0 ? ['Exit code 1 of a good deployment.'] : []
}

/** D6: no line of the log is shown twice; with `logs: full` none is lacking where all is well. */
function eachLineOnce({ plan, deploy, view }: Checked): readonly string[] {
  const shown = view.lines('main').flatMap(({ text }) => {
    const [, index] = /^log line (\d+)\b/.exec(text) ?? []
    return index === undefined ? [] : [Number(index)]
  })
  if (new Set(shown).size < shown.length) return ['A line of the log is shown twice.']
  const all = Array.from({ length: deploy.lines }, (_, index) => index).filter((n) => n % 7 !== 3)
  const isWhole = view.exitOf('main')?.code === 0 && plan.inputs['wait'] !== 'false'
  if (!isWhole || !isQuiet(plan) || plan.inputs['logs'] !== undefined) return []
  return shown.length === all.length ? [] : [`${all.length - shown.length} lines are lacking.`]
}

/** The time for outages, and for the search of a deployment in doubt. */
const extraMs = 30 * 60_000

/** D7: main ends in a time that follows from its limit. */
function endsByItself({ plan, view }: Checked): readonly string[] {
  const exit = view.exitOf('main')
  const limitMs = Number(plan.inputs['timeout-minutes'] ?? 15) * 60_000
  return exit && exit.at > limitMs + extraMs ? [`Main took ${Math.round(exit.at)} ms.`] : []
}
