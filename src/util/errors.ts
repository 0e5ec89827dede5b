export interface ActionErrorOptions {
  /** What the user can change; a full sentence, shown on the lines after the message. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** An end that the user can understand: a full sentence in `message`, what to change in `hint`, never a secret in either. */
export class ActionError extends Error {
  override readonly name: string = 'ActionError'
  readonly hint: string | undefined

  constructor(message: string, options: ActionErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
  }
}
