export type StepState = 'running' | 'done' | 'cached' | 'failed' | 'canceled'

/** One step of a builder: a Dockerfile instruction, or work of the builder's own such as loading a base image. */
export interface Step {
  /** Unique within a log, in the builder's own numbering (`#5`). */
  readonly key: string
  /** As the builder titles it, e.g. `[builder 2/4] RUN npm ci`. */
  readonly title: string
  /** Stage, number and count where the title names them: `[builder 2/4]`. */
  readonly stage: string | undefined
  readonly index: number | undefined
  readonly total: number | undefined
  /** The Dockerfile instruction without the bracket, where the step is one. */
  readonly instruction: string | undefined
  readonly state: StepState
  /** Seconds as the builder gave them at the end of the step. */
  readonly seconds: number | undefined
}

/** Where one line of the log belongs. */
export interface LogPart {
  /** The step that the line belongs to; none for what the builder says about the whole build. */
  readonly step: Step | undefined
  /** The line without the builder's step prefix. */
  readonly text: string
  readonly kind: 'title' | 'output' | 'end' | 'other'
}

/** Why a build failed, as far as its log tells. */
export interface BuildFailure {
  /** The builder's own sentence, e.g. `process "/bin/sh -c exit 3" did not complete successfully: exit code: 3`. */
  readonly message: string
  readonly step: Step | undefined
  readonly exitCode: number | undefined
  /** Last lines of the failing step's own output, oldest first. */
  readonly tail: readonly string[]
  /** File as the builder names it (`Dockerfile`) and 1-based line of the failing instruction. */
  readonly dockerfile: { readonly file: string; readonly line: number } | undefined
}

/** Reads a builder's plain log line by line; work per line and memory are constant. */
export interface LogParser {
  push(line: string): LogPart
  /** The steps seen so far, in the order of their first line. */
  steps(): readonly Step[]
  /** What failed, once a line said so. */
  failure(): BuildFailure | undefined
}
