import { isSameId } from '../api/build-id.ts'
import type { BuildsApi, ListOptions } from '../api/builds-api.ts'
import { splitReference } from '../api/image-reference.ts'
import type { Build } from '../api/model.ts'
import { hasSucceeded, isFinal, mayHavePushedTag } from '../api/status.ts'
import { runTiming } from '../api/timing.ts'
import { ActionError } from '../util/errors.ts'
import { createdMs, endedMs, isImageRegistration } from './build-times.ts'
import { type AcceptedCreators, meetsConditions } from './compare-record.ts'
import { walkBuildList } from './walk-list.ts'

/** Large pages keep the number of requests low. */
const pageSize = 2_500
const mostBuilds = 200_000

export interface LaterPushQuery extends Pick<ListOptions, 'onServerTime'> {
  /** Finished builds whose tags are checked. */
  readonly held: readonly Build[]
  /** Whether `held` stays usable although `build` pushed its tag. Default: it does not. */
  readonly keepsContent?: (build: Build, held: Build) => boolean
  /**
   * `recent`: reads only builds so new that they may have run at the same time as `held`;
   * `sinceMs`: only those created since then.
   */
  readonly reach: 'recent' | 'whole-list' | { readonly sinceMs: number }
}

/** Finds for each build in `held` the first listed one that pushed its tag later, or may do so. */
export async function findLaterPushes(
  api: Pick<BuildsApi, 'listBuilds'>,
  { held, keepsContent = () => false, ...query }: LaterPushQuery,
  signal: AbortSignal,
): Promise<ReadonlyMap<Build, Build>> {
  const found = new Map<Build, Build>()
  for await (const { of, build } of walkLaterPushes(api, { held, ...query }, signal)) {
    const endedInVain = !mayHavePushedTag(build.status) && isRebuild(build, of)
    if (found.has(of) || endedInVain || keepsContent(build, of)) continue
    found.set(of, build)
    if (found.size === held.length) break
  }
  return found
}

/** `build` pushed the tag of `of` later, or may do so. */
interface LaterPush {
  readonly of: Build
  readonly build: Build
}

/**
 * Yields the listed builds that pushed the tag of one in `held` later, or may do so. Uses no filter
 * of the server, because such a build may have any agent, content and creator.
 */
export async function* walkLaterPushes(
  api: Pick<BuildsApi, 'listBuilds'>,
  { held, reach, onServerTime }: Omit<LaterPushQuery, 'keepsContent'>,
  signal: AbortSignal,
): AsyncGenerator<LaterPush> {
  if (held.length === 0) return
  const byTag = groupByTag(held)
  const byUrl = Map.groupBy(held, ({ imageUrl }) => imageUrl)
  const sinceMs = oldestToRead(reach, held)
  const most = reach === 'recent' ? mostBuilds : Infinity
  const walk = walkBuildList(api, { pageSize, most, onServerTime }, signal)
  let count = 0
  for await (const build of walk) {
    const near =
      build.imageTag === undefined
        ? held
        : new Set([...(byTag.get(build.imageTag) ?? []), ...(byUrl.get(build.imageUrl) ?? [])])
    for (const of of near) if (isLaterPush(build, of)) yield { of, build }
    count += 1
    // All further builds are too old.
    if (walk.isNewestFirst() && (createdMs(build) ?? Infinity) < sinceMs) return
  }
  if (count === most) throw tooMany(held)
}

function oldestToRead(reach: LaterPushQuery['reach'], held: readonly Build[]): number {
  if (reach === 'whole-list') return -Infinity
  if (reach !== 'recent') return reach.sinceMs
  // Older builds ended before those in `held`.
  return Math.min(...held.map((one) => createdMs(one) ?? -Infinity)) - runTiming.longestBuildMs
}

export async function findLaterPush(
  api: Pick<BuildsApi, 'listBuilds'>,
  held: Build,
  question: Omit<LaterPushQuery, 'held'>,
  signal: AbortSignal,
): Promise<Build | undefined> {
  return (await findLaterPushes(api, { ...question, held: [held] }, signal)).get(held)
}

/** Whether the tag still stands for the same content, from an accepted creator. */
export function hasSameContent(
  build: Build,
  {
    workingTreeHash,
    createdBy,
  }: { readonly workingTreeHash: string | undefined; readonly createdBy: AcceptedCreators },
): boolean {
  // The agent may differ: the tag's meaning depends only on these two.
  return meetsConditions(build, { workingTreeHash, createdBy })
}

/** Describes what a found build did to `tag`, which is a phrase such as `its tag`. */
export function describeLaterPush({ id, status }: Build, tag: string): string {
  return mayHavePushedTag(status)
    ? `build ${id} with the status '${status}' pushed ${tag} later, or may do so`
    : `build ${id} with the status '${status}' may have pushed ${tag} before it ended`
}

