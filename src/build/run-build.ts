import type { Build } from '../api/model.ts'
import { isFinal } from '../api/status.ts'
import { timeLimit } from '../util/time-limit.ts'
import { type CancelProgress, cancelPersistently, cancelQuickly } from './cancel/cancel-build.ts'
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
  /** Fires when an aborted run should end as soon as its cancellation is accepted. */
  readonly hurry: AbortSignal
}

/** From the abort to the result: soon after that the runner sends its second signal. After a limit there is time to wait for the end. */
const cancelLimitMs = { afterAbort: 5_500, afterLimit: 60_000 }

/**
 * Submits a build and follows it to its end. Rejects while no build is known; from then on every end is a result. On an abort or
 * a limit the build is cancelled if the request says so.
 */
export async function runBuild(
  request: RunRequest,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<BuildResult> {
  const { clock, reporter, limits } = options
  let abortedMs: number | undefined
  signal.addEventListener('abort', () => (abortedMs = clock.monotonicMs()), { once: true })
  const { build, nameStrays } = await submit(request, options, signal)
  const submittedMs = clock.monotonicMs()
  request.onCreated(build)
  const observed: Observed = { build, submittedMs, runningMs: undefined, finishedMs: undefined }
  let cancellation: Cancellation = { wanted: false, accepted: false }
  /** The cancellation after an abort or a defect; it happens once. */
  let stopping: Promise<void> | undefined

  const outcome = await toOutcome()
  return { build: observed.build, outcome, cancellation, ...durationsOf(observed) }

  async function toOutcome(): Promise<BuildOutcome> {
    const { promise: aborted, resolve } = Promise.withResolvers<BuildOutcome>()
    // The cancel is sent at once, beside the unwinding: that may wait for a log that nobody reads.
    const onAbort = (): void => void cancelNow().then(() => resolve({ type: 'aborted' }))
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const work = followToEnd()
    work.catch(() => undefined)
    try {
      return await Promise.race([work, aborted])
    } catch (error) {
      if (signal.aborted) return await aborted
      await cancelNow()
      throw error
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  async function followToEnd(): Promise<BuildOutcome> {
    await reporter.report({ type: 'submitted', build })
    signal.throwIfAborted()
    if (!request.wait) return { type: 'submitted' }
    const end = await follow(observed, options, signal)
    await nameStrays()
    switch (end.type) {
      case 'finished':
        await reporter.report({ type: 'finished', build: observed.build })
        return end
      case 'timed-out': {
        if (request.onTimeout === 'cancel') await cancelAfterLimit()
        const limitMs = end.limit === 'queue' ? limits.queueMs : limits.buildMs
        return { ...end, minutes: limitMs / 60_000 }
      }
      case 'lost':
        // Nobody watches this build any more.
        await cancelAfterLimit()
        return end
    }
  }

  async function cancelAfterLimit(): Promise<void> {
    cancellation = { wanted: true, accepted: false }
    using limit = timeLimit(cancelLimitMs.afterLimit, clock, signal)
    note(await cancelPersistently(build.id, options, limit.signal))
    signal.throwIfAborted()
  }

  /** Has a limit of its own, since the step's signal has fired, and does not wait for the end of the build. */
  function cancelNow(): Promise<void> {
    return (stopping ??= cancelOnce())
  }

  async function cancelOnce(): Promise<void> {
    if (!request.cancelOnAbort || isFinal(observed.build.status)) return
    cancellation = { ...cancellation, wanted: true }
    const sinceAbortMs = clock.monotonicMs() - (abortedMs ?? clock.monotonicMs())
    const leftMs = cancelLimitMs.afterAbort - sinceAbortMs
    note(await cancelQuickly(build.id, options, leftMs, request.hurry))
  }

  function note({ accepted, build: last }: CancelProgress): void {
    cancellation = { wanted: true, accepted: cancellation.accepted || accepted }
    if (last !== undefined) observed.build = last
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
