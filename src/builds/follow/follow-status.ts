import { ApiError, asApiError } from '../../util/errors.ts'
import { slowCancelHint } from '../cancel-build.ts'
import { secondMs } from '../../util/clock.ts'
import { createTimeLimit } from '../../util/time-limit.ts'
import type { BuildDependencies } from '../events.ts'
import type { LogFollower } from './follow-log.ts'
import { PollTimer } from './poll-timer.ts'
import {
  type FollowEnd,
  nextTransition,
  type PollMoment,
  type StatusReading,
  startFollowing,
  type StatusAction,
  type StatusEvent,
  type StatusPollRules,
  type InitialStatus,
  type StatusTransition,
} from './status-state.ts'

export type {
  FollowEnd,
  StatusReading,
  StatusEvent,
  StatusPollRules,
  InitialStatus,
  StatusTransition,
}

/** The build or deployment to follow. Each read is one request, without retries. */
export interface FollowTarget {
  readonly kind: 'build' | 'deployment'
  readonly id: string
  start(): InitialStatus
  read(signal: AbortSignal): Promise<StatusReading>
  /** Reads the status in the list; `undefined` if the list does not show it. */
  readList(signal: AbortSignal): Promise<StatusReading | undefined>
  /** Called at the start, then without an event, and after each event. */
  noted(step: StatusTransition, event: StatusEvent | undefined): Promise<void>
}

export interface FollowStatusOptions extends Pick<BuildDependencies, 'clock' | 'random'> {
  readonly reporter: {
    report(event: { readonly type: 'warning'; readonly message: string }): Promise<void> | void
  }
  /** Polls are rarer while this log streams. Its end cuts the wait of `timer` short. */
  readonly log?: Pick<LogFollower, 'isStreaming' | 'lastLineMs'> | undefined
  readonly timer?: Pick<PollTimer, 'wait'>
}

const warnedWords = 5

const unknownStatus = {
  build: (word: string) => `Unknown build status: '${word}'. Still waiting.`,
  deployment: (word: string) => `Unknown deployment status: '${word}'. Still waiting.`,
}

/** Polls until a final status, a limit or a loss. */
export async function followStatus(
  followed: FollowTarget,
  rules: StatusPollRules,
  { clock, random, reporter, log, timer = new PollTimer(clock) }: FollowStatusOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const warned = new Set<string>()
  let step = startFollowing(followed.start(), now(), rules)
  await note(undefined)
  for (;;) {
    const { action } = step
    if (action.type === 'end') return action.end
    const event = await act(action)
    step = nextTransition(step.state, event, now())
    await note(event)
  }

  function now(): PollMoment {
    return {
      nowMs: clock.monotonicMs(),
      chance: random(),
      isStreaming: log?.isStreaming() ?? false,
      lastLineMs: log?.lastLineMs() ?? -Infinity,
    }
  }

  async function note(event: StatusEvent | undefined): Promise<void> {
    await followed.noted(step, event)
    const { status, phase, isDocumented } = step.state.reading
    const isKnown =
      phase !== 'unknown' || isDocumented === true || event?.type === 'listed' || warned.has(status)
    if (isKnown || warned.size >= warnedWords) return
    warned.add(status)
    await reporter.report({ type: 'warning', message: unknownStatus[followed.kind](status) })
  }

  async function act(action: Exclude<StatusAction, { type: 'end' }>): Promise<StatusEvent> {
    if (action.type === 'wait') return { type: await timer.wait(action.ms, signal) }
    using limit = createTimeLimit(action.limitMs, clock, signal)
    try {
      return action.type === 'poll'
        ? { type: 'read', reading: await followed.read(limit.signal) }
        : { type: 'listed', row: await followed.readList(limit.signal) }
    } catch (caught) {
      signal.throwIfAborted()
      const error = limit.signal.aborted
        ? createSlowResponseError(followed, action.limitMs)
        : asApiError(caught)
      return action.type === 'poll' ? { type: 'failed', error } : { type: 'listed', row: undefined }
    }
  }
}

export function createSlowResponseError(
  { kind, id }: Pick<FollowTarget, 'kind' | 'id'>,
  limitMs: number,
): ApiError {
  const seconds = Math.round(limitMs / secondMs)
  return new ApiError(
    `Reading ${kind} '${id}' failed: the server did not finish its response within ${seconds} s.`,
    { kind: 'timeout', hint: slowCancelHint },
  )
}
