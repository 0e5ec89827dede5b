import { ActionError, describeError } from '../util/errors.ts'
import { describeSystemError } from '../util/system-error.ts'

/** A line of a file in the repository. */
export interface SourcePlace {
  /** Relative to the root of the repository, with `/`. */
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/** Where and under which title an error is shown among the annotations of a run. */
export interface Annotation {
  readonly title: string
  readonly place: SourcePlace | undefined
}

/** What an error means for the user: what happened, and what to do about it. */
export interface Failure {
  readonly message: string
  readonly hint: string | undefined
  readonly annotation?: Annotation | undefined
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
