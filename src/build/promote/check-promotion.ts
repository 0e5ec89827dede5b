import type { Build, Provenance } from '../../api/model.ts'
import { hasSucceeded, isFinal, mayHoldTag } from '../../api/status.ts'
import { type AgentKey, finished, type Identities, isAccepted, proves } from '../compare-record.ts'
import { createdMs, endedMs } from '../created-at.ts'
import { newestFirst } from '../walk-list.ts'

/** What a run wants to do with a build. */
export interface Promotion {
  /** The tag that the image gets. */
  readonly imageTag: string
  /** Whose builds may be promoted. */
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
  return [
    ...(hasSucceeded(status) ? [] : [`its status is '${status}'`]),
    ...(imageUrl === undefined ? ['its record has no image URL'] : []),
    ...(build.agentId === undefined && build.agentName === undefined
      ? ['its record names no agent']
      : []),
    ...(imageName === undefined || build.imageTag === undefined
      ? ['its record names no image with a tag']
      : []),
    ...(build.imageTag === imageTag ? [`its tag is '${imageTag}' already`] : []),
    ...(isAccepted(creator, createdBy)
      ? []
      : [
          `its creator is ${creator === undefined ? 'unknown' : `'${creator}'`}, who is not in 'created-by'`,
        ]),
    ...(agent === undefined || proves(build, { agent })
      ? []
      : [`its agent is '${nameOf(build, agent) ?? 'unknown'}', not '${agent.id ?? agent.name}'`]),
  ]
}

function nameOf({ agentId, agentName }: Build, wanted: AgentKey): string | undefined {
  return wanted.id === undefined ? agentName : agentId
}

/**
 * A build that pushed the tag of the image after `promoted`, or may do so, of whichever agent. It may be anywhere in a list whose order
 * is not certain, so all of the list is read. What is not provably older counts as newer.
 */
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
  return (
    isSameAgent(build, promoted) &&
    build.imageName === promoted.imageName &&
    build.imageTag === promoted.imageTag
  )
}

/** Agents share the registry, and a promoted image has the tag of an earlier build. A registration under another tag pushes nothing. */
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

/**
 * The record that already says what a registration of this image would: registering the same twice makes no second one. There is none
 * where a build of other content has moved the tag since, or may move it.
 */
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
