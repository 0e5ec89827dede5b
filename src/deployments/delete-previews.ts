import type { BuildsApi } from '../api/builds-api.ts'
import type { Deployment, DeploymentsApi } from '../api/deployments-api.ts'
import { isPathSafeId } from '../api/paths.ts'
import { mayDeploymentStillRun } from '../api/status.ts'
import { deploymentTiming } from '../api/timing.ts'
import type { Clock } from '../util/clock.ts'
import { ApiError, asApiError } from '../util/errors.ts'

export interface PreviewQuery {
  readonly label: string
  /** If it is not given, the previews of all agents match. */
  readonly agentName: string | undefined
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
}

/** The active previews of a label. No filter of the server decides: each record is checked. */
export async function findPreviews(
  { label, agentName }: PreviewQuery,
  { api, builds }: FindApis,
  signal: AbortSignal,
): Promise<FoundPreviews> {
  const previews: Deployment[] = []
  const unproved: string[] = []
  const unusable: string[] = []
  const agents = new Map<string, string | undefined>()
  for await (const one of api.listDeployments({ agentName, previewLabel: label }, signal)) {
    const { previewLabel, expiresAt, status, buildId } = one
    // A deployment without an end is no preview, whatever its label.
    if (previewLabel !== label || expiresAt === undefined || !mayDeploymentStillRun(status))
      continue
    if (!isPathSafeId(one.id)) unusable.push(one.id.toWellFormed())
    else if (agentName === undefined) previews.push(one)
    else {
      const ofBuild = buildId === undefined ? undefined : await agentOf(buildId)
      if (ofBuild === agentName) previews.push(one)
      else if (ofBuild === undefined) unproved.push(one.id)
    }
  }
  return { previews, unproved, unusable }

  async function agentOf(buildId: string): Promise<string | undefined> {
    if (!agents.has(buildId)) {
      const build = await builds.getBuild(buildId, signal).catch(asApiError)
      if (build instanceof ApiError && build.failureClass !== 'missing') throw build
      agents.set(buildId, build instanceof ApiError ? undefined : build.agentName)
    }
    return agents.get(buildId)
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
