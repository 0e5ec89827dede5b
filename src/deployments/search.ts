import { normaliseBuildId } from '../api/build-id.ts'
import type { Deployment, DeploymentsApi } from '../api/deployments-api.ts'

/** Everything needed to find the deployment of a form, also in another process. */
export interface SentDeploymentRequest {
  readonly buildId: string
  /** When the preview ends: an instant that no other run has sent. `undefined`: production. */
  readonly expiresMs: number | undefined
  /** IDs that the list showed before the form was sent. */
  readonly known: readonly string[]
}

type Lists = Pick<DeploymentsApi, 'listDeployments'>

/** No build has so many pages of deployments. */
const mostPages = 50

/** Reads what the list shows before the first form is sent, and the server's clock. */
export async function readKnownDeploymentIds(
  buildId: string,
  api: Lists,
  signal: AbortSignal,
): Promise<{ readonly known: readonly string[]; readonly serverMs: number | undefined }> {
  let serverMs: number | undefined
  const onServerTime = (ms: number): void => void (serverMs = ms)
  const known: string[] = []
  const options = { onServerTime, maxPages: mostPages }
  for await (const one of api.listDeployments({ buildId }, signal, options))
    if (one.buildId === buildId) known.push(one.id)
  return { known, serverMs }
}

/**
 * What has come from these forms, the newest first, whatever has become of it: one that a later
 * deployment has replaced must not be sent again. In production, it may also be another run's.
 */
export async function findSentDeployment(
  { buildId, expiresMs, known }: SentDeploymentRequest,
  api: Lists,
  signal: AbortSignal,
): Promise<readonly Deployment[]> {
  const before = new Set(known.map(normaliseBuildId))
  const found: Deployment[] = []
  for await (const one of api.listDeployments({ buildId }, signal, { maxPages: mostPages })) {
    const { expiresAt } = one
    const isOurs =
      expiresMs === undefined
        ? // Only previews have an end.
          one.buildId === buildId && expiresAt === undefined
        : expiresAt !== undefined && parseUtc(expiresAt) === expiresMs
    if (isOurs && !before.has(normaliseBuildId(one.id))) found.push(one)
  }
  return found.toSorted((a, b) => parseUtc(b.createdAt) - parseUtc(a.createdAt))
}

/** A time without a zone, as Python prints it, is in UTC. */
function parseUtc(text = ''): number {
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)
}
