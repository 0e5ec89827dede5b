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
