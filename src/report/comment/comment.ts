import { commentTimes } from '../../api/timing.ts'
import type { CommentInput } from '../../inputs/show-inputs.ts'
import type { Runner } from '../../runner/entrypoint.ts'
import type { WorkflowContext } from '../../runner/workflow-context.ts'
import { timeLimit } from '../../util/time-limit.ts'
import type { Report } from '../report.ts'
import { isOfBuild, isSuccess, marks } from '../run-end.ts'
import { formatSeconds, nameOf } from '../text/format.ts'
import { type CommentRow, storable } from './comment-rows.ts'
import { describeGitHubError, isForbidden, openGitHubComments } from './github-comments.ts'
import { putRow } from './put-row.ts'

interface CommentOptions {
  readonly input: CommentInput
  readonly workflow: Pick<WorkflowContext, 'event' | 'pullRequest' | 'run'>
  /** Stands for a commit that is not known. */
  readonly headCommit: string | undefined
  /** When the runner stopped the step, by our clock. */
  readonly stoppedMs: number | undefined
}

/** Of a row; the rest is that of the job. */
type Said = Pick<CommentRow, 'agent' | 'mark' | 'words' | 'image' | 'commit' | 'isDirty'>

interface Problem {
  readonly level: 'line' | 'notice' | 'warning'
  readonly message: string
}

/**
 * Says in the row of this job how the run ended. Trouble never changes the exit code, and is not
 * mentioned in a step that is stopped.
 */
export async function writeCommentRow(
  report: Report,
  options: CommentOptions,
  runner: Runner,
): Promise<void> {
  const said = resultOf(report, options.headCommit)
  const problem = said && (await writeRow(said, options, runner))
  if (problem && !runner.signal.aborted) await runner.log[problem.level](problem.message)
}

async function writeRow(
  said: Said,
  { input, workflow, stoppedMs }: CommentOptions,
  { signal, hurry, redact, world: { clock, random } }: Runner,
): Promise<Problem | undefined> {
  const { event, pullRequest, run } = workflow
  const { token, checkRunId } = input
  if (pullRequest === undefined) {
    const message = `There is no comment: the event '${event.name}' has no pull request.`
    return { level: 'line', message }
  }
  if (token === undefined) return { level: 'warning', message: noToken }
  const job = checkRunId === undefined ? '' : `/job/${checkRunId}`
  const runUrl = run.url && `${run.url}${job}`
  const row = { ...said, runUrl, runNumber: run.number, runAttempt: run.attempt }
  const { limitMs, afterStopMs, pauseMs, spreadMs } = commentTimes
  const nowMs = clock.monotonicMs()
  const isStopped = signal.aborted
  using limit = isStopped
    ? timeLimit(Math.max(0, (stoppedMs ?? nowMs) + afterStopMs - nowMs), clock, hurry)
    : timeLimit(limitMs, clock, signal)
  const pause = async (): Promise<void> => {
    if (!isStopped) await clock.sleep(pauseMs + random() * spreadMs, limit.signal)
  }
  try {
    const limits = { clock, random, signal: limit.signal }
    const store = await openGitHubComments(pullRequest, token, limits)
    const hiding = await putRow(store, run.workflow, storable(row, redact), pause)
    return hiding && { level: 'warning', message: describeHiding(row, hiding) }
  } catch (error) {
    return problemOf(limit.signal.aborted ? limit.signal.reason : error)
  }
}

const noToken =
  "The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'."

function describeHiding({ agent }: CommentRow, { runNumber }: CommentRow): string {
  return `The comment on the pull request does not show this build of '${agent}', but that of the later run ${runNumber}, which succeeded.\nIf there is no such run, delete the comment: somebody edited it.`
}

function problemOf(error: unknown): Problem {
  if (isForbidden(error))
    return {
      level: 'notice',
      message:
        "The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.",
    }
  const message = `The comment on the pull request could not be updated: ${describeGitHubError(error)}`
  return { level: 'warning', message }
}

/** What a row says of the end of a run; none for a build of which nothing could be read. */
export function resultOf(
  { end, agent, build, image, buildSeconds, source }: Report,
  headCommit: string | undefined,
): Said | undefined {
  if (agent === undefined && build === undefined) return undefined
  const time = buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}`
  const why = isSuccess(end) || isOfBuild(end) ? '' : `: ${end.facts[0] ?? ''}`
  return {
    agent: nameOf(agent),
    mark: marks[end.kind],
    words: `${end.title}${end.kind === 'built' ? time : why}`,
    image: isSuccess(end) || end.hasImage === true ? image : undefined,
    commit: source.commit ?? headCommit,
    ...(source.isDirty && { isDirty: true }),
  }
}
