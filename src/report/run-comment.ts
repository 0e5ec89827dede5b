import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { createdMs } from '../builds/build-times.ts'
import { type CommentInput, readComment } from '../inputs/comment-input.ts'
import type { OpenRow } from '../rescue/work-for-post.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { readWorkflowContext, type WorkflowContext } from '../runner/workflow-context.ts'
import type { CommentRow, OwnComment } from './comment/comment.ts'
import type { Report } from './report.ts'
import { isOfBuild, isSuccess, marks } from './run-end.ts'
import { formatClock, formatSeconds, nameOf } from './text/format.ts'

/** Which run or job a row is of. */
export type RowPlace = Pick<CommentRow, 'runUrl' | 'runNumber' | 'runAttempt'>

/** The row of the end of a run; none for a build of which nothing could be read. */
export function commentRowOf(
  { end, agent, build, image, buildSeconds, source, headCommit }: Report,
  place: RowPlace,
): CommentRow | undefined {
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
    ...place,
  }
}

/** The row of this run in the comment on the pull request. */
export interface RunComment {
  /** Says beside the work that a build runs; an abort replaces it. */
  announce(build: Build, names: OpenRow): void
  /** Says how the run ended. */
  show(report: Report): Promise<void>
}

/** `onDraft` receives the row that says that a build runs, and `undefined` once it is replaced. */
export function openRunComment(
  input: CommentInput,
  workflow: WorkflowContext,
  runner: Runner,
  onDraft: (names: OpenRow | undefined) => void,
): RunComment {
  const { target, place, put } = locateRow(input, workflow, runner)
  const { event } = workflow
  const { log, redact, signal, hurry, world } = runner
  let announced: Promise<boolean> | undefined
  let stopped: Promise<void> | undefined
  let isEnding = false
  const isStopped = (): boolean => signal.aborted

  return {
    announce: (build, names) => {
      if (target === undefined || announced || isFinal(build.status)) return
      const since = formatClock(createdMs(build) ?? world.clock.wallMs())
      onDraft(names)
      announced = put('draft', names, `building since ${since}`, signal)
      const stop = async (): Promise<void> => {
        await announced
        if (await put('stop', names, 'the job was cancelled', hurry)) onDraft(undefined)
      }
      const onAbort = (): void => {
        if (!isEnding) stopped = stop()
      }
      signal.addEventListener('abort', onAbort, { once: true })
    },
    show: async (report) => {
      if (isStopped()) {
        await stopped
        return
      }
      isEnding = true
      const row = commentRowOf(report, place)
      if (row === undefined) return
      if (target === undefined) {
        await log.line(`There is no comment: the event '${event.name}' has no pull request.`)
        return
      }
      // A row that arrives later would hide this one.
      await announced
      const { updateComment } = await import(/* webpackMode: "eager" */ './comment/comment.ts')
      await updateComment(row, target, { log, redact, signal, ...world })
      if (!isStopped()) onDraft(undefined)
    },
  }
}

/** Of the post step: replaces the row that says that a build runs, where the main step did not. */
export async function closeRow(names: OpenRow, words: string, runner: Runner): Promise<void> {
  const input = readComment()
  if (input === undefined) return
  const { put } = locateRow(input, await readWorkflowContext(), runner)
  await put('closes', names, words, runner.signal)
}

/** Which comment the row is in, and which job the row is of. */
function locateRow(
  { token, checkRunId }: CommentInput,
  { run, pullRequest }: WorkflowContext,
  { redact, world }: Runner,
) {
  const own: OwnComment = {}
  const job = checkRunId === undefined ? '' : `/job/${checkRunId}`
  const target = pullRequest && { pullRequest, workflow: run.workflow, token, own }
  const place: RowPlace = {
    runUrl: run.url && `${run.url}${job}`,
    runNumber: run.number,
    runAttempt: run.attempt,
  }
  return {
    target,
    place,
    /** Resolves with whether the comment says so of a build that has not ended, as far as known. */
    put: async (
      what: 'draft' | 'stop' | 'closes',
      names: OpenRow,
      words: string,
      signal: AbortSignal,
    ): Promise<boolean> => {
      if (target === undefined) return false
      const { announce, buildingMark } = await import(
        /* webpackMode: "eager" */ './comment/comment.ts'
      )
      const mark = what === 'draft' ? buildingMark : marks.stopped
      const row = { ...names, mark, words, image: undefined, ...place }
      return await announce(what, row, target, { redact, signal, ...world })
    },
  }
}
