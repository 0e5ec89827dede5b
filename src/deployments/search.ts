import { normaliseBuildId } from '../api/build-id.ts'
import type { Deployment, DeploymentsApi } from '../api/deployments-api.ts'

/** Everything needed to find the deployment of a form, also in another process. */
export type SentDeploymentRequest = SentPreview | SentProduction

export interface SentPreview {
  readonly buildId: string
  /** When the preview ends: an instant that no other run has sent. */
  readonly expiresMs: number
}

export interface SentProduction {
  readonly buildId: string
  readonly expiresMs?: undefined
  /** IDs that the list showed before the form was sent. */
  readonly known: readonly string[]
}

type Lists = Pick<DeploymentsApi, 'listDeployments'>

/** No build has so many pages of deployments. */
const mostPages = 50

/** Reads what the list shows before the first form of a production deployment is sent. */
export async function readKnownDeploymentIds(
  buildId: string,
  api: Lists,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const known: string[] = []
  for await (const one of api.listDeployments({ buildId }, signal, { maxPages: mostPages }))
    if (one.buildId === buildId) known.push(one.id)
  return known
}

/**
 * What has come from these forms, the newest first, whatever has become of it: one that a later
 * deployment has replaced must not be sent again. In production, it may also be another run's.
 */
export async function findSentDeployment(
  sent: SentDeploymentRequest,
  api: Lists,
  signal: AbortSignal,
): Promise<readonly Deployment[]> {
  const isOurs = sent.expiresMs === undefined ? ofProduction(sent) : ofPreview(sent)
  const { buildId } = sent
  const found: Deployment[] = []
  for await (const one of api.listDeployments({ buildId }, signal, { maxPages: mostPages }))
    if (isOurs(one)) found.push(one)
  return found.toSorted((a, b) => parseUtc(b.createdAt) - parseUtc(a.createdAt))
}

type Recognizer = (listed: Deployment) => boolean

function ofPreview({ expiresMs }: SentPreview): Recognizer {
  return ({ expiresAt }) => expiresAt !== undefined && parseUtc(expiresAt) === expiresMs
}

function ofProduction({ buildId, known }: SentProduction): Recognizer {
  const before = new Set(known.map(normaliseBuildId))
  // Only previews have an end.
  return (one) =>
    one.buildId === buildId && one.expiresAt === undefined && !before.has(normaliseBuildId(one.id))
}

/** A time without a zone, as Python prints it, is in UTC. */
export function parseUtc(text = ''): number {
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)
}
