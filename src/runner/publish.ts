import type { Build } from '../api/model.ts'
import { isOfBuild, isSuccess, marks, type RunEnd } from '../build/run-end.ts'
import type { Runner } from './entrypoint.ts'
import type { CommentInput, ShowInputs } from './inputs/inputs.ts'
import { tempDirectory } from './world/temp-directory.ts'
import type { LogFile } from './log/log-file.ts'
import type { SummaryFacts } from './summary/summary.ts'
import { formatSeconds } from './text/format.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** What is shown to those who do not see the run's log. */
export interface PublishedFacts extends Pick<
  SummaryFacts,
  'end' | 'agent' | 'image' | 'buildSeconds'
> {
  readonly build: Build | undefined
  readonly commit: string | undefined
  readonly isDirty: boolean
}

export interface PublishContext {
  readonly inputs: ShowInputs
  readonly workflow: WorkflowContext
  readonly runner: Runner
  readonly logFile: LogFile
}

/**
 * Completes the log file, uploads the log and updates the comment, as the inputs say; after an abort there is no time. Trouble never
 * changes the exit code.
 */
export async function publish(facts: PublishedFacts, context: PublishContext): Promise<void> {
  const { inputs, runner, logFile } = context
  const { log, signal } = runner
  const path = logFile.save()
  const problem = logFile.problem()
  if (problem !== undefined) await log.warning(`The log file could not be written: ${problem}`)
  if (!signal.aborted && isUploadWanted(facts, inputs)) await upload(facts, path, context)
  if (!signal.aborted && inputs.comment !== undefined) {
    await comment(facts, inputs.comment, context)
  }
}

function isUploadWanted({ end }: PublishedFacts, { uploadLogs }: ShowInputs): boolean {
  return uploadLogs === 'always' || (uploadLogs === 'on-failure' && !isSuccess(end))
}

async function upload(
  { agent = 'agent', build }: PublishedFacts,
  logFile: string | undefined,
  { workflow, runner }: PublishContext,
): Promise<void> {
  if (build === undefined) return
  const { job, attempt, serverUrl } = workflow.run
  // Few runs need it, and loading takes long.
  const { uploadLogs } = await import(/* webpackMode: "eager" */ './artifact/artifact.ts')
  await uploadLogs(
    { agent, job, attempt, buildId: build.id, record: build.record, logFile },
    { ...runner, serverUrl, tempDirectory: tempDirectory() },
  )
}

async function comment(
  { end, agent, build, image, buildSeconds, commit, isDirty }: PublishedFacts,
  { token }: CommentInput,
  { workflow: { run, pullRequest }, runner }: PublishContext,
): Promise<void> {
  // Nothing is known of a build that could not be read.
  if (agent === undefined && build === undefined) return
  if (pullRequest === undefined) {
    await runner.log.debug('There is no comment: the event has no pull request.')
    return
  }
  const { updateComment } = await import(/* webpackMode: "eager" */ './comment/comment.ts')
  await updateComment(
    {
      agent: agent ?? 'agent',
      mark: marks[end.kind],
      words: [end.title, ...detailsOf(end, buildSeconds)].join(''),
      image: isSuccess(end) || end.hasImage === true ? image : undefined,
      commit,
      ...(isDirty && { isDirty }),
      runUrl: run.url,
      runNumber: run.number,
      runAttempt: run.attempt,
    },
    { pullRequest, workflow: run.workflow, apiUrl: pullRequest.apiUrl, token },
    { ...runner, ...runner.world },
  )
}

/** What the comment adds to the title. */
function detailsOf(end: RunEnd, buildSeconds: number | undefined): readonly string[] {
  if (end.kind === 'built' && buildSeconds !== undefined)
    return [` in ${formatSeconds(buildSeconds)}`]
  return isSuccess(end) || isOfBuild(end) ? [] : [`: ${end.facts[0] ?? ''}`]
}
