import type { AgentexApi } from '../agentex/agentex-api.ts'
import { type CheckOptions, prepareCheck, type ReadinessCheck } from '../agentex/readiness.ts'
import type { Deployment } from '../api/deployments-api.ts'
import type { Build } from '../api/model.ts'
import { mayDeploymentStillRun } from '../api/status.ts'
import { deploymentTiming } from '../api/timing.ts'
import type { FollowEnd } from '../builds/follow/follow-status.ts'
import {
  createDeployment,
  type CreatedDeployment,
  type CreateHooks,
} from '../deployments/create.ts'
import type { DeployDependencies } from '../deployments/reporter.ts'
import {
  type DeployableBuild,
  findDeployableBuild,
  findPushSince,
} from '../deployments/find-build.ts'
import { followDeployment, type FollowOptions } from '../deployments/follow.ts'
import { findSentDeployment, readKnownDeploymentIds } from '../deployments/search.ts'
import { type DeployInputs, readDeployInputs } from '../inputs/deploy-inputs.ts'
import { DeploymentReport } from '../report/deployment/report-deployment.ts'
import { deleteLeftOverPreview } from '../cleanup/delete-left.ts'
import { type FactsForPost, isLeftPreview, type LeftDeployment } from '../cleanup/work-for-post.ts'
import { MainStepState } from '../cleanup/write-state.ts'
import { runEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import type { Failure } from '../runner/failure.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { Host } from '../runner/host/host.ts'
import { createFailureWriter } from '../runner/output-values.ts'
import { ApiError, asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import {
  type DeploymentApis,
  connectForDeployments,
  connectToAgentex,
} from './connect-deployments.ts'

/** The sub-action `deploy/`: deploys a build and follows it until its release is installed. */
export async function deploy(host: Host): Promise<void> {
  await runEntrypoint(
    host,
    async (runner) => {
      using state = new MainStepState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readDeployInputs(workflow, runner)
      if (inputs.warning !== undefined) await runner.log.warning(inputs.warning)
      if (inputs.otherBranch !== undefined) await runner.log.line(inputs.otherBranch)
      return await new DeploymentRun(inputs, state, runner).run()
    },
    createFailureWriter,
  )
}

interface FollowedByReport extends Omit<FollowOptions, 'onRecord' | 'onInstalled'> {
  readonly report: DeploymentReport
  readonly check: ReadinessCheck | undefined
}

class DeploymentRun {
  readonly #inputs: DeployInputs
  readonly #report: DeploymentReport
  readonly #state: MainStepState
  readonly #runner: EntryContext
  #missingSummary: FactsForPost['missingSummary']
  #left: LeftDeployment | undefined
  #task: FactsForPost['task']
  #apis: DeploymentApis | undefined

  constructor(inputs: DeployInputs, state: MainStepState, runner: EntryContext) {
    const { manifest, summary } = inputs
    this.#inputs = inputs
    this.#report = new DeploymentReport(inputs, runner)
    this.#state = state
    this.#runner = runner
    this.#missingSummary = summary ? { agent: manifest.agentName } : undefined
  }

  /** Resolves once the report says how the deployment ended; with a `Failure` if it failed. */
  async run(): Promise<Failure | undefined> {
    const { signal } = this.#runner
    this.#save(undefined)
    await using opened = new AsyncDisposableStack()
    try {
      await this.#state.during(async () => {
        const { connection, agentex } = this.#inputs
        this.#apis = opened.use(await connectForDeployments(connection, this.#runner))
        const asked = agentex && (await connectToAgentex(connection, agentex.url, this.#runner))
        await this.#deploy(this.#apis, opened.use(asked))
      })
    } catch (error) {
      this.#report.note({ error })
      // After any other error, the post step deletes the preview.
      if (signal.aborted) await this.#remove(deploymentTiming.deleteLimitMs.stopped)
    }
    return await this.#report.end(() => {
      this.#missingSummary = undefined
      this.#save(this.#left)
    })
  }

  #save(deployment: LeftDeployment | undefined): void {
    // A dry run leaves nothing to the post step.
    if (this.#inputs.dryRun) return
    this.#left = deployment
    const { baseUrl, accountId } = this.#inputs.connection
    const server = { baseUrl: baseUrl.href, accountId }
    const missingSummary = this.#missingSummary
    const left = { deployment, task: this.#task }
    this.#state.save({ cancelWanted: false, server, missingSummary, ...left })
  }

  async #deploy({ api, builds }: DeploymentApis, agentex: AgentexApi | undefined): Promise<void> {
    const { signal, host } = this.#runner
    const { clock, random } = host
    const look = { api: builds, clock, reporter: this.#report.view }
    const deployable = await findDeployableBuild(
      this.#inputs.buildId,
      this.#inputs.manifest.agentName,
      look,
      signal,
    )
    const { build } = deployable
    this.#report.note({ build })
    const dependencies = { api, reporter: this.#report.view, clock, random }
    const onTask = (opened: FactsForPost['task']): void => {
      this.#task = opened
      this.#save(this.#left)
    }
    const asking = { ...dependencies, onTask }
    const check = await prepareAgentexCheck(this.#inputs, asking, agentex, signal)
    const task = describeTask(build, this.#inputs)
    if (this.#inputs.dryRun) {
      // No production deployment is sent unless this list can be read.
      if (!this.#inputs.preview) await readKnownDeploymentIds(build.id, api, signal)
      this.#report.note({ dryRun: task })
      return
    }
    await this.#runner.log.line(`Deploying ${task.what}, ${task.goal}.`)
    const created = await this.#create(deployable, dependencies)
    const laterPush = await findPushSince(deployable, look, signal)
    if (laterPush) this.#report.note({ laterPush })
    const { wait, onTimeout, timeoutMs } = this.#inputs
    const followed = { ...dependencies, timeoutMs, report: this.#report, check }
    const end = wait ? await follow(created.deployment, followed, signal) : undefined
    if (end?.type === 'timed-out' && onTimeout === 'delete') {
      await this.#remove(deploymentTiming.deleteLimitMs.timedOut)
      return
    }
    if (created.mayHaveCreatedOthers && this.#left) await nameOthers(this.#left, api, this.#runner)
    this.#save(undefined)
  }

  async #create(
    { build, checkedAt }: DeployableBuild,
    dependencies: DeployDependencies,
  ): Promise<CreatedDeployment> {
    const { log, signal } = this.#runner
    const hooks: CreateHooks = {
      onSending: (sent) => {
        this.#report.note({ isSubmitting: true })
        this.#save({ sent, id: undefined })
      },
      onRefused: () => {
        this.#report.note({ isRefused: true })
        this.#save(undefined)
      },
    }
    const { manifest, environments, preview } = this.#inputs
    const files = { manifestFile: manifest.text, environmentConfig: environments.text }
    const serverMs = dependencies.clock.wallMs() + (checkedAt?.aheadMs ?? 0)
    const request = { ...files, buildId: build.id, preview, serverMs }
    const created = await createDeployment(request, hooks, dependencies, signal)
    const { deployment, isFound, mayHaveCreatedOthers, guess } = created
    if (this.#left) this.#save({ ...this.#left, id: deployment.id, mayHaveCreatedOthers })
    this.#report.note({ deployment, guess })
    const found = `Following deployment ${deployment.id}, which the list shows: the response that named it was lost.`
    await log.line(guess ?? (isFound ? found : `Created deployment ${deployment.id}.`))
    return created
  }

  /** Deletes the preview of this run. If that fails, the post step tries again. */
  async #remove(limitMs: number): Promise<void> {
    const { hurry, signal, host } = this.#runner
    const { deployment } = this.#report.known()
    const left = this.#left
    const isGone = deployment !== undefined && !mayDeploymentStillRun(deployment.status)
    if (left === undefined || !isLeftPreview(left) || isGone) {
      this.#save(undefined)
      return
    }
    if (left.id === undefined || this.#apis === undefined) return
    const { clock } = host
    using limit = createTimeLimit(limitMs, clock, signal.aborted ? hurry : signal)
    const { href: baseUrl } = this.#inputs.connection.baseUrl
    const dependencies = { api: this.#apis.api, clock, baseUrl }
    const { isClean, message } = await deleteLeftOverPreview(left, dependencies, limit.signal)
    this.#report.note({ removal: isClean ? 'done' : 'failed' })
    if (isClean) this.#save(undefined)
    await this.#report.view.report({ type: 'notice', message })
  }
}

/** Follows the deployment until it is installed, and then until its agent is ready. */
async function follow(
  deployment: Deployment,
  { report, check, ...options }: FollowedByReport,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const onRecord = (record: Deployment): void => report.note({ deployment: record })
  const onInstalled: FollowOptions['onInstalled'] = async (installed, look) =>
    report.note({ readiness: await check?.run(installed, look) })
  const hooks = { onRecord, onInstalled }
  const followed = await followDeployment(deployment, { ...options, ...hooks }, signal)
  report.note({ followed })
  return followed
}

/** Rejects before anything is deployed if Agentex cannot be asked. */
async function prepareAgentexCheck(
  { manifest, preview, agentex: inputs }: DeployInputs,
  dependencies: DeployDependencies & Pick<CheckOptions, 'onTask'>,
  agentex: AgentexApi | undefined,
  signal: AbortSignal,
): Promise<ReadinessCheck | undefined> {
  if (inputs === undefined || agentex === undefined) return undefined
  const isPreview = preview !== undefined
  return await prepareCheck({ ...dependencies, ...inputs, agentex, manifest, isPreview }, signal)
}

function describeTask({ id, imageUrl = '' }: Build, { preview, manifest }: DeployInputs) {
  return {
    what: `build ${id} of agent '${manifest.agentName}', image '${imageUrl}'`,
    goal: preview ? `as preview '${preview.label}'` : 'for production',
  }
}

/** Warns of other previews of this run: a gateway may have forwarded an earlier request late. */
async function nameOthers(
  { sent, id }: LeftDeployment,
  api: DeploymentApis['api'],
  { log, signal }: EntryContext,
): Promise<void> {
  if (sent.expiresMs === undefined) return
  const found = await findSentDeployment(sent, api, signal).catch(asApiError)
  const others = found instanceof ApiError ? [] : found.filter((one) => one.id !== id)
  const ids = others.filter(({ status }) => mayDeploymentStillRun(status)).map((one) => one.id)
  if (ids.length > 0)
    await log.warning(
      `This run also created ${ids.join(', ')}, by a request whose response was lost.\nDelete what should not run; a preview ends by itself.`,
    )
  await log.line(
    'Another preview of this run may still appear, from a request whose response was lost; it ends by itself.',
  )
}
