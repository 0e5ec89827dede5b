import type { Deployment, DeploymentForm } from '../api/deployments-api.ts'
import type { Build } from '../api/model.ts'
import { ApiError, asApiError } from '../api/errors.ts'
import { curl, deploymentListPath, deploymentPath } from '../api/paths.ts'
import { hasDeploymentEnded } from '../api/status.ts'
import { deploymentTimes } from '../api/timing.ts'
import {
  createDeployment,
  type Created,
  type CreateHooks,
  DeploymentUnknownError,
  findOthers,
} from '../deployments/create.ts'
import type { DeployDependencies } from '../deployments/events.ts'
import { findDeployable, findLaterPush } from '../deployments/find-build.ts'
import { followDeployment } from '../deployments/follow.ts'
import { type DeployInputs, readDeployInputs } from '../inputs/deploy-inputs.ts'
import { DeploymentReport } from '../report/deployment/report-deployment.ts'
import { deleteLeft } from '../rescue/delete-left.ts'
import type { FactsForPost, LeftDeployment } from '../rescue/work-for-post.ts'
import { MainState } from '../rescue/write-state.ts'
import { entrypoint, type Runner } from '../runner/entrypoint.ts'
import type { Failure } from '../runner/failure.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'
import { openEndOutputs } from '../runner/output-values.ts'
import { timeLimit } from '../util/time-limit.ts'
import { type Apis, connectDeployments } from './connect-deployments.ts'

/** The sub-action `deploy/`: deploys a build and follows it until its release is installed. */
export async function deploy(world: World): Promise<void> {
  await entrypoint(
    world,
    async (runner) => {
      using state = new MainState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readDeployInputs(workflow, runner)
      if (inputs.warning !== undefined) await runner.log.warning(inputs.warning)
      return await new DeploymentRun(inputs, state, runner).run()
    },
    openEndOutputs,
  )
}

/** Checks, creates and follows one deployment. */
class DeploymentRun {
  readonly #inputs: DeployInputs
  readonly #report: DeploymentReport
  readonly #state: MainState
  readonly #runner: Runner
  readonly #server: NonNullable<FactsForPost['server']>
  #missingSummary: FactsForPost['missingSummary']
  #left: LeftDeployment | undefined
  #apis: Apis | undefined

  constructor(inputs: DeployInputs, state: MainState, runner: Runner) {
    const { connection, manifest, summary } = inputs
    this.#inputs = inputs
    this.#report = new DeploymentReport(inputs, runner)
    this.#state = state
    this.#runner = runner
    this.#server = { baseUrl: connection.baseUrl.href, accountId: connection.accountId }
    this.#missingSummary = summary ? { agent: manifest.agentName } : undefined
  }

