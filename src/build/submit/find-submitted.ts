import type { BuildsApi, ListOptions } from '../../api/builds-api.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { hasSucceeded, isWithdrawn } from '../../api/status.ts'
import { contradicts, proves } from '../compare-record.ts'
import { createdMs } from '../build-times.ts'
import { walkList } from '../walk-list.ts'

/** Identifies a submit in the account's list of builds: the API has no idempotency key. */
export interface Fingerprint {
  readonly imageName: string
  readonly imageTag: string
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
  readonly sourceCommit?: string | undefined
  /** Of a submit that registers an image. */
  readonly imageUrl?: string | undefined
}

export interface Baseline {
  /** The server's `Date` then, else the time of the newest build: other clocks may be wrong. */
  readonly serverMs: number | undefined
  /** Listed before the submit: all since `readSinceMs`, or those whose time does not prove it. */
  readonly ids: readonly string[]
  /** All builds listed with a later `created_at` were read: one that is not in `ids` is new. */
  readonly readSinceMs?: number
}

/** Completely sent forms of a submit, of which the server may have made a build. */
export interface OpenForm {
  /** When the first such form was complete, by the server's clock: no build of it is older. */
  readonly firstMs: number | undefined
  /** The same of the last one. */
  readonly lastMs: number | undefined
  /** When the last one's connection was reset: until then, bytes of it could be on their way. */
  readonly resetMs?: number | undefined
  /** Refused because of an existing build: another run's, or of a copy that a gateway sent. */
  readonly isConflict?: true
}

/** What it takes to find the build of a submit whose response was lost, also in another process. */
export interface SubmitRecord {
  readonly fingerprint: Fingerprint
  readonly baseline: Baseline | undefined
  /** Without one there is no build: the server cannot read an incomplete form. */
  readonly open?: OpenForm | undefined
  /** IDs that a look has shown, of builds that seem older than the form. */
  readonly early?: readonly string[]
}

/** Builds with this fingerprint that were not listed before the submit. */
export interface NewBuilds {
  /** Same image, tag and content: the build of this submit, or of an identical one. */
  readonly matching: readonly Build[]
  /** Of this submit or of somebody else: nothing proves which. */
  readonly possible: readonly Build[]
  /** Older than the form unless their clock is late; only if all builds listed before are known. */
  readonly early: readonly Build[]
  /** Why the list was not read to its end. */
  readonly error: ApiError | undefined
}

/** What the list of builds says about a form whose outcome is open. */
export type Found =
  | { readonly type: 'none' }
  /** The only one that may be of this form has its content. */
  | { readonly type: 'one'; readonly build: Build }
  /** Several builds may be the one, or one may be somebody else's. */
  | { readonly type: 'uncertain'; readonly builds: readonly Build[] }
  /** None by its time, but these are new. */
  | { readonly type: 'early'; readonly builds: readonly Build[] }
  | { readonly type: 'unreadable' }

/** Between the clocks of `Date` and `created_at`, and between a form's last byte and its build. */
const slackMs = 5_000
const pageSize = 100
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1_000
/** Of all IDs of a baseline: the post step gets them in an environment variable. */
const idCharacters = 16_384

/** How long after its form a build may still appear in the list: it, or the list, may be late. */
export const listedWithinMs = 5 * 60_000

type OnServerTime = NonNullable<ListOptions['onServerTime']>

/** `undefined` where the list cannot be read, or is too long to compare with. */
export async function takeBaseline(
  api: BuildsApi,
  fingerprint: Fingerprint,
  signal: AbortSignal,
  onServerTime?: OnServerTime,
): Promise<Baseline | undefined> {
  const listed = await listLike(api, fingerprint, undefined, signal, { onServerTime })
  if (listed === undefined || listed.error) return undefined
  const { like, readSinceMs } = listed
  const times = like.flatMap((build) => createdMs(build) ?? [])
  const serverMs = listed.serverMs ?? (times.length === 0 ? undefined : Math.max(...times))
  const all = like.map(({ id }) => id)
  if (areShort(all)) return { serverMs, ids: all, readSinceMs }
  const ids = like.filter((build) => !isOlder(build, serverMs)).map(({ id }) => id)
  return areShort(ids) ? { serverMs, ids } : undefined
}

function areShort(ids: readonly string[]): boolean {
  return ids.join('').length <= idCharacters
}

/** Looks once and never guesses. `undefined` where nothing in the list could prove anything. */
export async function findSubmitted(
  api: BuildsApi,
  { fingerprint, baseline, open }: SubmitRecord,
  signal: AbortSignal,
  onServerTime?: OnServerTime,
): Promise<NewBuilds | undefined> {
  if (baseline === undefined) return undefined
  const { serverMs, ids, readSinceMs = Infinity } = baseline
  let nowMs = Infinity
  const noteTime = (ms: number): void => {
    nowMs = ms
    onServerTime?.(ms)
  }
  const options = { attempts: 1, onServerTime: noteTime }
  const listed = await listLike(api, fingerprint, serverMs, signal, options)
  // It is too long or too old.
  if (listed === undefined || isBefore(listed.serverMs, open)) return undefined
  const known = new Set(ids)
  const { workingTreeHash } = fingerprint
  const sinceMs = open?.firstMs ?? serverMs
  const unknown = listed.like.filter(
    (build) => !known.has(build.id) && !contradicts(build, { workingTreeHash }),
  )
  const fresh = unknown.filter((build) => !isOlder(build, sinceMs))
  // A time that is still to come is of a clock that is fast, and so says nothing of the form.
  const isPast = (ms: number | undefined): boolean => ms !== undefined && ms <= nowMs + slackMs
  const isProved = (build: Build): boolean =>
    open?.firstMs !== undefined &&
    open.isConflict !== true &&
    isPast(createdMs(build)) &&
    hasContent(build, fingerprint)
  return {
    matching: fresh.filter(isProved),
    possible: fresh.filter((build) => !isProved(build)),
    early: unknown.filter(
      (build) => isOlder(build, sinceMs) && (createdMs(build) ?? 0) > readSinceMs,
    ),
    error: listed.error,
  }
}

