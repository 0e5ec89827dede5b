import type { Build } from '../api/model.ts'
import { classifyStatus } from '../api/status.ts'
import type { BuildFailure } from '../build-log/steps.ts'
import type { BuildResult, Cancellation } from './outcome.ts'

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly hint: string | undefined }

/** The step succeeds only when the server said `success`, or when a submitted build is not waited for. */
export function judge(result: BuildResult, failure: BuildFailure | undefined): Verdict {
  const { build, outcome } = result
  switch (outcome.type) {
    case 'submitted':
      return { ok: true }
    case 'finished':
      return judgeStatus(result, failure)
    case 'timed-out': {
      const input = outcome.limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes'
      const state = outcome.limit === 'queue' ? 'queued' : 'running'
      return fail(
        build,
        `The build was still ${state} after ${outcome.minutes} minutes, the limit in '${input}'. ${describeCancellation(outcome.cancellation)}`,
        `Raise '${input}' if the build needs longer.`,
      )
    }
    case 'lost':
      return judgeLoss(build, outcome)
    case 'aborted':
      return fail(
        build,
        `The run was stopped before the build finished. ${describeCancellation(outcome.cancellation)}`,
        'Run the job again to build again.',
      )
  }
}

function judgeStatus({ build }: BuildResult, failure: BuildFailure | undefined): Verdict {
  if (classifyStatus(build.status) === 'succeeded') return { ok: true }
  const status = `(status '${build.status}')`
  switch (build.status.toLowerCase()) {
    case 'cancelled':
    case 'canceled':
      return fail(
        build,
        `The build was cancelled on the server ${status}.`,
        'Run the job again if that was not intended.',
      )
    case 'timed_out':
    case 'timeout':
      return fail(
        build,
        `The build reached the service's own time limit ${status}.`,
        'Find the step in the log that takes so long.',
      )
    case 'error':
      return fail(
        build,
        `The build service failed ${status}.`,
        'Run the job again. If it fails again, report the build ID to the operators of the service.',
      )
    case 'deleting':
    case 'delete_failed':
      return fail(
        build,
        `The build is being deleted ${status}.`,
        'Run the job again to build again.',
      )
    default:
      return judgeFailure(build, failure)
  }
}

function judgeFailure(build: Build, failure: BuildFailure | undefined): Verdict {
  if (failure === undefined) {
    return fail(
      build,
      `The build failed (status '${build.status}').`,
      'The log names no failing step. Check its last lines.',
    )
  }
  const { step, message } = failure
  return step
    ? fail(
        build,
        `The build failed in ${step.title}: ${message}`,
        'The last lines of the failing step are above.',
      )
    : fail(
        build,
        `The build failed: ${message}`,
        "The builder's own error is in the last group of the log above.",
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
        `The server has not reported the status of the build for ten minutes: ${error.message} ${describeCancellation(cancellation)}`,
        'Check the build on the server before you run the job again.',
      )
    case 'credentials':
      return fail(
        build,
        `The server no longer accepts the key, so the status of the build is unknown: ${error.message}`,
        'Check the build on the server: it may still be running. Was the key replaced during the job?',
      )
    case 'gone':
      return fail(
        build,
        `The server no longer knows the build: ${error.message}`,
        'Run the job again to build again: this build was removed while it was running.',
      )
    case 'refused':
      return fail(
        build,
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

function fail({ id }: Build, message: string, hint: string): Verdict {
  return { ok: false, message: `${message} Build ID: ${id}.`, hint }
}
