import type { BuildsApi, ReadOptions } from '../../api/builds-api.ts'
import { ApiError, slowHint } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { isEnding, isFinal } from '../../api/status.ts'
import { askedWait } from '../../util/retry.ts'
import { timeLimit } from '../../util/time-limit.ts'
import type { BuildDependencies } from '../events.ts'

export type CancelDependencies = Pick<BuildDependencies, 'api' | 'clock'>

export interface PersistentDependencies extends Omit<BuildDependencies, 'reporter'> {
  /** When there is no time left, by `clock`. */
  readonly untilMs: number
}

/** Between two looks whether a cancelled build has ended. */
export const pollMs = 2_000

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
  try {
    // An accepted request without effect may have been answered by something else on the way.
    if (!accepted || (before.build && !isEnding(before.build.status)))
      await api.cancelBuild(buildId, signal, options)
    accepted = true
    const build = await api.getBuild(buildId, signal, options)
    return { ...before, accepted, build, error: undefined }
  } catch (error) {
    if (error instanceof ApiError) return { ...before, accepted, error }
    if (signal.aborted) return { ...before, accepted }
    throw error
  }
}

/** Polls until `isDone` or `signal` fires. Rejects with `ApiError` when a request fails. */
export async function cancelBuild(
  buildId: string,
  isDone: (status: string) => boolean,
  { api, clock }: CancelDependencies,
  signal: AbortSignal,
): Promise<Build> {
  let progress = notBegun
  for (;;) {
    progress = await stepCancel(buildId, progress, api, signal)
    const { build, error } = progress
    if (build && signal.aborted) return build
    signal.throwIfAborted()
    if (error) throw error
    if (build && isDone(build.status)) return build
    await clock.sleep(pollMs, signal).catch(() => undefined)
  }
}

/** A server that does not respond must not use up all the time. */
const requestMs = 10_000
/** The longest wait after a failed request: a server that is down gets at most ten a minute. */
const longestPauseMs = 10_000

/** Cancels a build and waits for its end. No response stops it: a gateway may have sent it. */
export async function cancelPersistently(
  buildId: string,
  dependencies: PersistentDependencies,
  signal: AbortSignal,
): Promise<CancelProgress> {
  const { api, clock, random } = dependencies
  let progress = notBegun
  let failures = 0
  while (!signal.aborted) {
    progress = await attempt()
    const { build, error } = progress
    if (build && isFinal(build.status)) break
    failures = error === undefined ? 0 : failures + 1
    const pauseMs = Math.min(longestPauseMs, pollMs * 2 ** Math.max(0, failures - 1))
    const askedMs = askedWait(error?.retryAfterMs ?? 0, random())
    await clock.sleep(waitMs(pauseMs, askedMs, dependencies), signal).catch(() => undefined)
  }
  return progress

  async function attempt(): Promise<CancelProgress> {
    using limit = timeLimit(requestMs, clock, signal)
    const next = await stepCancel(buildId, progress, api, limit.signal, { attempts: 1 })
    return limit.signal.aborted ? { ...next, error: next.error ?? noResponse } : next
  }
}

/** As long as the server asks for, but so that a last try fits into the time left. */
export function waitMs(
  ownMs: number,
  askedMs: number,
  { clock, untilMs }: Pick<PersistentDependencies, 'clock' | 'untilMs'>,
): number {
  return Math.max(ownMs, Math.min(askedMs, untilMs - clock.monotonicMs() - requestMs))
}

export const noResponse = new ApiError('The server did not respond in time.', {
  kind: 'timeout',
  hint: slowHint,
})

/** For the first try after an abort: a second connection may get through where one hangs. */
const firstTryMs = 3_000
const lookAgainMs = 1_000

/** For a stopped run: two tries within `leftMs`, then a status check, which `hurry` cuts short. */
export async function cancelQuickly(
  buildId: string,
  { api, clock }: CancelDependencies,
  leftMs: number,
  hurry: AbortSignal,
): Promise<CancelProgress> {
  using all = timeLimit(leftMs, clock)
  using first = timeLimit(firstTryMs, clock, all.signal)
  let error: ApiError | undefined
  const accepted =
    (await succeeds(() => api.cancelBuild(buildId, first.signal, { attempts: 1 }))) ||
    (await succeeds(() => api.cancelBuild(buildId, all.signal, { attempts: 2 })))
  let build: Build | undefined
  const signal = AbortSignal.any([all.signal, hurry])
  if (accepted && (await succeeds(look)) && build !== undefined && !isEnding(build.status))
    await succeeds(async () => {
      await clock.sleep(lookAgainMs, signal)
      await api.cancelBuild(buildId, signal, { attempts: 1 })
      await look()
    })
  return { accepted, build, error }

  async function look(): Promise<void> {
    build = await api.getBuild(buildId, signal)
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
