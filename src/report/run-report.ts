import type { Reporter } from '../builds/events.ts'
import type { Connection } from '../inputs/connection.ts'
import type { DisplayInputs } from '../inputs/show-inputs.ts'
import type { RunEvent } from '../cleanup/run-event.ts'
import { updateFactsForPost } from '../cleanup/save-for-post.ts'
import type { FactsForPost } from '../cleanup/work-for-post.ts'
import type { MainStepState } from '../cleanup/write-state.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import type { Failure } from '../runner/failure.ts'
import type { WriteCompletion } from '../runner/log/writer.ts'
import {
  createOutputSetter,
  type OutputValues,
  type OutputProblems,
} from '../runner/output-values.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { BuildView } from './live/build-view.ts'
import { createLogFile, type LogFile } from './live/log-file.ts'
import { updateRunFacts, type RunFacts, type RunSubject } from './notes.ts'
import { outputsOf } from './outputs.ts'
import { publishReport } from './publish-report.ts'
import { makeReportFacts, type ReportFacts } from './report.ts'
import { isSuccess } from './run-end.ts'
import { failureOfReport } from './shown-failure.ts'
import { writeBuildSummary } from './summary/build-summary.ts'

interface RunOptions {
  readonly show: DisplayInputs
  readonly subject: RunSubject
  readonly workflow: WorkflowContext
  /** Post needs this; `undefined` if the run leaves nothing behind, as a dry run. */
  readonly cleanUp: { readonly connection: Connection; readonly cancelOnAbort: boolean } | undefined
  readonly archiveDirectory?: string
  readonly state: MainStepState
}

/** Saves, sets and shows each new fact of a run at once, and reports how the run ended. */
export class RunReport implements Reporter {
  readonly #options: RunOptions
  readonly #runner: EntryContext
  readonly #logFile: LogFile
  readonly #view: BuildView
  readonly #setOutputs: (values: OutputValues) => OutputProblems
  /** Sentences about outputs that were left empty. */
  readonly #problems = new Set<string>()
  #facts: FactsForPost
  #notes: RunFacts

  constructor(options: RunOptions, runner: EntryContext) {
    const { show, subject, workflow } = options
    const { log, redact, host } = runner
    this.#options = options
    this.#runner = runner
    this.#setOutputs = createOutputSetter(runner)
    this.#facts = firstFacts(options)
    this.#save()
    this.#notes = { subject, page: workflow.page }
    this.#logFile = createLogFile(host.files, tempDirectory(), redact, (path) => {
      void this.report({ type: 'log-file', path })
    })
    this.#view = new BuildView(log, {
      mode: show.logs,
      file: this.#logFile,
      hasLog: this.hasLog,
    })
  }

  /** Whether the run builds something. */
  get hasLog(): boolean {
    return this.#options.subject.purpose !== 'registration'
  }

  /** Does the work, then reports the end. Resolves with the failure if the run did not succeed. */
  async run(work: () => Promise<void>): Promise<Failure | undefined> {
    const { signal, host } = this.#runner
    let stoppedMs: number | undefined
    signal.addEventListener('abort', () => (stoppedMs = host.clock.monotonicMs()), { once: true })
    this.#runner.onLastWords(() => this.#failureOf(this.#reportFacts({ isOverdue: true })))
    try {
      await this.#options.state.during(work)
    } catch (error) {
      this.#notes = { ...this.#notes, error }
      await this.#end(stoppedMs)
      throw error
    }
    return await this.#end(stoppedMs)
  }

  /**
   * Saves the state for post first, then sets outputs, because the process may be killed at any
   * time. The log comes last, because its reader may be slow.
   */
  report(event: RunEvent): WriteCompletion {
    // Lines have no facts, and there are many of them.
    if (event.type !== 'line') this.#note(event)
    return this.#view.report(event)
  }

  #note(event: RunEvent): void {
    const { cleanUp } = this.#options
    this.#keep(updateFactsForPost(this.#facts, event, cleanUp?.cancelOnAbort ?? false))
    const notes = updateRunFacts(this.#notes, event, this.#runner.host.clock.monotonicMs())
    const isNew = notes !== this.#notes
    this.#notes = notes
    // The outputs stay those of a failed build until another build replaces it.
    const isBetween = event.type === 'retrying' || event.type === 'submitting'
    if (isNew && !isBetween) this.#noteProblems(this.#setOutputs(outputsOf(notes)))
  }

  #keep(facts: FactsForPost): void {
    if (facts === this.#facts) return
    this.#facts = facts
    this.#save()
  }

  #save(): void {
    if (this.#options.cleanUp) this.#options.state.save(this.#facts)
  }

  #noteProblems(problems: OutputProblems): void {
    for (const problem of problems) this.#problems.add(problem)
  }

  /**
   * First writes the parts that must exist even if the step is killed, and then the log, whose
   * reader may be slow. Resolves with the failure, which the entry point prints last.
   */
  async #end(stoppedMs: number | undefined): Promise<Failure | undefined> {
    const { show } = this.#options
    const report = this.#reportFacts()
    const failure = this.#failureOf(report)
    if (failure) this.#noteProblems(this.#runner.writeEnd(failure))
    if (show.summary) await writeBuildSummary(report, this.#runner)
    this.#note({ type: 'summarised' })
    const outlets = { logFile: this.#logFile, problems: this.#problems, stoppedMs }
    await publishReport(report, { ...this.#options, ...outlets }, this.#runner)
    return failure
  }

  #reportFacts(more?: Pick<RunFacts, 'isOverdue'>): ReportFacts {
    const { signal, host } = this.#runner
    const notes = { ...this.#notes, isAborted: signal.aborted, ...more }
    return makeReportFacts(notes, host.clock.monotonicMs())
  }

  #failureOf(report: ReportFacts): Failure | undefined {
    const { annotations } = this.#options.show
    return isSuccess(report.end) ? undefined : failureOfReport(report, annotations)
  }
}

/** The facts that post needs before anything is sent. */
function firstFacts({ show, subject, cleanUp, archiveDirectory }: RunOptions): FactsForPost {
  const { agent } = subject
  return {
    archiveDirectory,
    server: cleanUp && {
      baseUrl: cleanUp.connection.baseUrl.href,
      accountId: cleanUp.connection.accountId,
    },
    cancelWanted: false,
    missingSummary: show.summary ? { agent: agent?.name ?? agent?.id } : undefined,
  }
}
