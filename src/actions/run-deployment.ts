import { curl } from '../api/curl.ts'
import type { DeploymentForm } from '../api/deployments-api.ts'
import { deploymentListPath, deploymentPath } from '../api/paths.ts'
import { hasDeploymentEnded } from '../api/status.ts'
import { deploymentTimes } from '../api/timing.ts'
import { createDeployment, DeploymentUnknownError, findOthers } from '../deployments/create.ts'
import type { Followed } from '../deployments/events.ts'
import { findDeployable } from '../deployments/find-build.ts'
import { followDeployment } from '../deployments/follow.ts'
import type { SentForm } from '../deployments/search.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { DeploymentReport } from '../report/deployment/report-deployment.ts'
import { deleteLeft } from '../rescue/delete-left.ts'
import type { LeftDeployment } from '../rescue/work-for-post.ts'
import type { MainState } from '../rescue/write-state.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { createHider } from '../runner/hide-values.ts'
import type { Redact } from '../runner/redact.ts'
import { timeLimit } from '../util/time-limit.ts'
import { type Apis, connectDeployments } from './connect-deployments.ts'

interface Run {
  readonly report: DeploymentReport
  readonly state: MainState
}

/** Checks, creates and follows the deployment, and reports how it ended. */
export async function runDeployment(
  inputs: DeployInputs,
  { report, state }: Run,
  runner: Runner,
): Promise<void> {
  const { connection, manifest } = inputs
  const { baseUrl, accountId } = connection
  const { signal } = runner
  const server = { baseUrl: baseUrl.href, accountId }
  let missingSummary = inputs.summary ? { agent: manifest.agentName } : undefined
  let left: LeftDeployment | undefined
  const save = (deployment: LeftDeployment | undefined): void => {
    left = deployment
    state.save({ cancelWanted: false, server, missingSummary, deployment })
  }
  save(undefined)

  await using opened = new AsyncDisposableStack()
  let apis: Apis | undefined
  try {
    await state.during(async () => {
      apis = opened.use(await connectDeployments(connection, runner, hiderOf(inputs)))
      await work(apis)
    })
  } catch (error) {
    report.note({ error })
    // Where no response proves it, the post step looks for it.
    if (signal.aborted) await remove(deploymentTimes.deleteLimitMs.stopped)
    else if (!(error instanceof DeploymentUnknownError)) save(undefined)
  }
  await report.end(commandOf(), () => {
    missingSummary = undefined
    save(left)
  })

  async function work({ api, builds }: Apis): Promise<void> {
    const { log, world } = runner
    const { clock, random } = world
    const { preview } = inputs
    const build = await findDeployable(inputs.build, manifest.agentName, builds, signal)
    report.note({ build })
    if (preview?.madeFrom !== undefined)
      await log.line(
        `The preview label is '${preview.label}', from '${preview.madeFrom}': a label has up to 30 lower-case letters, digits and '-'.`,
      )
    const goal = preview ? `as preview '${preview.label}'` : 'for production'
    await log.line(
      `Deploying build ${build.id} of agent '${manifest.agentName}', image '${build.imageUrl ?? ''}', ${goal}.`,
    )
    const dependencies = { api, builds, reporter: report.view, clock, random }
    const hooks = { onSending, onRefused: () => save(undefined) }
    const form = formOf(inputs, build.id, clock.wallMs())
    const created = await createDeployment(form, hooks, dependencies, signal)
    const { deployment, isFound, others, mayHaveMore } = created
    // One of several in the list may be another run's.
    if (left && !(isFound && others.length > 0)) save({ ...left, id: deployment.id, mayHaveMore })
    report.note({ deployment })
    await log.line(
      isFound
        ? `Following deployment ${deployment.id}, which the list shows: the response that named it was lost.`
        : `Created deployment ${deployment.id}.`,
    )
    await nameOthers(others)
    if (mayHaveMore && preview)
      await log.line(
        `Another preview '${preview.label}' may still appear, from a request whose response was lost; it ends by itself.`,
      )
    if (!inputs.wait) {
      save(undefined)
      return
    }
    const options = {
      ...{ ...dependencies, timeoutMs: inputs.timeoutMs },
      onRecord: (record: typeof deployment) => report.note({ deployment: record }),
    }
    const followed = await followDeployment(deployment, options, signal)
    report.note({ followed, deployment: followed.deployment })
    // A gateway may have passed on a form late.
    const known = [deployment.id, ...others]
    if (mayHaveMore && left) await nameOthers(await findOthers(left.sent, known, api, signal))
    await finish(followed)
  }

  async function nameOthers(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await runner.log.warning(
      `This run may also have created ${ids.join(', ')}.\nDelete what should not run; a preview ends by itself.`,
    )
  }

  async function onSending(sent: SentForm): Promise<void> {
    report.note({ isSubmitting: true })
    save({ sent, id: undefined })
    await state.saved()
  }

  async function finish({ end }: Followed): Promise<void> {
    const isDeleted = end.type === 'timed-out' && inputs.onTimeout === 'delete'
    if (isDeleted) await remove(deploymentTimes.deleteLimitMs.timedOut)
    else save(undefined)
  }

  /** Deletes the preview of this run; what fails is left to the post step. */
  async function remove(limitMs: number): Promise<void> {
    const { deployment } = report.known()
    const hasEnded = deployment !== undefined && hasDeploymentEnded(deployment.status)
    if (left?.sent.previewLabel === undefined || hasEnded) {
      save(undefined)
      return
    }
    if (left.id === undefined || apis === undefined) return
    const { clock } = runner.world
    using limit = timeLimit(limitMs, clock, ...(signal.aborted ? [runner.hurry] : [signal]))
    const newest = (): Promise<LeftDeployment | undefined> => Promise.resolve(left)
    const dependencies = { api: apis.api, clock, baseUrl: server.baseUrl, newest }
    const { isClean, message } = await deleteLeft(left, dependencies, limit.signal)
    report.note({ removal: isClean ? 'done' : 'failed' })
    if (isClean) save(undefined)
    await report.view.report({ type: 'notice', message })
  }

  function commandOf(): string {
    const { build, deployment } = report.known()
    const path = deployment
      ? deploymentPath(deployment.id)
      : deploymentListPath({ buildId: build?.id })
    return curl('GET', path, server.baseUrl)
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

/** What the log says of itself is shown: the agent, the label, and the namespace of the record. */
function hiderOf({ manifest, environments, preview }: DeployInputs): Redact {
  const files = { manifest, environments }
  const values = Object.entries(files).flatMap(([name, file]) =>
    file.values.map(({ text, line }) => ({ text, place: `[${name}:${line}]` })),
  )
  const namespaces = environments.values.filter(({ key }) => key === 'namespace')
  return createHider(values, [
    ...[manifest.agentName, preview?.label ?? ''],
    ...namespaces.map(({ text }) => text),
  ])
}
