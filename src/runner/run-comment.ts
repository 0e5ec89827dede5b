import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { createdMs } from '../build/created-at.ts'
import { isOfBuild, isSuccess, marks, type RunEnd } from '../build/run-end.ts'
import type { CommentRow, CommentTarget, OwnComment } from './comment/comment.ts'
import type { Runner } from './entrypoint.ts'
import { type CommentInput, readComment } from './inputs/show-inputs.ts'
import type { OpenRow } from './state/saved-state.ts'
import type { SummaryFacts } from './summary/summary.ts'
import { formatClock, formatSeconds } from './text/format.ts'
import { readWorkflowContext, type WorkflowContext } from './workflow-context.ts'

/** What the comment says of the end of a run. */
export interface CommentFacts extends Pick<SummaryFacts, 'end' | 'agent' | 'image' | 'buildSeconds'> {
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
  const { target, place } = locateRow(input, workflow)
  const { log, redact, signal, hurry, world } = runner
  let announced: Promise<boolean> | undefined
  let stopped: Promise<void> | undefined
  let isEnding = false
  const isStopped = (): boolean => signal.aborted

  return {
    /** Shows beside the work that a build runs. */
    announce(build: Build, agent = 'agent', packed: CommentFacts['packed']): void {
      if (target === undefined || announced || isFinal(build.status)) return
      const names = { agent, ...packed }
      const since = formatClock(createdMs(build) ?? world.clock.wallMs())
      onDraft(names)
      announced = put('draft', names, signal, `building since ${since}`)
      const stop = async (): Promise<void> => {
        await announced
        if (await put('stop', names, hurry, 'the job was cancelled')) onDraft(undefined)
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
        await log.debug('There is no comment: the event has no pull request.')
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

  async function put(
    what: 'draft' | 'stop',
    names: OpenRow,
    until: AbortSignal,
    words: string,
  ): Promise<boolean> {
    if (target === undefined) return false
    const { announce, buildingMark } = await import(
      /* webpackMode: "eager" */ './comment/comment.ts'
    )
    const mark = what === 'draft' ? buildingMark : marks.stopped
    const row = { ...names, mark, words, image: undefined, ...place }
    return await announce(what, row, target, { redact, signal: until, ...world })
  }
}

/** Of the post step: replaces the row that says that a build runs, where the main step did not. */
export async function closeRow(names: OpenRow, words: string, runner: Runner): Promise<void> {
  const input = readComment()
  if (input === undefined) return
  const { target, place } = locateRow(input, await readWorkflowContext())
  if (target === undefined) return
  const { redact, signal, world } = runner
  const { announce } = await import(/* webpackMode: "eager" */ './comment/comment.ts')
  const row = { ...names, mark: marks.stopped, words, image: undefined, ...place }
  await announce('closes', row, target, { redact, signal, ...world })
}

/** Which comment the row is in, and which job the row is of. */
function locateRow(
  { token, checkRunId }: CommentInput,
  { run, pullRequest }: WorkflowContext,
): {
  readonly target: CommentTarget | undefined
  readonly place: Pick<CommentRow, 'runUrl' | 'runNumber' | 'runAttempt'>
} {
  const own: OwnComment = {}
  const job = checkRunId === undefined ? '' : `/job/${checkRunId}`
  return {
    target: pullRequest && { pullRequest, workflow: run.workflow, token, own },
    place: {
      runUrl: run.url && `${run.url}${job}`,
      runNumber: run.number,
      runAttempt: run.attempt,
    },
  }
}

/** What the comment adds to the title. */
function detailsOf(end: RunEnd, buildSeconds: number | undefined): readonly string[] {
  if (end.kind === 'built' && buildSeconds !== undefined)
    return [` in ${formatSeconds(buildSeconds)}`]
  return isSuccess(end) || isOfBuild(end) ? [] : [`: ${end.facts[0] ?? ''}`]
}
