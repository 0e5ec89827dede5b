import { parseBoolean, parseOneOf, parseText } from './parse-input.ts'
import { gather, optional } from './read-input.ts'

/** When the builder's log is printed. */
export type LogMode = 'full' | 'on-failure' | 'none'

/** Where a run shows what happened. */
export interface ShowInputs {
  readonly logs: LogMode
  readonly annotations: boolean
  readonly summary: boolean
  /** For the comment on the pull request; `undefined`: no comment. */
  readonly comment: CommentInput | undefined
  readonly uploadLogs: 'never' | 'on-failure' | 'always'
}

export interface CommentInput {
  /** `undefined` on a runner that provides none, which is no reason not to build. */
  readonly token: string | undefined
}

export async function readShowInputs(): Promise<ShowInputs> {
  return await gather({
    logs: () => optional('logs', oneOf('full', 'on-failure', 'none'), 'full'),
    annotations: () => optional('annotations', parseBoolean, true),
    summary: () => optional('summary', parseBoolean, true),
    comment: readComment,
    uploadLogs: () => optional('upload-logs', oneOf('never', 'on-failure', 'always'), 'never'),
  })
}

function readComment(): CommentInput | undefined {
  if (!optional('comment', parseBoolean, false)) return undefined
  return { token: optional('github-token', parseText) }
}

function oneOf<Value extends string>(...values: readonly Value[]) {
  return (name: string, text: string): Value => parseOneOf(name, text, values)
}
