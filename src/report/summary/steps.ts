import { progressTiming } from '../../api/timing.ts'
import {
  isReplayedLog,
  slowestSteps,
  spanOfSteps,
  stepTimeSpan,
  type StepDuration,
} from './step-times.ts'
import type { Step, StepState } from '../../build-log/steps.ts'
import { listContextSources } from '../../context/copy-check/dockerfile.ts'
import { formatList } from '../../util/and-more.ts'
import { secondMs } from '../../util/clock.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import type { ReportFacts } from '../report.ts'
import { formatCountWithNoun, formatSeconds } from '../text/format.ts'
import { type Blocks, renderCode, details, table } from './markdown.ts'

export function isAllCached(steps: readonly Step[]): boolean {
  const instructions = instructionsOf(steps)
  return instructions.length > 0 && instructions.every(({ state }) => state === 'cached')
}

/** Leaves out base images, because loading one is never taken from the cache. */
function instructionsOf(steps: readonly Step[]) {
  return steps.flatMap(({ instruction = '', state }) =>
    instruction === '' || /^FROM\s/i.test(instruction) ? [] : [{ instruction, state }],
  )
}

/** Sentences, of which some may not be there. */
export function describeSlowestStepAndCache(facts: ReportFacts): Blocks {
  const { steps } = facts
  if (isAllCached(steps)) return []
  const cached = countOfState(steps, 'cached')
  return [
    describeSlowest(facts),
    cached > 0 && `${cached} of ${formatCountWithNoun(steps.length, 'step')} came from the cache.`,
    cached > 0 && describeFirstBuilt(steps),
  ]
}

/** Names the first step that was not cached, and what it reads of the build context. */
function describeFirstBuilt(steps: readonly Step[]): string | undefined {
  const instructions = instructionsOf(steps)
  const built = instructions.find(({ state }) => state === 'done' || state === 'failed')
  if (built === undefined || instructions.every(({ state }) => state !== 'cached')) return undefined
  return `${renderCode(built.instruction, 60)} was the first step built again${describeRead(built.instruction)}.`
}

/** Adds the sources of an instruction, if its own words do not name them. */
function describeRead(instruction: string): string {
  const sources = listContextSources(instruction)
  if (sources.includes('.')) return '; it reads the whole build context'
  const isRun = /^RUN\s/i.test(instruction)
  return isRun && sources.length > 0
    ? `; it reads ${formatList(sources.map((source) => renderCode(source, 120)))}`
    : ''
}

function describeSlowest(facts: ReportFacts): string | undefined {
  const two = isShort(facts) ? describeTwoSlowest(facts) : undefined
  const [slowest] = slowestSteps(facts.steps)
  if (two !== undefined || slowest === undefined || slowest.seconds < 1) return two
  const { buildSeconds } = facts
  const share = buildSeconds === undefined ? 0 : Math.round((slowest.seconds / buildSeconds) * 100)
  // The share may exceed 100 %, because the build's time was measured by another clock.
  return share < 1 || share > 100
    ? `Slowest step: ${stepLabel(slowest)}.`
    : `${stepLabel(slowest)} took ${share} % of the time.`
}

/** Returns `undefined` if there are fewer than two long steps. */
function describeTwoSlowest({ steps }: ReportFacts): string | undefined {
  const [first, second] = slowestSteps(steps)
  if (first === undefined || second === undefined || second.seconds < 1) return undefined
  return `Slowest steps: ${stepLabel(first)} and ${stepLabel(second)}.`
}

function stepLabel({ step, seconds }: StepDuration): string {
  return `${renderCode(step.instruction ?? step.title, 120)} (${formatSeconds(seconds)})`
}

function isShort(facts: ReportFacts): boolean {
  const [slowest] = slowestSteps(facts.steps)
  const span = spanOfSteps(facts.steps, facts.endMs) / secondMs
  return (
    Math.max(facts.buildSeconds ?? 0, slowest?.seconds ?? 0, span) * secondMs <
    progressTiming.shortBuildMs
  )
}

const shownSteps = 30

/** Shows all steps, or the slowest of a long build, in log order. */
export function renderSteps(facts: ReportFacts): string | undefined {
  const { steps, phases, endMs } = facts
  if (steps.length === 0 && phases.length === 0) return undefined
  const isLive = !isReplayedLog(steps, endMs)
  const shown = slowestOf(steps)
  const title = dropEmpty([
    formatCountWithNoun(steps.length, 'step'),
    ...(['cached', 'failed', 'cancelled'] as const).map((state) => {
      const count = countOfState(steps, state)
      return count > 0 && `${count} ${state}`
    }),
    phases.length > 0 && formatCountWithNoun(phases.length, 'phase'),
    shown.size < steps.length && `the slowest ${shown.size} shown`,
  ]).join(', ')
  const rows = steps.flatMap((step, index) =>
    shown.has(step)
      ? [[String(index + 1), renderCode(step.title), renderResult(step, isLive)]]
      : [],
  )
  const around = phases.map((phase) => ['', renderCode(phase.title), renderResult(phase, false)])
  return details(title, [table([['#', 'Step', 'Time'], ...rows, ...around])])
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
  const span = isLive ? stepTimeSpan(step) : undefined
  const seconds = step.seconds ?? (span && (span.endMs - span.startMs) / secondMs)
  const time = seconds === undefined ? '' : formatSeconds(seconds)
  return result !== '' && time !== '' ? `${result} after ${time}` : `${result}${time}`
}

/** A step that failed or did not finish counts as slower than any other. */
function slowestOf(steps: readonly Step[]): ReadonlySet<Step> {
  const rank = ({ state, seconds = 0 }: Step): number =>
    state === 'failed' || state === 'running' ? Number.MAX_VALUE : seconds
  return new Set(steps.toSorted((a, b) => rank(b) - rank(a)).slice(0, shownSteps))
}

function countOfState(steps: readonly Step[], state: StepState): number {
  return steps.filter((step) => step.state === state).length
}
