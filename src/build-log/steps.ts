export type StepState = 'running' | 'done' | 'cached' | 'failed' | 'cancelled'

/** A Dockerfile instruction, or work of the builder's own such as loading a base image. */
export interface Step {
  /** Unique within an attempt, in the builder's own numbering (`#5`). */
  readonly key: string
  /** Counts the builds that one log shows one after the other, from 1. */
  readonly attempt: number
  /** As the builder titles it, e.g. `[builder 2/4] RUN npm ci`. */
  readonly title: string
  /** Stage and number where the title names them: `[builder 2/4]`. */
  readonly stage: string | undefined
  readonly index: number | undefined
  /** `index` counts all instructions of the file. */
  readonly isIndexOfFile?: true | undefined
  /** The Dockerfile instruction without the bracket, where the step is one. */
  readonly instruction: string | undefined
  readonly state: StepState
  /** Seconds as the builder gave them. */
  readonly seconds: number | undefined
  /** Our clock at the first line and at the one that ended the step, if the parser got times. */
  readonly startMs: number | undefined
  readonly endMs: number | undefined
}

/** Where one line of the log belongs. */
export interface LogPart {
  /** The step that the line belongs to; none for what the builder says about the whole build. */
  readonly step: Step | undefined
  /** The line without the builder's step prefix: always the end of the line as it came. */
  readonly text: string
  readonly kind: 'title' | 'output' | 'other'
  /** The output of a step once more, which stands between rules below the steps. */
  readonly isExcerpt?: boolean
}

export type CauseKind =
  | 'package-not-found'
  | 'version-conflict'
  | 'lock-file'
  | 'index-auth'
  | 'copy-source-missing'
  | 'base-image-not-found'
  | 'registry-auth'
  | 'registry-rate-limit'
  | 'certificate'
  | 'platform'
  | 'dockerfile-missing'
  | 'requires-buildkit'
  | 'invalid-reference'
  | 'out-of-disk'
  | 'out-of-memory'
  | 'network'
  | 'test-failed'
  | 'syntax'
  | 'command-not-found'
  | 'permission'
  | 'timeout'

/** Why it failed, told only where the log leaves no doubt. */
export interface Cause {
  readonly kind: CauseKind
  /** Without a full stop, to follow the name of an agent: `pip found no version of "requets"`. */
  readonly sentence: string
  /** What to check or change. */
  readonly hint: string
}

/** A place in a Dockerfile: file as the builder names it (`Dockerfile`) and 1-based line. */
export interface DockerfilePlace {
  readonly file: string
  readonly line: number
}

/** Why a build failed, as far as its log tells. */
export interface BuildFailure {
  /** `machinery`: no step failed, but what runs the builder, such as a push. */
  readonly kind: 'build' | 'machinery'
  /** The command beside the builder that failed, as the CI service shows it. */
  readonly command?: string | undefined
  /** The exit code of that command; `exitCode` is the one of an instruction. */
  readonly status?: number | undefined
  /** Where a command failed after the image had been built. */
  readonly hasBuilt?: boolean | undefined
  /** The builder's own sentence, e.g. `process "…" did not complete … exit code: 3`. */
  readonly message: string
  /** None where the builder names none. */
  readonly step: Step | undefined
  /** Also set where the builder's step has another title (`load metadata for …`). */
  readonly instruction: string | undefined
  readonly exitCode: number | undefined
  readonly dockerfile: DockerfilePlace | undefined
  /** The builder's excerpt of the Dockerfile, numbered and with `>>>` before the failing lines. */
  readonly codeFrame: readonly string[]
  /** Of the step's output or of the builder; none where instruction and exit code say it all. */
  readonly decidingLine: string | undefined
  /** The end of the failing step's own output: progress bars collapsed, no escape sequences. */
  readonly tail: readonly string[]
  /** Title and end of the step were seen, and nothing between. */
  readonly isSilent: boolean
  readonly cause: Cause | undefined
}

/** A warning of BuildKit's build checks. */
export interface BuildWarning {
  /** E.g. `FromAsCasing`. */
  readonly rule: string
  readonly message: string
  /** The Dockerfile as the builder names it, where the log tells. */
  readonly file: string | undefined
  readonly line: number | undefined
}

/** The step that ran when the log ended, for a build that was cancelled or timed out. */
export interface StepAtWork {
  readonly step: Step
  readonly tail: readonly string[]
  /** Our clock at its last line. */
  readonly lastLineMs: number | undefined
}

/** What a log says, once all of it was read: plain data. */
export interface LogRead {
  /** As `LogParser` gives them. */
  readonly steps: readonly Step[]
  readonly phases: readonly Step[]
  readonly failure: BuildFailure | undefined
  readonly warnings: readonly BuildWarning[]
  readonly atWork: StepAtWork | undefined
  /** Empty where there was no log. */
  readonly lastLines: readonly string[]
  /** Of the image that was asked for. In a part of a log, a step may have printed it. */
  readonly digest: string | undefined
  /** Nothing is known of the log, not even that there is none. */
  readonly isUnreadable: boolean
}

export const noLog: LogRead = {
  steps: [],
  phases: [],
  failure: undefined,
  warnings: [],
  atWork: undefined,
  lastLines: [],
  digest: undefined,
  isUnreadable: false,
}
