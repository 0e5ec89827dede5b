import { ApiError } from '../../api/errors.ts'
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

/** Polls until `isDone` or `signal` fires. Rejects with `ApiError` when a request fails. */
export async function cancelBuild(
  buildId: string,
  isDone: (status: string) => boolean,
  { api, clock }: CancelDependencies,
  signal: AbortSignal,
): Promise<Build> {
  await api.cancelBuild(buildId, signal)
  let build = await api.getBuild(buildId, signal)
  while (!isDone(build.status)) {
    try {
      await clock.sleep(pollMs, signal)
      if (!isEnding(build.status)) await api.cancelBuild(buildId, signal)
      build = await api.getBuild(buildId, signal)
    } catch (error) {
      if (!signal.aborted) throw error
      return build
    }
  }
  return build
}

export interface CancelProgress {
  readonly accepted: boolean
  /** The last record that was read after the request. */
  readonly build: Build | undefined
  readonly error: ApiError | undefined
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
  let accepted = false
  let build: Build | undefined
  let error: ApiError | undefined
  let failures = 0

  while (!signal.aborted) {
    error = await attempt()
    if (build !== undefined && isFinal(build.status)) break
    failures = error === undefined ? 0 : failures + 1
    const pauseMs = Math.min(longestPauseMs, pollMs * 2 ** Math.max(0, failures - 1))
    const askedMs = askedWait(error?.retryAfterMs ?? 0, random())
    await clock.sleep(waitMs(pauseMs, askedMs, dependencies), signal).catch(() => undefined)
  }
  return { accepted, build, error }

  async function attempt(): Promise<ApiError | undefined> {
    using limit = timeLimit(requestMs, clock, signal)
    try {
      // An accepted request without effect may have been answered by something else on the way.
      if (!accepted || (build !== undefined && !isEnding(build.status))) {
        await api.cancelBuild(buildId, limit.signal, { attempts: 1 })
        accepted = true
      }
      build = await api.getBuild(buildId, limit.signal, { attempts: 1 })
      return undefined
    } catch (reason) {
      if (reason instanceof ApiError) return reason
      if (limit.signal.aborted) return error ?? noResponse
      throw reason
    }
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

const noResponse = new ApiError('The server did not respond in time.', {
  kind: 'timeout',
  hint: 'The server or the network is slow. Run the job again later.',
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
