import { ApiError, asApiError, slowHint } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { hasSucceeded } from '../../api/status.ts'
import { statusTimes } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { unlessAborted } from '../../util/unless-aborted.ts'
import type { BuildDependencies, BuildEvent } from '../events.ts'
import { findListed } from './find-listed.ts'
import type { PollTimer } from './poll-timer.ts'
import {
  followStep,
  type Moment,
  startStatus,
  type FollowEnd,
  type StatusEvent,
  type StatusRules,
  type StatusStep,
} from './status-state.ts'

export interface FollowStatusOptions extends BuildDependencies, StatusRules {
  readonly timer: PollTimer
  /** Polls are rarer while the log streams: its end triggers one. */
  readonly isStreaming: () => boolean
  /** When the log had its last new line. */
  readonly lastLineMs: () => number
  /** Called when the whole machine stood still: no open connection can be trusted. */
  readonly onPause: () => void
  readonly onStatus: (build: Build) => void
}

/** The last record of a build, and when we saw it change, by `Clock.monotonicMs`. */
export interface Observed {
  build: Build
  /** The record is only a row of the list: what it says of an end is not certain. */
  isListed: boolean
  /** When the build was known: its queue time counts from here. */
  readonly submittedMs: number
  runningMs: number | undefined
  finishedMs: number | undefined
}

const { image: imageReads, standstillMs } = statusTimes

/** Polls until a final status, a limit or a loss; keeps the last record in `observed`. */
export async function followStatus(
  observed: Observed,
  options: FollowStatusOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const { reporter, clock, random, timer } = options
  let step = startStatus(observed, observed.submittedMs, momentAfter(0), options)
  await note(step, true)
  for (;;) {
    const { action } = step
    if (action.type === 'end') {
      if (hasSucceeded(observed.build.status)) await awaitImageUrl(observed, options, signal)
      return action.end
    }
    const startMs = clock.monotonicMs()
    const isWait = action.type === 'wait'
    const event = isWait
      ? { type: await timer.wait(action.ms, signal) }
      : action.type === 'poll'
        ? await poll(observed.build, action.limitMs, options, signal)
        : await look(observed.build, action.limitMs, options, signal)
    const expectedMs = isWait ? action.ms : action.limitMs
    const lateMs = clock.monotonicMs() - startMs - expectedMs
    const pausedMs = lateMs > standstillMs ? lateMs : 0
    if (pausedMs > 0) options.onPause()
    const before = observed.build.status
    step = followStep(step.state, event, momentAfter(pausedMs), options)
    await note(step, step.state.build.status !== before)
  }

  function momentAfter(pausedMs: number): Moment {
    return {
      nowMs: clock.monotonicMs(),
      chance: random(),
      isStreaming: options.isStreaming(),
      lastLineMs: options.lastLineMs(),
      pausedMs,
    }
  }

  async function note({ state, warning }: StatusStep, hasChanged: boolean): Promise<void> {
    observed.build = state.build
    observed.isListed = state.isListed
    observed.runningMs = state.runningMs
    observed.finishedMs = state.finishedMs
    if (hasChanged) {
      options.onStatus(state.build)
      await report({ type: 'status', build: state.build })
    }
    if (warning !== undefined) await report(warning)
  }

  async function report(event: BuildEvent): Promise<void> {
    const written = reporter.report(event)
    if (written) await unlessAborted(written, signal)
  }
}

type Requests = Pick<BuildDependencies, 'api' | 'clock'>

/** One request: the steps decide about the next. */
async function poll(
  { id }: Build,
  limitMs: number,
  { api, clock }: Requests,
  signal: AbortSignal,
): Promise<StatusEvent> {
  using limit = timeLimit(limitMs, clock, signal)
  try {
    return { type: 'read', build: await api.getBuild(id, limit.signal, { attempts: 1 }) }
  } catch (error) {
    signal.throwIfAborted()
    if (limit.signal.aborted) return { type: 'failed', error: tooSlow(id, limitMs) }
    return { type: 'failed', error: asApiError(error) }
  }
}

async function look(
  build: Build,
  limitMs: number,
  { api, clock }: Requests,
  signal: AbortSignal,
): Promise<StatusEvent> {
  using limit = timeLimit(limitMs, clock, signal)
  try {
    return { type: 'listed', row: await findListed(build, api, limit.signal) }
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.signal.aborted && !(error instanceof ApiError)) throw error
    return { type: 'listed', row: undefined }
  }
}

/** The record may get its image shortly after `success`. */
async function awaitImageUrl(
  observed: Observed,
  { api, clock }: Requests,
  signal: AbortSignal,
): Promise<void> {
  using limit = timeLimit(imageReads.limitMs, clock, signal)
  try {
    for (let read = 0; read < imageReads.reads; read += 1) {
      if (observed.build.imageUrl !== undefined) return
      await clock.sleep(imageReads.everyMs, limit.signal)
      const build = await api
        .getBuild(observed.build.id, limit.signal, { attempts: 1 })
        .catch(asApiError)
      // The first final status is the one that counts.
      if (!(build instanceof ApiError) && hasSucceeded(build.status)) observed.build = build
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.signal.aborted) throw error
  }
}

function tooSlow(id: string, limitMs: number): ApiError {
  const seconds = Math.round(limitMs / secondMs)
  return new ApiError(
    `Reading build '${id}' failed: the server did not finish its response within ${seconds} s.`,
    { kind: 'timeout', hint: slowHint },
  )
}
