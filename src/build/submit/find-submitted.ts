import type { BuildsApi, ListOptions } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { createdMs } from '../created-at.ts'

/** What identifies a submit in the account's list of builds, since the API has no idempotency key. */
export interface Fingerprint {
  readonly imageName: string
  readonly imageTag: string
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
  /** Of a submit that registers an image. */
  readonly imageUrl?: string | undefined
}

/** What the list of builds said before the submit. */
export interface Baseline {
  /** The server's clock then; without a `Date`, the time of the newest build. All other clocks may be wrong. */
  readonly serverMs: number | undefined
  /** Builds with this fingerprint that were listed before the submit, but so new that their time does not prove it. */
  readonly ids: readonly string[]
}

/** What it takes to find the build of a submit whose response was lost, also in another process. */
export interface SubmitRecord {
  readonly fingerprint: Fingerprint
  readonly baseline: Baseline | undefined
  /** Whether all bytes of a form have left, at least once: the server cannot read an incomplete one. */
  readonly isWhole: boolean
  /** The server's clock when the run was stopped: what is created more than a few seconds later is not of this run. */
  readonly stoppedServerMs?: number | undefined
}

/** Builds of this fingerprint that were not listed before the submit. */
export interface NewBuilds {
  /** Same image, tag and content: the build of this submit, or of an identical one. */
  readonly matching: readonly Build[]
  /** Of this submit or of somebody else: nothing proves which. */
  readonly possible: readonly Build[]
}

/** Between the clock of `Date` and that of `created_at`, and between the last byte of a form and its build. */
const slackMs = 5_000
const pageSize = 100
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1_000
/** Of all IDs of a baseline together: it is part of the state for the post step, which is an environment variable. */
const idCharacters = 16_384

/** `undefined` where the list is too long to compare with. */
export async function takeBaseline(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
): Promise<Baseline | undefined> {
  let dateMs: number | undefined
  const onServerTime = (ms: number): void => {
    dateMs ??= ms
  }
  const like = await listLike(api, fingerprint, () => dateMs, signal, { onServerTime })
  if (like === undefined) return undefined
  const times = like.flatMap((build) => createdMs(build) ?? [])
  const serverMs = dateMs ?? (times.length === 0 ? undefined : Math.max(...times))
  const ids = like.filter((build) => !isOlder(build, serverMs)).map((build) => build.id)
  return ids.join('').length > idCharacters ? undefined : { serverMs, ids }
}

/** Looks once for the build of a submit, and never guesses: see `NewBuilds`. `undefined` where the list is too long. */
export async function findSubmitted(
  api: BuildsApi,
  { fingerprint, isWhole, stoppedServerMs }: SubmitRecord,
  { serverMs, ids }: Baseline,
  signal: AbortSignal,
): Promise<NewBuilds | undefined> {
  const like = await listLike(api, fingerprint, () => serverMs, signal, { attempts: 1 })
  if (like === undefined) return undefined
  const known = new Set(ids)
  const hash = fingerprint.workingTreeHash
  const fresh = like.filter(
    (build) =>
      !known.has(build.id) &&
      !isOlder(build, serverMs) &&
      (hash === undefined || build.workingTreeHash === undefined || build.workingTreeHash === hash),
  )
  const isOurs = (build: Build): boolean =>
    isWhole &&
    hasContent(build, fingerprint) &&
    (stoppedServerMs === undefined || (createdMs(build) ?? Infinity) <= stoppedServerMs + slackMs)
  return { matching: fresh.filter(isOurs), possible: fresh.filter((build) => !isOurs(build)) }
}

/** Whether a record proves that it has what was sent. */
function hasContent(build: Build, { workingTreeHash, imageUrl }: Fingerprint): boolean {
  return imageUrl === undefined
    ? workingTreeHash !== undefined && build.workingTreeHash === workingTreeHash
    : build.imageUrl === imageUrl
}

/**
 * The builds with this image, tag and agent, at least all that are not older than `sinceMs`. The list is read to its end unless it
 * comes newest first, as requested. `undefined` where it is too long for that.
 */
async function listLike(
  api: BuildsApi,
  fingerprint: Fingerprint,
  sinceMs: () => number | undefined,
  signal: AbortSignal,
  options: ListOptions,
): Promise<readonly Build[] | undefined> {
  const { agentName, workingTreeHash } = fingerprint
  const query = { agentName, workingTreeHash, sortOrder: 'desc', limit: pageSize } as const
  const builds: Build[] = []
  let seen = 0
  let previousMs = Infinity
  let isNewestFirst = true
  for await (const build of api.listBuilds(query, signal, options)) {
    // Older servers ignore some filters, so every condition is checked here again.
    if (isLike(build, fingerprint)) builds.push(build)
    seen += 1
    const ms = createdMs(build) ?? previousMs
    isNewestFirst &&= ms <= previousMs
    previousMs = ms
    if (isNewestFirst && seen >= pageSize && isOlder(build, sinceMs())) break
    if (seen >= searchedBuilds) return undefined
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

function isOlder(build: Build, serverMs: number | undefined): boolean {
  const ms = createdMs(build)
  return ms !== undefined && serverMs !== undefined && ms < serverMs - slackMs
}
