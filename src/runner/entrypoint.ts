import * as core from '@actions/core'
import { ActionError } from '../util/errors.ts'
import { readText } from './inputs/read-input.ts'
import { createLog, type Log } from './log/log.ts'
import { describeFailure } from './text/failure.ts'
import { createRedactor, type Redact } from './text/redact.ts'
import type { World } from './world/world.ts'

/** What every entry works with. */
export interface Runner {
  readonly world: World
  readonly log: Log
  /** The text of the input `api-key`; empty in a dry run that has none. */
  readonly apiKey: string
  /** What is masked in the log. */
  readonly secrets: readonly string[]
  /** For foreign text that goes elsewhere than into the log. */
  readonly redact: Redact
  /** Fires when the runner stops the step. */
  readonly signal: AbortSignal
}

/** After its first signal the runner sends another one in 7.5 s, and SIGKILL in 10 s (actions/runner ProcessInvoker). */
const shutdownMs = 6_500

/**
 * Runs an entry: masks key and token before anything else, aborts on the runner's signals, and turns every error into one `::error::`
 * and exit code 1. The process ends by itself when no work is left.
 */
export async function entrypoint(
  world: World,
  run: (runner: Runner) => Promise<void>,
): Promise<void> {
  const apiKey = readText('api-key')
  const secrets = [apiKey, readText('github-token')].filter((secret) => secret !== '')
  const redact = createRedactor(secrets)
  const log = createLog(world.stdout, secrets, redact)
  const stop = new AbortController()
  const ended = new AbortController()
  stopOnSignals(world, stop, ended.signal, log)
  try {
    await run({ world, log, apiKey, secrets, redact, signal: stop.signal })
    // A run that was stopped has failed, even if all its work was done.
    stop.signal.throwIfAborted()
  } catch (error) {
    world.setExitCode(1)
    await showFailure(error, log)
  } finally {
    await log.flush()
    ended.abort()
    // Whatever is still open after an abort is not waited for.
    if (stop.signal.aborted) world.exit()
  }
}

function stopOnSignals(world: World, stop: AbortController, ended: AbortSignal, log: Log): void {
  const abort = (reason: Error): void => {
    if (stop.signal.aborted) return
    world.setExitCode(1)
    stop.abort(reason)
    void exitInTime()
  }
  const exitInTime = async (): Promise<void> => {
    try {
      await world.clock.sleep(shutdownMs, ended)
    } catch {
      return
    }
    // A process that is killed may lose the end of its output.
    await log.flush()
    world.exit()
  }
  world.onSignal(() =>
    abort(
      new ActionError('The step was stopped before it finished.', { hint: 'Run the job again.' }),
    ),
  )
  world.onUncaught((error) => abort(error instanceof Error ? error : new Error(String(error))))
}

async function showFailure(error: unknown, log: Log): Promise<void> {
  const { message, hint, annotation } = describeFailure(error)
  await log.error(message, annotation)
  if (hint !== undefined) await log.line(hint)
  if (core.isDebug() && error instanceof Error) await log.debug(String(error.stack))
}
