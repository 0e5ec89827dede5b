import * as core from '@actions/core'
import { ActionError } from '../util/errors.ts'
import { readText } from './inputs/input-reader.ts'
import { printable, printableMessage } from './log/printable.ts'
import { createRedactor, type Redact } from './log/redactor.ts'
import { createWriter, type Writer } from './log/writer.ts'

/** What an entry works with. */
export interface Runner {
  readonly writer: Writer
  /** What the runner masks for us; also in a dry run, which needs no key but may be given one. */
  readonly secrets: readonly string[]
  /** For foreign text on its way to any place that the runner does not mask. */
  readonly redact: Redact
  /** Fires when the runner wants the step to end. */
  readonly signal: AbortSignal
}

/** The runner's first signal is followed by another after 7.5 s and by SIGKILL after 10 s (actions/runner ProcessInvoker). */
const shutdownMs = 6_500
const shutdownSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/**
 * Runs an entry: the API key is masked before anything else, the runner's signals end it, and every error becomes one
 * `::error::` and exit code 1. The process ends by itself once nothing is left to do.
 */
export async function entrypoint(run: (runner: Runner) => Promise<void>): Promise<void> {
  const writer = createWriter(process.stdout)
  const apiKey = readText('api-key')
  const secrets = apiKey === '' ? [] : [apiKey]
  for (const secret of secrets) writer.mask(secret)
  const redact = createRedactor(secrets)
  const stop = new AbortController()
  endOnSignals(stop, writer)
  try {
    await run({ writer, secrets, redact, signal: stop.signal })
    // A run that was told to stop is no success, however far it came.
    stop.signal.throwIfAborted()
  } catch (error) {
    process.exitCode = 1
    await report(error, writer, redact)
  } finally {
    await writer.flush()
  }
}

function endOnSignals(stop: AbortController, writer: Writer): void {
  const end = (reason: Error): void => {
    if (stop.signal.aborted) return
    process.exitCode = 1
    stop.abort(reason)
    // What has not ended by then would be killed in the middle of a line.
    setTimeout(() => void writer.flush().then(() => process.exit()), shutdownMs).unref()
  }
  for (const name of shutdownSignals) {
    process.on(name, () => {
      end(
        new ActionError('The step was told to stop before its work was done.', {
          hint: 'Start the job again to run it once more.',
        }),
      )
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) =>
      end(error instanceof Error ? error : new Error(String(error))),
    )
  }
}

async function report(error: unknown, writer: Writer, redact: Redact): Promise<void> {
  const { message, hint } = explain(error)
  await writer.command('error', printableMessage(redact(message)))
  for (const line of printable(redact(hint ?? ''))) if (line !== '') await writer.print(line)
  if (core.isDebug() && error instanceof Error) {
    await writer.command('debug', printable(redact(String(error.stack))))
  }
}

function explain(error: unknown): { readonly message: string; readonly hint: string | undefined } {
  if (error instanceof ActionError) return error
  const message = error instanceof Error ? error.message : String(error)
  return {
    message: `The action failed in a way that it should not: ${message}`,
    hint: 'This is a defect of the action. Please report it, with the log of a run that has step debug logging on.',
  }
}
