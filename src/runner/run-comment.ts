import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { createdMs } from '../build/created-at.ts'
import { isOfBuild, isSuccess, marks, type RunEnd } from '../build/run-end.ts'
import type { CommentRow, CommentTarget, OwnComment } from './comment/comment.ts'
import type { Runner } from './entrypoint.ts'
import type { CommentInput } from './inputs/inputs.ts'
import type { PublishedFacts } from './publish.ts'
import { formatClock, formatSeconds } from './text/format.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** The row of a run in the comment on the pull request. */
export function openRunComment(
  { token, checkRunId }: CommentInput,
  { run, pullRequest }: WorkflowContext,
  runner: Runner,
) {
  const own: OwnComment = {}
  const target: CommentTarget | undefined = pullRequest && {
    ...{ pullRequest, workflow: run.workflow, apiUrl: pullRequest.apiUrl, token, own },
  }
  const job = checkRunId === undefined ? '' : `/job/${checkRunId}`
  const place = {
    runUrl: run.url && `${run.url}${job}`,
    runNumber: run.number,
    runAttempt: run.attempt,
  }
  const { log, redact, signal, hurry, world } = runner
  let announced: Promise<void> | undefined
  let stopped: Promise<void> | undefined
  let isEnding = false

  return {
    /** Shows beside the work that a build runs. */
    announce(build: Build, { agent = 'agent', packed }: Pick<PublishedFacts, 'agent' | 'packed'>) {
      if (target === undefined || announced || isFinal(build.status)) return
      const names = { agent, ...packed }
      const since = formatClock(createdMs(build) ?? world.clock.wallMs())
      announced = put('draft', names, signal, `building since ${since}`)
      const onAbort = (): void => {
        // Post has no part in the comment, and the row must not say for ever that something runs.
        if (!isEnding)
          stopped = announced?.then(() => put('stop', names, hurry, 'the job was cancelled'))
      }
      signal.addEventListener('abort', onAbort, { once: true })
    },
    show: async (facts: PublishedFacts): Promise<void> => {
      const { end, agent, build, image, buildSeconds, packed } = facts
      if (signal.aborted) {
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
    },
  }

  async function put(
    what: 'draft' | 'stop',
    names: Pick<CommentRow, 'agent' | 'commit' | 'isDirty'>,
    until: AbortSignal,
    words: string,
  ): Promise<void> {
    if (target === undefined) return
    const { announce, buildingMark } = await import(
      /* webpackMode: "eager" */ './comment/comment.ts'
    )
    const mark = what === 'draft' ? buildingMark : marks.stopped
    const row = { ...names, mark, words, image: undefined, ...place }
    await announce(what, row, target, { redact, signal: until, ...world })
  }
}

/** What the comment adds to the title. */
function detailsOf(end: RunEnd, buildSeconds: number | undefined): readonly string[] {
  if (end.kind === 'built' && buildSeconds !== undefined)
    return [` in ${formatSeconds(buildSeconds)}`]
  return isSuccess(end) || isOfBuild(end) ? [] : [`: ${end.facts[0] ?? ''}`]
}
