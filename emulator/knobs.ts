import type { Fault } from './faults.ts'

/** Age of the emulated server; each has its own form fields and record. */
export type Generation = 'g0' | 'g1' | 'g2' | 'g3' | 'g4' | 'g5'

/** How a refusal looks on the wire. */
export type ErrorForm = 'fastapi' | 'sister' | 'html' | 'empty'

/** What a test may choose about the emulated server; all of it is JSON, so that a child process can be given it too. */
export interface Knobs {
  readonly generation: Generation
  readonly errorForm: ErrorForm
  /** Whether a key without `x-selected-account-id` is refused. */
  readonly requireAccount: boolean
  /** Largest archive that is taken, in bytes. */
  readonly archiveLimitBytes: number
  /** What happens with an archive that cannot be built: refused at once, or taken as a build that fails. */
  readonly badArchive: 'refuse' | 'fail-build'
  /** When the record of a build of a new agent shows `agent_id`: from the first answer, from the second on, or never. */
  readonly agentId: 'at-once' | 'later' | 'never'
  /** How many reads of a good build still have no `image_url`. */
  readonly imageUrlAfterReads: number
  /** Outcome of a cancel: the build stops, goes on to its own end, or stays in `cancelling` for good. */
  readonly cancel: 'stop' | 'build-wins' | 'stuck'
  /** Agents from elsewhere, name to id: their names are taken though no build tells. */
  readonly agents: Readonly<Record<string, string>>
  /** Names that List Undeployed leaves out. */
  readonly deployedAgents: readonly string[]
  /** Whether each connection to a log begins at its first line, or only follows. */
  readonly logReplay: boolean
  /** The log of a queued build: wait for lines, refuse with 404, or end at once. */
  readonly logWhileQueued: 'follow' | 'not-found' | 'empty'
  readonly heartbeatMs: number
  /** Added to every date of the server. */
  readonly clockSkewMs: number
  /** Struck in order; see `Fault`. */
  readonly faults: readonly Fault[]
}

export const defaultKnobs: Knobs = {
  generation: 'g4',
  errorForm: 'fastapi',
  requireAccount: true,
  archiveLimitBytes: 500 * 1024 * 1024,
  badArchive: 'refuse',
  agentId: 'later',
  imageUrlAfterReads: 0,
  cancel: 'stop',
  agents: {},
  deployedAgents: [],
  logReplay: true,
  logWhileQueued: 'follow',
  heartbeatMs: 15_000,
  clockSkewMs: 0,
  faults: [],
}

/** Whether a server of this age has what came with generation `since`. */
export function isSince(generation: Generation, since: Generation): boolean {
  return generation >= since
}
