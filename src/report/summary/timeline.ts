import { progressTiming } from '../../api/timing.ts'
import { clip } from '../../util/clip.ts'
import { hourMs, minuteMs, secondMs } from '../../util/clock.ts'

/** A step of a build, in milliseconds of the action's clock. */
export interface TimedStep {
  /** Position in the table of steps, from 1. */
  readonly number: number
  /** The Dockerfile instruction, or else the builder's title. */
  readonly name: string
  readonly startMs: number
  readonly endMs: number
  /** The builder's own measure, which is more exact than the action's clock. */
  readonly seconds: number | undefined
  readonly failed: boolean
}

const mostBars = 15
const mostTicks = 6
/** Longer labels would be cut at narrow bars. */
const labelLength = 22
/** A shorter bar is invisible. */
const smallestShare = 0.01

/** Returns `undefined` if there are too few steps, or if the log is a replay. */
export function renderTimeline(
  queuedMs: number | undefined,
  steps: readonly TimedStep[],
): string | undefined {
  // A log of under a second may be a replay by a builder that measures no times.
  if (isReplayedLog(steps) || spanOfSteps(steps) <= secondMs) return undefined
  const timed = steps.map(withBuilderDuration)
  const startMs = Math.min(...timed.map((step) => step.startMs))
  const endMs = Math.max(...timed.map((step) => step.endMs))
  const bars = visibleSteps(timed, endMs - startMs)
  if (bars.length < 2) return undefined
  const offsetMs = (queuedMs ?? 0) - startMs
  const spanMs = endMs + offsetMs
  const lines = [
    ...(queuedMs === undefined || queuedMs < spanMs * smallestShare
      ? []
      : [`0 queued ${shortTime(queuedMs)} :done, 0, ${Math.round(queuedMs)}`]),
    ...bars.map((step) => {
      const [from, to] = [step.startMs + offsetMs, step.endMs + offsetMs].map(Math.round)
      return `${label(step)} :${step.failed ? 'crit, ' : ''}${from ?? 0}, ${to ?? 0}`
    }),
  ]
  return [
    '```mermaid',
    '---',
    'config:',
    '  gantt: { leftPadding: 24, rightPadding: 24, fontSize: 12 }',
    '---',
    'gantt',
    '    accTitle: Timeline of the build',
    '    dateFormat x',
    `    axisFormat ${spanMs < hourMs ? '%M:%S' : '%H:%M:%S'}`,
    `    tickInterval ${tickInterval(spanMs)}`,
    '    todayMarker off',
    ...lines.map((line) => `    ${line}`),
    '```',
  ].join('\n')
}

/** Whether the log came after the build: the slowest step took longer than the whole log. */
export function isReplayedLog(steps: readonly TimedStep[]): boolean {
  const slowestMs = Math.max(0, ...steps.map(({ seconds }) => (seconds ?? 0) * secondMs))
  return spanOfSteps(steps) + progressTiming.toleranceMs < slowestMs
}

export function spanOfSteps(steps: readonly TimedStep[]): number {
  if (steps.length === 0) return 0
  return (
    Math.max(...steps.map(({ endMs }) => endMs)) - Math.min(...steps.map(({ startMs }) => startMs))
  )
}

/** The start is the end by the action's clock minus the builder's seconds. */
function withBuilderDuration(step: TimedStep): TimedStep {
  if (step.seconds === undefined) return step
  return { ...step, startMs: step.endMs - step.seconds * secondMs }
}

/** The longest steps and the failed one, even if that is short, in the order of the log. */
function visibleSteps(steps: readonly TimedStep[], spanMs: number): readonly TimedStep[] {
  const length = ({ startMs, endMs }: TimedStep): number => endMs - startMs
  const longest = steps
    .filter((step) => step.failed || length(step) >= spanMs * smallestShare)
    .toSorted((a, b) => Number(b.failed) - Number(a.failed) || length(b) - length(a))
    .slice(0, mostBars)
  return steps.filter((step) => longest.includes(step))
}

/** The number comes first, as Mermaid reads words such as `section` there. Colons break a chart. */
function label({ number, name, startMs, endMs }: TimedStep): string {
  const time = shortTime(endMs - startMs)
  const left = labelLength - `${number}  ${time}`.length
  const words = clip(name, 500)
    .replace(/^RUN\s+/i, '')
    .replace(/^(?:--[a-z]+=\S*\s+)+/, '')
    .replace(/[^A-Za-z0-9 ._/@+=-]+/g, ' ')
    .trim()
    .split(/ +/)
  let shown = ''
  // No word is cut, because the runner masks only whole secrets.
  for (const word of words) {
    const longer = shown === '' ? word : `${shown} ${word}`
    if (longer.length > left) break
    shown = longer
  }
  return [number, shown, time].filter((part) => part !== '').join(' ')
}

/** `38s`, `2m51s`, `1h2m`: without the blanks of a sentence, and without a colon. */
function shortTime(ms: number): string {
  const roundedMs = Math.round(ms / secondMs) * secondMs
  const count = (unitMs: number, ofMs = Infinity): number => Math.floor((roundedMs % ofMs) / unitMs)
  if (roundedMs < minuteMs) return `${count(secondMs)}s`
  if (roundedMs < hourMs) return `${count(minuteMs)}m${count(secondMs, minuteMs)}s`
  return `${count(hourMs)}h${count(minuteMs, hourMs)}m`
}

/** Mermaid's units, and the counts of them between two ticks. */
const ticks = [
  ['second', secondMs, [1, 5, 10, 30]],
  ['minute', minuteMs, [1, 2, 5, 10, 30]],
  ['hour', hourMs, [1]],
] as const

function tickInterval(spanMs: number): string {
  for (const [unit, unitMs, counts] of ticks)
    for (const count of counts) if (spanMs <= mostTicks * count * unitMs) return `${count}${unit}`
  return '6hour'
}
