import type { Step, StepState } from '../../build-log/steps.ts'
import { formatSeconds } from '../format.ts'
import { code, table } from './markdown.ts'

const shownSteps = 30

const marks: Readonly<Record<StepState, string>> = {
  done: '✅',
  cached: '⚡ cached',
  failed: '❌ failed',
  canceled: '🚫 cancelled',
  running: '… not finished',
}

/** The steps behind a fold: all of them, or the slowest ones of a long build, in the order of the log. */
export function renderSteps(steps: readonly Step[]): readonly string[] {
  if (steps.length === 0) return []
  const cached = steps.filter(({ state }) => state === 'cached').length
  const shown = mostTelling(steps)
  const title = [
    `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`,
    ...(cached > 0 ? [`${cached} cached`] : []),
    ...(shown.length < steps.length ? [`the slowest ${shown.length} shown`] : []),
  ].join(', ')
  const rows = shown.map(({ title: name, state, seconds }) => [
    code(name),
    marks[state],
    seconds === undefined || state === 'cached' ? '' : formatSeconds(seconds),
  ])
  const lines = table([['Step', 'Result', 'Time'], ...rows])
  return [`<details><summary>${title}</summary>\n\n${lines}\n\n</details>`]
}

/** A step that did not end well counts as slower than any other. */
function mostTelling(steps: readonly Step[]): readonly Step[] {
  const weight = ({ state, seconds }: Step) =>
    state === 'failed' || state === 'running' ? Number.MAX_VALUE : (seconds ?? 0)
  const heaviest = new Set(steps.toSorted((a, b) => weight(b) - weight(a)).slice(0, shownSteps))
  return steps.filter((step) => heaviest.has(step))
}
