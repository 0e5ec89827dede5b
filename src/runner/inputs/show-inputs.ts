import { oneOf, parseBoolean, parseText } from './parse-input.ts'
import { defaulted, gather, invalid, optional } from './read-input.ts'

/** Where a run shows what happened. */
export type ShowInputs = Awaited<ReturnType<typeof readShowInputs>>

/** When the builder's log is printed. */
export type LogMode = ShowInputs['logs']

export async function readShowInputs() {
  const { shared, annotations } = await gather({
    shared: readWatchedShowInputs,
    annotations: () => defaulted('annotations', parseBoolean),
  })
  return { ...shared, annotations }
}

/** Of a build that another run submitted: there is no Dockerfile to annotate. */
export async function readWatchedShowInputs() {
  return await gather({
    logs: () => defaulted('logs', oneOf('full', 'on-failure', 'none')),
    summary: () => defaulted('summary', parseBoolean),
    commentToken: readCommentToken,
    uploadLogs: () => defaulted('upload-logs', oneOf('never', 'on-failure', 'always')),
  })
}

/** For the comment on the pull request; `undefined`: no comment. */
function readCommentToken(): string | undefined {
  if (!defaulted('comment', parseBoolean)) return undefined
  return (
    optional('github-token', parseText) ??
    invalid("Input 'github-token' is required when 'comment' is 'true': remove the empty value.")
  )
}
