import type { Build } from '../api/model.ts'
import { classifyStatus } from '../api/status.ts'
import type { BuildFailure } from '../build-log/steps.ts'
import type { BuildResult, Cancellation } from './outcome.ts'

const titleLength = 120

export type Verdict = { readonly ok: true } | BadVerdict

/** Why a step fails, in the same words for annotation, summary and comment. */
export interface BadVerdict {
  readonly ok: false
  /** A few words to follow the agent's name: `pip found no version of "requets"`. */
  readonly title: string
  /** What happened, one fact per line; the build ID last. */
  readonly message: string
  /** What to do. */
  readonly hint: string | undefined
}

/** What the build's log says about its end. */
export interface LogFacts {
  readonly failure: BuildFailure | undefined
  /** The last lines of the whole log; empty where there was none. */
  readonly lastLines: readonly string[]
}

/** The step succeeds only when the server said `success`, or when a submitted build is not waited for. */
export function judge(result: BuildResult, log: LogFacts): Verdict {
  const { build, outcome } = result
  switch (outcome.type) {
    case 'submitted':
      return { ok: true }
    case 'finished':
      return judgeStatus(result, log)
    case 'timed-out':
      return judgeTimeout(build, outcome)
    case 'lost':
      return judgeLoss(build, outcome)
    case 'aborted':
      return fail(
        build,
        'cancelled',
        `The run was stopped before the build finished. ${describeCancellation(outcome.cancellation)}`,
        'Run the job again to build again.',
      )
  }
}

function judgeStatus({ build }: BuildResult, log: LogFacts): Verdict {
  if (classifyStatus(build.status) === 'succeeded') return { ok: true }
  const status = `(status '${build.status}')`
  switch (build.status.toLowerCase()) {
    case 'cancelled':
    case 'canceled':
      return fail(
        build,
        'cancelled on the server',
        `The build was cancelled on the server ${status}.`,
        'Run the job again if that was not intended.',
      )
    case 'timed_out':
    case 'timeout':
      return fail(
        build,
        "stopped at the service's time limit",
        `The build reached the service's own time limit ${status}.`,
        'Find the step in the log that takes so long.',
      )
    case 'error':
      return fail(
        build,
        'the build service failed',
        `The build service failed ${status}.`,
        'Run the job again. If it fails again, report the build ID to the operators of the service.',
      )
    case 'deleting':
    case 'delete_failed':
      return fail(
        build,
        'the build is being deleted',
        `The build is being deleted ${status}.`,
        'Run the job again to build again.',
      )
    default:
      return judgeFailure(build, log)
  }
}

function judgeFailure(build: Build, { failure, lastLines }: LogFacts): Verdict {
  if (failure === undefined) {
    return fail(
      build,
      'the build failed',
      `The build failed (status '${build.status}').`,
      lastLines.length === 0
        ? 'Check the build on the server: it sent no log.'
        : 'Check the last lines of the log, which are above: it names no failing step.',
    )
  }
  const { instruction, exitCode, cause, decidingLine, message } = failure
  const words = decidingLine ?? message
  const where = [
    ...(instruction === undefined ? [] : [instruction]),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
  ].join(' · ')
  return fail(
    build,
    cause?.sentence ?? firstWords(words),
    [words, ...(where === '' ? [] : [where])].join('\n'),
    cause?.hint ?? failureHint(failure),
  )
}

function failureHint({ step, tail }: BuildFailure): string {
  if (step === undefined) return "Check the builder's own error in the last group of the log above."
  return tail.length === 0
    ? 'Check the command of this instruction: it printed nothing.'
    : 'Check the last lines of the failing step, which are above.'
}

/** Cut between words: half a secret would not be masked. */
function firstWords(text: string): string {
  if (text.length <= titleLength) return text
  const end = text.lastIndexOf(' ', titleLength)
  return end > 0 ? `${text.slice(0, end)} …` : 'the build failed'
}

function judgeTimeout(
  build: Build,
  { limit, minutes, cancellation }: Extract<BuildResult['outcome'], { type: 'timed-out' }>,
): Verdict {
  const input = limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes'
  const state = limit === 'queue' ? 'queued' : 'running'
  return fail(
    build,
    `stopped after ${minutes} min, the limit in '${input}'`,
    `The build was still ${state} after ${minutes} minutes, the limit in '${input}'. ${describeCancellation(cancellation)}`,
    `Raise '${input}' if the build needs longer.`,
  )
}

function judgeLoss(
  build: Build,
  { reason, error, cancellation }: Extract<BuildResult['outcome'], { type: 'lost' }>,
): Verdict {
  switch (reason) {
    case 'outage':
      return fail(
        build,
        'the server stopped reporting the status',
        `The server has not reported the status of the build for ten minutes: ${error.message} ${describeCancellation(cancellation)}`,
        'Check the build on the server before you run the job again.',
      )
    case 'credentials':
      return fail(
        build,
        'the server no longer accepts the key',
        `The server no longer accepts the key, so the status of the build is unknown: ${error.message}`,
        'Check the build on the server: it may still be running. Was the key replaced during the job?',
      )
    case 'gone':
      return fail(
        build,
        'the server no longer knows the build',
        `The server no longer knows the build: ${error.message}`,
        'Run the job again to build again: this build was removed while it was running.',
      )
    case 'refused':
      return fail(
        build,
        'the server refused to report the status',
        `The server refused to report the status of the build: ${error.message}`,
        `Check the build on the server: it may still be running. ${error.hint ?? 'Please report this as a bug in the action.'}`,
      )
  }
}

function describeCancellation(cancellation: Cancellation): string {
  switch (cancellation) {
    case 'requested':
      return 'The action requested its cancellation.'
    case 'failed':
      return 'The cancellation request failed: the build may still be running.'
    case 'not-wanted':
      return 'The build is still running.'
  }
}

function fail({ id }: Build, title: string, message: string, hint: string): BadVerdict {
  return { ok: false, title, message: `${message}\nBuild ID: ${id}`, hint }
}
