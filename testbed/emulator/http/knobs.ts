import type { DeploymentEvent } from '../model/deployments.ts'
import type { Generation } from '../model/generations.ts'
import type { RefusalCode } from '../model/refusals.ts'
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
  /** Which of start and end the record of a registered image has. */
  readonly registeredTimes: 'equal' | 'none' | 'end' | 'both'
  /** Result of a cancel: the build stops, or stays in `cancelling` for ever. */
  readonly cancel: 'stop' | 'stuck'
  /** Agents without builds, name to ID: their names are taken. */
  readonly agents: Readonly<Record<string, string>>
  /** Names that List Undeployed excludes. */
  readonly deployedAgents: readonly string[]
  /** What every deployment goes through, with each read of its record one stage further. */
  readonly deployment: 'completed' | 'failed' | 'stuck' | readonly DeploymentStage[]
  /** Where releases are installed; default: one of each agent. */
  readonly namespace: string | undefined
  /** The parameter that pages the log of a deployment; the other one is ignored. */
  readonly logPagesBy: 'cursor' | 'after_id'
  /** Whether an empty page of that log is `null`. */
  readonly nullLines: boolean
  /** Secrets that the cluster lacks: manifests that refer to one are refused. */
  readonly missingSecrets: readonly string[]
  /** Status codes in place of those in `refusals.ts`. */
  readonly refusals: Readonly<Partial<Record<RefusalCode, number>>>
  /** How an error is written: as FastAPI does, as the sister service does, or as a page. */
  readonly errorForm: 'detail' | 'message' | 'html'
  /** Whether a key shows the builds of every account. */
  readonly accounts: 'separate' | 'shared'
  /** Added to each response. */
  readonly headers: Readonly<Record<string, string>>
  /** Fields that are `null` in each record, that no record has, and none of a list. */
  readonly nullFields: readonly string[]
  readonly recordWithout: readonly string[]
  readonly listWithout: readonly string[]
  /** Order of a list without `sort_order`. */
  readonly listOrder: 'asc' | 'desc'
  /** Parameters of the list that have no effect. */
  readonly ignoredParameters: readonly string[]
  readonly unknownParameters: 'ignored' | 'refused'
  readonly listForm: 'page' | 'items'
  readonly hasMore: 'exact' | 'always'
  /** How long a new build is missing in the list. */
  readonly listedAfterMs: number
  readonly undeployedForm: 'list' | 'page'
  readonly submitStatus: number
  /** The status of a new build until its engine begins. */
  readonly firstStatus: string
  /** Which records of a new agent's first build have its ID: all but the first, all, or none. */
  readonly agentId: 'later' | 'at-once' | 'never'
  /** How long a successful build has no image yet. */
  readonly imageUrlAfterMs: number
  /** Status codes by what the build is. */
  readonly cancelStatus: Readonly<Record<'active' | 'cancelling' | 'ended', number>>
  /** What the log of a queued build does: stay open, respond with 404, or end at once. */
  readonly earlyLog: 'open' | 'refused' | 'ends'
  /** A line of the log: as JSON, as JSON in an event with a name, or as plain text. */
  readonly logForm: 'line' | 'named' | 'text'
  /** Whether each connection to a log starts at the first line. */
  readonly logReplay: boolean
  /** When the stream ends: with its build, well before its status, or never. */
  readonly logEnd: 'with-build' | 'before-build' | 'never'
  /** What a quiet log sends, and how often. */
  readonly keepAlive: 'comment' | 'event'
  readonly keepAliveMs: number
  /** Applied in order; see `Fault`. */
  readonly faults: readonly Fault[]
}

export const defaultKnobs: Knobs = {
  generation: 'g5',
  registeredUrl: 'as-sent',
  registeredTimes: 'equal',
  cancel: 'stop',
  agents: {},
  deployedAgents: [],
  deployment: 'completed',
  namespace: undefined,
  logPagesBy: 'cursor',
  nullLines: false,
  missingSecrets: [],
  refusals: {},
  errorForm: 'detail',
  accounts: 'separate',
  headers: {},
  nullFields: [],
  recordWithout: [],
  listWithout: [],
  listOrder: 'asc',
  ignoredParameters: [],
  unknownParameters: 'ignored',
  listForm: 'page',
  hasMore: 'exact',
  listedAfterMs: 0,
  undeployedForm: 'list',
  submitStatus: 200,
  firstStatus: 'queued',
  agentId: 'later',
  imageUrlAfterMs: 0,
  cancelStatus: { active: 202, cancelling: 202, ended: 202 },
  earlyLog: 'open',
  logForm: 'line',
  logReplay: true,
  logEnd: 'with-build',
  keepAlive: 'comment',
  keepAliveMs: 15_000,
  faults: [],
}
