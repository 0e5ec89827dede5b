import type { BuildsApi } from '../../api/builds-api.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build, Provenance } from '../../api/model.ts'
import { ActionError } from '../../util/errors.ts'
import type { AgentKey } from '../compare-record.ts'
import { createdMs } from '../created-at.ts'
import type { Reused } from '../outcome.ts'
import { walkList } from '../walk-list.ts'
import {
  findNewer,
  findRegistered,
  problemsOf,
  type PromotedImage,
  type Promotion,
} from './check-promotion.ts'

export type { PromotedImage }

const pageSize = 1_000

/**
 * The image of a build under another tag; all else is as recorded. Rejects with an `ActionError` where the record does not prove that
 * this is the image that was tested.
 */
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
  const newer = await findNewer(walkList(api, { pageSize }, signal), build)
  if (newer) {
    throw new ActionError(
      `Build ${buildId} cannot be promoted: build ${newer.id} with the status '${newer.status}' pushed the same tag later, or may do so. '${imageUrl}' may not be the image that was tested.`,
      { hint: 'Test the newer build and promote that one, or build under a tag of its own.' },
    )
  }
  const { imageTag } = promotion
  return { madeBy: buildId, agent, imageName, imageTag, imageUrl, provenance: provenanceOf(build) }
}

interface Registered {
  readonly build: Build
  readonly reused: Reused
}

/** The record of an earlier registration of this image under this tag. */
export async function readRegistered(
  image: PromotedImage,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<Registered | undefined> {
  const walk = walkList(api, { agent: image.agent, pageSize }, signal)
  const build = await findRegistered(walk, image)
  const [nowMs, sinceMs] = [walk.serverMs(), build && createdMs(build)]
  const isKnown = nowMs !== undefined && sinceMs !== undefined
  const ageSeconds = isKnown ? Math.max(0, nowMs - sinceMs) / 1_000 : undefined
  return build && { build, reused: { how: 'taken', ageSeconds } }
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

/** The error to show for a rejected registration: a server before g5 misses the archive of a build. */
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
