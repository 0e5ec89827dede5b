import type { Build } from '../api/model.ts'
import type { Runner } from './entrypoint.ts'
import type { ShowInputs } from './inputs/inputs.ts'
import { tempDirectory } from './inputs/temp-directory.ts'
import type { LogFile } from './log/log-file.ts'
import { formatSeconds } from './text/format.ts'
import { headlineOf, type RunEnd } from './text/run-end.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** How a run ended, for those who do not see its log. */
export interface Ending {
  readonly end: RunEnd
  readonly agent: string | undefined
  readonly image: string | undefined
  readonly build: Build | undefined
  readonly buildSeconds: number | undefined
  readonly commit: string | undefined
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
export async function publish(ending: Ending, context: PublishContext): Promise<void> {
  const { inputs, runner, logFile } = context
  const { log, signal } = runner
  const path = logFile.save()
  const problem = logFile.problem()
  if (problem !== undefined) await log.warning(`The log file could not be written: ${problem}`)
  if (!signal.aborted && isUploadWanted(ending, inputs)) await upload(ending, path, context)
  if (!signal.aborted && inputs.commentToken !== undefined) {
    await comment(ending, inputs.commentToken, context)
  }
}

function isUploadWanted({ end }: Ending, { uploadLogs }: ShowInputs): boolean {
  const isGood = isSuccess(end)
  return uploadLogs === 'always' || (uploadLogs === 'on-failure' && !isGood)
}

async function upload(
  { agent = 'agent', build }: Ending,
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
  { end, agent, build, image, buildSeconds, commit }: Ending,
  token: string,
  { workflow: { run, pullRequest }, runner }: PublishContext,
): Promise<void> {
  // Nothing is known of a build that could not be read.
  if (agent === undefined && build === undefined) return
  if (pullRequest === undefined) {
    await runner.log.debug('There is no comment: the event has no pull request.')
    return
  }
  const { updateComment } = await import(/* webpackMode: "eager" */ './comment/comment.ts')
  const { mark, words } = headlineOf(end)
  await updateComment(
    {
      agent: agent ?? 'agent',
      mark,
      words: [words, ...detailsOf(end, buildSeconds)].join(''),
      image: mayHaveImage(end) ? image : undefined,
      commit,
      runUrl: run.url,
      runNumber: run.number,
      runAttempt: run.attempt,
    },
    { pullRequest, workflow: run.workflow, apiUrl: pullRequest.apiUrl, token },
    { ...runner, ...runner.world },
  )
}

function mayHaveImage(end: RunEnd): boolean {
  return isSuccess(end) || (end.type === 'bad' && end.verdict.hasImage === true)
}

function isSuccess({ type }: RunEnd): boolean {
  return type === 'built' || type === 'reused' || type === 'registered' || type === 'submitted'
}

/** What the comment adds to the headline. */
function detailsOf(end: RunEnd, buildSeconds: number | undefined): readonly string[] {
  if (end.type === 'built' && buildSeconds !== undefined)
    return [` in ${formatSeconds(buildSeconds)}`]
  if (end.type !== 'no-build' && end.type !== 'broken') return []
  return [`: ${end.failure.message.split('\n', 1)[0] ?? ''}`]
}
