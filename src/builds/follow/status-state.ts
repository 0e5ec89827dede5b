import { retryTable, rulesFor, type StatusUnreadableReason } from '../../api/retry-table.ts'
import { statusPollTiming } from '../../api/timing.ts'
import { minuteMs } from '../../util/clock.ts'
import type { ApiError } from '../../util/errors.ts'
import { requestedWaitMs } from '../../util/retry.ts'
import type { BuildOutcome } from '../outcome.ts'

/** The status in a record. */
export interface StatusReading {
  /** The server's own word. */
  readonly status: string
  readonly phase: 'waiting' | 'running' | 'ending' | 'ended' | 'unknown'
  /** Whether the record comes from a cache. */
  readonly isOld: boolean
  /** Whether the server sent a word of the API, even if it says that the status is not known. */
  readonly isDocumented?: boolean
}

export interface StatusPollRules {
  /** The queue time ends, and the build time begins, at the first `running`. */
  readonly limits: { readonly queueMs: number; readonly buildMs: number }
  /** The longest wait between two polls of a server that responds, if the budget allows. */
  readonly pollIntervalMs: number
  /** How long a build may have an unknown status and no log before it counts as lost. */
  readonly unknownMs: number
}

/** Times are those of `Clock.monotonicMs`. */
export interface FollowState {
  readonly rules: StatusPollRules
  readonly reading: StatusReading
  readonly beganMs: number
  readonly runningMs: number | undefined
  /** The next wait between two polls while all is well. */
  readonly paceMs: number
  readonly budget: { readonly polls: number; readonly atMs: number }
  /** When the first read since the last successful one failed, and how many have failed since. */
  readonly failedSinceMs: number | undefined
  readonly failures: number
  /** When the last poll began. */
  readonly polledMs: number
  /** All responses since `sinceMs` were this kind of refusal. */
  readonly said: { readonly loss: StatusUnreadableReason; readonly sinceMs: number } | undefined
  readonly throttledUntilMs: number
  /** Until this time, the end of the log causes no poll: the server is down or limits requests. */
  readonly notBeforeMs: number
  /** Until this time, there is no poll at all, because the server asked for a wait. */
  readonly askedUntilMs: number
  readonly unknownSinceMs: number | undefined
  /** How the run ends unless the list shows something else. */
  readonly pending: FollowEnd | undefined
}

export type StatusEvent =
  | { readonly type: 'read'; readonly reading: StatusReading }
  | { readonly type: 'failed'; readonly error: ApiError }
  /** What the list shows; `undefined` if it does not show the build or is unreadable. */
  | { readonly type: 'listed'; readonly row: StatusReading | undefined }
  /** A wait is over, or the end of the log stream cut it short. */
  | { readonly type: 'due' }
  /** The server sends the log again, so the wait after a failure is over. */
  | { readonly type: 'server-back' }

export interface PollMoment {
  readonly nowMs: number
  /** A random number in [0, 1). */
  readonly chance: number
  readonly isStreaming: boolean
  /** When the last new line of the log came: the build was running then, even if polls failed. */
  readonly lastLineMs: number
}

export type FollowEnd = Extract<BuildOutcome, { type: 'finished' | 'timed-out' | 'lost' }>

export type StatusAction =
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'poll'; readonly limitMs: number }
  | { readonly type: 'read list'; readonly limitMs: number }
  | { readonly type: 'end'; readonly end: FollowEnd }

export interface StatusTransition {
  readonly state: FollowState
  readonly action: StatusAction
}

const growth = 1.5
/** The factor by which waits are longer while the server limits requests. */
const throttled = 2
const { budget, readLimitMs } = statusPollTiming
const outage = retryTable.unavailable.status

const afterResponse = { failedSinceMs: undefined, failures: 0, said: undefined }

export interface InitialStatus extends Pick<FollowState, 'reading' | 'beganMs'> {
  /** `false`: only the list has shown the build so far, so a final status is not certain. */
  readonly hasRecord: boolean
}

