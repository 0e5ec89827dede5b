import type { Fault, Stop } from '../fault-plan.ts'

/** Runs of one agent, on one account. Times are milliseconds from the start. */
export interface SeveralPlan {
  readonly runs: readonly RunPlan[]
  /** When builds of another content were submitted. They run for an hour, and no run needs them. */
  readonly othersMs: readonly number[]
}

export interface RunPlan {
  readonly startMs: number
  /** Runs with the same content have the same hash. */
  readonly content: number
  readonly inputs: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  readonly stops: readonly Stop[]
}

/** The working tree hash of a content. */
export function hashOf(content: number): string {
  return String(content).repeat(64)
}
