import type { BuildsApi } from '../api/builds-api.ts'
import type { Build, Provenance } from '../api/model.ts'
import { hasSucceeded, mayHavePushedTag } from '../api/status.ts'
import { ActionError, ApiError, missingOrThrow } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import { awaitImageUrl, hintIfActive } from './await-image.ts'
import { buildAgeSeconds } from './build-times.ts'
import {
  type AgentIdOrName,
  withUsableImage,
  type AcceptedCreators,
  isCreatorAccepted,
  meetsConditions,
} from './compare-record.ts'
import type { ApiDependencies } from './events.ts'
import type { ReuseInfo } from './outcome.ts'
import { describeLaterPush, findLaterPush } from './later-pushes.ts'
import { walkBuildList, newestFirst } from './walk-list.ts'

/** Rejects with an `ActionError` unless the record proves that the image is the tested one. */
export async function readBuildToRetag(
  buildId: string,
  request: RetagRequest,
  dependencies: Pick<ApiDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<RetaggedImage> {
  const { api } = dependencies
  const first = await api.getBuild(buildId, signal).catch((error: unknown) => {
    throw new ActionError(
      `Build ${buildId} cannot be given another tag: this account has no such build.`,
      {
        cause: missingOrThrow(error),
        hint: "Check input 'build-id', and that the build belongs to the account in 'account-id'.",
      },
    )
  })
  const build = await awaitImageUrl(first, dependencies, signal)
  const problems = listRetagProblems(build, request)
  const { imageName, imageUrl } = build
  const agent = agentOf(build)
  if (problems.length > 0 || !agent || imageName === undefined || imageUrl === undefined) {
    throw new ActionError(
      `Build ${buildId} cannot be given another tag: ${problems.join(', and ')}.`,
      { hint: howToRetag(build, request) },
    )
  }
  // Even a later build of the same content has not been tested.
  const laterPush = await findLaterPush(api, build, { reach }, signal)
  if (laterPush) throw moved(`Build ${buildId} cannot be given another tag`, laterPush, imageUrl)
  const { imageTag } = request
  return { madeBy: build, agent, imageName, imageTag, imageUrl, provenance: provenanceOf(build) }
}

function howToRetag({ status, createdBy }: Build, request: RetagRequest): string {
  const hints = dropEmpty([
    hintIfActive(status),
    createdBy !== undefined &&
      !isCreatorAccepted(createdBy, request.createdBy) &&
      `If you release builds of '${createdBy}', add it to 'created-by'.`,
  ])
  return hints.length > 0
    ? hints.join(' ')
    : "Set 'build-id' to the ID of a build that succeeded, and 'image-tag' to a tag that it does not have."
}

/** A release justifies the requests, and a build may have been in the queue for long. */
const reach = 'whole-list'

function moved(what: string, laterPush: Build, imageUrl: string): ActionError {
  return new ActionError(
    `${what}: ${describeLaterPush(laterPush, 'the same tag')}. '${imageUrl}' may not be the image that was tested.`,
    {
      hint: mayHavePushedTag(laterPush.status)
        ? 'Test the newer build and give that one the new tag, or build under a tag of its own.'
        : 'Build again, test that build and give it the new tag.',
    },
  )
}

/** Rejects if the tag was pushed again while the image was registered as `record`. */
export async function rejectMovedTag(
  { madeBy, imageUrl }: RetaggedImage,
  record: Build,
  api: Pick<BuildsApi, 'listBuilds'>,
  signal: AbortSignal,
): Promise<void> {
  if (madeBy === undefined) return
  const keepsContent = ({ id }: Build): boolean => id === record.id
  const laterPush = await findLaterPush(api, madeBy, { keepsContent, reach }, signal)
  if (laterPush) throw moved(`Record ${record.id} must not be deployed`, laterPush, imageUrl)
}

/** Reads at most this many records: if none confirms the list, the list is wrong. */
const mostRecords = 3

/** Finds the newest record of the same registration, unless its tag or the image's has moved. */
export async function findRegistration(
  { agent, imageName, imageTag, imageUrl, madeBy, provenance: { workingTreeHash } }: RetaggedImage,
  api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>,
  signal: AbortSignal,
): Promise<{ readonly build: Build; readonly reused: ReuseInfo } | undefined> {
  const same = withUsableImage({ agent, imageName, imageTag, workingTreeHash, imageUrl })
  const walk = walkBuildList(api, { agent }, signal)
  const listed: Build[] = []
  for await (const build of walk) if (meetsConditions(build, same)) listed.push(build)
  for (const { id } of newestFirst(listed).slice(0, mostRecords)) {
    const build = await api.getBuild(id, signal).catch(missingOrThrow)
    if (build instanceof ApiError || !meetsConditions(build, same)) continue
    const keepsContent = (other: Build): boolean =>
      other.id === madeBy?.id || meetsConditions(other, same)
    if (await findLaterPush(api, build, { keepsContent, reach }, signal)) return undefined
    return { build, reused: { how: 'taken', ageSeconds: buildAgeSeconds(walk.serverMs(), build) } }
  }
  return undefined
}

/** Prefers the ID, which needs no look-up. */
function agentOf({ agentId: id, agentName: name }: Build): AgentIdOrName | undefined {
  if (id !== undefined) return { id, name }
  return name === undefined ? undefined : { name }
}

function provenanceOf(build: Build): Provenance {
  const { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash } = build
  return { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash }
}

/** Older servers require an archive, which a registration does not have. */
export function explainRetagRefusal(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.accepted !== 'no') return error
  const { status, serverMessage } = error
  const asksForArchive = serverMessage === undefined || /archive/i.test(serverMessage)
  if ((status !== 400 && status !== 422) || !asksForArchive) return error
  return new ActionError(
    `This server cannot register images, it can only build them: ${error.message}`,
    { cause: error, hint: 'Build the image in place of registering it.' },
  )
}

export interface RetagRequest {
  readonly imageTag: string
  readonly createdBy: AcceptedCreators
  /** `undefined`: the build may be of any agent. */
  readonly agent?: AgentIdOrName | undefined
}

/** An image that gets another tag without being built. */
export interface RetaggedImage {
  /** The record of the build that made the image, if there is one. */
  readonly madeBy?: Build | undefined
  readonly agent: AgentIdOrName
  readonly imageName: string
  readonly imageTag: string
  readonly imageUrl: string
  readonly provenance: Provenance
}

/** Says why a build cannot be given another tag, as clauses to follow "because". */
export function listRetagProblems(
  build: Build,
  { imageTag, createdBy, agent }: RetagRequest,
): readonly string[] {
  const { status, imageName, imageUrl, createdBy: creator } = build
  return dropEmpty([
    !hasSucceeded(status) && `its status is '${status}'`,
    imageUrl === undefined && 'its record has no image URL',
    build.agentId === undefined && build.agentName === undefined && 'its record names no agent',
    (imageName === undefined || build.imageTag === undefined) &&
      'its record names no image with a tag',
    build.imageTag === imageTag && `its tag is '${imageTag}' already`,
    !isCreatorAccepted(creator, createdBy) &&
      `its creator is ${creator === undefined ? 'unknown' : `'${creator}'`}, who is not in 'created-by'`,
    agent !== undefined &&
      !meetsConditions(build, { agent }) &&
      `its agent is '${agentNameIn(build, agent) ?? 'unknown'}', not '${agent.id ?? agent.name}'`,
  ])
}

function agentNameIn({ agentId, agentName }: Build, wanted: AgentIdOrName): string | undefined {
  return wanted.id === undefined ? agentName : agentId
}
