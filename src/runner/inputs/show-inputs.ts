import { parseBoolean, parseOneOf, parseText } from './parse-input.ts'
import { gather, invalid, optional } from './read-input.ts'

/** When the builder's log is printed. */
export type LogMode = 'full' | 'on-failure' | 'none'

/** Where a run shows what happened. */
export interface ShowInputs {
  readonly logs: LogMode
  readonly annotations: boolean
  readonly summary: boolean
  /** For the comment on the pull request; `undefined`: no comment. */
  readonly commentToken: string | undefined
  readonly uploadLogs: 'never' | 'on-failure' | 'always'
}

export async function readShowInputs(): Promise<ShowInputs> {
  return await gather({
    logs: () => optional('logs', oneOf('full', 'on-failure', 'none'), 'full'),
    annotations: () => optional('annotations', parseBoolean, true),
    summary: () => optional('summary', parseBoolean, true),
    commentToken: readCommentToken,
    uploadLogs: () => optional('upload-logs', oneOf('never', 'on-failure', 'always'), 'never'),
  })
}

function readCommentToken(): string | undefined {
  if (!optional('comment', parseBoolean, false)) return undefined
  return (
    optional('github-token', parseText) ??
    invalid("Input 'github-token' is required when 'comment' is 'true': remove the empty value.")
  )
}

function oneOf<Value extends string>(...values: readonly Value[]) {
  return (name: string, text: string): Value => parseOneOf(name, text, values)
}
