import type { Build } from '../api/model.ts'
import { classifyStatus, type StatusClass } from '../api/status.ts'
import { createdMs } from './created-at.ts'

/** An agent as a run names it. As in a submit, an ID wins over a name. */
export type AgentKey =
  | { readonly id: string; readonly name?: string | undefined }
  | { readonly id?: undefined; readonly name: string }

/** Whose builds are accepted: the IDs of identities, none of which is nobody, or anyone in the account. */
export type Identities = 'anyone' | readonly string[]

type ComparedField =
  'imageName' | 'imageTag' | 'workingTreeHash' | 'sourceRepo' | 'sourceRef' | 'sourceCommit'

/** What a record must prove. Only the conditions that are given count. */
export interface Wanted extends Partial<Pick<Build, ComparedField>> {
  readonly agent?: AgentKey | undefined
  readonly createdBy?: Identities | undefined
  readonly statuses?: readonly StatusClass[] | undefined
  /** The server's own words, in lower case. An empty list accepts each. */
  readonly statusWords?: readonly string[] | undefined
  /** This image reference, or `true` for any. */
  readonly imageUrl?: string | true | undefined
  /** By the server's clock. */
  readonly createdAfterMs?: number | undefined
}

export type Condition = keyof Wanted

function equals(field: ComparedField): (build: Build, wanted: Wanted) => boolean {
  return (build, wanted) => wanted[field] === undefined || build[field] === wanted[field]
}

/** A field that a record lacks proves nothing, so it never equals what is wanted. */
const checks: Readonly<Record<Condition, (build: Build, wanted: Wanted) => boolean>> = {
  agent: ({ agentId, agentName }, { agent }) =>
    agent === undefined ||
    (agent.id === undefined ? agentName === agent.name : agentId === agent.id),
  imageName: equals('imageName'),
  imageTag: equals('imageTag'),
  workingTreeHash: equals('workingTreeHash'),
  sourceRepo: equals('sourceRepo'),
  sourceRef: equals('sourceRef'),
  sourceCommit: equals('sourceCommit'),
  createdBy: (build, { createdBy }) =>
    createdBy === undefined || isAccepted(build.createdBy, createdBy),
  statuses: ({ status }, { statuses }) =>
    statuses === undefined || statuses.includes(classifyStatus(status)),
  statusWords: ({ status }, { statusWords = [] }) =>
    statusWords.length === 0 || statusWords.includes(status.toLowerCase()),
  imageUrl: (build, { imageUrl }) =>
    imageUrl === undefined ||
    (imageUrl === true ? build.imageUrl !== undefined : build.imageUrl === imageUrl),
  createdAfterMs: (build, { createdAfterMs }) =>
    createdAfterMs === undefined || (createdMs(build) ?? -Infinity) > createdAfterMs,
}

/** The conditions that a record does not prove: the one comparison with what is wanted, since servers may ignore the filters of a list. */
export function differencesOf(build: Build, wanted: Wanted): readonly Condition[] {
  return (Object.keys(checks) as readonly Condition[]).filter(
    (condition) => !checks[condition](build, wanted),
  )
}

export function isAccepted(creator: string | undefined, identities: Identities): boolean {
  return identities === 'anyone' || (creator !== undefined && identities.includes(creator))
}

export function proves(build: Build, wanted: Wanted): boolean {
  return differencesOf(build, wanted).length === 0
}

/** What the record of a build proves whose image can be used. */
export function finished(same: Wanted): Wanted {
  return { ...same, statuses: ['succeeded'], imageUrl: same.imageUrl ?? true }
}
