import type { Generation } from '../emulator/model/generations.ts'
import type { DeployPlan } from './deploy/plan.ts'
import type { Fault, Stop } from './fault-plan.ts'

/** What one of several runs has of its own. Times are milliseconds. */
export interface RunPlan {
  /** When the run starts; at once unless given. */
  readonly startMs?: number
  /** Runs with the same content have the same hash. */
  readonly content?: number
  readonly inputs: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  readonly stops: readonly Stop[]
}

/** Decides how a run goes: drawn from a seed, and replayed from JSON. */
export interface Plan extends RunPlan {
  readonly seed: number
  /** The action whose main runs; the root action unless given. */
  readonly action?: 'retag' | undefined
  readonly server: ServerPlan
  readonly build: BuildPlan
  readonly log: LogPlan
  /** Builds of other runs on the same account; `atMs` counts from the start of main. */
  readonly others: readonly OtherBuild[]
  /** When faults end, and the limit of requests. */
  readonly calmFromMs?: number | undefined
  /** After so many lines, nobody reads stdout for a time. */
  readonly blockedStdout: { readonly afterLines: number; readonly forMs: number } | undefined
  /** A run of `deploy/` in place of one of the root action. */
  readonly deploy?: DeployPlan | undefined
  /** Other runs of the same agent, on the same account. */
  readonly beside?: readonly RunPlan[] | undefined
}

export function runsOf(plan: Plan): readonly RunPlan[] {
  return [plan, ...(plan.beside ?? [])]
}

export interface ServerPlan {
  readonly generation: Generation
  readonly latencyMs: number
  /** Time until a build is listed. */
  readonly listLagMs: number
  /** The server's clock minus the runner's. */
  readonly clockSkewMs: number
  /** What writes `created_at` has a clock of its own: that one minus the server's. */
  readonly createdSkewMs: number
  /** Builds on one page of the list at most. */
  readonly pageSize: number
  /** Older builds of the same agent, of other images. */
  readonly crowd: number
  /** `listed`: an earlier build shows the agent's ID; `unlisted`: no record shows it. */
  readonly agent: 'new' | 'listed' | 'unlisted'
  readonly requestsPerMinute: number | undefined
  /**
   * How the rows of the list differ from the records: they are so late, or have this status, where
   * nothing keeps a run from reading the record.
   */
  readonly rows?: { readonly lateMs: number } | { readonly status: string } | undefined
  readonly uploadBytesPerSecond: number
  /** What records write in another way than the form. */
  readonly spelling?: Spelling | undefined
  /** A form whose build is there already, by whomever, is answered with that one. */
  readonly answersWithEarlier?: boolean | undefined
}

/**
 * The tag in another case, a registry or a path before the name, `sha256:` before the hash, or no
 * tag.
 */
export type Spelling = 'tag' | 'image' | 'path' | 'hash' | 'no tag'

export interface BuildPlan {
  readonly queuedMs: number
  readonly runningMs: number
  readonly end: string
  /** The time between an accepted cancel and the end. */
  readonly cancelMs: number
  /** The build ends as if nobody had cancelled it. */
  readonly ignoresCancel: boolean
  /** Somebody else cancels it so long after its creation. */
  readonly cancelledByOthersMs: number | undefined
  /** A status that replaces `running` for a time, counted from the creation. */
  readonly odd:
    { readonly status: string; readonly fromMs: number; readonly forMs: number } | undefined
}

export interface LogPlan {
  readonly lines: number
  /** Where a new connection begins. */
  readonly start: 'first' | 'now' | 'window'
  readonly windowLines: number
  /** Every so many lines the same text; 0: never. */
  readonly sameEvery: number
  /** When the stream closes, counted from the end of the build. */
  readonly closesMs: number
  readonly queued: 'missing' | 'empty' | 'open'
  readonly heartbeats: boolean
  /** The bytes of the events come in pieces of so many. */
  readonly pieceBytes: number | undefined
  /** Every so many lines a long one; 0: never. */
  readonly longEvery: number
  /** The stream is compressed without being asked for, in a way that Node cannot read. */
  readonly hasUnknownEncoding: boolean
  /** Lines that would act as workflow commands. */
  readonly hostile: boolean
}

export interface OtherBuild {
  readonly atMs: number
  readonly same: 'all' | 'content' | 'tag' | 'image'
  /** How long it runs until it succeeds; an hour unless given. */
  readonly runsMs?: number | undefined
  /** Replaces the tag that `same` says. */
  readonly imageTag?: string | undefined
  readonly agentName?: string
}
