import type { BuildsApi } from '../api/builds-api.ts'
import type { Deployment, DeploymentsApi } from '../api/deployments-api.ts'
import { isPathSafeId } from '../api/paths.ts'
import { mayDeploymentStillRun } from '../api/status.ts'
import { deploymentTiming } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { ActionError, ApiError, asApiError } from '../util/errors.ts'
import { parseUtc } from './search.ts'

export interface PreviewQuery {
  readonly label: string
  /** If it is not given, the previews of all agents match. */
  readonly agentName: string | undefined
  /** ID of an active preview: only earlier ones of its agent match. */
  readonly keep: string | undefined
}

interface FindApis {
  readonly api: Pick<DeploymentsApi, 'listDeployments'>
  readonly builds: Pick<BuildsApi, 'getBuild'>
}

export interface FoundPreviews {
  readonly previews: readonly Deployment[]
  /** IDs of previews with this label whose agent no build proves. */
  readonly unproved: readonly string[]
  /** IDs of previews with this label that no request can name. */
  readonly unusable: readonly string[]
  /** IDs of previews that no time shows to be earlier than the one to keep. */
  readonly later: readonly string[]
}

/**
 * The active previews of a label. No filter of the server decides: each record is checked. Throws
 * an `ActionError` if the one to keep is none of them.
 */
export async function findPreviews(
  { label, agentName, keep }: PreviewQuery,
  { api, builds }: FindApis,
  signal: AbortSignal,
): Promise<FoundPreviews> {
  const active: Deployment[] = []
  const unusable: string[] = []
  for await (const one of api.listDeployments({ agentName, previewLabel: label }, signal)) {
    const { previewLabel, expiresAt, status } = one
    // A deployment without an end is no preview, whatever its label.
    if (previewLabel !== label || expiresAt === undefined || !mayDeploymentStillRun(status))
      continue
    if (isPathSafeId(one.id)) active.push(one)
    else unusable.push(one.id.toWellFormed())
  }
  if (agentName === undefined && keep === undefined)
    return { previews: active, later: [], unproved: [], unusable }

  const agents = new Map<string, string | undefined>()
  const kept = keep === undefined ? undefined : active.find(({ id }) => id === keep)
  const agent = agentName ?? (kept && (await agentOf(kept)))
  const ofAgent: Deployment[] = []
  const unproved: string[] = []
  for (const one of active) {
    const ofBuild = await agentOf(one)
    if (ofBuild === undefined) unproved.push(one.id)
    else if (ofBuild === agent) ofAgent.push(one)
  }
  if (keep === undefined) return { previews: ofAgent, later: [], unproved, unusable }

  if (kept === undefined || !ofAgent.includes(kept))
    throw new ActionError(
      `'${keep}' is not the ID of an active preview with the label '${label}'${agentName === undefined ? '' : ` of agent '${agentName}'`}, so no preview was deleted.`,
      { hint: "Set 'keep' to the output 'deployment-id' of the step that deployed the preview." },
    )
  // A time that is not readable is neither earlier nor later.
  const keptMs = parseUtc(kept.createdAt)
  const previews = ofAgent.filter((one) => parseUtc(one.createdAt) < keptMs)
  const later = ofAgent.filter((one) => one !== kept && !previews.includes(one))
  return { previews, later: later.map(({ id }) => id), unproved, unusable }

  async function agentOf({ buildId }: Deployment): Promise<string | undefined> {
    if (buildId !== undefined && !agents.has(buildId)) {
      const build = await builds.getBuild(buildId, signal).catch(asApiError)
      if (build instanceof ApiError && build.failureClass !== 'missing') throw build
      agents.set(buildId, build instanceof ApiError ? undefined : build.agentName)
    }
    return buildId === undefined ? undefined : agents.get(buildId)
  }
}

/** `was-gone`: somebody else had deleted it, or it had come to its end. */
export type DeletionResult =
  { readonly type: 'done' | 'was-gone' } | { readonly type: 'failed'; readonly error: ApiError }

/** Deletes a deployment that is a preview; an error of the service leaves it as it was. */
export async function deletePreview(
  id: string,
  api: Pick<DeploymentsApi, 'getDeployment' | 'deleteDeployment'>,
  signal: AbortSignal,
): Promise<DeletionResult> {
  const refusal = await api.deleteDeployment(id, signal).then(() => undefined, asApiError)
  if (refusal === undefined) return { type: 'done' }
  if (refusal.failureClass === 'missing') return { type: 'was-gone' }
  if (!['conflict', 'refused'].includes(refusal.failureClass))
    return { type: 'failed', error: refusal }
  // A refused request may repeat one that was answered too late.
  const record = await api.getDeployment(id, signal).catch(asApiError)
  const isGone =
    record instanceof ApiError
      ? record.failureClass === 'missing'
      : !mayDeploymentStillRun(record.status)
  return isGone ? { type: 'was-gone' } : { type: 'failed', error: refusal }
}

/** Repeats until the preview is gone, its deletion is refused, or `signal` fires. */
export async function deletePreviewWithRetries(
  id: string,
  { api, clock }: { readonly api: DeploymentsApi; readonly clock: Clock },
  signal: AbortSignal,
): Promise<DeletionResult> {
  let error = new ApiError('No response came in time.', {
    kind: 'timeout',
    hint: 'Delete the preview with `delete-previews/`.',
  })
  try {
    for (;;) {
      const deletion = await deletePreview(id, api, signal)
      if (deletion.type !== 'failed' || deletion.error.isRefusal) return deletion
      error = deletion.error
      await clock.sleep(deploymentTiming.deleteAgainMs, signal)
    }
  } catch (reason) {
    if (!signal.aborted) throw reason
    return { type: 'failed', error }
  }
}
