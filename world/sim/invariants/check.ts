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
  return [everyLineOnce, onlyOurBuilds, ...ofEveryRun(apiKey)].flatMap((holds) => holds(view))
}

/** What holds too where a run may use and cancel builds of other runs. */
export function ofEveryRun(apiKey: string): readonly ((view: View) => readonly Violation[])[] {
  return [
    noSilentOrphan,
    noKey(apiKey),
    noForeignCommand,
    endsInTime,
    leavesNothingOpen,
    keepsBudget,
    verdictAgrees,
    noFalseSentence,
  ]
}
