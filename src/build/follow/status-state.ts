import type { ApiError } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { answerOf, retryRules, retryTable, type StatusLoss } from '../../api/retry-table.ts'
import { classifyStatus, isFinal } from '../../api/status.ts'
import { askedWait } from '../../util/retry.ts'
import type { BuildEvent } from '../events.ts'
import type { BuildOutcome } from '../outcome.ts'

export interface StatusRules {
  /** From the submit until the first `running`, and from that. */
  readonly limits: { readonly queueMs: number; readonly buildMs: number }
  /** The longest wait between two polls of a server that responds, within the budget of polls. */
  readonly pollIntervalMs: number
}

/** Times are those of `Clock.monotonicMs`. */
export interface StatusState {
  readonly build: Build
  readonly knownMs: number
  readonly runningMs: number | undefined
  readonly finishedMs: number | undefined
  /** The next wait between two polls while all is well. */
  readonly paceMs: number
  readonly budget: { readonly polls: number; readonly atMs: number }
  /** Since the last record: when the first read failed, and how many have. */
  readonly failedSinceMs: number | undefined
  readonly failures: number
  /** Since when every response is this refusal. */
  readonly said: { readonly loss: StatusLoss; readonly sinceMs: number } | undefined
  readonly throttledUntilMs: number
  /** A server that is down or throttles is not polled earlier because its log ends. */
  readonly notBeforeMs: number
  readonly unknownSinceMs: number | undefined
  readonly unknownWords: readonly string[]
  /** The machine stood still: one poll comes before any limit. */
  readonly wasPaused: boolean
}

export type StatusEvent =
  | { readonly type: 'read'; readonly build: Build }
  | { readonly type: 'failed'; readonly error: ApiError }
  /** A wait is over, or the end of the log stream cut it short. */
  | { readonly type: 'due' }
  /** The server sends the log again, so the wait after a failure is over. */
  | { readonly type: 'server-back' }

export interface Moment {
  readonly nowMs: number
  /** A random number in [0, 1). */
  readonly chance: number
  readonly isStreaming: boolean
  /** For how long the whole machine stood still since the last event. */
  readonly pausedMs: number
}

export type FollowEnd = Extract<BuildOutcome, { type: 'finished' | 'timed-out' | 'lost' }>

export type StatusAction =
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'poll'; readonly limitMs: number }
  | { readonly type: 'end'; readonly end: FollowEnd }

export interface StatusStep {
  readonly state: StatusState
  readonly action: StatusAction
  readonly warning?: BuildEvent & { readonly type: 'warning' }
}

const firstPollMs = 1_000
const shortestPollMs = 250
const growth = 1.5
const streamingFactor = 3
/** At most 300 polls an hour: 40 at once, then one in 14 s. */
const budget = { polls: 40, refillMs: 14_000 }
const outage = retryTable.unavailable.status
const throttledMs = 5 * 60_000
const unknownMs = 10 * 60_000
const namedWords = 5
/** For one poll; `afterPause` where the machine stood still and a limit may have passed. */
const readLimitMs = { usual: 30_000, afterPause: 10_000 }

const afterResponse = { failedSinceMs: undefined, failures: 0, said: undefined, wasPaused: false }

export function startStatus(
  build: Build,
  knownMs: number,
  moment: Moment,
  rules: StatusRules,
): StatusStep {
  const state: StatusState = {
    build,
    knownMs,
    runningMs: undefined,
    finishedMs: undefined,
    paceMs: firstPollMs,
    budget: { polls: budget.polls, atMs: knownMs },
    ...afterResponse,
    throttledUntilMs: -Infinity,
    notBeforeMs: -Infinity,
    unknownSinceMs: undefined,
    unknownWords: [],
  }
  return afterRead(state, build, moment, rules)
}

export function followStep(
  before: StatusState,
  event: StatusEvent,
  moment: Moment,
  rules: StatusRules,
): StatusStep {
  const state = moment.pausedMs > 0 ? afterPause(before, moment.pausedMs) : before
  switch (event.type) {
    case 'read':
      return afterRead(state, event.build, moment, rules)
    case 'failed':
      return afterFailure(state, event.error, moment, rules)
    case 'due':
      return afterWait(state, moment, rules)
    case 'server-back': {
      const isThrottled = moment.nowMs < state.throttledUntilMs
      const notBeforeMs = isThrottled ? state.notBeforeMs : -Infinity
      return afterWait({ ...state, notBeforeMs }, moment, rules)
    }
  }
}

/** Time in which this machine was suspended does not count as an outage of the server. */
function afterPause(state: StatusState, pausedMs: number): StatusState {
  const later = (ms: number | undefined): number | undefined => ms && ms + pausedMs
  return {
    ...state,
    failedSinceMs: later(state.failedSinceMs),
    said: state.said && { ...state.said, sinceMs: state.said.sinceMs + pausedMs },
    unknownSinceMs: later(state.unknownSinceMs),
    wasPaused: true,
  }
}

