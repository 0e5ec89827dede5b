import { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { timeLimit } from '../util/time-limit.ts'
import { cancelAndWait } from './cancel/cancel-build.ts'
import { follow, type FollowOptions } from './follow/follow.ts'
import type { Observed } from './follow/follow-status.ts'
import type { BuildOutcome, BuildResult, Cancellation } from './outcome.ts'
import { submit, type SubmitRequest } from './submit/submit.ts'

export interface RunRequest extends SubmitRequest {
  /** `false`: return as soon as the build is submitted. */
  readonly wait: boolean
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  /** Called as soon as the ID is known. */
  readonly onCreated: (build: Build) => void
}

/** After an abort the runner sends its second signal in 7.5 s; after a limit of ours there is time to wait for the end. */
const cancelLimitMs = { afterAbort: 5_000, afterLimit: 60_000 }

/**
 * Submits a build and follows it to its end. Rejects while no build is known; from then on every end is a result. On an abort or
 * a limit the build is cancelled if the request says so.
 */
export async function runBuild(
  request: RunRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult> {
  const { api, clock, reporter, limits } = options
  const submittedMs = clock.monotonicMs()
  const build = await submit(request, options, signal)
  request.onCreated(build)
  const observed: Observed = { build, submittedMs, runningMs: undefined, finishedMs: undefined }
  const outcome = await toOutcome()
  return { build: observed.build, outcome, ...durationsOf(observed) }

  async function toOutcome(): Promise<BuildOutcome> {
    try {
      await reporter.report({ type: 'submitted', build })
      signal.throwIfAborted()
      if (!request.wait) return { type: 'submitted' }
      const end = await follow(observed, options, signal)
      switch (end.type) {
        case 'finished':
          await reporter.report({ type: 'finished', build: observed.build })
          return end
        case 'timed-out': {
          const limitMs = end.limit === 'queue' ? limits.queueMs : limits.buildMs
          const cancellation = await cancelAfterLimit(request.onTimeout === 'cancel')
          return { ...end, minutes: limitMs / 60_000, cancellation }
        }
        case 'lost':
          return { ...end, cancellation: await cancelAfterLimit(end.reason === 'outage') }
      }
    } catch (error) {
      const cancellation = await cancelAfterAbort()
      if (!signal.aborted) throw error
      return { type: 'aborted', cancellation }
    }
  }

  async function cancelAfterLimit(wanted: boolean): Promise<Cancellation> {
    if (!wanted) return 'not-wanted'
    using limit = timeLimit(cancelLimitMs.afterLimit, clock, signal)
    try {
      observed.build = await cancelAndWait(build.id, options, limit.signal)
      return 'requested'
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ApiError) && !limit.signal.aborted) throw error
      return 'failed'
    }
  }

  /** Has a limit of its own, since the step's signal has fired, and does not wait for the end of the build. */
  async function cancelAfterAbort(): Promise<Cancellation> {
    if (!request.cancelOnAbort || isFinal(observed.build.status)) return 'not-wanted'
    using limit = timeLimit(cancelLimitMs.afterAbort, clock)
    try {
      await api.cancelBuild(build.id, limit.signal)
      return 'requested'
    } catch {
      return 'failed'
    }
  }
}

/** Queue time and build time in seconds: from the record, else from our own clock, else unknown. */
function durationsOf({ build, submittedMs, runningMs, finishedMs }: Observed): {
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
} {
  return {
    queueSeconds:
      recorded(build.createdAt, build.startedAt) ?? measured(submittedMs, runningMs ?? finishedMs),
    buildSeconds: recorded(build.startedAt, build.endedAt) ?? measured(runningMs, finishedMs),
  }
}

function recorded(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000
  // The two times may come from two clocks: a negative difference is meaningless.
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

function measured(fromMs: number | undefined, toMs: number | undefined): number | undefined {
  return fromMs === undefined || toMs === undefined ? undefined : (toMs - fromMs) / 1000
}
