import { describeError } from '../../util/errors.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { type GitHubWorld, isForbidden } from '../github/github.ts'
import type { Log } from '../log/log.ts'
import type { Redact } from '../text/redact.ts'
import type { CommentRow } from './comment-body.ts'
import { putRow } from './comment-store.ts'
import { openGitHubComments, type PullRequest } from './github-comments.ts'

export type { CommentRow }

export interface CommentTarget {
  readonly pullRequest: PullRequest
  /** Each workflow has its own comment. */
  readonly workflow: string
  /** Address of GitHub's REST API. */
  readonly apiUrl: string
  readonly token: string
}

export interface CommentContext extends GitHubWorld {
  readonly log: Log
  readonly redact: Redact
  readonly signal: AbortSignal
}

const limitMs = 60_000

/** Puts the row of an agent into the comment on the pull request. A missing permission is a notice, other trouble a warning. */
export async function updateComment(
  row: CommentRow,
  { pullRequest, workflow, ...address }: CommentTarget,
  { log, redact, signal, ...world }: CommentContext,
): Promise<void> {
  using limit = timeLimit(limitMs, world.clock, signal)
  try {
    const store = await openGitHubComments(pullRequest, address, world)
    await putRow(store, workflow, redactRow(row, redact), world, limit.signal)
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
      `The comment on the pull request could not be updated: ${describeError(cause)}`,
    )
  }
}

function redactRow(row: CommentRow, redact: Redact): CommentRow {
  const optional = (text: string | undefined) => (text === undefined ? undefined : redact(text))
  return {
    ...row,
    agent: redact(row.agent),
    words: redact(row.words),
    image: optional(row.image),
    commit: optional(row.commit),
    runUrl: optional(row.runUrl),
  }
}
