import type { Build } from '../api/model.ts'
import { classifyStatus, isFinal } from '../api/status.ts'
import { firstError } from '../build-log/failure/deciding-line.ts'
import { clip } from '../build-log/limits.ts'
import type { BuildFailure } from '../build-log/steps.ts'
import type { BuildResult, Cancellation } from './outcome.ts'

const titleLength = 120
const wordsLength = 2_000

export type Verdict = { readonly ok: true } | BadVerdict

/** Why a step fails, in the same words for annotation, summary and comment. */
export interface BadVerdict {
  readonly ok: false
  /** Who ended it: the build itself, somebody, a time limit, or nobody as far as is known. */
  readonly kind: 'failed' | 'cancelled' | 'timed-out' | 'lost'
  /** A few words to follow the agent's name: `pip found no version of "requets"`. */
  readonly title: string
  /** What happened, one fact per line. */
  readonly facts: readonly string[]
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
      return bad(
        'cancelled',
        'cancelled',
        `The run was stopped before the build finished. ${describeCancellation(build, outcome.cancellation)}`,
        outcome.cancellation === 'failed' ? cancelByHand : 'Run the job again to build again.',
      )
  }
}

const cancelByHand =
  "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID."

function judgeStatus({ build }: BuildResult, log: LogFacts): Verdict {
  if (classifyStatus(build.status) === 'succeeded') return { ok: true }
  const status = `(status '${build.status}')`
  switch (build.status.toLowerCase()) {
    case 'cancelled':
    case 'canceled':
      return bad(
        'cancelled',
        'cancelled on the server',
        `The build was cancelled on the server ${status}.`,
        'Run the job again if that was not intended.',
      )
    case 'timed_out':
    case 'timeout':
      return bad(
        'timed-out',
        "stopped at the service's time limit",
        `The build reached the service's own time limit ${status}.`,
        'Find the step in the log that takes so long.',
      )
    case 'error':
      return bad(
        'failed',
        'the build service failed',
        `The build service failed ${status}.`,
        'Run the job again. If it fails again, report the build ID to the operators of the service.',
      )
    case 'deleting':
    case 'delete_failed':
      return bad(
        'failed',
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
    const line = firstError(lastLines)
    return {
      ...{ ok: false, kind: 'failed' },
      title: line === undefined ? 'the build failed' : firstWords(line),
      facts: [
        ...(line === undefined ? [] : [line]),
        `The build failed (status '${build.status}').`,
      ],
      hint:
        lastLines.length === 0
          ? 'Check the build on the server: it sent no log.'
          : 'Check the last lines of the log: it names no failing step.',
    }
  }
  const { instruction, exitCode, cause, decidingLine, message } = failure
  // An annotation has 4,096 characters, of which the build ID must not be cut off.
  const words = clip(decidingLine ?? message, wordsLength)
  const where = [
    ...(instruction === undefined ? [] : [instruction]),
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
  ]
  return {
    ...{ ok: false, kind: 'failed', title: cause?.sentence ?? firstWords(words) },
    facts: [words, ...(where.length === 0 ? [] : [where.join(' · ')])],
    hint: cause?.hint ?? failureHint(failure),
  }
}

function failureHint({ step, tail }: BuildFailure): string {
  if (step === undefined) return "Check the builder's own error at the end of the log."
  return tail.length === 0
    ? 'Check the command of this instruction: it printed nothing.'
    : 'Check the last lines of the failing step.'
}

function firstWords(text: string): string {
  const title = clip(text, titleLength)
  return title === '…' ? 'the build failed' : title
}

function judgeTimeout(
  build: Build,
  { limit, minutes, cancellation }: Extract<BuildResult['outcome'], { type: 'timed-out' }>,
): Verdict {
  const input = limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes'
  const state = limit === 'queue' ? 'queued' : 'running'
  const mayStillRun = cancellation !== 'not-wanted' && !isFinal(build.status)
  return bad(
    'timed-out',
    `stopped after ${minutes} min, the limit in '${input}'`,
    `The build was still ${state} after ${minutes} minutes, the limit in '${input}'. ${describeCancellation(build, cancellation)}`,
    `Raise '${input}' if the build needs longer.${mayStillRun ? ` ${cancelByHand}` : ''}`,
  )
}

function judgeLoss(
  build: Build,
  { reason, error, cancellation }: Extract<BuildResult['outcome'], { type: 'lost' }>,
): Verdict {
  switch (reason) {
    case 'outage':
      return bad(
        'lost',
        'the server stopped reporting the status',
        `The server has not reported the status of the build for ten minutes: ${error.message} ${describeCancellation(build, cancellation)}`,
        'Check the build on the server before you run the job again.',
      )
    case 'unknown-status':
      return bad(
        'lost',
        'the server does not know the status',
        `The server has reported the status '${build.status}' for ten minutes, which says nothing about the build. ${describeCancellation(build, cancellation)}`,
        'Check the build on the server before you run the job again.',
      )
    case 'credentials':
      return bad(
        'lost',
        'the server no longer accepts the key',
        `The server no longer accepts the key, so the status of the build is unknown: ${error.message}`,
        'Check the build on the server: it may still be running. Was the key replaced during the job?',
      )
    case 'gone':
      return bad(
        'lost',
        'the server no longer knows the build',
        `The server no longer knows the build: ${error.message}`,
        'Run the job again to build again: this build was removed while it was running.',
      )
    case 'refused':
      return bad(
        'lost',
        'the server refused to report the status',
        `The server refused to report the status of the build: ${error.message}`,
        `Check the build on the server: it may still be running. ${error.hint ?? 'Please report this as a bug in the action.'}`,
      )
  }
}

function describeCancellation(build: Build, cancellation: Cancellation): string {
  switch (cancellation) {
    case 'requested':
      return isFinal(build.status)
        ? `The action requested its cancellation, and it ended with status '${build.status}'.`
        : `The action requested its cancellation; its last known status is '${build.status}'.`
    case 'failed':
      return 'The cancellation request failed: the build may still be running.'
    case 'not-wanted':
      return 'The build is still running.'
  }
}

function bad(kind: BadVerdict['kind'], title: string, fact: string, hint: string): BadVerdict {
  return { ok: false, kind, title, facts: [fact], hint }
}
