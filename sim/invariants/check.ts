import type { Trace } from '../facts.ts'
import { endsInTime, keepsBudget, leavesNothingOpen } from './limits.ts'
import { everyLineOnce } from './log.ts'
import { noSilentOrphan, onlyOurBuilds } from './orphans.ts'
import { type View, type Violation, viewOf } from './view.ts'
import { noFalseSentence, noForeignCommand, noKey, verdictAgrees } from './words.ts'

export type { Violation }

/** All that is wrong with a run. */
export function check(trace: Trace, apiKey: string): readonly Violation[] {
  const view = viewOf(trace)
  const invariants: readonly ((view: View) => readonly Violation[])[] = [
    noSilentOrphan,
    everyLineOnce,
    noKey(apiKey),
    noForeignCommand,
    endsInTime,
    leavesNothingOpen,
    keepsBudget,
    onlyOurBuilds,
    verdictAgrees,
    noFalseSentence,
  ]
  return invariants.flatMap((invariant) => invariant(view))
}
