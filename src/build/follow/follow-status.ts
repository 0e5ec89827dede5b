import type { BuildsApi } from '../../api/builds-api.ts'
import { ApiError } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { classifyStatus } from '../../api/status.ts'
import type { Clock } from '../../util/clock.ts'
import type { BuildDependencies } from '../events.ts'

export interface Limits {
  /** From the first `running`. */
  readonly buildMs: number
  /** From the submit until the first `running`. */
  readonly queueMs: number
}

export interface FollowStatusOptions extends BuildDependencies {
  readonly limits: Limits
  readonly pollIntervalMs: number
  readonly timer: PollTimer
  /** Polls are rarer while the log streams: its end triggers one. */
  readonly isStreaming: () => boolean
}

export type StatusEnd =
  | { readonly type: 'finished' }
  | { readonly type: 'timed-out'; readonly limit: 'queue' | 'build' }
  /** The status could not be read. */
  | {
      readonly type: 'lost'
      readonly error: ApiError
      readonly reason: 'outage' | 'credentials' | 'gone' | 'refused'
    }

/** The last record of a build, and when our own clock saw it change, in milliseconds of `Clock.monotonicMs`. */
export interface Observed {
  build: Build
  readonly submittedMs: number
  runningMs: number | undefined
  finishedMs: number | undefined
}

const firstPollMs = 1_000
const shortestPollMs = 250
const growth = 1.5
const streamingFactor = 3
/** A new build may not be readable yet. */
const newBuildMs = 30_000
const outageMs = 10 * 60_000
const credentialsPauseMs = 5_000
/** How often a successful build without an image is read again, once a second. */
const imageUrlPolls = 3

/** Polls until the status is final, a limit is reached or the status cannot be read; keeps the last record in `observed`. */
export async function followStatus(
  observed: Observed,
  options: FollowStatusOptions,
  signal: AbortSignal,
): Promise<StatusEnd> {
  const { api, reporter, clock, random, limits, timer } = options
  let paceMs = firstPollMs
  let outageSinceMs: number | undefined
  let credentialFailures = 0
  const unknownStatuses = new Set<string>()

  await note(observed.build)
  for (;;) {
    const status = classifyStatus(observed.build.status)
    if (status === 'succeeded' || status === 'failed' || status === 'removed') {
      observed.finishedMs = clock.monotonicMs()
      if (status === 'succeeded') await awaitImageUrl(observed, api, clock, signal)
      return { type: 'finished' }
    }
    const leftMs = timeLeft()
    if (leftMs <= 0)
      return { type: 'timed-out', limit: observed.runningMs === undefined ? 'queue' : 'build' }

    const slowest = options.pollIntervalMs * (options.isStreaming() ? streamingFactor : 1)
    await timer.wait(Math.min(paceMs, slowest, leftMs) * (0.9 + random() / 5), signal)
    paceMs = Math.max(shortestPollMs, Math.min(slowest, paceMs * growth))

    try {
      await note(await api.getBuild(observed.build.id, signal))
      outageSinceMs = undefined
      credentialFailures = 0
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ApiError)) throw error
      const reason = await judge(error)
      if (reason) return { type: 'lost', error, reason }
    }
  }

  async function note(build: Build): Promise<void> {
    const changed = build.status !== observed.build.status || build === observed.build
    observed.build = build
    if (observed.runningMs === undefined && classifyStatus(build.status) === 'running') {
      observed.runningMs = clock.monotonicMs()
    }
    if (changed) await reporter.report({ type: 'status', status: build.status })
    if (classifyStatus(build.status) === 'unknown' && !unknownStatuses.has(build.status)) {
      unknownStatuses.add(build.status)
      const message = `Unknown build status: '${build.status}'. Still waiting.`
      await reporter.report({ type: 'warning', message })
    }
  }

  function timeLeft(): number {
    const now = clock.monotonicMs()
    return observed.runningMs === undefined
      ? observed.submittedMs + limits.queueMs - now
      : observed.runningMs + limits.buildMs - now
  }

  async function judge(
    error: ApiError,
  ): Promise<(StatusEnd & { type: 'lost' })['reason'] | undefined> {
    const now = clock.monotonicMs()
    if (error.meaning === 'unauthorized') {
      credentialFailures += 1
      if (credentialFailures > 1) return 'credentials'
      await clock.sleep(credentialsPauseMs, signal)
      return undefined
    }
    switch (error.meaning) {
      case 'missing':
        return now - observed.submittedMs < newBuildMs ? undefined : 'gone'
      case 'conflict':
      case 'refused':
        return 'refused'
      case 'unavailable':
        outageSinceMs ??= now
        return now - outageSinceMs >= outageMs ? 'outage' : undefined
    }
  }
}

/** The record may get its image shortly after `success`. */
async function awaitImageUrl(
  observed: Observed,
  api: BuildsApi,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  for (let poll = 0; poll < imageUrlPolls && observed.build.imageUrl === undefined; poll += 1) {
    await clock.sleep(1_000, signal)
    try {
      const build = await api.getBuild(observed.build.id, signal)
      // The first final status is the one that counts.
      if (classifyStatus(build.status) === 'succeeded') observed.build = build
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ApiError)) throw error
    }
  }
}

/** The wait between two polls, which the end of a log stream cuts short. */
export interface PollTimer {
  /** Ends the current wait, or the next one if there is none. */
  pollNow(): void
  /** Resolves after `ms` milliseconds or when `pollNow` is called; rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export function createPollTimer(clock: Clock): PollTimer {
  let cut = new AbortController()
  return {
    pollNow: () => cut.abort(),
    wait: async (ms, signal) => {
      try {
        await clock.sleep(ms, AbortSignal.any([cut.signal, signal]))
      } catch (error) {
        signal.throwIfAborted()
        if (!cut.signal.aborted) throw error
      } finally {
        if (cut.signal.aborted) cut = new AbortController()
      }
    },
  }
}
