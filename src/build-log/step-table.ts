import { limits } from './limits.ts'
import { createStepOutput, type StepOutput } from './step-output.ts'
import type { StepTitle } from './step-title.ts'
import type { Step, StepState } from './steps.ts'

/** A step, its own output, and when it was heard of last. */
export interface StepEntry {
  step: Step
  readonly output: StepOutput
  lastLineMs: number | undefined
  /** Orders steps by their last line. */
  lastLine: number
}

/** The steps of one builder by their first line, at most `limits.steps`. */
export type StepTable = ReturnType<typeof createStepTable>

/** `prefix` keeps builders of one log apart; `onRepeat` runs before a failed attempt is dropped. */
export function createStepTable(prefix: string, onRepeat: () => void) {
  const all = new Map<string, StepEntry>()
  let failed: readonly StepEntry[] = []
  let attempt = 1
  let nowMs: number | undefined
  let lines = 0

  const idOf = (key: string): string => `${attempt} ${key}`

  const entriesOf = (which: number): readonly StepEntry[] =>
    Array.from(all.values()).filter(({ step }) => step.attempt === which)

  function touch(entry: StepEntry): void {
    lines += 1
    entry.lastLine = lines
    entry.lastLineMs = nowMs
  }

  return {
    /** The time of the lines to come. */
    tick(timeMs: number | undefined): void {
      nowMs = timeMs
    },
    get: (key: string) => all.get(idOf(key)),
    add(key: string, title: StepTitle): StepEntry {
      const [oldest] = all.keys()
      // The newest steps are those that fail or are still at work.
      if (all.size >= limits.steps && oldest !== undefined) all.delete(oldest)
      const step: Step = {
        ...{ key: prefix + key, attempt, ...title, state: 'running', seconds: undefined },
        ...{ startMs: nowMs, endMs: undefined },
      }
      const entry = { step, output: createStepOutput(), lastLineMs: nowMs, lastLine: 0 }
      touch(entry)
      all.set(idOf(key), entry)
      return entry
    },
    retitle(entry: StepEntry, title: StepTitle): void {
      entry.step = { ...entry.step, ...title }
    },
    /** A line of the step's own output. */
    remember(entry: StepEntry, text: string): void {
      touch(entry)
      entry.output.push(text)
    },
    end(entry: StepEntry, state: StepState, seconds?: number): void {
      const { step } = entry
      entry.step = { ...step, state, seconds: seconds ?? step.seconds, endMs: nowMs }
      // The output of a step that ended well is not asked for again.
      if (state === 'done' || state === 'cached') entry.output.clear()
    },
    /** The builder starts again: drops the steps of an attempt that failed. */
    beginAttempt(afterFailure: boolean): void {
      if (afterFailure) onRepeat()
      failed = afterFailure ? entriesOf(attempt) : []
      if (afterFailure)
        for (const { step } of failed) all.delete(idOf(step.key.slice(prefix.length)))
      attempt += 1
    },
    entries: (): readonly StepEntry[] => Array.from(all.values()),
    /** Of an attempt that failed, while the one that repeats it is not over. */
    repeated: (): readonly StepEntry[] => (isOver(entriesOf(attempt)) ? [] : failed),
    size: () => all.size,
  }
}

/** An attempt that has shown an instruction, and the end of all that it began. */
function isOver(entries: readonly StepEntry[]): boolean {
  return (
    entries.some(({ step }) => step.instruction !== undefined) &&
    entries.every(({ step }) => step.state !== 'running')
  )
}
