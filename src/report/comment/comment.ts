import { commentTiming } from '../../api/timing.ts'
import type { CommentInput } from '../../inputs/show-inputs.ts'
import type { EntryContext } from '../../runner/entrypoint.ts'
import type { WorkflowContext } from '../../runner/workflow-context.ts'
import { createTimeLimit } from '../../util/time-limit.ts'
import type { ReportFacts } from '../report.ts'
import { hasBuildFailed, isSuccess, icons } from '../run-end.ts'
import { formatSeconds, agentLabel } from '../text/format.ts'
import { type CommentRow, clipRow } from './comment-rows.ts'
import { describeGitHubError, isForbidden, createGitHubComments } from './github-comments.ts'
import { putCommentRow } from './put-row.ts'

interface CommentOptions {
  readonly input: CommentInput
  readonly workflow: Pick<WorkflowContext, 'event' | 'pullRequest' | 'run'>
  /** Shown if the packed commit is not known. */
  readonly headCommit: string | undefined
  /** The time when the runner stopped the step, on the monotonic clock. */
  readonly stoppedMs: number | undefined
}

/** The cells of a row that depend on the end of the run. */
type RowResult = Pick<CommentRow, 'agent' | 'icon' | 'words' | 'image' | 'commit' | 'isDirty'>

/**
 * Writes how the run ended into the row of this job. Errors never change the exit code, and are not
 * reported in a step that was stopped.
 */
export async function writeCommentRow(
  report: ReportFacts,
  { input, workflow, headCommit, stoppedMs }: CommentOptions,
  { log, signal, hurry, redact, host: { clock, random } }: EntryContext,
): Promise<void> {
  const { event, pullRequest, run } = workflow
  const { token, checkRunId } = input
  const said = describeRowResult(report, headCommit)
  if (said === undefined) return
  if (pullRequest === undefined) {
    await log.line(`There is no comment: the event '${event.name}' has no pull request.`)
    return
  }
  if (token === undefined) {
    await log.warning(noToken)
    return
  }
  const job = checkRunId === undefined ? '' : `/job/${checkRunId}`
  const runUrl = run.url && `${run.url}${job}`
  const row = { ...said, runUrl, runNumber: run.number, runAttempt: run.attempt }
  const { limitMs, afterStopMs, pauseMs, spreadMs } = commentTiming
  const nowMs = clock.monotonicMs()
  const isStopped = signal.aborted
  using limit = isStopped
    ? createTimeLimit(Math.max(0, (stoppedMs ?? nowMs) + afterStopMs - nowMs), clock, hurry)
    : createTimeLimit(limitMs, clock, signal)
  const pause = async (): Promise<void> => {
    if (!isStopped) await clock.sleep(pauseMs + random() * spreadMs, limit.signal)
  }
  try {
    const limits = { clock, random, signal: limit.signal }
    const store = await createGitHubComments(pullRequest, token, limits)
    await putCommentRow(store, run.workflow, clipRow(row, redact), pause)
  } catch (error) {
    if (signal.aborted) return
    if (isForbidden(error)) await log.notice(forbidden)
    else {
      const reason = describeGitHubError(limit.signal.aborted ? limit.signal.reason : error)
      await log.warning(`The comment on the pull request could not be updated: ${reason}`)
    }
  }
}

const noToken =
  "The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'."

const forbidden =
  "The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission."

/** The cells for the end of a run; `undefined` if agent and build are both unknown. */
export function describeRowResult(
  { end, agent, build, image, buildSeconds, source }: ReportFacts,
  headCommit: string | undefined,
): RowResult | undefined {
  if (agent === undefined && build === undefined) return undefined
  const time = buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}`
  const why = isSuccess(end) || hasBuildFailed(end) ? '' : `: ${end.facts[0] ?? ''}`
  return {
    agent: agentLabel(agent),
    icon: icons[end.kind],
    words: `${end.title}${end.kind === 'built' ? time : why}`,
    image: isSuccess(end) || end.hasImage === true ? image : undefined,
    commit: source.commit ?? headCommit,
    ...(source.isDirty && { isDirty: true }),
  }
}
