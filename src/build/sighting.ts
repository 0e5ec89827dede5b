import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'

/** What identifies a submit of ours in the account's list of builds, since no idempotency key does. */
export interface Fingerprint {
  readonly imageName: string
  readonly imageTag: string
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
}

/** The builds that could be taken for ours, as listed before the submit left. */
export interface Baseline {
  readonly ids: readonly string[]
  /** The newest `createdAt` among them: the server's clock, compared with nothing else. */
  readonly newest: string | undefined
}

/** What the list holds that was not there before the submit. */
export interface Sighting {
  /** Same image, tag and content: the build of this submit, or of one that nobody can tell from it. */
  readonly proven: readonly Build[]
  /** Same image and tag, but the server's records hold no content hash: it may be anybody's. */
  readonly unproven: readonly Build[]
}

const looked = 100

export async function takeBaseline(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
): Promise<Baseline> {
  const builds = await listLike(api, fingerprint, signal)
  const times = builds.flatMap((build) => build.createdAt ?? []).sort(byTime)
  return { ids: builds.map((build) => build.id), newest: times.at(-1) }
}

/** Looks for the build of a submit whose answer was lost. It never guesses: see `Sighting`. */
export async function lookForSubmitted(
  api: BuildsApi,
  fingerprint: Fingerprint,
  baseline: Baseline,
  signal: AbortSignal,
): Promise<Sighting> {
  const known = new Set(baseline.ids)
  const fresh = (await listLike(api, fingerprint, signal)).filter(
    (build) => !known.has(build.id) && !isOlder(build.createdAt, baseline.newest),
  )
  const hash = fingerprint.workingTreeHash
  return {
    proven: fresh.filter((build) => hash !== undefined && build.workingTreeHash === hash),
    unproven: fresh.filter((build) => hash === undefined || build.workingTreeHash === undefined),
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
    { agentName, workingTreeHash, sortOrder: 'desc', limit: looked },
    signal,
  )) {
    // Servers older than a filter ignore it, so every condition is checked here again.
    if (isLike(build, fingerprint)) builds.push(build)
    seen += 1
    if (seen === looked) break
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