/** All of them. */
export function listedIn(builds: NewBuilds | undefined): readonly Build[] {
  return builds === undefined ? [] : [...builds.matching, ...builds.possible, ...builds.early]
}

/** A list from before the form was complete, which a cache sent, cannot show its build. */
function isBefore(serverMs: number | undefined, open: OpenForm | undefined): boolean {
  const lastMs = open?.lastMs
  return serverMs !== undefined && lastMs !== undefined && serverMs < lastMs - slackMs
}

/** A form that was answered with a build. */
export interface AnsweredForm {
  /** Of the build, by the clock that writes `created_at`, as those of its copies. */
  readonly createdMs: number
  /** From the complete form to its response. */
  readonly tookMs: number
}

/** Builds from while a form was answered: of a copy that a gateway made, or of another run. */
export function copiesIn(
  builds: NewBuilds | undefined,
  { createdMs: answeredMs, tookMs }: AnsweredForm,
): readonly Build[] {
  return listedIn(builds).filter(
    (build) =>
      !isWithdrawn(build.status) &&
      Math.abs((createdMs(build) ?? Infinity) - answeredMs) <= tookMs + slackMs,
  )
}

/** If so, the only build listed may be an identical one of another run. */
export function mayStillAppear(
  { lastMs, resetMs = lastMs }: OpenForm,
  serverNowMs: number | undefined,
): boolean {
  return (
    resetMs === undefined || serverNowMs === undefined || serverNowMs - resetMs < listedWithinMs
  )
}

export function judgeLook(builds: NewBuilds | undefined): Found {
  if (builds === undefined || builds.error) return { type: 'unreadable' }
  const { matching, possible, early } = builds
  const [build, ...others] = [...matching, ...possible]
  if (build === undefined)
    return early.length === 0 ? { type: 'none' } : { type: 'early', builds: early }
  return others.length === 0 && possible.length === 0
    ? { type: 'one', build }
    : { type: 'uncertain', builds: listedIn(builds) }
}

/** A registration succeeds at once; the server may store another reference than the one sent. */
function hasContent(build: Build, { workingTreeHash, imageUrl }: Fingerprint): boolean {
  const isSame = workingTreeHash !== undefined && proves(build, { workingTreeHash })
  if (imageUrl === undefined) return isSame
  return build.imageUrl === imageUrl || (isSame && hasSucceeded(build.status))
}

interface Listed {
  /** With this image, tag and agent, as far as their records say. */
  readonly like: readonly Build[]
  readonly serverMs: number | undefined
  /** The time of the oldest that was read; 0 at the end of the list. */
  readonly readSinceMs: number
  /** What came in place of a page. */
  readonly error: ApiError | undefined
}

/** Builds since `sinceMs`, else since the server's time; `undefined` if the list is too long. */
async function listLike(
  api: BuildsApi,
  fingerprint: Fingerprint,
  sinceMs: number | undefined,
  signal: AbortSignal,
  options: ListOptions,
): Promise<Listed | undefined> {
  const { agentName, workingTreeHash } = fingerprint
  const agent = agentName === undefined ? undefined : { name: agentName }
  const walk = walkList(api, { agent, workingTreeHash, pageSize, ...options }, signal)
  const like: Build[] = []
  let seen = 0
  let readSinceMs = 0
  let error: ApiError | undefined
  try {
    for await (const build of walk) {
      // Older servers ignore some filters, so every condition is checked here again.
      if (isLike(build, fingerprint)) like.push(build)
      seen += 1
      const isPast = isOlder(build, sinceMs ?? walk.serverMs())
      if (isPast && seen >= pageSize && walk.mayBeNewestFirst()) {
        readSinceMs = createdMs(build) ?? 0
        break
      }
      if (seen >= searchedBuilds) return undefined
    }
  } catch (caught) {
    error = asApiError(caught)
  }
  return { like, serverMs: walk.serverMs(), readSinceMs, error }
}

function isLike(build: Build, fingerprint: Fingerprint): boolean {
  const { agentName, agentId, imageName, imageTag, sourceCommit } = fingerprint
  const isImage = proves(build, { imageName, imageTag })
  return isImage && !contradicts(build, { agentName, agentId, sourceCommit })
}

function isOlder(build: Build, serverMs: number | undefined): boolean {
  const ms = createdMs(build)
  return ms !== undefined && serverMs !== undefined && ms < serverMs - slackMs
}
