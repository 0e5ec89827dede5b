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
export interface StepStore {
  readonly entries: Map<string, StepEntry>
  /** The number of the next line of output. */
  countLine(): number
}

export function createStepStore(): StepStore {
  let lines = 0
  return { entries: new Map(), countLine: () => (lines += 1) }
}

/** The steps of one builder. */
export interface StepTable {
  /** The time of the lines to come. */
  tick(timeMs: number | undefined): void
  get(key: string): StepEntry | undefined
  /** Where the builder has no keys of its own, they are numbers. */
  add(title: StepTitle, ownKey?: string): StepEntry
  retitle(entry: StepEntry, title: StepTitle): void
  /** A line of the step's own output. */
  remember(entry: StepEntry, text: string): void
  /** The lines of a step that are not its own. */
  takeOutput(entry: StepEntry): StepOutput
  end(entry: StepEntry, state: StepState, seconds?: number): void
  /** The builder starts again. */
  beginAttempt(afterFailure: boolean): void
  /** Without those of an attempt that failed and is repeated. */
  entries(): readonly StepEntry[]
  /** Of an attempt that failed, while the one that repeats it is not over. */
  repeated(): readonly StepEntry[]
  /** Whether there was any step. */
  hasBegun(): boolean
}

/** `prefix` keeps builders of one log apart; `onRepeat` runs before the next attempt. */
export function createStepTable(store: StepStore, prefix: string, onRepeat: () => void): StepTable {
  return new Steps(store, prefix, onRepeat)
}

class Steps implements StepTable {
  readonly #store: StepStore
  readonly #prefix: string
  readonly #onRepeat: () => void
  #attempt = 1
  /** Of the newest step in its attempt, from 1. */
  #number = 0
  /** Failed, and is repeated by the one after it. */
  #failedAttempt: number | undefined
  #nowMs: number | undefined

  constructor(store: StepStore, prefix: string, onRepeat: () => void) {
    this.#store = store
    this.#prefix = prefix
    this.#onRepeat = onRepeat
  }

  tick(timeMs: number | undefined): void {
    this.#nowMs = timeMs
  }

  get(key: string): StepEntry | undefined {
    return this.#store.entries.get(this.#idOf({ key: this.#prefix + key, attempt: this.#attempt }))
  }

  add(title: StepTitle, ownKey?: string): StepEntry {
    this.#number += 1
    const key = this.#prefix + (ownKey ?? String(this.#number))
    const [oldest] = this.#store.entries.keys()
    // The newest steps are those that fail or are still at work.
    if (this.#store.entries.size >= limits.steps && oldest !== undefined)
      this.#store.entries.delete(oldest)
    const step: Step = {
      ...{ key, attempt: this.#attempt, ...title, state: 'running', seconds: undefined },
      ...{ startMs: this.#nowMs, endMs: undefined },
    }
    const entry: StepEntry = {
      ...{ step, builder: this.#prefix, output: createStepOutput() },
      ...{ lastLineMs: this.#nowMs, lastLine: this.#store.countLine() },
    }
    this.#store.entries.set(this.#idOf(step), entry)
    return entry
  }

  retitle(entry: StepEntry, title: StepTitle): void {
    entry.step = { ...entry.step, ...title }
  }

  remember(entry: StepEntry, text: string): void {
    entry.lastLine = this.#store.countLine()
    entry.lastLineMs = this.#nowMs
    entry.output.push(text)
  }

  takeOutput(entry: StepEntry): StepOutput {
    const { output } = entry
    entry.output = createStepOutput()
    return output
  }

  end(entry: StepEntry, state: StepState, seconds?: number): void {
    const { step } = entry
    entry.step = { ...step, state, seconds: seconds ?? step.seconds, endMs: this.#nowMs }
    // The output of a step that ended well is not asked for again.
    if (state === 'done' || state === 'cached') entry.output.clear()
  }

  beginAttempt(afterFailure: boolean): void {
    if (afterFailure) this.#onRepeat()
    if (this.#failedAttempt !== undefined) {
      for (const { step } of this.#entriesOf(this.#failedAttempt))
        this.#store.entries.delete(this.#idOf(step))
    }
    this.#failedAttempt = afterFailure ? this.#attempt : undefined
    this.#attempt += 1
    this.#number = 0
  }

  entries(): readonly StepEntry[] {
    return this.#entriesWhere((step) => step.attempt !== this.#failedAttempt)
  }

  repeated(): readonly StepEntry[] {
    return isOver(this.#entriesOf(this.#attempt)) ? [] : this.#entriesOf(this.#failedAttempt)
  }

  hasBegun(): boolean {
    return this.#attempt > 1 || this.#number > 0
  }

  #idOf({ key, attempt }: Pick<Step, 'key' | 'attempt'>): string {
    return `${attempt} ${key}`
  }

  #entriesWhere(isWanted: (step: Step) => boolean): readonly StepEntry[] {
    return Array.from(this.#store.entries.values()).filter(
      (entry) => entry.builder === this.#prefix && isWanted(entry.step),
    )
  }

  #entriesOf(which: number | undefined): readonly StepEntry[] {
    return this.#entriesWhere((step) => step.attempt === which)
  }
}

/** An attempt that has shown an instruction, and the end of all that it began. */
function isOver(entries: readonly StepEntry[]): boolean {
  return (
    entries.some(({ step }) => step.instruction !== undefined) &&
    entries.every(({ step }) => step.state !== 'running')
  )
}
