import { idKey } from '../api/build-id.ts'
import { submitTimes } from '../api/timing.ts'
import type { Deployment, DeploymentForm, DeploymentsApi } from '../api/deployments-api.ts'

/** All that it takes to find the deployment of a form, also in another process. */
export interface SentForm {
  readonly buildId: string
  /** `undefined`: production. */
  readonly previewLabel: string | undefined
  /** IDs that the list showed before the form was sent. */
  readonly known: readonly string[]
  /** By the server's clock, where that is known. */
  readonly sinceMs: number | undefined
}

/** More than a build has. */
const mostPages = 50

/** Before the first form: what is listed now is not from it. */
export async function noteList(
  { buildId, preview }: DeploymentForm,
  api: Pick<DeploymentsApi, 'listDeployments'>,
  signal: AbortSignal,
): Promise<SentForm> {
  let sinceMs: number | undefined
  const onServerTime = (ms: number): void => void (sinceMs = ms)
  const known: string[] = []
  const options = { onServerTime, maxPages: mostPages }
  for await (const one of api.listDeployments({ buildId }, signal, options))
    if (one.buildId === buildId) known.push(one.id)
  return { buildId, previewLabel: preview?.label, known, sinceMs }
}

/**
 * What may have come from these forms, the newest first, whatever has become of it: one that a
 * later deployment has replaced must not be sent again.
 */
export async function findSent(
  { buildId, previewLabel, known, sinceMs = -Infinity }: SentForm,
  api: Pick<DeploymentsApi, 'listDeployments'>,
  signal: AbortSignal,
): Promise<readonly Deployment[]> {
  const before = new Set(known.map(idKey))
  const found: Deployment[] = []
  for await (const one of api.listDeployments({ buildId }, signal, { maxPages: mostPages })) {
    const isOfForm =
      one.buildId === buildId &&
      one.previewLabel === previewLabel &&
      // Only previews have an end.
      (previewLabel !== undefined || one.expiresAt === undefined)
    const isNew =
      !before.has(idKey(one.id)) && (createdMs(one) ?? Infinity) > sinceMs - submitTimes.slackMs
    if (isOfForm && isNew) found.push(one)
  }
  return found.toSorted((a, b) => (createdMs(b) ?? 0) - (createdMs(a) ?? 0))
}

function createdMs({ createdAt = '' }: Deployment): number | undefined {
  const ms = Date.parse(createdAt)
  return Number.isNaN(ms) ? undefined : ms
}
