import type { DisplayInputs } from '../inputs/show-inputs.ts'
import { withDiskLimit } from '../runner/await-disk.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import type { Log } from '../runner/log/log.ts'
import { tryAwaitOutputs } from '../runner/output-values.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import type { LogFile } from './live/log-file.ts'
import { renderLogEnd } from './log-end.ts'
import type { RunSubject } from './notes.ts'
import type { ReportFacts } from './report.ts'
import { isSuccess } from './run-end.ts'
import { agentLabel } from './text/format.ts'

export interface ReportTargets {
  readonly show: DisplayInputs
  readonly subject: RunSubject
  readonly workflow: WorkflowContext
  readonly logFile: LogFile
  /** Sentences about outputs that were left empty. */
  readonly problems: ReadonlySet<string>
  /** The time of the stop on the monotonic clock. */
  readonly stoppedMs: number | undefined
}

/**
 * Writes log, artifact and comment, for which a reader or a server may let us wait. The result
 * comes last, but a failure comes before the slow uploads.
 */
export async function publishReport(
  report: ReportFacts,
  outlets: ReportTargets,
  runner: EntryContext,
): Promise<void> {
  const { log } = runner
  const isGood = isSuccess(report.end)
  if (outlets.show.annotations) await annotateBuildChecks(report, log)
  if (!isGood) await showEnd(report, log)
  const problems = new Set([...outlets.problems, ...(await tryAwaitOutputs(runner))])
  if (problems.size > 0) await log.warning([...problems].join('\n'))
  await keepLog(report, outlets, runner)
  await comment(report, outlets, runner)
  if (isGood) await showEnd(report, log)
  await log.flush()
}

async function showEnd(report: ReportFacts, log: Log): Promise<void> {
  for (const line of renderLogEnd(report)) await log.line(line)
}

/** Warns of problems, which never change the exit code. */
async function keepLog(
  { end, agent, build }: ReportFacts,
  { show: { uploadLogs: when }, logFile, workflow }: ReportTargets,
  runner: EntryContext,
): Promise<void> {
  const { log, signal, host } = runner
  const path = await withDiskLimit(logFile.save(), host.clock, signal).catch(() => undefined)
  const problem = logFile.problem()
  if (problem !== undefined) await log.warning(problem)
  const isWanted = when === 'always' || (when === 'on-failure' && !isSuccess(end))
  if (signal.aborted || !isWanted || build === undefined) return
  // The client takes long to load, and few runs need it.
  const { uploadLogs } = await import(/* webpackMode: "eager" */ './artifact/artifact.ts')
  await uploadLogs({ ...build, agent: agentLabel(agent), logFile: path }, workflow.run, runner)
}

async function comment(
  report: ReportFacts,
  { show: { comment: input }, subject, workflow, stoppedMs }: ReportTargets,
  runner: EntryContext,
): Promise<void> {
  if (input === undefined) return
  // A build of another run may be of any commit.
  const headCommit = subject.purpose === 'watched' ? undefined : workflow.pullRequest?.headCommit
  const options = { input, workflow, headCommit, stoppedMs }
  const { writeCommentRow } = await import(/* webpackMode: "eager" */ './comment/comment.ts')
  await writeCommentRow(report, options, runner)
}

/** The runner shows ten warnings of a step, and other warnings are more important. */
const mostAnnotations = 3

/** Annotates the lines of the Dockerfile that the builder's checks warn about, each line once. */
async function annotateBuildChecks({ agent, warnings }: ReportFacts, log: Log): Promise<void> {
  const places = Map.groupBy(warnings, ({ place }) => place?.line)
  places.delete(undefined)
  const left = places.size - mostAnnotations
  for (const [index, ofLine] of [...places.values()].slice(0, mostAnnotations).entries()) {
    const isLast = index === mostAnnotations - 1
    const more = `The checks warn about ${left} more ${left === 1 ? 'line' : 'lines'}.`
    const messages = ofLine.map(({ message }) => message)
    await log.warning([...messages, ...(isLast && left > 0 ? [more] : [])].join('\n'), {
      place: ofLine[0]?.place,
      title: `${agentLabel(agent)}: ${[...new Set(ofLine.map(({ rule }) => rule))].join(', ')}`,
    })
  }
}
