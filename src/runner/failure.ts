import type { CauseKind } from '../build-log/causes.ts'
import { ActionError, describeError } from '../util/errors.ts'
import { describeSystemError } from '../util/system-error.ts'

/** A line of a file in the repository. */
export interface SourcePlace {
  /** Relative to the root of the repository, with `/`. */
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/** The title and the place of an error in the annotations of a run. */
export interface Annotation {
  readonly title: string
  readonly place: SourcePlace | undefined
}

/** Why a step fails because of its build. Workflows compare with these words: they never change. */
export type FailureKind =
  | 'build'
  | 'machinery'
  | 'timeout'
  | 'queue-timeout'
  | 'cancelled'
  | 'refused'
  | 'in-doubt'
  | 'lost'
  /** Only `deploy/` fails for these reasons. */
  | 'deployment'
  | 'not-ready'

/** Why a step fails because of its build or deployment, for the output `failure`. */
export interface StepFailureReason {
  readonly kind: FailureKind
  /** Whether another run may succeed without any change. */
  readonly isTransient: boolean
  readonly cause?: CauseKind | undefined
  readonly step?: string | undefined
  readonly instruction?: string | undefined
  readonly place?: Partial<SourcePlace> | undefined
  readonly exitCode?: number | undefined
}

/** Explains an error to the user: what happened, and what to do about it. */
export interface Failure {
  readonly message: string
  readonly hint: string | undefined
  readonly annotation?: Annotation | undefined
  readonly reason?: StepFailureReason | undefined
}

export function explainError(error: unknown): Failure {
  if (error instanceof ActionError) return error
  const known = describeSystemError(error)
  if (known) {
    return {
      message: `The operating system stopped the action: ${known.reason}.`,
      hint: known.hint ?? "Give the runner's user access, and run the job again.",
    }
  }
  return {
    message: `The action failed unexpectedly: ${describeError(error)}`,
    hint: 'This is a bug in the action. Report it with the log of a run that has step debug logging enabled.',
  }
}
