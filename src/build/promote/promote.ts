import type { BuildsApi } from '../../api/builds-api.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build, Provenance } from '../../api/model.ts'
import { ActionError } from '../../util/errors.ts'
import { present } from '../../util/present.ts'
import { type AgentKey, finished, type Identities, isAccepted, proves } from '../compare-record.ts'
import { ageAt, createdMs, endedMs } from '../build-times.ts'
import type { Reused } from '../outcome.ts'
import { walkList, newestFirst } from '../walk-list.ts'
import { hasSucceeded, isFinal, mayHoldTag } from '../../api/status.ts'

/** Rejects with an `ActionError` unless the record proves that the image is the tested one. */
export async function readPromoted(
  buildId: string,
  promotion: Promotion,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<PromotedImage> {
  const build = await api.getBuild(buildId, signal).catch(unknownBuild(buildId))
  const problems = problemsOf(build, promotion)
  const { imageName, imageUrl } = build
  const agent = agentOf(build)
  if (problems.length > 0 || !agent || imageName === undefined || imageUrl === undefined) {
    throw new ActionError(`Build ${buildId} cannot be promoted: ${problems.join(', and ')}.`, {
      hint: "Set 'build-id' to the ID of a build that succeeded, and 'image-tag' to a tag that it does not have.",
    })
  }
  const newer = await findNewer(walkList(api, {}, signal), build)
  if (newer) {
    throw new ActionError(
      `Build ${buildId} cannot be promoted: build ${newer.id} with the status '${newer.status}' pushed the same tag later, or may do so. '${imageUrl}' may not be the image that was tested.`,
      { hint: 'Test the newer build and promote that one, or build under a tag of its own.' },
    )
  }
  const { imageTag } = promotion
  return { madeBy: buildId, agent, imageName, imageTag, imageUrl, provenance: provenanceOf(build) }
}

/** The record of the same registration. */
export async function readRegistered(
  image: PromotedImage,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<{ readonly build: Build; readonly reused: Reused } | undefined> {
  const walk = walkList(api, { agent: image.agent }, signal)
  const build = await findRegistered(walk, image)
  return build && { build, reused: { how: 'taken', ageSeconds: ageAt(walk.serverMs(), build) } }
}

/** The ID needs no look-up. */
function agentOf({ agentId: id, agentName: name }: Build): AgentKey | undefined {
  if (id !== undefined) return { id, name }
  return name === undefined ? undefined : { name }
}

function provenanceOf(build: Build): Provenance {
  const { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash } = build
  return { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash }
}

function unknownBuild(buildId: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ApiError) || error.meaning !== 'missing') throw error
    throw new ActionError(`Build ${buildId} cannot be promoted: this account has no such build.`, {
      cause: error,
      hint: "Check input 'build-id', and that the build belongs to the account in 'account-id'.",
    })
  }
}

/** A server before g5 rejects registrations because they have no build archive. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.accepted !== 'no') return error
  const { status, serverMessage } = error
  const asksForArchive = serverMessage === undefined || /archive/i.test(serverMessage)
  if ((status !== 400 && status !== 422) || !asksForArchive) return error
  return new ActionError(
    `This server cannot register images, it can only build them: ${error.message}`,
    { cause: error, hint: 'Build the image in place of promoting or registering it.' },
  )
}

export interface Promotion {
  readonly imageTag: string
  readonly createdBy: Identities
  /** Of which agent the build must be; `undefined`: of any. */
  readonly agent?: AgentKey | undefined
}

/** An image that gets a tag without being built. */
export interface PromotedImage {
  /** That made it, where it has a record. */
  readonly madeBy?: string | undefined
  readonly agent: AgentKey
  readonly imageName: string
  readonly imageTag: string
  readonly imageUrl: string
  readonly provenance: Provenance
}

/** What a record lacks to be promoted; facts that follow "because". */
export function problemsOf(
  build: Build,
  { imageTag, createdBy, agent }: Promotion,
): readonly string[] {
  const { status, imageName, imageUrl, createdBy: creator } = build
  return present([
    !hasSucceeded(status) && `its status is '${status}'`,
    imageUrl === undefined && 'its record has no image URL',
    build.agentId === undefined && build.agentName === undefined && 'its record names no agent',
    (imageName === undefined || build.imageTag === undefined) &&
      'its record names no image with a tag',
    build.imageTag === imageTag && `its tag is '${imageTag}' already`,
    !isAccepted(creator, createdBy) &&
      `its creator is ${creator === undefined ? 'unknown' : `'${creator}'`}, who is not in 'created-by'`,
    agent !== undefined &&
      !proves(build, { agent }) &&
      `its agent is '${nameOf(build, agent) ?? 'unknown'}', not '${agent.id ?? agent.name}'`,
  ])
}

function nameOf({ agentId, agentName }: Build, wanted: AgentKey): string | undefined {
  return wanted.id === undefined ? agentName : agentId
}

/** Of any agent: what pushed the tag after `promoted`, or may do so, unless provably older. */
export async function findNewer(
  builds: AsyncIterable<Build>,
  promoted: Build,
): Promise<Build | undefined> {
  for await (const build of builds) if (replaces(build, promoted)) return build
  return undefined
}

function replaces(build: Build, promoted: Build): boolean {
  return (
    build.id !== promoted.id &&
    mayHoldTag(build.status) &&
    (hasTagOf(build, promoted) || mayPushTo(build, promoted.imageUrl)) &&
    !isProvablyOlder(build, promoted)
  )
}

/** A build that was created earlier may still run, or end later. */
function isProvablyOlder(build: Build, other: Build): boolean {
  return (
    isFinal(build.status) &&
    isBefore(createdMs(build), createdMs(other)) &&
    isBefore(endedMs(build), endedMs(other) ?? createdMs(other))
  )
}

function isBefore(ms: number | undefined, otherMs: number | undefined): boolean {
  return ms !== undefined && otherMs !== undefined && ms < otherMs
}

function hasTagOf(build: Build, promoted: Build): boolean {
  const { imageName, imageTag } = promoted
  return isSameAgent(build, promoted) && proves(build, { imageName, imageTag })
}

/** Agents share the registry. Registering an image under another tag pushes nothing. */
function mayPushTo({ imageName = '', imageTag = '', imageUrl }: Build, url = ''): boolean {
  return url.endsWith(`/${imageName}:${imageTag}`) && (imageUrl === undefined || imageUrl === url)
}

/** The first records of an agent may have its name alone. */
function isSameAgent(a: Build, b: Build): boolean {
  return (
    (a.agentId !== undefined && a.agentId === b.agentId) ||
    (a.agentName !== undefined && a.agentName === b.agentName)
  )
}

/** Makes a second registration needless; none if other content has moved the tag, or may. */
export async function findRegistered(
  builds: AsyncIterable<Build>,
  { agent, imageName, imageTag, imageUrl, provenance: { workingTreeHash } }: PromotedImage,
): Promise<Build | undefined> {
  const tagged = { agent, imageName, imageTag }
  const same = finished({ ...tagged, workingTreeHash, imageUrl })
  const registrations: Build[] = []
  const others: Build[] = []
  for await (const build of builds) {
    if (proves(build, same)) registrations.push(build)
    else if (mayHoldTag(build.status) && proves(build, tagged)) others.push(build)
  }
  const [newest] = newestFirst(registrations)
  return newest && others.every((build) => isProvablyOlder(build, newest)) ? newest : undefined
}
