import { ActionError } from '../../util/errors.ts'

/** What an error means for the user: what happened, and what to do about it. */
export interface Failure {
  readonly message: string
  readonly hint: string | undefined
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof ActionError) return error
  const message = error instanceof Error ? error.message : String(error)
  return {
    message: `The action failed unexpectedly: ${message}`,
    hint: 'This is a bug in the action. Report it with the log of a run that has step debug logging enabled.',
  }
}
