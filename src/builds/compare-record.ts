import type { AgentReference, Build } from '../api/model.ts'
import { classifyStatus, type StatusClass, statusKey } from '../api/status.ts'
import { createdMs } from './build-times.ts'
import { isSameImageName } from './image.ts'

/** An agent as a run names it. As in a submit, an ID wins over a name. */
export type AgentKey =
  | { readonly id: string; readonly name?: string | undefined }
  | { readonly id?: undefined; readonly name: string }

export function referenceTo({ id, name }: AgentKey): AgentReference {
  return id === undefined ? { agentName: name } : { agentId: id }
}

/** Whose builds are accepted: IDs of identities (an empty list is nobody), or anyone's. */
export type Identities = 'anyone' | readonly string[]

type EqualField = 'imageName' | 'imageTag' | 'workingTreeHash' | 'sourceRepo' | 'sourceCommit'

/** The requirements on a record. Only those that are set count. */
export interface Wanted extends Partial<Pick<Build, EqualField>> {
  readonly agent?: AgentKey | undefined
  readonly createdBy?: Identities | undefined
  readonly statuses?: readonly StatusClass[] | undefined
  /** The status must mean the same as one of these words. An empty list accepts each status. */
  readonly statusWords?: readonly string[] | undefined
  /** This image reference, or `true` for any. */
  readonly imageUrl?: string | true | undefined
  /** A time of the server's clock. */
  readonly createdAfterMs?: number | undefined
}

export type Condition = keyof Wanted

/** A field that a record lacks meets no requirement. */
const checks: {
  readonly [C in Condition]: (build: Build, wanted: NonNullable<Wanted[C]>) => boolean
} = {
  agent: ({ agentId, agentName }, { id, name }) =>
    id === undefined ? agentName === name : agentId === id,
  imageName: ({ imageName }, name) => isSameImageName(imageName, name),
  imageTag: ({ imageTag }, tag) => imageTag === tag,
  workingTreeHash: ({ workingTreeHash }, hash) => workingTreeHash === hash,
  sourceRepo: ({ sourceRepo }, repo) => sourceRepo === repo,
  sourceCommit: ({ sourceCommit }, commit) => sourceCommit === commit,
  createdBy: ({ createdBy }, identities) => isAccepted(createdBy, identities),
  statuses: ({ status }, statuses) => statuses.includes(classifyStatus(status)),
  statusWords: ({ status }, words) =>
    words.length === 0 || words.some((word) => statusKey(word) === statusKey(status)),
  imageUrl: ({ imageUrl }, url) => (url === true ? imageUrl !== undefined : imageUrl === url),
  createdAfterMs: (build, afterMs) => (createdMs(build) ?? -Infinity) > afterMs,
}

/** Returns the requirements that a record does not meet. Servers may ignore list filters. */
export function differencesOf(build: Build, wanted: Wanted): readonly Condition[] {
  return (Object.keys(checks) as readonly Condition[]).filter(
    (condition) => !shows(condition, build, wanted[condition]),
  )
}

function shows<C extends Condition>(condition: C, build: Build, wanted: Wanted[C]): boolean {
  return wanted === undefined || checks[condition](build, wanted)
}

export function isAccepted(creator: string | undefined, identities: Identities): boolean {
  return identities === 'anyone' || (creator !== undefined && identities.includes(creator))
}

export function proves(build: Build, wanted: Wanted): boolean {
  return differencesOf(build, wanted).length === 0
}

/** Adds that the build must have an image that can be used. */
export function finished(same: Wanted): Wanted {
  return { ...same, statuses: ['succeeded'], imageUrl: same.imageUrl ?? true }
}
