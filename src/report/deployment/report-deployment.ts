import type { LogLine } from '../../api/deployments-api.ts'
import { formatEvent } from '../../deployments/describe-event.ts'
import type { DeploymentEvent, DeploymentReporter } from '../../deployments/reporter.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { DisplayInputs } from '../../inputs/show-inputs.ts'
import type { EntryContext } from '../../runner/entrypoint.ts'
import type { Failure, SourcePlace } from '../../runner/failure.ts'
import type { Log } from '../../runner/log/log.ts'
import type { WriteCompletion } from '../../runner/log/writer.ts'
import { tryAwaitOutputs, type OutputProblems, setOutputs } from '../../runner/output-values.ts'
import { withDiskLimit } from '../../runner/await-disk.ts'
import { minuteMs, secondMs } from '../../util/clock.ts'
import { NotDeployableError } from '../../util/errors.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import { tempDirectory } from '../../util/temp-directory.ts'
import { createLogFile, type LogFile } from '../live/log-file.ts'
import { writeDeploymentOutputs } from '../outputs.ts'
import { isSuccess } from '../run-end.ts'
import { failureOfEnd, failureTitle } from '../shown-failure.ts'
import { type DeploymentRunFacts, describeDeploymentEnd } from './deployment-end.ts'
import { writeDeploymentSummary } from './deployment-summary.ts'

/** Reports a deployment in log, outputs, summary and exit code. */
export class DeploymentReport {
  readonly view: DeploymentView
  readonly #inputs: DeployInputs
  readonly #runner: EntryContext
  readonly #file: LogFile
  /** Why outputs are missing, which does not change the exit code. */
  readonly #problems = new Set<string>()
  #known: DeploymentRunFacts = {}
  /** When the deployment was created, and when its record was read last, by our clock. */
  #seenMs: { readonly first: number; readonly last: number } | undefined