export function startFollowing(
  { reading, hasRecord, beganMs }: InitialStatus,
  moment: PollMoment,
  rules: StatusPollRules,
): StatusTransition {
  const state: FollowState = {
    rules,
    reading,
    beganMs,
    runningMs: undefined,
    paceMs: statusPollTiming.firstPollMs,
    budget: { polls: budget.polls, atMs: beganMs },
    ...afterResponse,
    polledMs: -Infinity,
    throttledUntilMs: -Infinity,
    notBeforeMs: -Infinity,
    askedUntilMs: -Infinity,
    unknownSinceMs: undefined,
    pending: undefined,
  }
  return reading.phase === 'ended' && !hasRecord
    ? afterWait(state, moment)
    : afterRead(state, reading, moment)
}

export function nextTransition(
  state: FollowState,
  event: StatusEvent,
  moment: PollMoment,
): StatusTransition {
  switch (event.type) {
    case 'read':
      return afterRead(state, event.reading, moment)
    case 'failed':
      return afterFailure(state, event.error, moment)
    case 'listed':
      return afterListRead(state, event.row, moment)
    case 'due':
      return afterWait(state, moment)
    case 'server-back': {
      const isThrottled = moment.nowMs < state.throttledUntilMs
      const notBeforeMs = isThrottled ? state.notBeforeMs : -Infinity
      return afterWait({ ...state, notBeforeMs }, moment)
    }
  }
}

function afterRead(
  before: FollowState,
  reading: StatusReading,
  moment: PollMoment,
): StatusTransition {
  const { nowMs, chance, isStreaming } = moment
  const { rules } = before
  const { phase } = reading
  const isThrottled = nowMs < before.throttledUntilMs
  const intervalMs = rules.pollIntervalMs * (isThrottled ? throttled : 1)
  const paceMs = Math.min(before.paceMs, intervalMs)
  const waitMs = paceMs * (1 - chance / 5)
  const state: FollowState = {
    ...before,
    ...afterResponse,
    reading,
    runningMs: before.runningMs ?? (phase === 'running' ? nowMs : undefined),
    paceMs: Math.max(statusPollTiming.shortestPollMs, paceMs * growth),
    notBeforeMs: isThrottled ? nowMs + waitMs : -Infinity,
    unknownSinceMs: phase === 'unknown' ? (before.unknownSinceMs ?? nowMs) : undefined,
  }
  const isLost = nowMs - (state.unknownSinceMs ?? Infinity) >= rules.unknownMs && !isStreaming
  if (phase === 'ended') return end(state, { type: 'finished' })
  return isLost
    ? readList(state, { type: 'lost', reason: 'unknown-status' })
    : wait(state, waitMs, moment)
}

function afterFailure(before: FollowState, error: ApiError, moment: PollMoment): StatusTransition {
  const { nowMs, chance, lastLineMs } = moment
  const isThrottled = error.failureClass === 'throttled'
  const { loss, forMs, waitMs } = rulesFor(error).status
  const isAgain = before.said?.loss === loss
  const said = loss === 'outage' ? undefined : { loss, sinceMs: nowMs, ...(isAgain && before.said) }
  const usualMs = before.failures === 0 ? waitMs.first : waitMs.later * (1 + chance)
  const askedMs = requestedWaitMs(error.retryAfterMs ?? 0, chance)
  const throttledWaitMs = isThrottled ? throttled * before.rules.pollIntervalMs : 0
  const ms = Math.max(usualMs, askedMs, throttledWaitMs)
  const state: FollowState = {
    ...before,
    said,
    failures: before.failures + 1,
    // A server that asks for fewer requests is not down.
    failedSinceMs: forMs === Infinity ? undefined : (before.failedSinceMs ?? nowMs),
    throttledUntilMs: isThrottled ? nowMs + statusPollTiming.throttledMs : before.throttledUntilMs,
    notBeforeMs: nowMs + ms,
    askedUntilMs: nowMs + (isThrottled ? ms : askedMs),
  }
  const silentMs = (sinceMs = Infinity): number => nowMs - Math.max(sinceMs, lastLineMs)
  if (said !== undefined && silentMs(said.sinceMs) >= forMs)
    return readList(state, { type: 'lost', reason: loss, error })
  if (silentMs(state.failedSinceMs) >= outage.forMs)
    return readList(state, { type: 'lost', reason: outage.loss, error })
  return wait(state, ms, moment)
}

