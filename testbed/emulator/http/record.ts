import type { BuildLog } from './build-log.ts'
import { isSince } from '../model/generations.ts'
import { type BuildFacts, recordOf } from '../model/record.ts'
import type { Knobs } from './knobs.ts'

/** A build as the server stores it. */
export interface StoredBuild extends BuildFacts {
  /** Whether this build created its agent. */
  readonly isFirst: boolean
  readonly imageName: string
  readonly imageTag: string
  readonly imageUrl: string
  /** Recomputed from the archive. */
  readonly receivedTreeHash: string | undefined
  readonly log: BuildLog
  readonly cancel: AbortController
  status: string
  startedAt: Date | undefined
  endedAt: Date | undefined
  /** How often the record was sent. */
  reads: number
}

/** The record as a server with these knobs sends it. Counts as a read of the build. */
export function renderRecord(build: StoredBuild, knobs: Knobs): Readonly<Record<string, unknown>> {
  const imageUrl = readImageUrl(build, knobs)
  const agentId = readAgentId(build, knobs)
  const record = recordOf({ ...build, imageUrl, agentId }, knobs.generation)
  build.reads += 1
  const nulls = Object.fromEntries(knobs.nullFields.map((field) => [field, null]))
  return without({ ...record, ...nulls }, knobs.recordWithout)
}

export function without(
  record: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)))
}

/** The oldest servers send the image reference from the start, others after the build's success. */
function readImageUrl(build: StoredBuild, knobs: Knobs): string | undefined {
  if (!isSince(knobs.generation, 'g1')) return build.imageUrl
  const age = Date.now() - (build.endedAt?.getTime() ?? 0)
  return build.status === 'success' && age >= knobs.imageUrlAfterMs ? build.imageUrl : undefined
}

/** The first record of a new agent's first build has no ID yet. */
function readAgentId(build: StoredBuild, knobs: Knobs): string | undefined {
  const { isFirst, reads, agentId } = build
  if (knobs.agentId === 'never') return undefined
  return isFirst && reads === 0 && knobs.agentId === 'later' ? undefined : agentId
}
