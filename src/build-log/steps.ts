import type { CauseKind } from './causes.ts'

export type StepState = 'running' | 'done' | 'cached' | 'failed' | 'cancelled'

/** A Dockerfile instruction, or work of the builder's own such as loading a base image. */
export interface Step {
  /** Unique in the log: the number of a later build, and the builder’s own number (`#5`). */
  readonly key: string
  /** E.g. `[builder 2/4] RUN npm ci`. */
  readonly title: string
  readonly stage: string | undefined
  readonly index: number | undefined
  /** `index` counts all instructions of the file. */
  readonly isIndexOfFile?: true | undefined
  /** The title without the bracket, where the step is an instruction. */
  readonly instruction: string | undefined
  readonly state: StepState
  /** The builder's own figure. */
  readonly seconds: number | undefined
  /** Our clock at the first line and at the one that ended the step, if the parser got times. */
  readonly startMs: number | undefined
  readonly endMs: number | undefined
}

export interface LogPart {
  /** `undefined` for lines about the whole build. */
  readonly step: Step | undefined
  /** The line without the builder's prefix. */
  readonly text: string
  readonly kind: 'title' | 'output' | 'other'
  /** Whether the line repeats output of a failed step. */
  readonly isExcerpt?: boolean
}

/** Why the build failed; only set if the log leaves no doubt. */
export interface Cause {
  readonly kind: CauseKind
  /** Has no full stop, to follow the name of an agent: `pip found no version of "requets"`. */
  readonly sentence: string
  readonly hint: string
  /** Another build would fail in the same way. */
  readonly isLasting?: boolean
}

export interface DockerfilePlace {
  readonly file: string
  /** Counts from 1. */
  readonly line: number
}

export interface BuildFailure {
  /** `machinery`: no step failed, but what runs the builder, such as a push. */
  readonly kind: 'build' | 'machinery'
  /** The command that failed outside the builder, as the CI service shows it. */
  readonly command?: string | undefined
  /** The exit code of `command`; `exitCode` is that of an instruction. */
  readonly status?: number | undefined
  readonly hasBuilt?: boolean | undefined
  /** The builder's own sentence, e.g. `process "…" did not complete … exit code: 3`. */
  readonly message: string
  readonly step: Step | undefined
  /** Also set where the builder's step has another title (`load metadata for …`). */
  readonly instruction: string | undefined
  readonly exitCode: number | undefined
  readonly dockerfile: DockerfilePlace | undefined
  /** The builder's excerpt of the Dockerfile, numbered and with `>>>` before the failing lines. */
  readonly codeFrame: readonly string[]
  /** `undefined` if instruction and exit code already say it. */
  readonly decidingLine: string | undefined
  /** The end of the failing step's own output: progress bars collapsed, no escape sequences. */
  readonly tail: readonly string[]
  /** Whether the step printed nothing. */
  readonly isSilent: boolean
  readonly cause: Cause | undefined
}

/** A warning of BuildKit's build checks. */
export interface BuildWarning {
  /** E.g. `FromAsCasing`. */
  readonly rule: string
  readonly message: string
  readonly file: string | undefined
  readonly line: number | undefined
}

/** The step that ran when the log ended, for a build that was cancelled or timed out. */
export interface RunningStep {
  readonly step: Step
  readonly tail: readonly string[]
  /** Our clock at its last line. */
  readonly lastLineMs: number | undefined
}

export interface LogRead {
  readonly steps: readonly Step[]
  readonly phases: readonly Step[]
  readonly failure: BuildFailure | undefined
  readonly warnings: readonly BuildWarning[]
  readonly atWork: RunningStep | undefined
  /** Empty if there was no log. */
  readonly lastLines: readonly string[]
  readonly digest: string | undefined
  /** Whether a log may exist that could not be read. */
  readonly isUnreadable: boolean
}

export const emptyLogRead: LogRead = {
  steps: [],
  phases: [],
  failure: undefined,
  warnings: [],
  atWork: undefined,
  lastLines: [],
  digest: undefined,
  isUnreadable: false,
}
