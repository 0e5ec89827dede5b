import { clip, limits } from './limits.ts'
import type { Step } from './steps.ts'

/** A step and the last lines of its own output. */
export interface StepEntry {
  step: Step
  readonly tail: string[]
}

/** The steps of one log in the order of their first line, no more than `limits.steps` of them. */
export interface StepTable {
  get(key: string): StepEntry | undefined
  add(step: Step): StepEntry
  list(): readonly Step[]
}

export function createStepTable(): StepTable {
  const entries = new Map<string, StepEntry>()
  return {
    get: (key) => entries.get(key),
    add: (step) => {
      const [oldest] = entries.keys()
      // The newest steps are those that fail or are still at work.
      if (entries.size >= limits.steps && oldest !== undefined) entries.delete(oldest)
      const entry = { step, tail: [] }
      entries.set(step.key, entry)
      return entry
    },
    list: () => Array.from(entries.values(), (entry) => entry.step),
  }
}

export function remember({ tail }: StepEntry, line: string): void {
  tail.push(clip(line, limits.tailLine))
  if (tail.length > limits.tailLines) tail.shift()
}

/** Ends a step. The output of one that did not fail is not asked for again. */
export function end(entry: StepEntry, state: Step['state'], seconds?: number): void {
  entry.step = { ...entry.step, state, seconds: seconds ?? entry.step.seconds }
  if (state !== 'failed') entry.tail.length = 0
}
