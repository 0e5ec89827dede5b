import { rulesFor } from '../api/retry-table.ts'
import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { isEndingOrEnded, isFinal } from '../api/status.ts'
import { type CancelPolicy, longestCancelPauseMs } from '../api/timing.ts'
import { ApiError, conflictOrThrow } from '../util/errors.ts'
import { requestedWaitMs } from '../util/retry.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import type { ApiDependencies } from './events.ts'

export interface CancelProgress {
  readonly accepted: boolean
  /** The last record that was read after the request. */
  readonly build: Build | undefined
  /** Why the last try failed. */
  readonly error: ApiError | undefined
}

/**
 * Requests the cancellation of a build until the policy is fulfilled, or its time or `signal` ends.
 * If a request failed, the result contains the last error.
 */
export async function cancelBuild(
  buildId: string,
  policy: CancelPolicy,
  { api, clock, random }: ApiDependencies,
  signal: AbortSignal,
): Promise<CancelProgress> {
  const endMs = clock.monotonicMs() + policy.limitMs
  using all = createTimeLimit(policy.limitMs, clock, signal)
  let progress: CancelProgress = { accepted: false, build: undefined, error: undefined }
  let failures = 0
  while (!all.signal.aborted) {
    const startMs = clock.monotonicMs()
    using limit = createTimeLimit(policy.tryMs, clock, all.signal)
    progress = await tryCancel(buildId, progress, api, limit.signal)
    const { error } = progress
    failures = error === undefined ? 0 : failures + 1
    if (isEnough(progress, policy)) break
    // The server may ask for a longer wait, but the time left must be enough for a last try.
    const mostMs = endMs - clock.monotonicMs() - policy.tryMs
    const askedMs = Math.min(requestedWaitMs(error?.retryAfterMs ?? 0, random()), mostMs)
    const paceMs = startMs + paceOf(policy, failures) - clock.monotonicMs()
    await clock.sleep(Math.max(0, paceMs, askedMs), all.signal).catch(() => undefined)
  }
  return progress
}

/** Requests the cancellation unless it has taken effect, then reads the record. */
async function tryCancel(
  buildId: string,
  before: CancelProgress,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<CancelProgress> {
  const once = { attempts: 1 }
  let { accepted } = before
  let conflict: ApiError | undefined
  try {
    // If the build is not ending, something else on the way may have accepted the request.
    if (!accepted || (before.build && !isEndingOrEnded(before.build.status))) {
      conflict = await api.cancelBuild(buildId, signal, once).then(() => undefined, conflictOrThrow)
      accepted ||= conflict === undefined
    }
    const build = await api.getBuild(buildId, signal, once)
    if (conflict === undefined) return { accepted, build, error: undefined }
    // After a conflict, the request counts as accepted only if the build is ending anyway.
    return isEndingOrEnded(build.status)
      ? { accepted: true, build, error: undefined }
      : { accepted, build, error: conflict }
  } catch (reason) {
    const error = conflict ?? reason
    if (error instanceof ApiError) return { ...before, accepted, error }
    if (!signal.aborted) throw reason
    return { ...before, accepted, error: before.error ?? noCancelResponseMessage }
  }
}

const isOver: Readonly<Record<CancelPolicy['awaits'], (status: string) => boolean>> = {
  acceptance: () => true,
  ending: isEndingOrEnded,
  end: isFinal,
}

function isEnough({ build, error }: CancelProgress, policy: CancelPolicy): boolean {
  if (error !== undefined) return policy.endsAtRefusal && !rulesFor(error).cancelsOn
  return build !== undefined && isOver[policy.awaits](build.status)
}

function paceOf({ pollMs }: CancelPolicy, failures: number): number {
  return Math.min(Math.max(pollMs, longestCancelPauseMs), pollMs * 2 ** Math.max(0, failures - 1))
}

export const slowCancelHint = 'The server or the network is slow. Run the job again later.'

export const noCancelResponseMessage = new ApiError('The server did not respond in time.', {
  kind: 'timeout',
  hint: slowCancelHint,
})
