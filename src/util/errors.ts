import { describeSystemError, reasonOf } from './system-error.ts'

export interface ActionErrorOptions {
  /** What the user can do: a full sentence, shown below the message, also in annotations. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** Explained to the user: full sentences in `message` and `hint`, no secret in either. */
export class ActionError extends Error {
  override name = 'ActionError'
  readonly hint: string | undefined

  constructor(message: string, options: ActionErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
  }
}

/** With the hint on the same line, for places without a line of its own for it. */
export function describeError(error: unknown): string {
  const known = describeSystemError(error)
  if (known) return known.hint === undefined ? known.reason : `${known.reason}. ${known.hint}`
  if (error instanceof ActionError && error.hint !== undefined)
    return `${error.message} ${error.hint}`
  return reasonOf(error)
}
