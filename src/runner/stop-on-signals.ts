import { signalTimes } from '../api/timing.ts'
import { ActionError } from '../util/errors.ts'
import type { World } from './world/world.ts'

export interface Stop {
  /** Fires when the runner stops the step. */
  readonly signal: AbortSignal
  /** Fires when the runner stops the step for the second time. */
  readonly hurry: AbortSignal
  /** Stops the run as the runner's first signal does. */
  readonly stop: () => void
}

/**
 * Aborts on the runner's signals and uncaught errors, and ends the process in time, whatever hangs.
 * Calls `sayLastWords` unless `ended` is called before.
 */
export function stopOnSignals(
  world: World,
  sayLastWords: (reason: unknown) => Promise<void>,
): Stop & { readonly ended: () => void } {
  const stop = new AbortController()
  const hurry = new AbortController()
  const ended = new AbortController()

  const later = (ms: number, action: () => void): void => {
    world.clock.sleep(ms, ended.signal).then(action, () => undefined)
  }
  const exitIn = ({ lastWordsMs, exitMs }: typeof signalTimes.afterFirst): void => {
    later(lastWordsMs, () => void sayLastWords(stop.signal.reason).then(world.exit, world.exit))
    later(exitMs, world.exit)
  }
  const abort = (reason: Error): void => {
    if (stop.signal.aborted) return
    world.setExitCode(1)
    stop.abort(reason)
    exitIn(signalTimes.afterFirst)
  }

  const stopRun = (): void => {
    const hint = 'Run the job again.'
    abort(new ActionError('The step was stopped before it finished.', { hint }))
  }

  world.onSignal((name) => {
    if (!stop.signal.aborted) stopRun()
    else {
      hurry.abort()
      if (name === 'SIGTERM') exitIn(signalTimes.afterSecondSigterm)
    }
  })
  world.onUncaught((error) => abort(error instanceof Error ? error : new Error(String(error))))
  return { signal: stop.signal, hurry: hurry.signal, stop: stopRun, ended: () => ended.abort() }
}
