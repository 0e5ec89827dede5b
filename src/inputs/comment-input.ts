import { parseBoolean, parseText } from './parse-input.ts'
import { defaulted, optional } from './read-input.ts'

export interface CommentInput {
  /** `undefined` on a runner that provides none, which is no reason not to build. */
  readonly token: string | undefined
  /** Of this job; `undefined` on a runner that does not tell it. */
  readonly checkRunId: string | undefined
}

/** `undefined`: no comment. */
export function readComment(): CommentInput | undefined {
  if (!defaulted('comment', parseBoolean)) return undefined
  const id = optional('check-run-id', parseText) ?? ''
  return {
    token: optional('github-token', parseText),
    checkRunId: /^\d{1,20}$/.test(id) ? id : undefined,
  }
}
