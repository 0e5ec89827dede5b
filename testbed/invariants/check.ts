import type { Trace } from './facts.ts'
import { endsRight, leavesNothing, takesItsOwn } from './liveness.ts'
import { endsInTime, keepsBudget, leavesNothingOpen } from './limits.ts'
import { everyLineOnce } from './log.ts'
import {
  cancelsNoneOfSeveral,
  noSilentOrphan,
  oneBuildAtATime,
  onlyOurBuilds,
  reusesNoMovedTag,
} from './orphans.ts'
import {
  cancelsAgain,
  cancelsAtOnce,
  cancelsNoMoreThanNeeded,
  cutsFormsOff,
  endsOutage,
  keepsLimits,
  waitsAsAsked,
} from './waits.ts'
import { type View, type Violation, viewOf } from './view.ts'
import {
  balancedGroups,
  masksFirst,
  noFalseSentence,
  noFalseSuccess,
  noForeignCommand,
  noKey,
  oneError,
  silentStderr,
  verdictAgrees,
} from './words.ts'

type Promised = (view: View) => readonly Violation[]

/** All that is wrong with a run of which everything is known. */
export function check(trace: Trace, apiKey: string): readonly Violation[] {
  const view = viewOf(trace)
  return [
    everyLineOnce,
    onlyOurBuilds,
    cancelsNoneOfSeveral,
    reusesNoMovedTag,
    oneBuildAtATime,
    keepsLimits,
    endsRight,
    leavesNothing,
    takesItsOwn,
    ...ofEveryRun(apiKey),
  ].flatMap((holds) => holds(view))
}

/** What holds too where a run may use and cancel builds of other runs. */
export function ofEveryRun(apiKey: string): readonly Promised[] {
  return [
    noSilentOrphan,
    ...ofWholeOutput([apiKey], /^\d+$/),
    endsInTime({ afterSignalMs: 100, postMs: 1_000 }),
    leavesNothingOpen,
    keepsBudget,
    endsOutage,
    cancelsAgain,
    cancelsAtOnce,
    cancelsNoMoreThanNeeded,
    cutsFormsOff,
    waitsAsAsked,
    oneError,
    noFalseSuccess,
    verdictAgrees,
    noFalseSentence,
  ]
}

/** What holds for the output of any action, even if nothing is known of the server. */
export function ofOutput(secrets: readonly string[], isOfServer?: RegExp): readonly Promised[] {
  return [noKey(...secrets), noForeignCommand(isOfServer), silentStderr, masksFirst]
}

/** What holds too where somebody reads the output to its end. */
export function ofWholeOutput(secrets: readonly string[], isOfServer: RegExp): readonly Promised[] {
  return [...ofOutput(secrets, isOfServer), balancedGroups]
}
