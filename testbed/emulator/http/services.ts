import type { Deployments } from '../model/deployments.ts'
import type { BuildEngine } from '../engines/engine.ts'
import type { FaultPlan } from './faults.ts'
import type { JournalEntry } from './journal.ts'
import type { Knobs } from './knobs.ts'
import type { Seed } from './seed.ts'
import type { BuildStore } from './store.ts'

/** What the server and its routes work with. */
export interface Services {
  readonly apiKeys: readonly string[]
  readonly engine: BuildEngine
  readonly store: BuildStore
  readonly deployments: Deployments
  readonly plan: FaultPlan
  readonly journal: JournalEntry[]
  /** Where archives are stored. */
  readonly directory: string
  readonly knobs: () => Knobs
  readonly turn: (knobs: Partial<Knobs>) => void
  readonly seed: Seed
}
