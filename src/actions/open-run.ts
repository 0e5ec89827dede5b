import { type BranchKey, readHistory } from '../builds/compare-with-earlier.ts'
import type { FollowOptions } from '../builds/follow/follow.ts'
import type { BuildResult } from '../builds/outcome.ts'
import type { RunRequest } from '../builds/run-build.ts'
import { noteSeen } from '../builds/seen-builds.ts'
import type { Connection } from '../inputs/connection.ts'
import type { ShowInputs } from '../inputs/build-inputs.ts'
import { type BuildLog, createBuildLog } from '../report/live/build-view.ts'
import { withHeartbeat } from '../report/live/heartbeat.ts'
import { createLogFile } from '../report/live/log-file.ts'
import type { Subject } from '../report/notes.ts'
import { openRunComment } from '../report/run-comment.ts'
import { openRunReport, type RunReport } from '../report/run-report.ts'
import { type CleanUpInputs, type HandOver, openHandOver } from '../rescue/save-for-post.ts'
import type { MainState } from '../rescue/write-state.ts'
import type { Runner } from '../runner/entrypoint.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { connect } from './connect.ts'

/** A run that is about one build: what shows it, and what saves it for the post step. */
export interface RemoteRun {
  readonly buildLog: BuildLog
  readonly report: RunReport
  readonly handOver: HandOver
  /** `false`: nothing is built. */
  readonly hasLog: boolean
  /** Whose builds the summary compares a build with; `undefined`: with none. */
  readonly target: BranchKey | undefined
}

interface RemoteRunOptions {
  readonly show: ShowInputs
  readonly subject: Subject
  readonly workflow: WorkflowContext
  /** `undefined` for a run that leaves nothing but its result, such as a dry run. */
  readonly cleanUp: CleanUpInputs | undefined
  readonly archiveDirectory?: string
  readonly state: MainState
}

export function openRun(options: RemoteRunOptions, runner: Runner): RemoteRun {
  const { show, subject, workflow, cleanUp, archiveDirectory, state } = options
  const { log, redact, redactEarly, world, signal } = runner
  const { agent, purpose } = subject
  const hasLog = purpose !== 'registration'
  const missingSummary = show.summary ? { agent: agent?.name ?? agent?.id } : undefined
  const handOver = openHandOver(cleanUp, { archiveDirectory, missingSummary }, state, signal)
  const logFile = createLogFile(world.files, tempDirectory(), redact, (path) =>
    report.logCreated(path),
  )
  const buildLog = createBuildLog(log, redactEarly, {
    mode: show.logs,
    file: logFile,
    now: () => world.clock.monotonicMs(),
    hasLog,
  })
  const comment = show.comment && openRunComment(show.comment, workflow, runner, handOver.announced)
  const report = openRunReport({
    show,
    subject,
    workflow,
    runner,
    buildLog,
    logFile,
    comment,
    state,
    handOver,
  })
  const target = show.summary && hasLog ? workflow.target : undefined
  return { buildLog, report, handOver, hasLog, target }
}

/** What a run needs to submit and follow a build. */
export interface RemoteServer extends Omit<FollowOptions, 'limits' | 'pollIntervalMs'> {
  readonly seen: ReadonlySet<string>
}

/** Connects, and keeps the report and the saved state up to date with what `work` comes to. */
export async function runRemotely(
  connection: Connection,
  { buildLog, report, handOver, hasLog, target }: RemoteRun,
  runner: Runner,
  work: (server: RemoteServer) => Promise<BuildResult | undefined>,
): Promise<void> {
  const { log } = runner
  const { clock, random } = runner.world
  await using client = await connect(connection, runner)
  const seen = new Set<string>()
  const api = noteSeen(client, seen)
  const noting: Pick<BuildLog, 'report' | 'parsed'> = {
    parsed: () => buildLog.parsed(),
    report: (event) => {
      // State and outputs come before the log, which may wait for its reader.
      if (event.type === 'status') {
        handOver.changed(event.build)
        report.changed(event.build)
      }
      return buildLog.report(event)
    },
  }
  using reporter = withHeartbeat(noting, clock, log, hasLog ? 'log line' : 'change')
  try {
    const result = await work({ api, seen, reporter, clock, random, hasLog })
    if (result === undefined) return
    // State and outputs come before everything that waits for the log.
    handOver.ended(result)
    report.ended(result)
    if (target && !runner.signal.aborted)
      report.compared(
        await readHistory(result, target, report.retried(), { api, clock }, runner.signal),
      )
    if (result.outcome.type === 'timed-out' || result.outcome.type === 'lost')
      await buildLog.reveal()
  } catch (error) {
    handOver.failed(error)
    throw error
  }
}

/** Where a build that the run submits, or uses in place of it, is noted. */
export function notesOf({
  report,
  handOver,
}: RemoteRun): Pick<RunRequest, 'onRecord' | 'onCreated'> &
  Required<Pick<RunRequest, 'onReused' | 'onGivenUp' | 'onRetry'>> {
  return {
    onRecord: async (record) => {
      handOver.submitting(record)
      report.submitting()
      await handOver.saved()
    },
    onCreated: (build, { isAdopted, sent }) => {
      if (isAdopted) handOver.adopted(build, sent)
      else handOver.created(build, sent)
      report.created(build)
    },
    onRetry: (build) => report.retrying(build),
    onReused: (build, reused) => {
      handOver.dropped()
      report.created(build, reused)
    },
    onGivenUp: () => report.givenUp(),
  }
}
