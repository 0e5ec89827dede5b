import { NotDeployable } from '../../deployments/find-build.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { Runner } from '../../runner/entrypoint.ts'
import type { Failure, SourcePlace } from '../../runner/failure.ts'
import { attemptOutputs, type Problems, setOutputs } from '../../runner/output-values.ts'
import { awaitDisk } from '../../runner/await-disk.ts'
import { minuteMs } from '../../util/clock.ts'
import { nonEmpty } from '../../util/non-empty.ts'
import { tempDirectory } from '../../util/temp-directory.ts'
import { createLogFile, type LogFile } from '../live/log-file.ts'
import { writeDeploymentOutputs } from '../outputs.ts'
import { isSuccess } from '../run-end.ts'
import { failureOf, titleOf } from '../shown-failure.ts'
import { type DeploymentNotes, judgeDeployment } from './deployment-end.ts'
import { writeDeploymentSummary } from './deployment-summary.ts'
import { DeploymentView } from './deployment-view.ts'

/** Reports a deployment in log, outputs, summary and exit code. */
export class DeploymentReport {
  readonly view: DeploymentView
  readonly #inputs: DeployInputs
  readonly #runner: Runner
  readonly #file: LogFile
  /** Of outputs: missing ones do not change the exit code. */
  readonly #problems = new Set<string>()
  #known: DeploymentNotes = {}

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

  /**
   * Outputs, summary and log. `command` reads the record; `told` is called once the summary is
   * written. Resolves with why that is no success.
   */
  async end(command: string, told: () => void): Promise<Failure | undefined> {
    const { log, signal } = this.#runner
    const { build, deployment } = this.#known
    const { preview, summary, timeoutMs, manifest } = this.#inputs
    const agent = manifest.agentName
    const isPreview = preview !== undefined
    const end = judgeDeployment({
      ...this.#known,
      ...{ command, isPreview, isAborted: signal.aborted, timeoutMinutes: timeoutMs / minuteMs },
    })
    const id = deployment && `Deployment ID: ${deployment.id}`
    const failure = isSuccess(end) ? undefined : failureOf({ agent, end }, id, this.#place())
    if (failure) this.#noteProblems(this.#runner.writeEnd(failure))
    if (summary) {
      const { lastLines } = this.view
      const facts = { agent, end, build, deployment, isPreview, lastLines }
      await writeDeploymentSummary(facts, this.#runner)
    }
    told()
    if (failure && !signal.aborted) await this.view.reveal()
    this.#noteProblems(await attemptOutputs(this.#runner))
    await this.#warn()
    log.endGroup()
    if (!failure) await log.line([`${titleOf({ agent, end })}.`, ...end.facts].join('\n'))
    await log.flush()
    return failure
  }

  #noteProblems(problems: Problems): void {
    for (const problem of problems) this.#problems.add(problem)
  }

  /** Of what was not written: outputs, and the log file. */
  async #warn(): Promise<void> {
    const { log, signal, world } = this.#runner
    await awaitDisk(this.#file.save(), world.clock, signal).catch(() => undefined)
    for (const problem of nonEmpty([...this.#problems, this.#file.problem()]))
      await log.warning(problem)
  }

  /** Of a manifest that names another agent than the build. */
  #place(): SourcePlace | undefined {
    const { manifest, annotations } = this.#inputs
    const { error } = this.#known
    const isOfManifest = error instanceof NotDeployable && error.isOfOtherAgent
    if (!annotations || !isOfManifest) return undefined
    return { file: manifest.displayName, line: manifest.agentLine }
  }
}
