import type { BuildsApi, ReadOptions } from '../../api/builds-api.ts'
import { ApiError, conflictOf, slowHint } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { isEnding, isFinal } from '../../api/status.ts'
import { cancelTimes } from '../../api/timing.ts'
import { askedWait } from '../../util/retry.ts'
import { timeLimit } from '../../util/time-limit.ts'
import type { BuildDependencies } from '../events.ts'

export type CancelDependencies = Pick<BuildDependencies, 'api' | 'clock'>

export interface PersistentDependencies extends Omit<BuildDependencies, 'reporter'> {
  /** When there is no time left, by `clock`. */
  readonly untilMs: number
}

const { pollMs, requestMs } = cancelTimes

export interface CancelProgress {
  readonly accepted: boolean
  /** The last record that was read after the request. */
  readonly build: Build | undefined
  readonly error: ApiError | undefined
}

const notBegun: CancelProgress = { accepted: false, build: undefined, error: undefined }

/** Requests the cancellation where it has no effect yet, then reads the record. */
export async function stepCancel<Progress extends CancelProgress>(
  buildId: string,
  before: Progress,
  api: BuildsApi,
  signal: AbortSignal,
  options?: ReadOptions,
): Promise<Progress> {
  let { accepted } = before
  let conflict: ApiError | undefined
  try {
    // An accepted request without effect may have been answered by something else on the way.
    if (!accepted || (before.build && !isEnding(before.build.status))) {
      conflict = await api.cancelBuild(buildId, signal, options).then(() => undefined, conflictOf)
      accepted ||= conflict === undefined
    }
    const build = await api.getBuild(buildId, signal, options)
    if (conflict === undefined) return { ...before, accepted, build, error: undefined }
    // It is no acceptance, unless the build is ending anyway.
    return isEnding(build.status)
      ? { ...before, accepted: true, build, error: undefined }
      : { ...before, accepted, build, error: conflict }
  } catch (reason) {
    const error = conflict ?? reason
    if (error instanceof ApiError) return { ...before, accepted, error }
    if (signal.aborted) return { ...before, accepted }
    throw reason
  }
}

/**
 * Polls until `isDone` or `signal` fires. Rejects with `ApiError` when a request fails, after a
 * conflict only once there is no more time.
 */
export async function cancelBuild(
  buildId: string,
  isDone: (status: string) => boolean,
  { api, clock }: CancelDependencies,
  signal: AbortSignal,
): Promise<Build> {
  let progress = notBegun
  let failures = 0
  for (;;) {
    progress = await stepCancel(buildId, progress, api, signal)
    const { build, error } = progress
    if (error && (signal.aborted || error.failureClass !== 'conflict')) throw error
    if (build && signal.aborted) return build
    signal.throwIfAborted()
    if (!error && build && isDone(build.status)) return build
    failures = error ? failures + 1 : 0
    await clock.sleep(pauseMs(failures), signal).catch(() => undefined)
  }
}

/** Cancels a build and waits for its end. No response stops it: a gateway may have sent it. */
export async function cancelPersistently(
  buildId: string,
  { api, clock, random, untilMs }: PersistentDependencies,
  signal: AbortSignal,
): Promise<CancelProgress> {
  let progress = notBegun
  let failures = 0
  while (!signal.aborted) {
    using limit = timeLimit(requestMs, clock, signal)
    progress = await stepCancel(buildId, progress, api, limit.signal, { attempts: 1 })
    if (limit.signal.aborted) progress = { ...progress, error: progress.error ?? noResponse }
    const { build, error } = progress
    if (build && isFinal(build.status)) break
    failures = error === undefined ? 0 : failures + 1
    // As long as the server asks for, but so that a last try fits into the time left.
    const mostMs = untilMs - clock.monotonicMs() - requestMs
    const askedMs = Math.min(askedWait(error?.retryAfterMs ?? 0, random()), mostMs)
    await clock.sleep(Math.max(pauseMs(failures), askedMs), signal).catch(() => undefined)
  }
  return progress
}

function pauseMs(failures: number): number {
  return Math.min(cancelTimes.longestPauseMs, pollMs * 2 ** Math.max(0, failures - 1))
}

export const noResponse = new ApiError('The server did not respond in time.', {
  kind: 'timeout',
  hint: slowHint,
})

/**
 * For a stopped run: two tries within `leftMs`, then a status check, which `hurry` cuts short.
 * Repeats both after a conflict, and once after an acceptance without effect.
 */
export async function cancelQuickly(
  buildId: string,
  { api, clock }: CancelDependencies,
  leftMs: number,
  hurry: AbortSignal,
): Promise<CancelProgress> {
  using all = timeLimit(leftMs, clock)
  using first = timeLimit(cancelTimes.firstTryMs, clock, all.signal)
  let error: ApiError | undefined
  let accepted = await succeeds(() => api.cancelBuild(buildId, first.signal, { attempts: 1 }))
  if (!accepted && !isConflict())
    accepted = await succeeds(() => api.cancelBuild(buildId, all.signal, { attempts: 2 }))
  let build: Build | undefined
  const signal = AbortSignal.any([all.signal, hurry])
  for (let isLast = false; accepted || isConflict();) {
    const isRead = await succeeds(async () => {
      build = await api.getBuild(buildId, signal)
    })
    if (isLast || !isRead || build === undefined || isEnding(build.status)) break
    isLast = accepted
    await clock.sleep(cancelTimes.lookAgainMs, signal).catch(() => undefined)
    if (signal.aborted) break
    accepted = (await succeeds(() => api.cancelBuild(buildId, signal, { attempts: 1 }))) || accepted
  }
  accepted ||= isConflict() && build !== undefined && isEnding(build.status)
  return { accepted, build, error }

  function isConflict(): boolean {
    return error?.failureClass === 'conflict'
  }

  async function succeeds(request: () => Promise<void>): Promise<boolean> {
    try {
      await request()
      return true
    } catch (reason) {
      if (reason instanceof ApiError) error = reason
      return false
    }
  }
}
