import * as core from '@actions/core'
import { ActionError } from '../util/errors.ts'
import { readText } from './inputs/read-input.ts'
import { createLog, type Log } from './log/log.ts'
import { describeFailure } from './text/failure.ts'
import { createRedactor, type Redact } from './text/redact.ts'

/** What every entry works with. */
export interface Runner {
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
const shutdownSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/**
 * Runs an entry: masks key and token before anything else, aborts on the runner's signals, and turns every error into one `::error::`
 * and exit code 1. The process ends by itself when no work is left.
 */
export async function entrypoint(run: (runner: Runner) => Promise<void>): Promise<void> {
  const apiKey = readText('api-key')
  const secrets = [apiKey, readText('github-token')].filter((secret) => secret !== '')
  const redact = createRedactor(secrets)
  const stop = new AbortController()
  // Before anything is printed: until then a signal ends the process, and there is nothing to report.
  stopOnSignals(stop, () => log.flush())
  const log = createLog(process.stdout, secrets, redact)
  try {
    await run({ log, apiKey, secrets, redact, signal: stop.signal })
    // A run that was stopped has failed, even if all its work was done.
    stop.signal.throwIfAborted()
  } catch (error) {
    process.exitCode = 1
    await showFailure(error, log)
  } finally {
    await log.flush()
  }
}

function stopOnSignals(stop: AbortController, flush: () => Promise<void>): void {
  const abort = (reason: Error): void => {
    if (stop.signal.aborted) return
    process.exitCode = 1
    stop.abort(reason)
    // A process that is killed may lose the end of its output.
    setTimeout(() => void flush().then(() => process.exit()), shutdownMs).unref()
  }
  for (const name of shutdownSignals) {
    process.on(name, () => {
      abort(
        new ActionError('The step was stopped before it finished.', { hint: 'Run the job again.' }),
      )
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) =>
      abort(error instanceof Error ? error : new Error(String(error))),
    )
  }
}

async function showFailure(error: unknown, log: Log): Promise<void> {
  const { message, hint, annotation } = describeFailure(error)
  await log.error(message, annotation)
  if (hint !== undefined) await log.line(hint)
  if (core.isDebug() && error instanceof Error) await log.debug(String(error.stack))
}
