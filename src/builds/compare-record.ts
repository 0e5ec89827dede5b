import type { AgentReference, Build } from '../api/model.ts'
import { classifyStatus, type StatusClass, canonicalStatus } from '../api/status.ts'
import { createdMs } from './build-times.ts'
import { isSameImageName } from './image.ts'

/** An agent as a run names it. As in a submit, an ID wins over a name. */
export type AgentIdOrName =
  | { readonly id: string; readonly name?: string | undefined }
  | { readonly id?: undefined; readonly name: string }

export function toAgentReference({ id, name }: AgentIdOrName): AgentReference {
  return id === undefined ? { agentName: name } : { agentId: id }
}

/** Whose builds are accepted: IDs of identities (an empty list is nobody), or anyone's. */
export type AcceptedCreators = 'anyone' | readonly string[]

type EqualField = 'imageName' | 'imageTag' | 'workingTreeHash' | 'sourceRepo' | 'sourceCommit'

/** The requirements on a record. Only those that are set count. */
export interface RecordConditions extends Partial<Pick<Build, EqualField>> {
  readonly agent?: AgentIdOrName | undefined
  readonly createdBy?: AcceptedCreators | undefined
  readonly statuses?: readonly StatusClass[] | undefined
  /** The status must mean the same as one of these words. An empty list accepts each status. */
  readonly statusWords?: readonly string[] | undefined
  /** This image reference, or `true` for any. */
  readonly imageUrl?: string | true | undefined
  /** A time of the server's clock. */
  readonly createdAfterMs?: number | undefined
}

export type RecordCondition = keyof RecordConditions

/** A field that a record lacks meets no requirement. */
const checks: {
  readonly [C in RecordCondition]: (
    build: Build,
    wanted: NonNullable<RecordConditions[C]>,
  ) => boolean
} = {
  agent: ({ agentId, agentName }, { id, name }) =>
    id === undefined ? agentName === name : agentId === id,
  imageName: ({ imageName }, name) => isSameImageName(imageName, name),
  imageTag: ({ imageTag }, tag) => imageTag === tag,
  workingTreeHash: ({ workingTreeHash }, hash) => workingTreeHash === hash,
  sourceRepo: ({ sourceRepo }, repo) => sourceRepo === repo,
  sourceCommit: ({ sourceCommit }, commit) => sourceCommit === commit,
  createdBy: ({ createdBy }, identities) => isCreatorAccepted(createdBy, identities),
  statuses: ({ status }, statuses) => statuses.includes(classifyStatus(status)),
  statusWords: ({ status }, words) =>
    words.length === 0 || words.some((word) => canonicalStatus(word) === canonicalStatus(status)),
  imageUrl: ({ imageUrl }, url) => (url === true ? imageUrl !== undefined : imageUrl === url),
  createdAfterMs: (build, afterMs) => (createdMs(build) ?? -Infinity) > afterMs,
}

/** Returns the requirements that a record does not meet. Servers may ignore list filters. */
export function listUnmetConditions(
  build: Build,
  wanted: RecordConditions,
): readonly RecordCondition[] {
  return (Object.keys(checks) as readonly RecordCondition[]).filter(
    (condition) => !shows(condition, build, wanted[condition]),
  )
}

function shows<C extends RecordCondition>(
  condition: C,
  build: Build,
  wanted: RecordConditions[C],
): boolean {
  return wanted === undefined || checks[condition](build, wanted)
}

export function isCreatorAccepted(
  creator: string | undefined,
  identities: AcceptedCreators,
): boolean {
  return identities === 'anyone' || (creator !== undefined && identities.includes(creator))
}

export function meetsConditions(build: Build, wanted: RecordConditions): boolean {
  return listUnmetConditions(build, wanted).length === 0
}

/** Adds that the build must have an image that can be used. */
export function withUsableImage(same: RecordConditions): RecordConditions {
  return { ...same, statuses: ['succeeded'], imageUrl: same.imageUrl ?? true }
}
