import { limits } from './limits.ts'
import { createStepOutput, type StepOutput } from './step-output.ts'
import type { StepTitle } from './step-title.ts'
import type { Step, StepState } from './steps.ts'

/** A step, its own output, and when it was heard of last. */
export interface StepEntry {
  step: Step
  /** The prefix of its table. */
  readonly builder: string
  output: StepOutput
  /** No title of the step was seen: something else in the log names it. */
  isNamedOnly?: true
  lastLineMs: number | undefined
  /** Orders steps by their last line. */
  lastLine: number
}

/** The steps of all builders of one log by their first line, at most `limits.steps`. */
export type StepStore = ReturnType<typeof createStepStore>

export function createStepStore() {
  const entries = new Map<string, StepEntry>()
  let lines = 0
  return { entries, countLine: () => (lines += 1) }
}

/** The steps of one builder. */
export type StepTable = ReturnType<typeof createStepTable>

/** `prefix` keeps builders of one log apart; `onRepeat` runs before the next attempt. */
export function createStepTable(
  { entries: all, countLine }: StepStore,
  prefix: string,
  onRepeat: () => void,
) {
  let attempt = 1
  /** Of the newest step in its attempt, from 1. */
  let number = 0
  /** Failed, and is repeated by the one after it. */
  let failedAttempt: number | undefined
  let nowMs: number | undefined

  const idOf = ({ key, attempt }: Pick<Step, 'key' | 'attempt'>) => `${attempt} ${key}`

  const entriesWhere = (isWanted: (step: Step) => boolean): readonly StepEntry[] =>
    Array.from(all.values()).filter((entry) => entry.builder === prefix && isWanted(entry.step))

  const entriesOf = (which: number | undefined): readonly StepEntry[] =>
    entriesWhere((step) => step.attempt === which)

  return {
    /** The time of the lines to come. */
    tick(timeMs: number | undefined): void {
      nowMs = timeMs
    },
    get: (key: string) => all.get(idOf({ key: prefix + key, attempt })),
    /** Where the builder has no keys of its own, they are numbers. */
    add(title: StepTitle, ownKey?: string): StepEntry {
      number += 1
      const key = prefix + (ownKey ?? String(number))
      const [oldest] = all.keys()
      // The newest steps are those that fail or are still at work.
      if (all.size >= limits.steps && oldest !== undefined) all.delete(oldest)
      const step: Step = {
        ...{ key, attempt, ...title, state: 'running', seconds: undefined },
        ...{ startMs: nowMs, endMs: undefined },
      }
      const entry: StepEntry = {
        ...{ step, builder: prefix, output: createStepOutput() },
        ...{ lastLineMs: nowMs, lastLine: countLine() },
      }
      all.set(idOf(step), entry)
      return entry
    },
    retitle(entry: StepEntry, title: StepTitle): void {
      entry.step = { ...entry.step, ...title }
    },
    /** A line of the step's own output. */
    remember(entry: StepEntry, text: string): void {
      entry.lastLine = countLine()
      entry.lastLineMs = nowMs
      entry.output.push(text)
    },
    /** The lines of a step that are not its own. */
    takeOutput(entry: StepEntry): StepOutput {
      const { output } = entry
      entry.output = createStepOutput()
      return output
    },
    end(entry: StepEntry, state: StepState, seconds?: number): void {
      const { step } = entry
      entry.step = { ...step, state, seconds: seconds ?? step.seconds, endMs: nowMs }
      // The output of a step that ended well is not asked for again.
      if (state === 'done' || state === 'cached') entry.output.clear()
    },
    /** The builder starts again. */
    beginAttempt(afterFailure: boolean): void {
      if (afterFailure) onRepeat()
      if (failedAttempt !== undefined) {
        for (const { step } of entriesOf(failedAttempt)) all.delete(idOf(step))
      }
      failedAttempt = afterFailure ? attempt : undefined
      attempt += 1
      number = 0
    },
    /** Without those of an attempt that failed and is repeated. */
    entries: () => entriesWhere((step) => step.attempt !== failedAttempt),
    /** Of an attempt that failed, while the one that repeats it is not over. */
    repeated: () => (isOver(entriesOf(attempt)) ? [] : entriesOf(failedAttempt)),
    /** Whether there was any step. */
    hasBegun: () => attempt > 1 || number > 0,
  }
}

/** An attempt that has shown an instruction, and the end of all that it began. */
function isOver(entries: readonly StepEntry[]): boolean {
  return (
    entries.some(({ step }) => step.instruction !== undefined) &&
    entries.every(({ step }) => step.state !== 'running')
  )
}
