import type { DeploymentEvent } from '../model/deployments.ts'
import type { Generation } from '../model/generations.ts'
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
  /** `image_url` of a registered image: the sent reference, or one with its new name and tag. */
  readonly registeredUrl: 'as-sent' | 'of-tag'
  /** Result of a cancel: the build stops, or stays in `cancelling` for ever. */
  readonly cancel: 'stop' | 'stuck'
  /** Agents without builds, name to ID: their names are taken. */
  readonly agents: Readonly<Record<string, string>>
  /** Names that List Undeployed excludes. */
  readonly deployedAgents: readonly string[]
  /** What every deployment goes through, with each read of its record one stage further. */
  readonly deployment: 'completed' | 'failed' | 'stuck' | readonly DeploymentStage[]
  /** The parameter that pages the log of a deployment; the other one is ignored. */
  readonly logPagesBy: 'cursor' | 'after_id'
  /** Whether an empty page of that log is `null`. */
  readonly nullLines: boolean
  /** Secrets that the cluster lacks: manifests that refer to one are refused. */
  readonly missingSecrets: readonly string[]
  /** Applied in order; see `Fault`. */
  readonly faults: readonly Fault[]
}

export const defaultKnobs: Knobs = {
  generation: 'g5',
  registeredUrl: 'as-sent',
  cancel: 'stop',
  agents: {},
  deployedAgents: [],
  deployment: 'completed',
  logPagesBy: 'cursor',
  nullLines: false,
  missingSecrets: [],
  faults: [],
}