  /** Resolves once the report says how the deployment ended; with a `Failure` where it failed. */
  async run(): Promise<Failure | undefined> {
    const { signal } = this.#runner
    this.#save(undefined)
    await using opened = new AsyncDisposableStack()
    try {
      await this.#state.during(async () => {
        const { connection } = this.#inputs
        const apis = await connectDeployments(connection, this.#runner)
        this.#apis = opened.use(apis)
        await this.#deploy(apis)
      })
    } catch (error) {
      this.#report.note({ error })
      // Where no response proves it, the post step looks for it.
      if (signal.aborted) await this.#remove(deploymentTimes.deleteLimitMs.stopped)
      else if (!(error instanceof DeploymentUnknownError)) this.#save(undefined)
    }
    return await this.#report.end(this.#command(), () => {
      this.#missingSummary = undefined
      this.#save(this.#left)
    })
  }

  #save(deployment: LeftDeployment | undefined): void {
    this.#left = deployment
    const [server, missingSummary] = [this.#server, this.#missingSummary]
    this.#state.save({ cancelWanted: false, server, missingSummary, deployment })
  }

  async #deploy({ api, builds }: Apis): Promise<void> {
    const { signal, world } = this.#runner
    const { clock, random } = world
    const build = await findDeployable(
      this.#inputs.buildId,
      this.#inputs.manifest.agentName,
      builds,
      signal,
    )
    this.#report.note({ build })
    await this.#announce(build)
    const dependencies = { api, reporter: this.#report.view, clock, random }
    const created = await this.#create(build, dependencies)
    await this.#lookForPush(build, builds)
    if (this.#inputs.wait) await this.#follow(created, dependencies)
    else this.#save(undefined)
  }

  async #announce({ id, imageUrl = '' }: Build): Promise<void> {
    const { log } = this.#runner
    const { preview, manifest } = this.#inputs
    const goal = preview ? `as preview '${preview.label}'` : 'for production'
    await log.line(
      `Deploying build ${id} of agent '${manifest.agentName}', image '${imageUrl}', ${goal}.`,
    )
  }

  async #create(build: Build, dependencies: DeployDependencies): Promise<Created> {
    const { log, signal, world } = this.#runner
    const hooks: CreateHooks = {
      onSending: async (sent) => {
        this.#report.note({ isSubmitting: true })
        this.#save({ sent, id: undefined })
        await this.#state.saved()
      },
      onRefused: () => this.#save(undefined),
    }
    const form = formOf(this.#inputs, build.id, world.clock.wallMs())
    const created = await createDeployment(form, hooks, dependencies, signal)
    const { deployment, isFound, others, mayHaveMore } = created
    // One of several in the list may be another run's.
    if (this.#left && !(isFound && others.length > 0))
      this.#save({ ...this.#left, id: deployment.id, mayHaveMore })
    this.#report.note({ deployment })
    await log.line(
      isFound
        ? `Following deployment ${deployment.id}, which the list shows: the response that named it was lost.`
        : `Created deployment ${deployment.id}.`,
    )
    await this.#nameOthers(others)
    if (mayHaveMore && this.#inputs.preview)
      await log.line(
        `Another preview '${this.#inputs.preview.label}' may still appear, from a request whose response was lost; it ends by itself.`,
      )
    return created
  }

  /** What pushed the tag while the deployment was created may be what is installed. */
  async #lookForPush(build: Build, builds: Apis['builds']): Promise<void> {
    const { log, signal } = this.#runner
    const laterPush = await findLaterPush(build, builds, signal).catch(asApiError)
    if (laterPush instanceof ApiError)
      await log.warning(
        `Whether another build has pushed the tag of build ${build.id} in the meantime is not known. ${laterPush.message}`,
      )
    else if (laterPush !== undefined) this.#report.note({ laterPush })
  }

  async #follow(
    { deployment, others, mayHaveMore }: Created,
    dependencies: DeployDependencies,
  ): Promise<void> {
    const { timeoutMs, onTimeout } = this.#inputs
    const { signal } = this.#runner
    const onRecord = (record: Deployment): void => this.#report.note({ deployment: record })
    const options = { ...dependencies, timeoutMs, onRecord }
    const followed = await followDeployment(deployment, options, signal)
    this.#report.note({ followed })
    // A gateway may have passed on a form late.
    const known = [deployment.id, ...others]
    if (mayHaveMore && this.#left)
      await this.#nameOthers(await findOthers(this.#left.sent, known, dependencies.api, signal))
    const isDeleted = followed.type === 'timed-out' && onTimeout === 'delete'
    if (isDeleted) await this.#remove(deploymentTimes.deleteLimitMs.timedOut)
    else this.#save(undefined)
  }

  async #nameOthers(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await this.#runner.log.warning(
      `This run may also have created ${ids.join(', ')}.\nDelete what should not run; a preview ends by itself.`,
    )
  }

  /** Deletes the preview of this run; what fails is left to the post step. */
  async #remove(limitMs: number): Promise<void> {
    const { hurry, signal, world } = this.#runner
    const { deployment } = this.#report.known()
    const left = this.#left
    const hasEnded = deployment !== undefined && hasDeploymentEnded(deployment.status)
    if (left?.sent.previewLabel === undefined || hasEnded) {
      this.#save(undefined)
      return
    }
    if (left.id === undefined || this.#apis === undefined) return
    const { clock } = world
    using limit = timeLimit(limitMs, clock, signal.aborted ? hurry : signal)
    const newest = (): Promise<LeftDeployment | undefined> => Promise.resolve(this.#left)
    const dependencies = { api: this.#apis.api, clock, baseUrl: this.#server.baseUrl, newest }
    const { isClean, message } = await deleteLeft(left, dependencies, limit.signal)
    this.#report.note({ removal: isClean ? 'done' : 'failed' })
    if (isClean) this.#save(undefined)
    await this.#report.view.report({ type: 'notice', message })
  }

  /** Shows the deployment, or those of the build. */
  #command(): string {
    const { build, deployment } = this.#report.known()
    const path = deployment
      ? deploymentPath(deployment.id)
      : deploymentListPath({ buildId: build?.id })
    return curl('GET', path, this.#server.baseUrl)
  }
}

function formOf(
  { manifest, environments, preview }: DeployInputs,
  buildId: string,
  nowMs: number,
): DeploymentForm {
  const expiresAt =
    preview?.expiresInMs === undefined
      ? undefined
      : new Date(nowMs + preview.expiresInMs).toISOString()
  return {
    manifestFile: manifest.text,
    environmentConfig: environments.text,
    buildId,
    preview: preview && { label: preview.label, expiresAt },
  }
}
