import type { Build } from '../api/model.ts'
import { systemClock } from '../util/clock.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { LogFile } from './log/log-file.ts'
import { tempDirectory } from './state/archive-directory.ts'
import { formatSeconds } from './text/format.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** How a run ended, for those who do not see its log. */
export interface Ending {
  readonly result: keyof typeof marks
  /** What went wrong, in a few words. */
  readonly title: string | undefined
  readonly agent: string | undefined
  readonly image: string | undefined
  readonly build: Build | undefined
  readonly buildSeconds: number | undefined
  readonly commit: string | undefined
}

export interface PublishContext {
  readonly inputs: Inputs
  readonly workflow: WorkflowContext
  readonly runner: Runner
  readonly logFile: LogFile
}

const marks = {
  success: '✅',
  failure: '❌',
  timeout: '⏱️',
  cancelled: '🚫',
  submitted: '🚀',
  'dry-run': '📦',
} as const

/**
 * Completes the log file, uploads the log and updates the comment, as the inputs say. Nothing is sent in a dry run, and after an
 * abort there is no time. Trouble never changes the exit code.
 */
export async function publish(ending: Ending, context: PublishContext): Promise<void> {
  const { inputs, runner, logFile } = context
  const { log, signal } = runner
  const path = logFile.save()
  const problem = logFile.problem()
  if (problem !== undefined) await log.warning(`The log file could not be written: ${problem}`)
  if (inputs.dryRun) return
  if (!signal.aborted && isUploadWanted(ending, inputs)) await upload(ending, path, context)
  if (!signal.aborted && inputs.commentToken !== undefined) {
    await comment(ending, inputs.commentToken, context)
  }
}

function isUploadWanted({ result }: Ending, { uploadLogs }: Inputs): boolean {
  const isGood = result === 'success' || result === 'submitted'
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
  const { uploadLogs } = await import('./artifact/artifact.ts')
  await uploadLogs(
    { agent, job, attempt, buildId: build.id, record: build.record, logFile },
    { ...runner, serverUrl, tempDirectory: tempDirectory() },
  )
}

async function comment(
  { result, title, agent = 'agent', image, buildSeconds, commit }: Ending,
  token: string,
  { workflow: { run, pullRequest }, runner }: PublishContext,
): Promise<void> {
  if (pullRequest === undefined) {
    await runner.log.debug('There is no comment: the event has no pull request.')
    return
  }
  const { updateComment } = await import('./comment/comment.ts')
  const built = buildSeconds === undefined ? 'built' : `built in ${formatSeconds(buildSeconds)}`
  await updateComment(
    {
      agent,
      mark: marks[result],
      words: title ?? (result === 'success' ? built : result),
      image,
      commit: commit ?? pullRequest.headCommit,
      runUrl: run.url,
      runNumber: run.number,
      runAttempt: run.attempt,
    },
    { pullRequest, workflow: run.workflow, apiUrl: pullRequest.apiUrl, token },
    { ...runner, clock: systemClock, random: Math.random },
  )
}
