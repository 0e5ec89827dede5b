import type { Build } from '../../api/model.ts'
import type { Deployment } from '../../api/deployments-api.ts'
import type { FollowEnd } from '../../builds/follow/follow-status.ts'
import { NotDeployable } from '../../deployments/find-build.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { Runner } from '../../runner/entrypoint.ts'
import type { Failure, SourcePlace } from '../../runner/failure.ts'
import { attemptOutputs, type Problems, setOutputs } from '../../runner/output-values.ts'
import type { FailureData } from '../../runner/write-end.ts'
import { awaitDisk } from '../../runner/await-disk.ts'
import { minuteMs } from '../../util/clock.ts'
import { present } from '../../util/present.ts'
import { tempDirectory } from '../../util/temp-directory.ts'
import { createLogFile, type LogFile } from '../live/log-file.ts'
import { type DeploymentEnd, judgeDeployment, type Removal } from './deployment-end.ts'
import { writeDeploymentOutputs } from './deployment-outputs.ts'
import { type DeploymentSummaryFacts, writeDeploymentSummary } from './deployment-summary.ts'
import { DeploymentView } from './deployment-view.ts'

/** What is known of a run so far. */
export interface DeploymentNotes {
  readonly build?: Build
  readonly deployment?: Deployment
  readonly followed?: FollowEnd
  readonly isSubmitting?: boolean
  readonly removal?: Removal
  readonly error?: unknown
}

/** Reports a deployment in log, outputs, summary and exit code. */
export class DeploymentReport {
  readonly view: DeploymentView
  readonly #inputs: DeployInputs
  readonly #runner: Runner
  readonly #file: LogFile
  /** Of outputs: missing ones do not change the exit code. */
  readonly #problems = new Set<string>()
  #known: DeploymentNotes = {}
  #ended: DeploymentEnd | undefined

  constructor(inputs: DeployInputs, runner: Runner) {
    const { log, redact, world } = runner
    this.#inputs = inputs
    this.#runner = runner
    const onCreated = (path: string): void =>
      this.#noteProblems(setOutputs({ 'log-file': path }, runner))
    this.#file = createLogFile(world.files, tempDirectory(), redact, onCreated, 'deployment.log')
    this.view = new DeploymentView(log, { mode: inputs.logs, file: this.#file })
  }

  note(notes: DeploymentNotes): void {
    this.#known = { ...this.#known, ...notes }
    if (notes.deployment) this.#noteProblems(writeDeploymentOutputs(notes.deployment, this.#runner))
  }

  known(): DeploymentNotes {
    return this.#known
  }

  /** Outputs, summary and log. `told`: called once the summary is written. */
  async end(command: string, told: () => void): Promise<void> {
    const { log, signal } = this.#runner
    const end = this.#judge(command)
    this.#ended = end
    if (!end.isSuccess)
      this.#noteProblems(this.#runner.writeEnd(this.#failureOf(end), this.#dataOf(end)))
    if (this.#inputs.summary) await writeDeploymentSummary(this.#summaryOf(end), this.#runner)
    told()
    if (!end.isSuccess && !signal.aborted) await this.view.reveal()
    this.#noteProblems(await attemptOutputs(this.#runner))
    await this.#warn()
    log.endGroup()
    if (end.isSuccess)
      await log.line([`${this.#agentName()}: ${end.title}.`, ...end.facts].join('\n'))
    await log.flush()
  }

  /** After the end: why it is no success. */
  failure(): Failure | undefined {
    return this.#ended && !this.#ended.isSuccess ? this.#failureOf(this.#ended) : undefined
  }

  #noteProblems(problems: Problems): void {
    for (const problem of problems) this.#problems.add(problem)
  }

  /** Of what was not written: outputs, and the log file. */
  async #warn(): Promise<void> {
    const { log, signal, world } = this.#runner
    await awaitDisk(this.#file.save(), world.clock, signal).catch(() => undefined)
    for (const problem of present([...this.#problems, this.#file.problem()]))
      await log.warning(problem)
  }

  #judge(command: string): DeploymentEnd {
    const { deployment, followed, error, isSubmitting = false, removal = 'none' } = this.#known
    const { preview, timeoutMs } = this.#inputs
    return judgeDeployment({
      deployment,
      followed,
      error,
      isSubmitting,
      removal,
      command,
      isAborted: this.#runner.signal.aborted,
      isPreview: preview !== undefined,
      timeoutMinutes: timeoutMs / minuteMs,
    })
  }

  #agentName(): string {
    return this.#inputs.manifest.agentName
  }

  #failureOf(end: DeploymentEnd): Failure {
    const { deployment } = this.#known
    const id = deployment === undefined ? [] : [`Deployment ID: ${deployment.id}`]
    const message = [...end.facts, ...id].join('\n')
    const annotation = { title: `${this.#agentName()}: ${end.title}`, place: this.#place() }
    return { message, hint: end.hint, annotation }
  }

  /** Of a manifest that names another agent than the build. */
  #place(): SourcePlace | undefined {
    const { manifest, annotations } = this.#inputs
    const { error } = this.#known
    const isOfManifest = error instanceof NotDeployable && error.isOfOtherAgent
    if (!annotations || !isOfManifest) return undefined
    return { file: manifest.displayName, line: manifest.agentLine }
  }

  #dataOf(end: DeploymentEnd): FailureData | null {
    if (end.reason === undefined) return null
    const place = this.#place()
    return {
      kind: end.reason,
      cause: '',
      hint: end.hint ?? '',
      step: '',
      instruction: '',
      file: place?.file ?? '',
      line: place?.line ?? null,
      exit_code: null,
      is_transient: end.isTransient,
    }
  }

  #summaryOf(end: DeploymentEnd): DeploymentSummaryFacts {
    const { build, deployment } = this.#known
    return {
      agent: this.#agentName(),
      buildId: build?.id,
      image: build?.imageUrl,
      end,
      deployment,
      isPreview: this.#inputs.preview !== undefined,
      lastLines: this.view.lastLines,
    }
  }
}