  constructor(inputs: DeployInputs, runner: EntryContext) {
    const { log, redact, host } = runner
    this.#inputs = inputs
    this.#runner = runner
    const onCreated = (path: string): void =>
      this.#noteProblems(setOutputs({ 'log-file': path }, runner))
    this.#file = createLogFile(host.files, tempDirectory(), redact, onCreated, 'deployment.log')
    this.view = new DeploymentView(log, { mode: inputs.logs, file: this.#file })
  }

  note(notes: DeploymentRunFacts): void {
    this.#known = { ...this.#known, ...notes }
    const label = this.#inputs.preview?.label
    if (notes.dryRun) this.#noteProblems(setOutputs({ 'preview-label': label }, this.#runner))
    if (notes.readiness) {
      const { type, rpcUrl } = notes.readiness
      const readiness = type === 'in-doubt' ? 'unknown' : type
      this.#noteProblems(setOutputs({ readiness, 'rpc-url': rpcUrl }, this.#runner))
    }
    if (notes.deployment === undefined) return
    const last = this.#runner.host.clock.monotonicMs()
    this.#seenMs = { first: this.#seenMs?.first ?? last, last }
    this.#noteProblems(writeDeploymentOutputs(notes.deployment, this.#runner))
  }

  known(): DeploymentRunFacts {
    return this.#known
  }

  /**
   * Writes outputs, summary and log. Calls `told` once the summary is written. Resolves with the
   * failure of a run that is no success.
   */
  async end(told: () => void): Promise<Failure | undefined> {
    const { log, signal } = this.#runner
    const { build, deployment } = this.#known
    const { connection, preview, summary, timeoutMs, manifest } = this.#inputs
    const agent = manifest.agentName
    const isPreview = preview !== undefined
    const { lastLines } = this.view
    const end = describeDeploymentEnd({
      ...this.#known,
      isPreview,
      isAborted: signal.aborted,
      timeoutMinutes: timeoutMs / minuteMs,
      lastLines,
      baseUrl: connection.baseUrl.href,
    })
    const seen = this.#seenMs
    const seconds = seen && (seen.last - seen.first) / secondMs
    const id = deployment && `Deployment ID: ${deployment.id}`
    const failure = isSuccess(end) ? undefined : failureOfEnd({ agent, end }, id, this.#place())
    if (failure) {
      const { guess } = this.#known
      // The title, which 'message' has instead, has no room for it.
      const shown = guess && {
        message: `${failureTitle({ agent, end })}. ${guess}`,
        annotation: undefined,
      }
      this.#noteProblems(this.#runner.writeEnd({ ...failure, ...shown }))
    }
    if (summary) {
      const facts = { agent, end, build, deployment, seconds, lastLines }
      await writeDeploymentSummary(facts, this.#runner)
    }
    told()
    if (failure && !signal.aborted) await this.view.reveal()
    this.#noteProblems(await tryAwaitOutputs(this.#runner))
    await this.#warn(end.warning)
    log.endGroup()
    if (!failure) await log.line([`${failureTitle({ agent, end })}.`, ...end.facts].join('\n'))
    await log.flush()
    return failure
  }

  #noteProblems(problems: OutputProblems): void {
    for (const problem of problems) this.#problems.add(problem)
  }

  /** Warns about outputs and log lines that could not be written, and of `more`. */
  async #warn(more: string | undefined): Promise<void> {
    const { log, signal, host } = this.#runner
    await withDiskLimit(this.#file.save(), host.clock, signal).catch(() => undefined)
    for (const problem of dropEmpty([...this.#problems, this.#file.problem(), more]))
      await log.warning(problem)
  }

  /** The line of a manifest that names another agent than the build. */
  #place(): SourcePlace | undefined {
    const { manifest, annotations } = this.#inputs
    const { error } = this.#known
    const isOfManifest = error instanceof NotDeployableError && error.isOfOtherAgent
    if (!annotations || !isOfManifest) return undefined
    return { file: manifest.displayName, line: manifest.agentLine }
  }
}

interface DeploymentViewOptions {
  readonly mode: DisplayInputs['logs']
  /** Gets every event and line; `on-failure` prints them from it. */
  readonly file: LogFile
}

const keptLines = 20
const title = 'Deployment log'

/**
 * Shows a deployment in the log of the step while it runs: events and lines in one group, and
 * everything else between its parts.
 */
class DeploymentView implements DeploymentReporter {
  readonly #log: Log
  readonly #mode: DisplayInputs['logs']
  readonly #file: LogFile
  /** The last lines of the log, for the summary. */
  readonly lastLines: string[] = []
  #isHeldBack: boolean

  constructor(log: Log, { mode, file }: DeploymentViewOptions) {
    this.#log = log
    this.#mode = mode
    this.#file = file
    this.#isHeldBack = mode === 'on-failure'
  }

  async report(event: DeploymentEvent): Promise<void> {
    switch (event.type) {
      case 'status':
        return await this.#say(`Deployment status: ${event.status}`)
      case 'event': {
        const kind = event.event.isWarning ? 'Warning' : 'Event'
        await this.#show(`${kind}: ${formatEvent(event.event)}`)
        return
      }
      case 'line': {
        const text = formatLine(event.line)
        this.lastLines.push(text)
        if (this.lastLines.length > keptLines) this.lastLines.shift()
        await this.#show(text)
        return
      }
      case 'notice':
        return await this.#say(event.message)
      case 'warning':
        this.#log.endGroup()
        return await this.#log.warning(event.message)
    }
  }

  /** Prints events and log, where they were held back. */
  async reveal(): Promise<void> {
    if (!this.#isHeldBack) return
    this.#isHeldBack = false
    for await (const line of this.#file.lines()) await this.#showLine(line)
    this.#log.endGroup()
  }

  async #show(text: string): Promise<void> {
    await this.#file.write(text)
    if (this.#mode === 'full') await this.#showLine(text)
  }

  #showLine(text: string): WriteCompletion {
    this.#log.group(title)
    return this.#log.line(text)
  }

  #say(text: string): WriteCompletion {
    this.#log.endGroup()
    return this.#log.line(text)
  }
}

/** The level, where it says more than that this is a line. */
function formatLine({ level, message }: LogLine): string {
  const isOrdinary = level === undefined || /^(?:info|debug|trace|notset)$/i.test(level)
  return isOrdinary ? message : `${level.toUpperCase()}: ${message}`
}
