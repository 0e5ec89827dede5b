import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'

/** What identifies a submit in the account's list of builds, since the API has no idempotency key. */
export interface Fingerprint {
  readonly imageName: string
  readonly imageTag: string
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
}

/** The builds with the same fingerprint before the submit. */
export interface Baseline {
  readonly ids: readonly string[]
  /** The newest `createdAt` among them, by the server's clock. */
  readonly newest: string | undefined
}

/** Builds of this fingerprint that were not listed before the submit. */
export interface NewBuilds {
  /** Same image, tag and content: the build of this submit, or of an identical one. */
  readonly matching: readonly Build[]
  /** Same image and tag, but the record has no content hash: may be somebody else's. */
  readonly possible: readonly Build[]
}

const lookUpLimit = 100

export async function takeBaseline(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
): Promise<Baseline> {
  const builds = await listLike(api, fingerprint, signal)
  const times = builds.flatMap((build) => build.createdAt ?? []).sort(byTime)
  return { ids: builds.map((build) => build.id), newest: times.at(-1) }
}

/** Looks for the build of a submit whose response was lost. Never guesses: see `NewBuilds`. */
export async function findSubmitted(
  api: BuildsApi,
  fingerprint: Fingerprint,
  baseline: Baseline,
  signal: AbortSignal,
): Promise<NewBuilds> {
  const known = new Set(baseline.ids)
  const fresh = (await listLike(api, fingerprint, signal)).filter(
    (build) => !known.has(build.id) && !isOlder(build.createdAt, baseline.newest),
  )
  const hash = fingerprint.workingTreeHash
  return {
    matching: fresh.filter((build) => hash !== undefined && build.workingTreeHash === hash),
    possible: fresh.filter((build) => hash === undefined || build.workingTreeHash === undefined),
  }
}

async function listLike(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const { agentName, workingTreeHash } = fingerprint
  const builds: Build[] = []
  let seen = 0
  for await (const build of api.listBuilds(
    { agentName, workingTreeHash, sortOrder: 'desc', limit: lookUpLimit },
    signal,
  )) {
    // Older servers ignore some filters, so every condition is checked here again.
    if (isLike(build, fingerprint)) builds.push(build)
    seen += 1
    if (seen === lookUpLimit) break
  }
  return builds
}

function isLike(build: Build, fingerprint: Fingerprint): boolean {
  const { agentName, agentId, imageName, imageTag } = fingerprint
  return (
    build.imageName === imageName &&
    build.imageTag === imageTag &&
    (agentName === undefined || build.agentName === undefined || build.agentName === agentName) &&
    (agentId === undefined || build.agentId === undefined || build.agentId === agentId)
  )
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}

function isOlder(time: string | undefined, than: string | undefined): boolean {
  return time !== undefined && than !== undefined && byTime(time, than) < 0
}
