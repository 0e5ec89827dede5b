import type { Build } from '../../api/model.ts'
import { hasSucceeded, mayHoldTag } from '../../api/status.ts'
import { type Identities, isAccepted } from '../compare-record.ts'
import { createdMs } from '../created-at.ts'

/** What a run wants to do with a build. */
export interface Promotion {
  /** The tag that the image gets. */
  readonly imageTag: string
  /** Whose builds may be promoted. */
  readonly createdBy: Identities
}

/** What a record lacks to be promoted; facts that follow "because". */
export function problemsOf(build: Build, { imageTag, createdBy }: Promotion): readonly string[] {
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
          `its creator is ${creator === undefined ? 'unknown' : `'${creator}'`}, who is not in 'reuse-created-by'`,
        ]),
  ]
}

/**
 * A build that pushed the same tag after `promoted`, or may do so. It may be anywhere in a list whose order is not certain, so all of
 * the list is read. What is not provably older counts as newer.
 */
export async function findNewer(
  builds: AsyncIterable<Build>,
  promoted: Build,
): Promise<Build | undefined> {
  for await (const build of builds) if (replaces(build, promoted)) return build
  return undefined
}

function replaces(build: Build, promoted: Build): boolean {
  const [ms, promotedMs] = [createdMs(build), createdMs(promoted)]
  const isOlder = ms !== undefined && promotedMs !== undefined && ms < promotedMs
  return (
    build.id !== promoted.id &&
    isSameAgent(build, promoted) &&
    build.imageName === promoted.imageName &&
    build.imageTag === promoted.imageTag &&
    !isOlder &&
    mayHoldTag(build.status)
  )
}

/** The first records of an agent may have its name alone. */
function isSameAgent(a: Build, b: Build): boolean {
  return (
    (a.agentId !== undefined && a.agentId === b.agentId) ||
    (a.agentName !== undefined && a.agentName === b.agentName)
  )
}
