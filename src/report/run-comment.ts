import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { createdMs } from '../builds/build-times.ts'
import { type CommentInput, readComment } from '../inputs/show-inputs.ts'
import type { OpenRow } from '../rescue/state-format.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { readWorkflowContext, type WorkflowContext } from '../runner/workflow-context.ts'
import type { CommentRow, OwnComment } from './comment/comment.ts'
import { isOfBuild, isSuccess, marks, type RunEnd } from './run-end.ts'
import type { SummaryFacts } from './summary/summary.ts'
import { formatClock, formatSeconds } from './text/format.ts'

/** What the comment says of the end of a run. */
export interface CommentFacts extends Pick<
  SummaryFacts,
  'end' | 'agent' | 'image' | 'buildSeconds'
> {
  readonly build: Build | undefined
  /** What was packed, or the head of the pull request. */
  readonly packed: Pick<CommentRow, 'commit' | 'isDirty'>
}

export type RunComment = ReturnType<typeof openRunComment>

/** `onDraft` receives the row that says that a build runs, and `undefined` once it is replaced. */
export function openRunComment(
  input: CommentInput,
  workflow: WorkflowContext,
  runner: Runner,
  onDraft: (names: OpenRow | undefined) => void,
) {
  const { target, place, put } = locateRow(input, workflow, runner)
  const { event } = workflow
  const { log, redact, signal, hurry, world } = runner
  let announced: Promise<boolean> | undefined
  let stopped: Promise<void> | undefined
  let isEnding = false
  const isStopped = (): boolean => signal.aborted

  return {
    /** Shows beside the work that a build runs. */
    announce(build: Build, packed: CommentFacts['packed'], agent = 'agent'): void {
      if (target === undefined || announced || isFinal(build.status)) return
      const names = { agent, ...packed }
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
    show: async (facts: CommentFacts): Promise<void> => {
      const { end, agent, build, image, buildSeconds, packed } = facts
      if (isStopped()) {
        await stopped
        return
      }
      isEnding = true
      // Nothing is known of a build that could not be read.
      if (agent === undefined && build === undefined) return
      if (target === undefined) {
        await log.line(`There is no comment: the event '${event.name}' has no pull request.`)
        return
      }
      // A row that arrives later would hide this one.
      await announced
      const { updateComment } = await import(/* webpackMode: "eager" */ './comment/comment.ts')
      const row: CommentRow = {
        agent: agent ?? 'agent',
        mark: marks[end.kind],
        words: [end.title, ...detailsOf(end, buildSeconds)].join(''),
        image: isSuccess(end) || end.hasImage === true ? image : undefined,
        ...packed,
        ...place,
      }
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
  const place = {
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

/** What the comment adds to the title. */
function detailsOf(end: RunEnd, buildSeconds: number | undefined): readonly string[] {
  if (end.kind === 'built' && buildSeconds !== undefined)
    return [` in ${formatSeconds(buildSeconds)}`]
  return isSuccess(end) || isOfBuild(end) ? [] : [`: ${end.facts[0] ?? ''}`]
}
