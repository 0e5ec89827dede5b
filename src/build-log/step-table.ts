import { limits } from './limits.ts'
import { StepOutput } from './step-output.ts'
import type { DockerfilePlace, Step, StepState } from './steps.ts'

/** The parts of a step's title. */
export type StepTitle = Pick<Step, 'title' | 'stage' | 'index' | 'isIndexOfFile' | 'instruction'>

/** BuildKit pads numbers (`[ 2/10]`) and in multi-platform builds puts the platform first. */
const bracket = /^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s

/** `[internal] …` and other work of the builder's own has no number. */
export function parseStepTitle(title: string): StepTitle {
  const [, words = '', index, instruction] = bracket.exec(title) ?? []
  // A platform has a slash (`linux/amd64`), the name of a stage cannot.
  const stage = words.split(' ').filter((word) => word !== '' && !word.includes('/'))
  return {
    title,
    stage: stage.join(' ') || undefined,
    index: index === undefined ? undefined : Number(index),
    instruction,
  }
}

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

/** What a log says of the failure of its build. */
export interface FoundFailure {
  readonly message: string
  /** Lines to find the cause in, the most specific first. Default: the message. */
  readonly sentences?: readonly string[]
  readonly entry?: StepEntry | undefined
  /** What the builder names as having failed, where no step in the log is it. */
  readonly instruction?: string | undefined
  /** What was printed before the sentence, where that is not the output of the step. */
  readonly output?: StepOutput | undefined
  readonly exitCode?: number | undefined
  /** Set where more than the message tells it. */
  readonly dockerfile?: DockerfilePlace | undefined
  readonly codeFrame?: readonly string[]
  /** Set where no builder failed but a command beside it. */
  readonly outside?: {
    readonly command: string | undefined
    /** Its exit code. */
    readonly status: number | undefined
    /** An image was built before. */
    readonly hasBuilt: boolean
    readonly output: StepOutput
  }
}

/** The steps of all builders of one log by their first line, at most `limits.steps`. */
export class StepStore {
  readonly entries = new Map<string, StepEntry>()
  #lines = 0

  /** The number of the next line of output. */
  countLine(): number {
    this.#lines += 1
    return this.#lines
  }
}

/** The steps of one builder. */
export class StepTable {
  readonly #store: StepStore
  readonly #prefix: string
  #attempt = 1
  /** Of the newest step in its attempt, from 1. */
  #number = 0
  #nowMs: number | undefined

  /** `prefix` keeps builders of one log apart. */
  constructor(store: StepStore, prefix: string) {
    this.#store = store
    this.#prefix = prefix
  }

  /** The time of the lines to come. */
  tick(timeMs: number | undefined): void {
    this.#nowMs = timeMs
  }

  get(key: string): StepEntry | undefined {
    return this.#store.entries.get(this.#idOf({ key: this.#prefix + key, attempt: this.#attempt }))
  }

  /** Where the builder has no keys of its own, they are numbers. */
  add(title: StepTitle, ownKey?: string): StepEntry {
    this.#number += 1
    const key = this.#prefix + (ownKey ?? String(this.#number))
    const [oldest] = this.#store.entries.keys()
    // The newest steps are those that fail or are still at work.
    if (this.#store.entries.size >= limits.steps && oldest !== undefined)
      this.#store.entries.delete(oldest)
    const times = { seconds: undefined, startMs: this.#nowMs, endMs: undefined }
    const step: Step = { key, attempt: this.#attempt, ...title, state: 'running', ...times }
    const last = { lastLineMs: this.#nowMs, lastLine: this.#store.countLine() }
    const entry: StepEntry = { step, builder: this.#prefix, output: new StepOutput(), ...last }
    this.#store.entries.set(this.#idOf(step), entry)
    return entry
  }

  retitle(entry: StepEntry, title: StepTitle): void {
    entry.step = { ...entry.step, ...title }
  }

  /** A line of the step's own output. */
  remember(entry: StepEntry, text: string): void {
    entry.lastLine = this.#store.countLine()
    entry.lastLineMs = this.#nowMs
    entry.output.push(text)
  }

  /** The lines of a step that are not its own. */
  takeOutput(entry: StepEntry): StepOutput {
    const { output } = entry
    entry.output = new StepOutput()
    return output
  }

  end(entry: StepEntry, state: StepState, seconds?: number): void {
    const { step } = entry
    entry.step = { ...step, state, seconds: seconds ?? step.seconds, endMs: this.#nowMs }
    // The output of a step that ended well is not asked for again.
    if (state === 'done' || state === 'cached') entry.output = new StepOutput()
  }

  /** The builder starts again: after a failure, which is forgotten, or after a good build. */
  beginAttempt(hasFailed: boolean): void {
    const failed = hasFailed
      ? this.entries().filter(({ step }) => step.attempt === this.#attempt)
      : []
    for (const { step } of failed) this.#store.entries.delete(this.#idOf(step))
    this.#attempt += 1
    this.#number = 0
  }

  entries(): readonly StepEntry[] {
    return Array.from(this.#store.entries.values()).filter(
      ({ builder }) => builder === this.#prefix,
    )
  }

  hasBegun(): boolean {
    return this.#attempt > 1 || this.#number > 0
  }

  #idOf({ key, attempt }: Pick<Step, 'key' | 'attempt'>): string {
    return `${attempt} ${key}`
  }
}