/** Says why a finished build with the wanted content is not used. */
export function explainLaterPush(held: Build, laterPush: Build): string {
  const { createdBy, workingTreeHash } = laterPush
  const creator = createdBy === undefined ? 'unknown' : `'${createdBy}'`
  const why =
    workingTreeHash === undefined
      ? 'its content is unknown'
      : workingTreeHash === held.workingTreeHash
        ? `its creator is ${creator}, who is not in 'reuse-created-by'`
        : 'its content is different'
  return `Build ${held.id} has the same content, but ${describeLaterPush(laterPush, `its tag '${held.imageTag ?? ''}'`)}: ${why}.`
}

function tooMany([build]: readonly Build[]): ActionError {
  return new ActionError(
    `The list of builds is too long to check whether another build has pushed the tag of build ${build?.id ?? ''} since.`,
    { hint: 'Build this content again: only newer builds have to be checked then.' },
  )
}

/** Groups by the tags of record and image, which differ in a registration. */
function groupByTag(held: readonly Build[]): ReadonlyMap<string | undefined, readonly Build[]> {
  const groups = new Map<string | undefined, Build[]>()
  for (const build of held) {
    const tags = new Set([build.imageTag, splitReference(build.imageUrl ?? '').tag])
    for (const tag of tags) groups.set(tag, [...(groups.get(tag) ?? []), build])
  }
  return groups
}

function isLaterPush(build: Build, held: Build): boolean {
  return (
    !isSameId(build.id, held.id) &&
    (mayHaveTagOf(build, held) || mayPushTo(build, held)) &&
    !isSameRegistration(build, held) &&
    // A build without an image may have failed after it had pushed one.
    (mayHavePushedTag(build.status) || build.startedAt !== undefined) &&
    !isProvablyOlder(build, held)
  )
}

/** Whether it has the same content by the same creator. Its build arguments may be others. */
export function isRebuild({ workingTreeHash, createdBy }: Build, held: Build): boolean {
  return (
    workingTreeHash !== undefined &&
    workingTreeHash === held.workingTreeHash &&
    createdBy !== undefined &&
    createdBy === held.createdBy
  )
}

/** A build that was created earlier may still be running, or end later. */
function isProvablyOlder(build: Build, other: Build): boolean {
  // A build with neither image nor end would never count as older.
  const ended = endedMs(build) ?? (mayHavePushedTag(build.status) ? undefined : createdMs(build))
  return (
    isFinal(build.status) &&
    isBefore(createdMs(build), createdMs(other)) &&
    isBefore(ended, endedMs(other) ?? createdMs(other))
  )
}

function isBefore(ms: number | undefined, otherMs: number | undefined): boolean {
  return ms !== undefined && otherMs !== undefined && ms < otherMs
}

function mayHaveTagOf(build: Build, { agentId, agentName, imageName, imageTag }: Build): boolean {
  // The first records of an agent may have only its name.
  const isSameAgent =
    (agentId !== undefined && build.agentId === agentId) ||
    (agentName !== undefined && build.agentName === agentName)
  return isSameAgent && mayBe(build.imageName, imageName) && mayBe(build.imageTag, imageTag)
}

/** Agents share the registry, so this ignores the agent. */
function mayPushTo(build: Build, { imageUrl: url = '', imageTag: heldTag }: Build): boolean {
  const { imageName, imageTag, imageUrl } = build
  if (imageUrl !== undefined && imageUrl === url && !isRegistration(build)) return true
  const { repository, tag = heldTag } = splitReference(url)
  return (
    mayBe(imageUrl, url) &&
    mayBe(imageTag, tag) &&
    (mayBe(imageName, repository) || repository.endsWith(`/${imageName}`))
  )
}

function isRegistration(build: Build): boolean {
  return isImageRegistration(build) || hasOtherTagThanImage(build)
}

/** Whether the image was pushed under another tag before, whatever times the record has. */
function hasOtherTagThanImage({ imageTag, imageUrl = '', status }: Build): boolean {
  const { tag } = splitReference(imageUrl)
  return hasSucceeded(status) && tag !== undefined && !mayBe(imageTag, tag)
}

/** Whether it only registered the same image again, so that the tag means the same as before. */
function isSameRegistration(
  build: Build,
  { imageUrl, workingTreeHash, startedAt }: Build,
): boolean {
  const isSame =
    workingTreeHash !== undefined &&
    build.workingTreeHash === workingTreeHash &&
    build.imageUrl === imageUrl
  // Where no build has times, each one looks like a registration.
  return isSame && (startedAt === undefined ? hasOtherTagThanImage(build) : isRegistration(build))
}

/** A field that a record lacks may have any value. */
function mayBe(value: string | undefined, wanted: string | undefined): boolean {
  return value === undefined || value === wanted
}
