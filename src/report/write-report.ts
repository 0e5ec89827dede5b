import type { ShowInputs } from '../inputs/build-inputs.ts'
import type { RunEvent } from '../rescue/run-event.ts'
import { awaitDisk } from '../runner/await-disk.ts'
import type { Runner } from '../runner/entrypoint.ts'
import type { Failure } from '../runner/failure.ts'
import { attemptOutputs } from '../runner/output-values.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import { annotationOf } from './annotation.ts'
import { failureOutputOf } from './failure-output.ts'
import { annotateBuildChecks } from './live/build-checks.ts'
import type { LogFile } from './live/log-file.ts'
import { logEndOf } from './log-end.ts'
import type { Report } from './report.ts'
import type { RunComment } from './run-comment.ts'
import { isSuccess } from './run-end.ts'
import { writeBuildSummary } from './summary/build-summary.ts'
import { nameOf } from './text/format.ts'

/** Where a report goes. */
export interface Outlets {
  readonly show: ShowInputs
  readonly workflow: WorkflowContext
  readonly runner: Runner
  readonly logFile: LogFile
  /** `undefined` where none is wanted. */
  readonly comment: RunComment | undefined
  readonly tell: (event: RunEvent) => void
  /** Sentences about outputs that were left empty; also gets those of the last ones. */
  readonly problems: Set<string>
}

/**
 * Writes the report everywhere, in this order: first what must be there even if the step is killed,
 * without waiting for a reader of the log; then what waits for a server, and last the result.
 * Resolves with the error of a run that is no success, which the entry point prints below it all.
 */
export async function writeReport(report: Report, outlets: Outlets): Promise<Failure | undefined> {
  const { show, runner, comment, tell, problems } = outlets
  const { log, signal } = runner
  const failure = isSuccess(report.end) ? undefined : annotationOf(report, show.annotations)
  const writeLogEnd = async (): Promise<void> => {
    for (const line of logEndOf(report)) await log.line(line)
  }

  if (failure)
    for (const problem of runner.writeEnd(failure, failureOutputOf(report))) problems.add(problem)
  if (show.summary) await writeBuildSummary(report, runner)
  tell({ type: 'summarised' })
  if (show.annotations) await annotateBuildChecks(nameOf(report.agent), report.warnings, log)
  if (failure) await writeLogEnd()
  for (const problem of await attemptOutputs(runner)) problems.add(problem)
  if (problems.size > 0) await log.warning([...problems].join('\n'))
  await keepLog(report, outlets)
  await comment?.show(report)
  if (!failure) await writeLogEnd()
  await log.flush()
  if (!signal.aborted) tell({ type: 'told' })
  return failure
}

/** Trouble never changes the exit code. */
async function keepLog(
  { end, agent, build }: Report,
  { show, runner, workflow, logFile }: Outlets,
): Promise<void> {
  const { log, signal, world } = runner
  const path = await awaitDisk(logFile.save(), world.clock, signal).catch(() => undefined)
  const problem = logFile.problem()
  if (problem !== undefined) await log.warning(problem)
  const { uploadLogs: when } = show
  const isWanted = when === 'always' || (when === 'on-failure' && !isSuccess(end))
  if (signal.aborted || !isWanted || build === undefined) return
  const { job, attempt, serverUrl } = workflow.run
  // Few runs need it, and loading takes long.
  const { uploadLogs } = await import(/* webpackMode: "eager" */ './artifact/artifact.ts')
  await uploadLogs(
    { agent: nameOf(agent), job, attempt, buildId: build.id, record: build.record, logFile: path },
    { ...runner, serverUrl },
  )
}
