import { classifyStatus } from '../api/status.ts'
import type { BuildFailure } from '../build-log/steps.ts'
import type { BuildResult, Cancellation } from './outcome.ts'

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly hint: string | undefined }

/** What a result means for the step: only the server's `success`, or a submit that nobody waits for, is a good end. */
export function judge(
  result: BuildResult,
  failure: BuildFailure | undefined,
  lastLines: readonly string[],
): Verdict {
  const { build, outcome } = result
  switch (outcome.type) {
    case 'submitted':
      return { ok: true }
    case 'finished':
      return judgeStatus(result, failure, lastLines)
    case 'timed-out': {
      const input = outcome.limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes'
      const doing = outcome.limit === 'queue' ? 'was still waiting to start' : 'was still running'
      return {
        ok: false,
        message: `Build ${build.id} ${doing} after ${outcome.minutes} minutes, the limit of '${input}'. ${cancelled(outcome.cancellation, build.id)}`,
        hint: `Raise '${input}' if the build needs longer.`,
      }
    }
    case 'lost':
      return { ok: false, ...judgeLoss(build.id, outcome) }
    case 'aborted':
      return {
        ok: false,
        message: `The run was stopped while build ${build.id} was going on. ${cancelled(outcome.cancellation, build.id)}`,
        hint: 'Start the job again to build once more.',
      }
  }
}

function judgeStatus(
  { build }: BuildResult,
  failure: BuildFailure | undefined,
  lastLines: readonly string[],
): Verdict {
  if (classifyStatus(build.status) === 'succeeded') return { ok: true }
  const { status } = build
  const end = `Build ${build.id} ended with the status '${status}'`
  switch (status.toLowerCase()) {
    case 'cancelled':
    case 'canceled':
      return {
        ok: false,
        message: `${end}: it was cancelled on the server.`,
        hint: 'Start the job again if that was not meant.',
      }
    case 'timed_out':
    case 'timeout':
      return {
        ok: false,
        message: `${end}: the service's own time limit was reached.`,
        hint: 'Look in the log for the step that takes long.',
      }
    case 'error':
      return {
        ok: false,
        message: `${end}: the build service had trouble.`,
        hint: 'Start the job again; if it goes on, tell the operators of the service the build id.',
      }
    case 'deleting':
    case 'delete_failed':
      return {
        ok: false,
        message: `${end}: the build is being removed.`,
        hint: 'Start the job again to build once more.',
      }
    default:
      return judgeFailure(end, failure, lastLines)
  }
}

function judgeFailure(
  end: string,
  failure: BuildFailure | undefined,
  lastLines: readonly string[],
): Verdict {
  if (failure === undefined) {
    return {
      ok: false,
      message: `${end}.`,
      hint:
        lastLines.length === 0
          ? 'There is no log that says why: look at the build on the server.'
          : 'The log names no failing step; its last lines are above.',
    }
  }
  const step = failure.step ? ` in ${failure.step.title}` : ''
  return {
    ok: false,
    message: `${end}${step}: ${failure.message}`,
    hint: failure.cause?.hint ?? hintFor(failure),
  }
}

function hintFor({ step, tail }: BuildFailure): string {
  if (step === undefined) return "The builder's own words are in the last group of the log above."
  return tail.length === 0
    ? 'The failing step printed nothing.'
    : 'The last lines of the failing step are above.'
}

function judgeLoss(
  id: string,
  { reason, error, cancellation }: Extract<BuildResult['outcome'], { type: 'lost' }>,
): { readonly message: string; readonly hint: string } {
  switch (reason) {
    case 'outage':
      return {
        message: `The server has not told the state of build ${id} for ten minutes: ${error.message} ${cancelled(cancellation, id)}`,
        hint: 'Look at the build on the server before starting the job again.',
      }
    case 'credentials':
      return {
        message: `The server no longer accepts the key, so the state of build ${id} cannot be read: ${error.message}`,
        hint: `Build ${id} may still run: look at it on the server. Was the key replaced while the job ran?`,
      }
    case 'gone':
      return {
        message: `The server no longer knows build ${id}: ${error.message}`,
        hint: 'The build was removed while it was followed. Start the job again to build once more.',
      }
    case 'refused':
      return {
        message: `The server refuses to tell the state of build ${id}: ${error.message}`,
        hint: `Build ${id} may still run. ${error.hint ?? 'Please report this as a defect of the action.'}`,
      }
  }
}

function cancelled(cancellation: Cancellation, id: string): string {
  switch (cancellation) {
    case 'requested':
      return 'Its cancel was requested.'
    case 'failed':
      return `Its cancel could not be requested: build ${id} may still run.`
    case 'not-wanted':
      return `Build ${id} goes on.`
  }
}
