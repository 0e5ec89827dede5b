import { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'
import { isFinal, isWithdrawn } from '../api/status.ts'
import { cancelTimes, runTimes } from '../api/timing.ts'
import { timeLimit } from '../util/time-limit.ts'
import { type Durations, recordedDurations, secondsBetween } from './build-times.ts'
import { type CancelProgress, cancelPersistently, cancelQuickly } from './cancel/cancel-build.ts'
import { follow, type FollowOptions, type Observed, withRow } from './follow/follow.ts'
import type { BuildOutcome, BuildResult, Cancellation, LossReason, Reused } from './outcome.ts'
import type { Submitted } from './submit/submit.ts'

export interface WatchRequest {
  /** `false`: return at once. */
  readonly wait: boolean
  readonly onTimeout: 'cancel' | 'leave'
  readonly cancelOnAbort: boolean
  /** Fires when an aborted run should end as soon as its cancellation is accepted. */
  readonly hurry: AbortSignal
}

interface OwnBuild<Replacement> extends Submitted {
  readonly reused?: undefined
  readonly sinceMs?: undefined
  /** Called first; resolves with another run's build after cancelling this one in its favour. */
  readonly replace: (own: Submitted) => Promise<Replacement | undefined>
}

/** Of another run. One that was joined is not cancelled, whatever happens. */
interface OtherBuild {
  readonly build: Build
  readonly reused: Reused
  /** Since when its queue time counts, by `clock`; from the call unless given. */
  readonly sinceMs?: number
}

export interface WatchOptions extends FollowOptions {
  /** When the signal fired, by `clock`, where that may be earlier than the call. */
  readonly abortedMs?: () => number | undefined
}

const { limitMs: cancelLimitMs } = cancelTimes

/** Every end is a result. On an abort or a limit, cancels our own build if `request` says so. */
export async function watchBuild<Replacement extends object>(
  watched: OwnBuild<Replacement> | OtherBuild,
  request: WatchRequest,
  options: WatchOptions,
  signal: AbortSignal,
): Promise<BuildResult | Replacement> {
  const { clock, reporter } = options
  const { build, reused } = watched
  const isCancellable = reused?.how !== 'joined'
  const submittedMs = watched.sinceMs ?? clock.monotonicMs()
  const observed: Observed = {
    build,
    isListed: reused ? reused.how !== 'watched' : watched.isAdopted,
    submittedMs,
    runningMs: undefined,
    finishedMs: undefined,
  }
  let cancellation: Cancellation = { wanted: false, accepted: false }
  /** The cancellation after an abort or a defect; it happens once. */
  let stopping: Promise<void> | undefined

  const outcome = await toOutcome()
  if (!('type' in outcome)) return outcome
  return { build: observed.build, reused, outcome, cancellation, ...durationsOf(observed, reused) }

  async function toOutcome(): Promise<BuildOutcome | Replacement> {
    const { promise: aborted, resolve, reject } = Promise.withResolvers<BuildOutcome>()
    // The cancel is sent at once, beside the unwinding: that may wait for a log that nobody reads.
    const onAbort = (): void =>
      void cancelNow().then(() => {
        resolve({ type: 'aborted' })
        // Best effort: nobody may read the log. What is left to the post step is looked for there.
        if (!watched.reused && cancellation.isLeftToPost === undefined)
          watched.warnOfLate().catch(() => undefined)
      }, reject)
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

  async function followToEnd(): Promise<BuildOutcome | Replacement> {
    await reporter.report(reused ? { type: 'reused', build, reused } : { type: 'submitted', build })
    signal.throwIfAborted()
    const replacement = watched.reused ? undefined : await watched.replace(watched)
    if (replacement) return replacement
    if (!request.wait) {
      if (!watched.reused) await watched.nameStrays()
      return { type: 'submitted' }
    }
    const end = await follow(observed, options, signal)
    const isOverdue = end.type === 'timed-out' && request.onTimeout === 'cancel'
    // Before the look, which takes time.
    if (isOverdue && isCancellable) await cancelWithin(cancelLimitMs.afterLimit)
    const listed = watched.reused ? undefined : await watched.nameStrays()
    if (listed && isFinal(listed.status) && !hasEnded()) await confirmEnd(listed)
    switch (end.type) {
      case 'finished':
        // The run looks for another one then.
        if (reused?.how === 'joined' && isWithdrawn(observed.build.status)) return end
        await reporter.report({ type: 'finished', build: observed.build })
        return end
      case 'timed-out':
        return end
      case 'lost':
        // Nobody else watches this build.
        if (!reused)
          await cancelWithin(cancelLimitMs[isRefused(end.reason) ? 'afterRefusal' : 'afterLimit'])
        return end
    }
  }

  /** A row may be wrong about the status: it counts only where the record cannot be read. */
  async function confirmEnd(row: Build): Promise<void> {
    using limit = timeLimit(runTimes.confirmMs, clock, signal)
    try {
      observed.build = await options.api.getBuild(build.id, limit.signal, { attempts: 1 })
      observed.isListed = false
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ApiError) && !limit.signal.aborted) throw error
      observed.build = withRow(observed.build, row)
    }
  }

  /** As its own record says. */
  function hasEnded(): boolean {
    return !observed.isListed && isFinal(observed.build.status)
  }

  async function cancelWithin(limitMs: number): Promise<void> {
    if (hasEnded()) return
    const untilMs = clock.monotonicMs() + limitMs
    using limit = timeLimit(limitMs, clock, signal)
    if (await isCertain(limit.signal))
      note(await cancelPersistently(build.id, { ...options, untilMs }, limit.signal))
    signal.throwIfAborted()
  }

  /** Has its own limit, since the step's signal has fired, and does not wait for the end. */
  function cancelNow(): Promise<void> {
    return (stopping ??= cancelOnce())
  }

  async function cancelOnce(): Promise<void> {
    if (!isCancellable || !request.cancelOnAbort || hasEnded()) return
    const untilMs = (options.abortedMs?.() ?? clock.monotonicMs()) + cancelLimitMs.afterAbort
    using limit = timeLimit(untilMs - clock.monotonicMs(), clock, request.hurry)
    if (!(await isCertain(limit.signal))) return
    note(await cancelQuickly(build.id, options, untilMs - clock.monotonicMs(), request.hurry))
  }

  /** Whether the build may be cancelled: one found in the list may be another run's. */
  async function isCertain(limit: AbortSignal): Promise<boolean> {
    cancellation = { wanted: true, accepted: cancellation.accepted }
    const certain = watched.reused !== undefined || (await watched.isProved(limit))
    const isEarlier = watched.reused === undefined && watched.wasSeen
    if (!certain)
      cancellation = { ...cancellation, isLeftToPost: true, ...(isEarlier && { isEarlier }) }
    return certain
  }

  function note({ accepted, build: last, error }: CancelProgress): void {
    cancellation =
      cancellation.accepted || accepted
        ? { wanted: true, accepted: true }
        : { wanted: true, accepted: false, problem: error?.message }
    if (last === undefined) return
    observed.build = last
    observed.isListed = false
  }
}

function isRefused(reason: LossReason): boolean {
  return reason === 'credentials' || reason === 'gone' || reason === 'refused'
}

/** From the record, else from our own clock if it saw all of the time, else unknown. */
function durationsOf(
  { build, submittedMs, runningMs, finishedMs }: Observed,
  reused: Reused | undefined,
): Durations {
  const { queueSeconds, buildSeconds } = recordedDurations(build)
  if (reused) return { queueSeconds, buildSeconds }
  return {
    queueSeconds: queueSeconds ?? secondsBetween(submittedMs, runningMs ?? finishedMs),
    buildSeconds: buildSeconds ?? secondsBetween(runningMs, finishedMs),
  }
}