/** Ends as planned, unless the list shows the build's end or, at the queue limit, its start. */
function afterListRead(
  before: FollowState,
  row: StatusReading | undefined,
  moment: PollMoment,
): StatusTransition {
  const { pending = { type: 'finished' } } = before
  if (row === undefined) return end(before, pending)
  const state = { ...before, reading: row, pending: undefined }
  if (row.phase === 'ended') return end(state, { type: 'finished' })
  const hasBegun = state.runningMs === undefined && row.phase === 'running'
  return hasBegun && pending.type === 'timed-out'
    ? afterWait({ ...state, runningMs: moment.nowMs }, moment)
    : end(state, pending)
}

function afterWait(state: FollowState, moment: PollMoment): StatusTransition {
  const { nowMs } = moment
  const leftMs = dueMs(state) - nowMs
  if (leftMs <= 0) return atLimit(state, moment)
  const polls = Math.min(
    budget.polls,
    state.budget.polls + (nowMs - state.budget.atMs) / budget.refillMs,
  )
  // Rounds up, because a rounding error must not cause a wait of 0 ms.
  const nextMs = polls < 1 ? Math.ceil(nowMs + (1 - polls) * budget.refillMs) : nowMs
  const waitMs = Math.max(nextMs, state.notBeforeMs) - nowMs
  if (waitMs > 0) return wait(state, waitMs, moment)
  return poll(
    { ...state, budget: { polls: polls - 1, atMs: nowMs } },
    Math.min(readLimitMs.usual, leftMs),
    moment,
  )
}

function wait(state: FollowState, ms: number, moment: PollMoment): StatusTransition {
  const leftMs = dueMs(state) - moment.nowMs
  if (leftMs <= 0) return atLimit(state, moment)
  return { state, action: { type: 'wait', ms: Math.min(ms, leftMs) } }
}

/** When the current time limit is reached: that of the queue or that of the build. */
function dueMs({ beganMs, runningMs, rules: { limits } }: FollowState): number {
  return runningMs === undefined ? beganMs + limits.queueMs : runningMs + limits.buildMs
}

/** A limit ends the run only after a later poll or, if that fails, a read of the list. */
function atLimit(state: FollowState, moment: PollMoment): StatusTransition {
  const { reading, rules } = state
  const wasPolled = state.polledMs >= dueMs(state)
  if (!wasPolled && moment.nowMs >= state.askedUntilMs) return poll(state, readLimitMs.last, moment)
  const limit = state.runningMs === undefined ? 'queue' : 'build'
  const minutes = rules.limits[`${limit}Ms`] / minuteMs
  const wasEnding = reading.phase === 'ending' && ({ wasEnding: true } as const)
  const how = { type: 'timed-out', limit, minutes, ...wasEnding } as const
  const isAnswered = wasPolled && state.failures === 0 && !reading.isOld
  return isAnswered ? end(state, how) : readList(state, how)
}

function poll(state: FollowState, limitMs: number, { nowMs }: PollMoment): StatusTransition {
  return { state: { ...state, polledMs: nowMs }, action: { type: 'poll', limitMs } }
}

function readList(state: FollowState, pending: FollowEnd): StatusTransition {
  return { state: { ...state, pending }, action: { type: 'read list', limitMs: readLimitMs.list } }
}

function end(state: FollowState, how: FollowEnd): StatusTransition {
  return { state, action: { type: 'end', end: how } }
}
