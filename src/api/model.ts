export const defaultBaseUrl = 'https://api.egp.scale.com'

export type JsonObject = Readonly<Record<string, unknown>>

/** A record of any server version. `undefined`: the field is absent, null or of another type. */
export interface Build extends Required<Provenance> {
  readonly id: string
  /** The server's own word; see `classifyStatus` for its meaning. */
  readonly status: string
  readonly agentId: string | undefined
  readonly agentName: string | undefined
  readonly imageName: string | undefined
  readonly imageTag: string | undefined
  readonly imageUrl: string | undefined
  /** ISO 8601, as sent. */
  readonly createdAt: string | undefined
  /** ID of the identity whose key created the build. */
  readonly createdBy: string | undefined
  readonly startedAt: string | undefined
  readonly endedAt: string | undefined
  /** How old the record was when a cache sent it. */
  readonly ageSeconds?: number | undefined
  /** The whole record, unknown fields included. */
  readonly record: JsonObject
}

export interface UndeployedAgent {
  readonly agentName: string
  readonly latestBuild: Build
  readonly totalBuilds: number
}

/** Filters and order of a list; `limit` is the size of one page, 1 to 10,000. */
export interface ListQuery {
  readonly agentName?: string | undefined
  readonly sourceCommit?: string | undefined
  readonly workingTreeHash?: string | undefined
  readonly sortOrder?: 'asc' | 'desc' | undefined
  readonly limit?: number | undefined
}

export type Platform = 'linux/amd64' | 'linux/arm64' | 'linux/arm/v7'

/** Where the packed sources come from. Parts without a value are not sent. */
export interface Provenance {
  readonly sourceRepo?: string | undefined
  readonly sourceCommit?: string | undefined
  readonly sourceRef?: string | undefined
  readonly sourceSubpath?: string | undefined
  readonly sourceDirty?: boolean | undefined
  readonly workingTreeHash?: string | undefined
}

/** Exactly one of the two: a name for a new agent, or an ID for an existing one. */
export type AgentReference =
  | { readonly agentName: string; readonly agentId?: undefined }
  | { readonly agentId: string; readonly agentName?: undefined }

/** The fields of a submit request. */
export type Submission = BuildSubmission | ImageSubmission

interface AnySubmission extends Provenance {
  readonly imageName: string
  readonly imageTag: string
  readonly agent: AgentReference
}

export interface BuildOptions {
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platform: Platform | undefined
}

export const emptyBuildOptions: BuildOptions = { buildArgs: {}, platform: undefined }

export interface BuildSubmission extends AnySubmission, BuildOptions {
  readonly archive: Archive
  readonly imageUrl?: undefined
}

/** Registers an existing image; only newer servers can do this. */
export interface ImageSubmission extends AnySubmission {
  readonly imageUrl: string
  readonly archive?: undefined
}

/** A file, so that its size is known and a retry sends the same bytes. */
export interface Archive {
  readonly path: string
  readonly sizeBytes: number
}

/** `line`, `unterminated` and `unreadable` each count as one line of the log. */
export type LogEvent =
  | { readonly type: 'line'; readonly text: string }
  /** A last line without a blank line after it: the connection may have broken inside the line. */
  | { readonly type: 'unterminated'; readonly text: string }
  /** The stream ended inside an event, so lines may be missing. */
  | { readonly type: 'cut' }
  /** An event above the size limit; counts as a line. */
  | { readonly type: 'unreadable' }
  /** The server's `event: error`: a warning; only the status decides. */
  | { readonly type: 'error'; readonly text: string }
  /** The server asks for this wait before a reconnect. */
  | { readonly type: 'retry'; readonly ms: number }
