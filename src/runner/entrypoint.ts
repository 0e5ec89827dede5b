import * as core from '@actions/core'
import { shutdownTiming } from '../api/timing.ts'
import { readCustomHeaderSecrets } from '../inputs/custom-headers.ts'
import { readText } from '../inputs/read-input.ts'
import { warnOfUnknownInputs } from '../inputs/unknown-inputs.ts'
import { ActionError } from '../util/errors.ts'
import { rejectIfDiskStalls } from './await-disk.ts'
import { explainError, type Failure } from './failure.ts'
import { createLog, type Log } from './log/log.ts'
import { fitsInAnnotation } from './log/printable.ts'
import { createParserInputRedactor, createRedactor, type Redact } from './redact.ts'
import type { Host } from './host/host.ts'
import type { FailureWriterFactory, WriteFailureOutputs } from './output-values.ts'

interface Stop {
  /** Fires when the runner stops the step. */
  readonly signal: AbortSignal
  /** Fires when the runner stops the step for the second time. */
  readonly hurry: AbortSignal
  /** Stops the run as the runner's first signal does. */
  readonly stop: () => void
}

/** Everything that the work of an entry gets. */
export interface EntryContext extends Stop {
  readonly host: Host
  readonly log: Log
  /** The text of the input `api-key`; empty in a dry run that has none. */
  readonly apiKey: string
  readonly secrets: readonly string[]
  /** Redacts server text that does not go into the log: the log redacts its texts itself. */
  readonly redact: Redact
  /** Redacts text that code still reads, so it keeps secrets that may be ordinary words. */
  readonly redactEarly: Redact
  readonly writeEnd: WriteFailureOutputs
  /** Describes a stop that outlasts its time, in place of the signal's own error. */
  readonly onLastWords: (describe: () => Failure | undefined) => void
}

/** Rejects with the error that ends the work, or resolves with another reason to fail the step. */
type Work = (runner: EntryContext) => Promise<Failure | undefined> | Promise<void>

/**
 * Masks secrets before anything else, aborts on the runner's signals, and turns every error into
 * one `::error::` and exit code 1. `openEnd` creates the writer of `message` and `failure`.
 */
export async function runEntrypoint(
  host: Host,
  run: Work,
  openEnd: FailureWriterFactory = () => () => [],
): Promise<void> {
  const warnAndRun: Work = (runner) => {
    // Not awaited, because a slow reader of the log must not delay saving state for the post step.
    for (const problem of warnOfUnknownInputs()) void runner.log.warning(problem)
    return run(runner)
  }
  await runProgram(host, warnAndRun, openEnd, 'error')
}

/** Never fails the job, even if the runner stops the program: shows an error as a warning. */
export async function runNonFailingEntrypoint(host: Host, run: Work): Promise<void> {
  await runProgram({ ...host, setExitCode: () => undefined }, run, () => () => [], 'warning')
}

async function runProgram(
  host: Host,
  run: Work,
  openEnd: FailureWriterFactory,
  level: 'error' | 'warning',
): Promise<void> {
  const apiKey = readText('api-key')
  const inputs = [apiKey, readText('github-token')].filter((secret) => secret !== '')
  const secrets = [...inputs, ...readCustomHeaderSecrets()]
  const redact = createRedactor(secrets)
  const redactEarly = createParserInputRedactor(secrets)
  let failure: Promise<void> | undefined
  let describeStop: () => Failure | undefined = () => undefined
  const fail = (error: unknown, shown: Failure = explainError(error)): Promise<void> => {
    host.setExitCode(1)
    writeEnd(shown)
    return (failure ??= showFailure(shown, error, level, log))
  }
  // Signals are handled before anything is printed: until here, they end the process silently.
  const { signal, hurry, stop, ended } = stopOnSignals(host, async (reason) => {
    await fail(reason, describeStop())
    await log.flush()
  })
  const log = createLog(host.stdout, secrets, redact)
  const writeEnd = openEnd({ host, redact })
  try {
    const around = { host, log, apiKey, secrets, redact, redactEarly, signal, hurry, stop }
    const onLastWords: EntryContext['onLastWords'] = (describe) => void (describeStop = describe)
    const shown = await run({ ...around, writeEnd, onLastWords })
    if (shown) await fail(undefined, shown)
    // A run that was stopped has failed, even if all its work was done.
    else signal.throwIfAborted()
  } catch (error) {
    await fail(error)
  } finally {
    const isWritten = await rejectIfDiskStalls(host.allWritten(), host.clock, signal).then(
      () => true,
      () => false,
    )
    await log.flush()
    ended()
    // After an abort or a disk stall, the process does not wait for open connections or writes.
    if (signal.aborted || !isWritten) host.exit()
  }
}

async function showFailure(
  { message, hint, annotation }: Failure,
  error: unknown,
  level: 'error' | 'warning',
  log: Log,
): Promise<void> {
  const explained = hint === undefined ? message : `${message}\n${hint}`
  const isShort = fitsInAnnotation(explained)
  await log[level](isShort ? explained : message, annotation)
  if (!isShort && hint !== undefined) await log.line(hint)
  if (core.isDebug() && error instanceof Error) await log.debug(String(error.stack))
}

/**
 * Aborts on the runner's signals and on uncaught errors. Then, unless `ended` is called in time,
 * calls `sayLastWords` and ends the process, even if something hangs.
 */
export function stopOnSignals(
  host: Host,
  sayLastWords: (reason: unknown) => Promise<void>,
): Stop & { readonly ended: () => void } {
  const stop = new AbortController()
  const hurry = new AbortController()
  const ended = new AbortController()

  const later = (ms: number, action: () => void): void => {
    host.clock.sleep(ms, ended.signal).then(action, () => undefined)
  }
  const exitIn = ({ lastWordsMs, exitMs }: typeof shutdownTiming.afterFirst): void => {
    later(lastWordsMs, () => void sayLastWords(stop.signal.reason).then(host.exit, host.exit))
    later(exitMs, host.exit)
  }
  const abort = (reason: Error): void => {
    if (stop.signal.aborted) return
    host.setExitCode(1)
    stop.abort(reason)
    exitIn(shutdownTiming.afterFirst)
  }

  const stopRun = (): void => {
    const hint = 'Run the job again.'
    abort(new ActionError('The step was stopped before it finished.', { hint }))
  }

  host.onSignal((name) => {
    if (!stop.signal.aborted) stopRun()
    else {
      hurry.abort()
      if (name === 'SIGTERM') exitIn(shutdownTiming.afterSecondSigterm)
    }
  })
  host.onUncaught((error) => abort(error instanceof Error ? error : new Error(String(error))))
  return { signal: stop.signal, hurry: hurry.signal, stop: stopRun, ended: () => ended.abort() }
}
