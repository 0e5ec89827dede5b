import { slowestStep, spanOf } from '../../build-log/step-times.ts'
import type { Step, StepState } from '../../build-log/steps.ts'
import { formatSeconds } from '../text/format.ts'
import type { SummaryFacts } from './summary-facts.ts'
import { code, countOf, details, table } from './markdown.ts'
import { isReplayed, renderTimeline, type TimedStep } from './timeline.ts'

type StepFacts = Pick<
  SummaryFacts,
  'end' | 'steps' | 'phases' | 'queueSeconds' | 'buildSeconds' | 'endMs'
>

/** Loading the base image is never taken from the cache of instructions. */
export function isAllCached(steps: readonly Step[]): boolean {
  const instructions = steps.filter(
    ({ instruction }) => instruction !== undefined && !/^FROM\s/i.test(instruction),
  )
  return instructions.length > 0 && instructions.every(({ state }) => state === 'cached')
}

export function describeSteps(facts: StepFacts): readonly string[] {
  const { steps } = facts
  if (isAllCached(steps)) return []
  const cached = countOfState(steps, 'cached')
  return [
    ...describeSlowest(facts),
    ...(cached === 0 ? [] : [`${cached} of ${countOf(steps.length, 'step')} came from the cache.`]),
  ]
}

function describeSlowest(facts: StepFacts): readonly string[] {
  const slowest = slowestStep(facts.steps)
  if (slowest === undefined || slowest.seconds < 1) return []
  const { step, seconds } = slowest
  const name = `${code(step.instruction ?? step.title, 120)} (${formatSeconds(seconds)})`
  const { end, buildSeconds } = facts
  const share = buildSeconds === undefined ? 0 : Math.round((seconds / buildSeconds) * 100)
  // Another clock measured the whole, and on a failure the end is what counts.
  return share < 1 || share > 100 || end.kind !== 'built'
    ? [`Slowest step: ${name}.`]
    : [`${share} % of the time: ${name}.`]
}

/** The timeline; after a replay of the log, a sentence that says why there is none. */
export function renderChart(facts: StepFacts): readonly string[] {
  const { steps, queueSeconds } = facts
  if (isAllCached(steps)) return []
  const timed = timedSteps(facts)
  if (isReplayed(timed)) return ['No timeline: the log arrived after its steps had run.']
  const queuedMs = queueSeconds === undefined ? undefined : queueSeconds * 1_000
  const chart = renderTimeline(queuedMs, timed)
  return chart === undefined ? [] : [chart]
}

function timedSteps({ steps, endMs }: StepFacts): readonly TimedStep[] {
  return steps.flatMap((step, index) => {
    if (step.startMs === undefined || step.state === 'cached') return []
    return {
      number: index + 1,
      name: step.instruction ?? step.title,
      startMs: step.startMs,
      endMs: step.endMs ?? endMs,
      seconds: step.seconds,
      failed: step.state === 'failed',
    }
  })
}

const shownSteps = 30

/** All steps, or the slowest ones of a long build, in the order of the log; numbered as in the timeline. */
export function renderSteps(facts: StepFacts): readonly string[] {
  const { steps, phases = [] } = facts
  if (steps.length === 0 && phases.length === 0) return []
  const isLive = !isReplayed(timedSteps(facts))
  const shown = slowestOf(steps)
  const title = [
    countOf(steps.length, 'step'),
    ...(['cached', 'failed', 'cancelled'] as const).flatMap((state) => {
      const count = countOfState(steps, state)
      return count === 0 ? [] : [`${count} ${state}`]
    }),
    ...(phases.length === 0 ? [] : [countOf(phases.length, 'phase')]),
    ...(shown.size < steps.length ? [`the slowest ${shown.size} shown`] : []),
  ].join(', ')
  const rows = steps.flatMap((step, index) =>
    shown.has(step) ? [[String(index + 1), code(step.title), renderResult(step, isLive)]] : [],
  )
  const around = phases.map((phase) => ['', code(phase.title), renderResult(phase, false)])
  return [details(title, [table([['#', 'Step', 'Time'], ...rows, ...around])])]
}

const stepResults: Readonly<Record<StepState, string>> = {
  done: '',
  cached: 'cached',
  failed: '❌ failed',
  cancelled: '🚫 cancelled',
  running: 'not finished',
}

function renderResult(step: Step, isLive: boolean): string {
  const result = stepResults[step.state]
  if (step.state === 'cached') return result
  const span = isLive ? spanOf(step) : undefined
  const seconds = step.seconds ?? (span && (span.endMs - span.startMs) / 1_000)
  const time = seconds === undefined ? '' : formatSeconds(seconds)
  return result !== '' && time !== '' ? `${result} after ${time}` : `${result}${time}`
}

/** A step that did not end well counts as slower than any other. */
function slowestOf(steps: readonly Step[]): ReadonlySet<Step> {
  const rank = ({ state, seconds = 0 }: Step): number =>
    state === 'failed' || state === 'running' ? Number.MAX_VALUE : seconds
  return new Set(steps.toSorted((a, b) => rank(b) - rank(a)).slice(0, shownSteps))
}

function countOfState(steps: readonly Step[], state: StepState): number {
  return steps.filter((step) => step.state === state).length
}
