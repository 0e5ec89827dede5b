import { progressTiming } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import type { Step } from '../../build-log/steps.ts'

/** Times by the action's clock, but with the builder's duration: a first line may come late. */
export function stepTimeSpan({
  startMs,
  endMs,
  seconds,
}: Step): { readonly startMs: number; readonly endMs: number } | undefined {
  if (startMs === undefined || endMs === undefined) return undefined
  return { startMs: seconds === undefined ? startMs : endMs - seconds * secondMs, endMs }
}

export interface StepDuration {
  readonly step: Step
  readonly seconds: number
}

/** The steps that took time, longest first, in seconds of the builder or of the action's clock. */
export function slowestSteps(steps: readonly Step[]): readonly StepDuration[] {
  const timed = steps
    .filter(({ state }) => state !== 'cached')
    .map((step) => {
      const { startMs, endMs } = stepTimeSpan(step) ?? { startMs: 0, endMs: 0 }
      return { step, seconds: step.seconds ?? (endMs - startMs) / secondMs }
    })
    .filter(({ seconds }) => seconds > 0)
  return timed.toSorted((a, b) => b.seconds - a.seconds)
}

/** Whether the log came after the build: the slowest step took longer than the whole log. */
export function isReplayedLog(steps: readonly Step[], endMs: number): boolean {
  const slowestMs = Math.max(0, ...startedSteps(steps).map(({ seconds = 0 }) => seconds * secondMs))
  return spanOfSteps(steps, endMs) + progressTiming.toleranceMs < slowestMs
}

/** Milliseconds from the first line of a step to the last one; `endMs` ends unfinished steps. */
export function spanOfSteps(steps: readonly Step[], endMs: number): number {
  const started = startedSteps(steps)
  if (started.length === 0) return 0
  const lastMs = Math.max(...started.map((step) => step.endMs ?? endMs))
  return lastMs - Math.min(...started.map(({ startMs }) => startMs))
}

function startedSteps(steps: readonly Step[]) {
  return steps.flatMap(({ startMs, ...step }) =>
    startMs === undefined || step.state === 'cached' ? [] : [{ ...step, startMs }],
  )
}
