import type { Build } from '../api/model.ts'
import { isSuccess } from '../build/run-end.ts'
import { awaitDisk } from '../util/await-disk.ts'
import type { CommentRow } from './comment/comment.ts'
import type { Runner } from './entrypoint.ts'
import type { ShowInputs } from './inputs/inputs.ts'
import type { LogFile } from './log/log-file.ts'
import type { SummaryFacts } from './summary/summary.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** What is shown to those who do not see the run's log. */
export interface PublishedFacts extends Pick<
  SummaryFacts,
  'end' | 'agent' | 'image' | 'buildSeconds'
> {
  readonly build: Build | undefined
  /** What was packed, or the head of the pull request. */
  readonly packed: Pick<CommentRow, 'commit' | 'isDirty'>
}

export interface PublishContext {
  readonly inputs: ShowInputs
  readonly workflow: WorkflowContext
  readonly runner: Runner
  readonly logFile: LogFile
  /** `undefined` where no comment is wanted. */
  readonly showComment: ((facts: PublishedFacts) => Promise<void>) | undefined
}

/** Saves and uploads the log, updates the comment. Trouble never changes the exit code. */
export async function publish(facts: PublishedFacts, context: PublishContext): Promise<void> {
  const { inputs, runner, logFile, showComment } = context
  const { log, signal, world } = runner
  const path = await awaitDisk(logFile.save(), world.clock, signal).catch(() => undefined)
  const problem = logFile.problem()
  if (problem !== undefined) await log.warning(problem)
  if (!signal.aborted && isUploadWanted(facts, inputs)) await upload(facts, path, context)
  await showComment?.(facts)
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
    { ...runner, serverUrl },
  )
}
