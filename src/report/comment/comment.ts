import type { Build } from '../../api/model.ts'
import { isFinal } from '../../api/status.ts'
import { commentTimes } from '../../api/timing.ts'
import { createdMs } from '../../builds/build-times.ts'
import { type CommentInput, readComment } from '../../inputs/show-inputs.ts'
import type { OpenCommentRow } from '../../rescue/work-for-post.ts'
import type { Runner } from '../../runner/entrypoint.ts'
import { readWorkflowContext, type WorkflowContext } from '../../runner/workflow-context.ts'
import { timeLimit } from '../../util/time-limit.ts'
import type { Report } from '../report.ts'
import { isOfBuild, isSuccess, marks } from '../run-end.ts'
import { formatClock, formatSeconds, nameOf } from '../text/format.ts'
import type { CommentRow } from './comment-rows.ts'
import { describeGitHubError, isForbidden, openGitHubComments } from './github-comments.ts'
import type { RowKind } from './next-step.ts'
import type { OwnComment } from './put-row.ts'

interface CommentOptions {
  readonly input: CommentInput
  readonly workflow: Pick<WorkflowContext, 'event' | 'pullRequest' | 'run'>
  /** Stands for a commit that is not known. */
  readonly headCommit?: string | undefined
  /** Called first with the row that says that a build runs, then with `undefined` without it. */
  readonly onOpen?: (row: OpenCommentRow | undefined) => void
}

/** Of a row; the rest is that of the job. */
type Said = Pick<CommentRow, 'agent' | 'mark' | 'words' | 'image' | 'commit' | 'isDirty'>

/** All that a run sends for a row, whatever the forge answers. */
const mostRequests = { draft: 20, stop: 20, closes: 20, result: 110 }

/** The row of this job in the comment on the pull request. Each workflow has its own comment. */
export class JobCommentRow {
  readonly #options: CommentOptions
  readonly #runner: Runner
  readonly #own: OwnComment = {}
  /** Resolves with whether the comment says that a build runs. */
  #begun: Promise<boolean> | undefined
  #stopped: Promise<void> | undefined
  #isEnding = false

  constructor(options: CommentOptions, runner: Runner) {
    this.#options = options
    this.#runner = runner
  }

  /** Says beside the work that a build runs; an abort replaces it. */
  begin(build: Build, { agent, source }: Pick<Report, 'agent' | 'source'>): void {
    const { workflow, headCommit, onOpen } = this.#options
    const { signal, hurry, world } = this.#runner
    if (workflow.pullRequest === undefined || this.#begun || isFinal(build.status)) return
    const commit = source.commit ?? headCommit
    const names = { agent: nameOf(agent), commit, ...(source.isDirty && { isDirty: true }) }
    const since = formatClock(createdMs(build) ?? world.clock.wallMs())
    onOpen?.(names)
    const begun = this.replace('draft', names, `building since ${since}`, signal)
    this.#begun = begun
    const stop = async (): Promise<void> => {
      await begun
      if (await this.replace('stop', names, 'the job was cancelled', hurry)) onOpen?.(undefined)
    }
    const onAbort = (): void => {
      if (!this.#isEnding) this.#stopped = stop()
    }
    signal.addEventListener('abort', onAbort, { once: true })
  }

  /** Says how the run ended. */
  async end(report: Report): Promise<void> {
    const { workflow, headCommit, onOpen } = this.#options
    const { log, signal } = this.#runner
    if (isStopped(signal)) return await this.#stopped
    this.#isEnding = true
    const row = resultOf(report, headCommit)
    if (row === undefined) return
    if (workflow.pullRequest === undefined) {
      await log.line(`There is no comment: the event '${workflow.event.name}' has no pull request.`)
      return
    }
    // A row that arrives later would hide this one.
    await this.#begun
    await this.#putResult(row)
    if (!isStopped(signal)) onOpen?.(undefined)
  }

  /** Resolves with whether the comment says so of a build that has not ended, as far as known. */
  async replace(
    kind: Exclude<RowKind, 'result'>,
    names: OpenCommentRow,
    words: string,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (this.#options.input.token === undefined) return false
    const { buildingMark } = await import(/* webpackMode: "eager" */ './comment-rows.ts')
    const mark = kind === 'draft' ? buildingMark : marks.stopped
    return await this.#put(kind, { ...names, mark, words, image: undefined }, signal).then(
      () => true,
      () => false,
    )
  }

  /** A missing permission is a notice, other trouble a warning. */
  async #putResult(row: Said): Promise<void> {
    const { log, signal } = this.#runner
    if (this.#options.input.token === undefined) {
      await log.warning(
        "The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.",
      )
      return
    }
    try {
      const hiding = await this.#put('result', row, signal)
      if (hiding !== undefined)
        await log.warning(
          `The comment on the pull request does not show this build of '${row.agent}', but that of the later run ${hiding.runNumber}, which succeeded.\nIf there is no such run, delete the comment: somebody edited it.`,
        )
    } catch (error) {
      if (signal.aborted) return
      if (isForbidden(error)) {
        await log.notice(
          "The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.",
        )
        return
      }
      await log.warning(
        `The comment on the pull request could not be updated: ${describeGitHubError(error)}`,
      )
    }
  }

  /** Resolves with a later row that hides this one. */
  async #put(kind: RowKind, said: Said, signal: AbortSignal): Promise<CommentRow | undefined> {
    const { input, workflow } = this.#options
    const { run, pullRequest } = workflow
    const { token, checkRunId } = input
    const { redact, world } = this.#runner
    if (pullRequest === undefined || token === undefined) return undefined
    const { putRow } = await import(/* webpackMode: "eager" */ './put-row.ts')
    using limit = timeLimit(commentTimes.limitMs[kind], world.clock, signal)
    const job = checkRunId === undefined ? '' : `/job/${checkRunId}`
    const runUrl = run.url && `${run.url}${job}`
    const row = { ...said, runUrl, runNumber: run.number, runAttempt: run.attempt }
    try {
      const store = await openGitHubComments(pullRequest, token, {
        ...world,
        mostRequests: mostRequests[kind],
      })
      const options = { ...world, redact, own: this.#own, kind }
      return await putRow(store, run.workflow, row, options, limit.signal)
    } catch (error) {
      throw limit.signal.aborted ? limit.signal.reason : error
    }
  }
}

/** Not narrowed by the compiler: it changes while something is awaited. */
function isStopped({ aborted }: AbortSignal): boolean {
  return aborted
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

/** Of the post step: replaces the row that says that a build runs, where the main step did not. */
export async function closeCommentRow(
  row: OpenCommentRow,
  words: string,
  runner: Runner,
): Promise<void> {
  const input = readComment()
  if (input === undefined) return
  const workflow = await readWorkflowContext()
  await new JobCommentRow({ input, workflow }, runner).replace('closes', row, words, runner.signal)
}
