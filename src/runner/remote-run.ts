import type { FollowOptions } from '../build/follow/follow.ts'
import { type BranchKey, readHistory } from '../build/history.ts'
import type { BuildResult } from '../build/outcome.ts'
import type { RunRequest } from '../build/run-build.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { Connection } from './inputs/connection.ts'
import type { ShowInputs } from './inputs/show-inputs.ts'
import { tempDirectory } from './world/temp-directory.ts'
import { type BuildLog, createBuildLog } from './log/build-log.ts'
import { withHeartbeat } from './log/heartbeat.ts'
import { createLogFile } from './log/log-file.ts'
import { openRunComment } from './run-comment.ts'
import { createReport, type Report } from './report.ts'
import type { Subject } from './known-facts.ts'
import { type CleanUpInputs, type HandOver, openHandOver } from './state/hand-over.ts'
import type { MainState } from './state/main-state.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** A run that is about one build: what shows it, and what saves it for the post step. */
export interface RemoteRun {
  readonly buildLog: BuildLog
  readonly report: Report
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
  const report = createReport({
    ...{ show, subject, workflow, runner, buildLog, logFile, comment, state, handOver },
  })
  const target = show.summary && hasLog ? workflow.target : undefined
  return { buildLog, report, handOver, hasLog, target }
}

/** What a run needs to submit and follow a build. */
export type RemoteServer = Omit<FollowOptions, 'limits' | 'pollIntervalMs'>

/** Connects, and keeps the report and the saved state up to date with what `work` comes to. */
export async function runRemotely(
  connection: Connection,
  { buildLog, report, handOver, hasLog, target }: RemoteRun,
  runner: Runner,
  work: (server: RemoteServer) => Promise<BuildResult | undefined>,
): Promise<void> {
  const { log } = runner
  const { clock, random } = runner.world
  await using api = await connect(connection, runner)
  const noting: typeof buildLog = {
    ...buildLog,
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
    const result = await work({ api, reporter, clock, random, hasLog })
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
  Required<Pick<RunRequest, 'onReused' | 'onRetry'>> {
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
  }
}
