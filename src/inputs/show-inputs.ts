import { oneOf, parseBoolean, parseText } from './parse-input.ts'
import { readAllFields, readOptionalInput, readTuningInput } from './read-input.ts'

/** Where a run shows what happened, in the order of `action.yml`. */
export interface DisplayInputs {
  readonly summary: boolean
  /** When the builder's log is printed. */
  readonly logs: 'full' | 'on-failure' | 'none'
  readonly annotations: boolean
  /** `undefined`: no comment on the pull request. */
  readonly comment: CommentInput | undefined
  readonly uploadLogs: 'never' | 'on-failure' | 'always'
}

export interface CommentInput {
  /** `undefined` on a runner that provides none; the build works without it. */
  readonly token: string | undefined
  /** The check run of this job; `undefined` on a runner that does not provide it. */
  readonly checkRunId: string | undefined
}

export async function readDisplayInputs(annotations: () => boolean): Promise<DisplayInputs> {
  return await readAllFields({
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    logs: () => readTuningInput('logs', oneOf('full', 'on-failure', 'none'), 'full'),
    annotations,
    comment: readComment,
    uploadLogs: () =>
      readTuningInput('upload-logs', oneOf('never', 'on-failure', 'always'), 'never'),
  })
}

/** A run that sends nothing has no comment and no log. */
export const dryRunDisplay = { comment: undefined, uploadLogs: 'never' } as const

function readComment(): CommentInput | undefined {
  if (!readTuningInput('comment', parseBoolean, 'false')) return undefined
  const id = readOptionalInput('check-run-id', parseText) ?? ''
  return {
    token: readOptionalInput('github-token', parseText),
    checkRunId: /^\d{1,20}$/.test(id) ? id : undefined,
  }
}
