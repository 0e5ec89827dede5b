import { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { classifyStatus, isFinal } from '../api/status.ts'
import { timeLimit } from '../util/time-limit.ts'
import { cancelAndWait } from './cancel/cancel-build.ts'
import { follow, type FollowOptions } from './follow/follow.ts'
import type { Observed } from './follow/follow-status.ts'
import type { BuildOutcome, BuildResult, Cancellation, Reused } from './outcome.ts'
import type { Reuse } from './reuse/decide-reuse.ts'

/** How to treat a build that is followed. */
export interface WatchRequest {
  /** `false`: return at once. */
  readonly wait: boolean
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
}

interface OwnBuild {
  readonly build: Build
  readonly reused?: undefined
  /** Called first; resolves with a build of another run once it has cancelled this one in favour of that. */
  readonly replace: (own: Build) => Promise<Reuse | undefined>
}

/** Not cancelled, whatever happens. */
interface OtherBuild {
  readonly build: Build
  readonly reused: Reused
}

/** After an abort the runner sends its second signal in 7.5 s; after a limit of ours there is time to wait for the end. */
const cancelLimitMs = { afterAbort: 5_000, afterLimit: 60_000 }

/**
 * Follows a build to its end; every end is a result. On an abort or a limit a build of our own is cancelled if the request says so.
 */
export async function watchBuild(
  watched: OwnBuild,
  request: WatchRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult | Reuse>
export async function watchBuild(
  watched: OtherBuild,
  request: WatchRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult>
export async function watchBuild(
  watched: OwnBuild | OtherBuild,
  { wait, ...request }: WatchRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult | Reuse> {
  const { api, clock, reporter, limits } = options
  const { build, reused } = watched
  const submittedMs = clock.monotonicMs()
  const observed: Observed = { build, submittedMs, runningMs: undefined, finishedMs: undefined }
  const outcome = await toOutcome()
  if ('how' in outcome) return outcome
  return { build: observed.build, reused, outcome, ...durationsOf(observed, reused) }

  async function toOutcome(): Promise<BuildOutcome | Reuse> {
    try {
      await reporter.report(
        reused ? { type: 'reused', build, reused } : { type: 'submitted', build },
      )
      signal.throwIfAborted()
      const replacement = reused ? undefined : await watched.replace(build)
      if (replacement) return replacement
      if (!wait) return { type: 'submitted' }
      const end = await follow(observed, options, signal)
      switch (end.type) {
        case 'finished':
          // The run then looks for another one.
          if (reused && isWithdrawn(observed.build)) return end
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
    if (!wanted || reused) return 'not-wanted'
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
    if (reused || !request.cancelOnAbort || isFinal(observed.build.status)) return 'not-wanted'
    using limit = timeLimit(cancelLimitMs.afterAbort, clock)
    try {
      await api.cancelBuild(build.id, limit.signal)
      return 'requested'
    } catch {
      return 'failed'
    }
  }
}

/** Whether somebody cancelled or removed a build, so that it says nothing about its content. */
export function isWithdrawn({ status }: Build): boolean {
  return (
    classifyStatus(status) === 'removed' || ['cancelled', 'canceled'].includes(status.toLowerCase())
  )
}

/** Queue time and build time in seconds: from the record, else from our own clock if it saw all of it, else unknown. */
function durationsOf(
  { build, submittedMs, runningMs, finishedMs }: Observed,
  reused: Reused | undefined,
): Pick<BuildResult, 'queueSeconds' | 'buildSeconds'> {
  const { queueSeconds, buildSeconds } = recordedDurations(build)
  if (reused) return { queueSeconds, buildSeconds }
  return {
    queueSeconds: queueSeconds ?? measured(submittedMs, runningMs ?? finishedMs),
    buildSeconds: buildSeconds ?? measured(runningMs, finishedMs),
  }
}

export function recordedDurations({
  createdAt,
  startedAt,
  endedAt,
}: Build): Pick<BuildResult, 'queueSeconds' | 'buildSeconds'> {
  return {
    queueSeconds: recorded(createdAt, startedAt),
    buildSeconds: recorded(startedAt, endedAt),
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
