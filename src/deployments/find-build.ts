import type { BuildsApi } from '../api/builds-api.ts'
import { missingOf } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { hasSucceeded } from '../api/status.ts'
import { withoutRegistry } from '../builds/image.ts'
import { findTagMover } from '../builds/tag-movers.ts'
import { newestFirst, walkList } from '../builds/walk-list.ts'
import { ActionError, type ActionErrorOptions } from '../util/errors.ts'
import { nonEmpty } from '../util/non-empty.ts'

/** What is to be deployed, as the inputs name it. */
export type BuildReference =
  | { readonly buildId: string }
  | { readonly buildId?: undefined; readonly imageName: string; readonly imageTag: string }

type Reads = Pick<BuildsApi, 'getBuild' | 'listBuilds'>

/** Nothing was sent: what is built is not what is to be deployed. */
export class NotDeployable extends ActionError {
  override readonly name = 'NotDeployable'
  /** Whether the manifest is of another agent than the build. */
  readonly isOfOtherAgent: boolean

  constructor(message: string, options: ActionErrorOptions, isOfOtherAgent = false) {
    super(message, options)
    this.isOfOtherAgent = isOfOtherAgent
  }
}

/** Rejects with `NotDeployable` unless the image is that of a finished build of this agent. */
export async function findDeployable(
  reference: BuildReference,
  agentName: string,
  api: Reads,
  signal: AbortSignal,
): Promise<Build> {
  const build =
    reference.buildId === undefined
      ? await newestOf(reference, agentName, api, signal)
      : await readBuild(reference.buildId, api, signal)
  const { id, status, imageUrl, agentName: ofBuild } = build
  const isOfOther = ofBuild !== agentName
  const problems = nonEmpty([
    !hasSucceeded(status) && `its status is '${status}'`,
    imageUrl === undefined && 'its record has no image URL',
    isOfOther &&
      (ofBuild === undefined
        ? 'its record names no agent'
        : `it is of agent '${ofBuild}', and the manifest is of agent '${agentName}'`),
  ])
  if (problems.length > 0) {
    throw new NotDeployable(
      `Build ${id} cannot be deployed: ${problems.join(', and ')}.`,
      { hint: 'Deploy a build that succeeded, with the manifest of its own agent.' },
      isOfOther,
    )
  }
  // In the whole list, as for a promotion: a build may have waited for long.
  const mover = await findTagMover(api, build, { reach: 'whole-list' }, signal)
  if (mover === undefined) return build
  throw new NotDeployable(
    `Build ${id} cannot be deployed: build ${mover.id} with the status '${mover.status}' pushed the same tag later, or may do so. '${imageUrl ?? ''}' may not be the image of build ${id}.`,
    { hint: 'Deploy the newer build, or build under a tag of its own.' },
  )
}

async function readBuild(id: string, api: Reads, signal: AbortSignal): Promise<Build> {
  return await api.getBuild(id, signal).catch((error: unknown) => {
    throw new NotDeployable(`Build ${id} cannot be deployed: this account has no such build.`, {
      cause: missingOf(error),
      hint: "Check input 'build-id', and that the build belongs to the account in 'account-id'.",
    })
  })
}

/** The newest successful build, else the newest: what a tag stands for is judged afterwards. */
async function newestOf(
  { imageName, imageTag }: { readonly imageName: string; readonly imageTag: string },
  agentName: string,
  api: Reads,
  signal: AbortSignal,
): Promise<Build> {
  const found: Build[] = []
  const name = withoutRegistry(imageName)
  for await (const build of walkList(api, { agent: { name: agentName } }, signal)) {
    const isSame = build.imageTag === imageTag && withoutRegistry(build.imageName ?? '') === name
    if (isSame && build.agentName === agentName) found.push(build)
  }
  const newest = newestFirst(found)
  const build = newest.find(({ status }) => hasSucceeded(status)) ?? newest[0]
  // The list may be older than the record.
  if (build !== undefined) return await readBuild(build.id, api, signal)
  throw new NotDeployable(
    `Image '${imageName}:${imageTag}' cannot be deployed: agent '${agentName}' of the manifest has no build of it.`,
    { hint: "Check inputs 'image-name' and 'image-tag', or set 'build-id'." },
  )
}
