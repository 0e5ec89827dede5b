import { hasSucceeded } from '../api/status.ts'
import type { LogRead } from '../build-log/steps.ts'
import type { BranchKey } from '../builds/compare-with-earlier.ts'
import type { BuildEvent, Reporter } from '../builds/events.ts'
import type { Connection } from '../inputs/connection.ts'
import type { ShowInputs } from '../inputs/build-inputs.ts'
import type { RunEvent } from '../rescue/run-event.ts'
import { factsAfter } from '../rescue/save-for-post.ts'
import type { FactsForPost } from '../rescue/work-for-post.ts'
import type { MainState } from '../rescue/write-state.ts'
import type { Runner } from '../runner/entrypoint.ts'
import type { Failure } from '../runner/failure.ts'
import type { Written } from '../runner/log/writer.ts'
import { openOutputs, type OutputValues, type Problems } from '../runner/output-values.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { BuildView } from './live/build-view.ts'
import { createLogFile } from './live/log-file.ts'
import {
  agentOf,
  headCommitOf,
  notesAfter,
  retriedOf,
  type RunNotes,
  sourceOf,
  type Subject,
} from './notes.ts'
import { outputsOf } from './outputs.ts'
import { makeReport } from './report.ts'
import { openRunComment } from './run-comment.ts'
import { nameOf } from './text/format.ts'
import { type Outlets, writeReport } from './write-report.ts'

interface RunOptions {
  readonly show: ShowInputs
  readonly subject: Subject
  readonly workflow: WorkflowContext
  /** What post needs; `undefined` for a run that leaves nothing but its result, as a dry run. */
  readonly cleanUp: { readonly connection: Connection; readonly cancelOnAbort: boolean } | undefined
  readonly archiveDirectory?: string
  readonly state: MainState
}

/** Passes on what becomes of a run as soon as it is known, and reports how it ended. */
export class RunReport implements Reporter {
  /** `false`: nothing is built. */
  readonly hasLog: boolean
  /** Whose builds the summary compares a build with; `undefined`: with none. */
  readonly target: BranchKey | undefined
  readonly buildLog: BuildView
  readonly #options: RunOptions
  readonly #runner: Runner
  readonly #outlets: Outlets
  readonly #setOutputs: (values: OutputValues) => Problems
  #facts: FactsForPost
  #notes: RunNotes

  constructor(options: RunOptions, runner: Runner) {
    const { show, subject, workflow, cleanUp, archiveDirectory } = options
    const { log, redact, redactEarly, world } = runner
    this.#options = options
    this.#runner = runner
    this.#setOutputs = openOutputs(runner)
    this.hasLog = subject.purpose !== 'registration'
    this.target = show.summary && this.hasLog ? workflow.target : undefined
    const { agent } = subject
    this.#facts = {
      archiveDirectory,
      server: cleanUp && {
        baseUrl: cleanUp.connection.baseUrl.href,
        accountId: cleanUp.connection.accountId,
      },
      cancelWanted: false,
      missingSummary: show.summary ? { agent: agent?.name ?? agent?.id } : undefined,
    }
    this.#save()
    this.#notes = { subject, workflow }
    const tell = (event: RunEvent): void => this.tell(event)
    const logFile = createLogFile(world.files, tempDirectory(), redact, (path) =>
      tell({ type: 'log-file', path }),
    )
    this.buildLog = new BuildView(log, redactEarly, {
      mode: show.logs,
      file: logFile,
      now: () => world.clock.monotonicMs(),
      hasLog: this.hasLog,
    })
    const comment =
      show.comment &&
      openRunComment(show.comment, workflow, runner, (row) => tell({ type: 'announced', row }))
    const problems = new Set<string>()
    this.#outlets = { show, workflow, runner, logFile, comment, tell, problems }
  }

  /** IDs of the builds that failed before the last one. */
  get retried(): readonly string[] {
    return retriedOf(this.#notes)
  }

  /** Does the work, then reports how it ended: resolves with why that is no success. */
  async run(work: () => Promise<void>): Promise<Failure | undefined> {
    try {
      await this.#options.state.during(work)
    } catch (error) {
      this.#notes = { ...this.#notes, error }
      await this.#end()
      throw error
    }
    return await this.#end()
  }

  /** Resolves once the state is on the disk; rejects with the reason of an abort. */
  saved(): Promise<void> {
    return this.#options.state.saved()
  }

  /** A process may be killed at any time: first the state for post, then outputs and comment. */
  tell(event: RunEvent): void {
    const { cleanUp } = this.#options
    const facts = factsAfter(this.#facts, event, cleanUp?.cancelOnAbort ?? false)
    const isForPost = facts !== this.#facts
    this.#facts = facts
    if (isForPost) this.#save()
    const notes = notesAfter(this.#notes, event, this.#runner.world.clock.monotonicMs())
    const isNew = notes !== this.#notes
    this.#notes = notes
    // The outputs stay those of a build that failed until another one takes its place.
    const isBetween = event.type === 'retrying' || event.type === 'submitting'
    if (isNew && !isBetween) this.#writeOutputs()
    if (event.type === 'status') this.#announce(event)
  }

  /** The log comes last: it may wait for its reader. */
  report(event: BuildEvent): Written {
    if (event.type === 'status' || event.type === 'reused') this.tell(event)
    return this.buildLog.report(event)
  }

  #save(): void {
    if (this.#options.cleanUp) this.#options.state.save(this.#facts)
  }

  #writeOutputs(): void {
    const digest = this.#notes.result && this.#readLog().digest
    for (const problem of this.#setOutputs(outputsOf(this.#notes, digest)))
      this.#outlets.problems.add(problem)
  }

  #announce({ build }: Extract<RunEvent, { type: 'status' }>): void {
    const { commit = headCommitOf(this.#notes), isDirty } = sourceOf(this.#notes)
    const agent = nameOf(agentOf(this.#notes))
    this.#outlets.comment?.announce(build, { agent, commit, ...(isDirty && { isDirty }) })
  }

  /** With the digest of the image of a build that succeeded. */
  #readLog(): LogRead {
    const { imageUrl, status = '' } = this.#notes.result?.build ?? {}
    return this.buildLog.read(hasSucceeded(status) ? imageUrl : undefined)
  }

  async #end(): Promise<Failure | undefined> {
    const { signal, world } = this.#runner
    const notes = { ...this.#notes, isAborted: signal.aborted }
    const report = makeReport(notes, this.#readLog(), world.clock.monotonicMs())
    return await writeReport(report, this.#outlets)
  }
}
