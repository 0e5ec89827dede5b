import { limits } from './limits.ts'
import { StepOutput } from './step-output.ts'
import type { DockerfilePlace, Step, StepState } from './steps.ts'

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

export interface StepEntry {
  step: Step
  readonly build: number
  output: StepOutput
  /** The log has no title of the step; other lines name it. */
  isNamedOnly?: true
  lastLineMs: number | undefined
  /** Counts the lines of all steps. */
  lastLine: number
}

export interface FoundFailure {
  readonly message: string
  /** The cause is searched in these, the most specific first. Default: the message. */
  readonly sentences?: readonly string[]
  readonly entry?: StepEntry | undefined
  /** The instruction that the builder names, if the log has no step for it. */
  readonly instruction?: string | undefined
  /** Lines before the message that belong to no known step. */
  readonly output?: StepOutput | undefined
  readonly exitCode?: number | undefined
  readonly dockerfile?: DockerfilePlace | undefined
  readonly codeFrame?: readonly string[]
  /** The command that failed outside a builder. */
  readonly outside?: {
    readonly command: string | undefined
    readonly status: number | undefined
    readonly hasBuilt: boolean
    readonly output: StepOutput
  }
}

/** The steps in the order of their first line, at most `limits.steps`. */
export class StepTable {
  readonly #entries = new Map<string, StepEntry>()
  /** A log may show several builds one after the other. */
  #build = 1
  /** Counts the steps of the build. */
  #number = 0
  #lines = 0
  #nowMs: number | undefined

  /** Sets the time of the next lines. */
  tick(timeMs: number | undefined): void {
    this.#nowMs = timeMs
  }

  get(key: string): StepEntry | undefined {
    return this.#entries.get(this.#keyOf(key))
  }

  /** A builder without keys of its own gets numbers. */
  add(title: StepTitle, ownKey?: string): StepEntry {
    this.#number += 1
    const key = this.#keyOf(ownKey ?? String(this.#number))
    const [oldest] = this.#entries.keys()
    // The newest steps are those that fail or are still at work.
    if (this.#entries.size >= limits.steps && oldest !== undefined) this.#entries.delete(oldest)
    const times = { seconds: undefined, startMs: this.#nowMs, endMs: undefined }
    const entry: StepEntry = {
      step: { key, ...title, state: 'running', ...times },
      build: this.#build,
      output: new StepOutput(),
      lastLineMs: this.#nowMs,
      lastLine: (this.#lines += 1),
    }
    this.#entries.set(key, entry)
    return entry
  }

  remember(entry: StepEntry, text: string): void {
    entry.lastLine = this.#lines += 1
    entry.lastLineMs = this.#nowMs
    entry.output.push(text)
  }

  end(entry: StepEntry, state: StepState, seconds?: number): void {
    const { step } = entry
    entry.step = { ...step, state, seconds: seconds ?? step.seconds, endMs: this.#nowMs }
    // Nobody reads the output of a step that succeeded.
    if (state === 'done' || state === 'cached') entry.output = new StepOutput()
  }

  /** Another build follows: after a failed one, which is forgotten, or after a good one. */
  beginBuild(hasFailed: boolean): void {
    for (const { step, build } of hasFailed ? this.entries() : [])
      if (build === this.#build) this.#entries.delete(step.key)
    this.#build += 1
    this.#number = 0
  }

  entries(): readonly StepEntry[] {
    return Array.from(this.#entries.values())
  }

  hasBegun(): boolean {
    return this.#build > 1 || this.#number > 0
  }

  #keyOf(ownKey: string): string {
    return this.#build > 1 ? `${this.#build} ${ownKey}` : ownKey
  }
}
