export interface ActionErrorOptions {
  /** What the user can do: a full sentence, shown on the lines after the message. */
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
