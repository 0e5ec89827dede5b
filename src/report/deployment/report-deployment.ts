import type { Build } from '../../api/model.ts'
import type { Deployment } from '../../api/deployments-api.ts'
import type { Followed } from '../../deployments/events.ts'
import { NotDeployable } from '../../deployments/find-build.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { Runner } from '../../runner/entrypoint.ts'
import type { Failure, SourcePlace } from '../../runner/failure.ts'
import { attemptOutputs, type Problems, setOutputs } from '../../runner/output-values.ts'
import type { FailureData } from '../../runner/write-end.ts'
import { awaitDisk } from '../../runner/await-disk.ts'
import { minuteMs } from '../../util/clock.ts'
import { tempDirectory } from '../../util/temp-directory.ts'
import { createLogFile } from '../live/log-file.ts'
import { type DeploymentEnd, judgeDeployment, type Removal } from './deployment-end.ts'
import { writeDeploymentOutputs } from './deployment-outputs.ts'
import { writeDeploymentSummary } from './deployment-summary.ts'
import { createDeploymentView, type DeploymentView } from './deployment-view.ts'

/** What is known of a run so far. */
export interface DeploymentNotes {
  readonly build?: Build
  readonly deployment?: Deployment
  readonly followed?: Followed
  readonly isSubmitting?: boolean
  readonly removal?: Removal
  readonly error?: unknown
}

/** Reports a deployment in log, outputs, summary and exit code. */
export interface DeploymentReport {
  readonly view: DeploymentView
  note(notes: DeploymentNotes): void
  known(): DeploymentNotes
  /** Outputs, summary and log. `told`: called once the summary is written. */
  end(command: string, told: () => void): Promise<void>
  /** After the end: why it is no success. */
  failure(): Failure | undefined
}

export function createDeploymentReport(inputs: DeployInputs, runner: Runner): DeploymentReport {
  const { log, redact, signal, world } = runner
  const { manifest, preview, annotations } = inputs
  const problems = new Set<string>()
  let known: DeploymentNotes = {}
  let ended: DeploymentEnd | undefined

  const noteProblems = (more: Problems): void => more.forEach((one) => problems.add(one))
  const onCreated = (path: string): void => noteProblems(setOutputs({ 'log-file': path }, runner))
  const file = createLogFile(world.files, tempDirectory(), redact, onCreated, 'deployment.log')
  const view = createDeploymentView(log, { mode: inputs.logs, file })

  return {
    view,
    note: (notes) => {
      known = { ...known, ...notes }
      if (notes.deployment) noteProblems(writeDeploymentOutputs(notes.deployment, runner))
    },
    known: () => known,
    end: async (command, told) => {
      const end = judgeDeployment({
        deployment: known.deployment,
        followed: known.followed,
        error: known.error,
        isAborted: signal.aborted,
        isSubmitting: known.isSubmitting ?? false,
        isPreview: preview !== undefined,
        timeoutMinutes: inputs.timeoutMs / minuteMs,
        removal: known.removal ?? 'none',
        command,
      })
      ended = end
      if (!end.isSuccess) noteProblems(runner.writeEnd(failureOf(end), dataOf(end)))
      if (inputs.summary) await writeDeploymentSummary(summaryOf(end), runner)
      told()
      if (!end.isSuccess && !signal.aborted) await view.reveal()
      noteProblems(await attemptOutputs(runner))
      await awaitDisk(file.save(), world.clock, signal).catch(() => undefined)
      const problem = file.problem()
      for (const one of [...problems, ...(problem === undefined ? [] : [problem])])
        await log.warning(one)
      log.endGroup()
      if (end.isSuccess)
        await log.line([`${manifest.agentName}: ${end.title}.`, ...end.facts].join('\n'))
      await log.flush()
    },
    failure: () => (ended && !ended.isSuccess ? failureOf(ended) : undefined),
  }

  function failureOf(end: DeploymentEnd): Failure {
    const { deployment } = known
    const id = deployment === undefined ? [] : [`Deployment ID: ${deployment.id}`]
    const message = [...end.facts, ...id].join('\n')
    const annotation = { title: `${manifest.agentName}: ${end.title}`, place: placeOf() }
    return { message, hint: end.hint, annotation }
  }

  /** Of a manifest that names another agent than the build. */
  function placeOf(): SourcePlace | undefined {
    const { error } = known
    const isOfManifest = error instanceof NotDeployable && error.isOfOtherAgent
    if (!annotations || !isOfManifest) return undefined
    return { file: manifest.displayName, line: manifest.agentLine }
  }

  function dataOf(end: DeploymentEnd): FailureData | null {
    if (end.reason === undefined) return null
    const place = placeOf()
    return {
      ...{ kind: end.reason, cause: '', hint: end.hint ?? '', step: '', instruction: '' },
      ...{ file: place?.file ?? '', line: place?.line ?? null, exit_code: null },
      is_transient: end.isTransient,
    }
  }

  function summaryOf(end: DeploymentEnd) {
    const { build, deployment } = known
    return {
      ...{ agent: manifest.agentName, buildId: build?.id, image: build?.imageUrl, end },
      ...{ deployment, isPreview: preview !== undefined, lastLines: view.lastLines() },
    }
  }
}
