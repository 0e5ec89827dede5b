import { describeSystemError, reasonOf } from './system-error.ts'

export interface ActionErrorOptions {
  /** What the user can do: a full sentence, shown on the lines after the message, also in an annotation. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** A failure explained to the user: a full sentence in `message`, what to do in `hint`, no secret in either. */
export class ActionError extends Error {
  override readonly name: string = 'ActionError'
  readonly hint: string | undefined

  constructor(message: string, options: ActionErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
  }
}

/** What happened and, where that is known, what to do: for a place without a line of its own for the hint. */
export function describeError(error: unknown): string {
  const known = describeSystemError(error)
  if (known) return known.hint === undefined ? known.reason : `${known.reason}. ${known.hint}`
  if (error instanceof ActionError && error.hint !== undefined)
    return `${error.message} ${error.hint}`
  return reasonOf(error)
}