function afterRead(
  before: StatusState,
  build: Build,
  moment: Moment,
  rules: StatusRules,
): StatusStep {
  const { nowMs, chance, isStreaming } = moment
  const meaning = classifyStatus(build.status)
  const isNewWord =
    meaning === 'unknown' &&
    before.unknownWords.length < namedWords &&
    !before.unknownWords.includes(build.status)
  const isThrottled = nowMs < before.throttledUntilMs
  const slowestMs =
    rules.pollIntervalMs * (isStreaming ? streamingFactor : 1) * (isThrottled ? 2 : 1)
  const paceMs = Math.min(before.paceMs, slowestMs)
  const waitMs = paceMs * (1 - chance / 5)
  const state: StatusState = {
    ...before,
    ...afterResponse,
    build,
    runningMs: before.runningMs ?? (meaning === 'running' ? nowMs : undefined),
    finishedMs: isFinal(build.status) ? nowMs : undefined,
    paceMs: Math.max(shortestPollMs, paceMs * growth),
    notBeforeMs: isThrottled ? nowMs + waitMs : -Infinity,
    unknownSinceMs: meaning === 'unknown' ? (before.unknownSinceMs ?? nowMs) : undefined,
    unknownWords: isNewWord ? [...before.unknownWords, build.status] : before.unknownWords,
  }
  const isLost = nowMs - (state.unknownSinceMs ?? Infinity) >= unknownMs && !isStreaming
  const step = isFinal(build.status)
    ? end(state, { type: 'finished' })
    : isLost
      ? end(state, { type: 'lost', reason: 'unknown-status' })
      : wait(state, waitMs, moment, rules)
  if (!isNewWord) return step
  const message = `Unknown build status: '${build.status}'. Still waiting.`
  return { ...step, warning: { type: 'warning', message } }
}

function afterFailure(
  before: StatusState,
  error: ApiError,
  moment: Moment,
  rules: StatusRules,
): StatusStep {
  const { nowMs, chance } = moment
  const isThrottled = answerOf(error) === 'throttled'
  const { loss, forMs, waitMs } = retryRules(error).status
  const isAgain = before.said?.loss === loss
  const said = loss === 'outage' ? undefined : { loss, sinceMs: nowMs, ...(isAgain && before.said) }
  const state: StatusState = {
    ...before,
    said,
    failures: before.failures + 1,
    // A server that asks us to be slower is there.
    failedSinceMs: forMs === Infinity ? undefined : (before.failedSinceMs ?? nowMs),
    throttledUntilMs: isThrottled ? nowMs + throttledMs : before.throttledUntilMs,
    wasPaused: moment.pausedMs > 0,
  }
  const { failedSinceMs } = state
  if (said !== undefined && nowMs - said.sinceMs >= forMs)
    return end(state, { type: 'lost', reason: loss, error })
  if (failedSinceMs !== undefined && nowMs - failedSinceMs >= outage.forMs)
    return end(state, { type: 'lost', reason: outage.loss, error })

  const usualMs = state.failures === 1 ? waitMs.first : waitMs.later * (1 + chance)
  const askedMs = askedWait(error.retryAfterMs ?? 0, chance)
  const throttledWaitMs = isThrottled ? 2 * rules.pollIntervalMs : 0
  const ms = Math.max(usualMs, askedMs, throttledWaitMs)
  return wait({ ...state, notBeforeMs: nowMs + ms }, ms, moment, rules)
}

function afterWait(state: StatusState, moment: Moment, rules: StatusRules): StatusStep {
  const { nowMs } = moment
  const timeout = reachedLimit(state, nowMs, rules)
  if (timeout !== undefined) return end(state, timeout)
  const polls = Math.min(
    budget.polls,
    state.budget.polls + (nowMs - state.budget.atMs) / budget.refillMs,
  )
  // Whole milliseconds: a rounding error must not become a wait of nothing.
  const nextMs = polls < 1 ? Math.ceil(nowMs + (1 - polls) * budget.refillMs) : nowMs
  const waitMs = Math.max(nextMs, state.notBeforeMs) - nowMs
  if (waitMs > 0) return wait(state, waitMs, moment, rules)
  const leftMs = state.wasPaused ? readLimitMs.afterPause : timeLeftMs(state, nowMs, rules)
  return {
    state: { ...state, budget: { polls: polls - 1, atMs: nowMs } },
    action: { type: 'poll', limitMs: Math.min(readLimitMs.usual, leftMs) },
  }
}

function wait(state: StatusState, ms: number, { nowMs }: Moment, rules: StatusRules): StatusStep {
  const timeout = reachedLimit(state, nowMs, rules)
  if (timeout !== undefined) return end(state, timeout)
  const leftMs = state.wasPaused ? ms : timeLeftMs(state, nowMs, rules)
  return { state, action: { type: 'wait', ms: Math.min(ms, leftMs) } }
}

function timeLeftMs({ knownMs, runningMs }: StatusState, nowMs: number, { limits }: StatusRules) {
  return (runningMs === undefined ? knownMs + limits.queueMs : runningMs + limits.buildMs) - nowMs
}

function reachedLimit(state: StatusState, nowMs: number, rules: StatusRules) {
  if (state.wasPaused || timeLeftMs(state, nowMs, rules) > 0) return undefined
  const limit = state.runningMs === undefined ? 'queue' : 'build'
  return { type: 'timed-out', limit, minutes: rules.limits[`${limit}Ms`] / 60_000 } as const
}

function end(state: StatusState, how: FollowEnd): StatusStep {
  return { state, action: { type: 'end', end: how } }
}
