import { commentTimes } from '../../api/timing.ts'
import { describeGitHubError, type GitHubWorld, isForbidden } from '../../runner/github.ts'
import type { Log } from '../../runner/log/log.ts'
import type { Redact } from '../../runner/redact.ts'
import type { PullRequest, Workflow } from '../../runner/workflow-context.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { buildingMark, type CommentRow, storable } from './comment-rows.ts'
import { type OwnComment, putRow } from './comment-store.ts'
import { openGitHubComments } from './github-comments.ts'

export { buildingMark }
export type { CommentRow, OwnComment }

export interface CommentTarget {
  readonly pullRequest: PullRequest
  /** Each workflow has its own comment. */
  readonly workflow: Workflow
  /** `undefined` on a runner that provides none. */
  readonly token: string | undefined
  readonly own: OwnComment
}

interface CommentContext extends GitHubWorld {
  readonly log: Log
  readonly redact: Redact
  readonly signal: AbortSignal
}

/** All that a run sends for its comment, whatever the forge answers. */
const mostRequests = { draft: 20, result: 110 }

/**
 * Shows that a build runs or its job stops; `closes` replaces a row that says that it runs.
 * Resolves with whether that is shown. Trouble is a warning when the row of the result is written.
 */
export async function announce(
  what: 'draft' | 'stop' | 'closes',
  row: CommentRow,
  { pullRequest, workflow, token, own }: CommentTarget,
  { redact, signal, ...world }: Omit<CommentContext, 'log'>,
): Promise<boolean> {
  if (token === undefined) return false
  using limit = timeLimit(commentTimes.limitMs[what], world.clock, signal)
  try {
    const store = await openGitHubComments({ ...pullRequest, token }, world, mostRequests.draft)
    const kind = what === 'closes' ? what : 'draft'
    const options = { ...world, own, kind } as const
    await putRow(store, workflow, storable(row, redact), options, limit.signal)
    return true
  } catch {
    return false
  }
}

/** A missing permission is a notice, other trouble a warning. */
export async function updateComment(
  row: CommentRow,
  { pullRequest, workflow, token, own }: CommentTarget,
  { log, redact, signal, ...world }: CommentContext,
): Promise<void> {
  if (token === undefined) {
    await log.warning(
      "The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.",
    )
    return
  }
  using limit = timeLimit(commentTimes.limitMs.result, world.clock, signal)
  try {
    const store = await openGitHubComments({ ...pullRequest, token }, world, mostRequests.result)
    const shown = storable(row, redact)
    const hiding = await putRow(store, workflow, shown, { ...world, own }, limit.signal)
    if (hiding !== undefined) {
      await log.warning(
        `The comment on the pull request does not show this build of '${row.agent}', but that of the later run ${hiding.runNumber}, which succeeded.\nIf there is no such run, delete the comment: somebody edited it.`,
      )
    }
  } catch (error) {
    if (signal.aborted) return
    if (isForbidden(error)) {
      await log.notice(
        "The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.",
      )
      return
    }
    const cause: unknown = limit.signal.aborted ? limit.signal.reason : error
    await log.warning(
      `The comment on the pull request could not be updated: ${describeGitHubError(cause)}`,
    )
  }
}
