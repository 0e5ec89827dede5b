import { oneOf, parseBoolean, parseText } from './parse-input.ts'
import { defaulted, gather, optional } from './read-input.ts'

/** Where a run shows what happened. */
export interface ShowInputs extends WatchedShowInputs {
  readonly annotations: boolean
}

/** Of a build that another run submitted: there is no Dockerfile to annotate. */
export interface WatchedShowInputs {
  readonly summary: boolean
  /** When the builder's log is printed. */
  readonly logs: 'full' | 'on-failure' | 'none'
  /** For the comment on the pull request; `undefined`: no comment. */
  readonly comment?: CommentInput | undefined
  readonly uploadLogs: 'never' | 'on-failure' | 'always'
}

export async function readShowInputs(): Promise<ShowInputs> {
  const { shared, annotations } = await gather({
    shared: readWatchedShowInputs,
    annotations: () => defaulted('annotations', parseBoolean),
  })
  return { ...shared, annotations }
}

export async function readWatchedShowInputs(): Promise<WatchedShowInputs> {
  return await gather({
    logs: () => defaulted('logs', oneOf('full', 'on-failure', 'none')),
    summary: () => defaulted('summary', parseBoolean),
    comment: readComment,
    uploadLogs: () => defaulted('upload-logs', oneOf('never', 'on-failure', 'always')),
  })
}

export interface CommentInput {
  /** `undefined` on a runner that provides none, which is no reason not to build. */
  readonly token: string | undefined
  /** Of this job; `undefined` on a runner that does not tell it. */
  readonly checkRunId: string | undefined
}

export function readComment(): CommentInput | undefined {
  if (!defaulted('comment', parseBoolean)) return undefined
  const id = optional('check-run-id', parseText) ?? ''
  return {
    token: optional('github-token', parseText),
    checkRunId: /^\d{1,20}$/.test(id) ? id : undefined,
  }
}
