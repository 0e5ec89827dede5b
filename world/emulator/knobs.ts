import type { DeploymentEvent } from '../server/deployments.ts'
import type { Generation } from '../server/generations.ts'
import type { Fault } from './faults.ts'

/** What a deployment has reached when its record is read; events and lines are new ones. */
export interface DeploymentStage {
  readonly status: string
  readonly events?: readonly DeploymentEvent[]
  readonly lines?: readonly string[]
}

/** Settings of the emulated server. All are JSON, so that a request can change them. */
export interface Knobs {
  readonly generation: Generation
  /** How many records of a successful build are sent without `image_url` at first. */
  readonly imageUrlAfterReads: number
  /** `image_url` of a registered image: the sent reference, or one with its new name and tag. */
  readonly registeredUrl: 'as-sent' | 'of-tag'
  /** Result of a cancel: the build stops, finishes anyway, or stays in `cancelling` for ever. */
  readonly cancel: 'stop' | 'build-wins' | 'stuck'
  /** Agents without builds, name to ID: their names are taken. */
  readonly agents: Readonly<Record<string, string>>
  /** Names that List Undeployed excludes. */
  readonly deployedAgents: readonly string[]
  /** What every deployment goes through, with each read of its record one stage further. */
  readonly deployment: 'completed' | 'failed' | 'stuck' | readonly DeploymentStage[]
  /** Whether `expires_at` of a preview loses its milliseconds. */
  readonly roundsExpiry: boolean
  /** By which parameter the log of a deployment is paged; the other one is ignored. */
  readonly logPagesBy: 'cursor' | 'after_id'
  /** Whether an empty page of that log is `null`. */
  readonly nullLines: boolean
  /** Secrets that the cluster lacks: manifests that refer to one are refused. */
  readonly missingSecrets: readonly string[]
  /** Whether a log stream starts at the first line; otherwise it has only new lines. */
  readonly logReplay: boolean
  /** Log stream of a queued build: waits for lines, responds with 404 or 400, or ends at once. */
  readonly logWhileQueued: 'follow' | 'not-found' | 'refused' | 'empty'
  /** Log stream of a build that has ended. */
  readonly logAfterEnd: 'replay' | 'not-found' | 'gone' | 'empty'
  /** Whether a log stream stays open after its last line. */
  readonly logStaysOpen: boolean
  /** What each line of the log ends in. */
  readonly lineEnd: '' | '\n' | '\r\n'
  /** Signs of life of a log stream: comments, or events with an object. */
  readonly heartbeat: 'comment' | 'object'
  readonly heartbeatMs: number
  /** How far the server's clock is ahead: added to every date in records and headers. */
  readonly clockSkewMs: number
  /** Applied in order; see `Fault`. */
  readonly faults: readonly Fault[]
}

export const defaultKnobs: Knobs = {
  generation: 'g5',
  imageUrlAfterReads: 0,
  registeredUrl: 'as-sent',
  cancel: 'stop',
  agents: {},
  deployedAgents: [],
  deployment: 'completed',
  roundsExpiry: false,
  logPagesBy: 'cursor',
  nullLines: false,
  missingSecrets: [],
  logReplay: true,
  logWhileQueued: 'follow',
  logAfterEnd: 'replay',
  logStaysOpen: false,
  lineEnd: '',
  heartbeat: 'comment',
  heartbeatMs: 15_000,
  clockSkewMs: 0,
  faults: [],
}
