import type { Deployment } from '../api/deployments-api.ts'
import type { ApiError } from '../api/errors.ts'
import { failureClassOf, retryRules } from '../api/failure-class.ts'
import { hasDeploymentEnded, isKnownDeploymentStatus } from '../api/status.ts'
import { deploymentTimes, retryTable, statusTimes, type StatusLoss } from '../api/timing.ts'
import { askedWait } from '../util/retry.ts'
import type { FollowEnd } from './events.ts'

/** Times are those of `Clock.monotonicMs`. */
export interface FollowState {
  readonly deployment: Deployment
  readonly dueMs: number
  /** The next wait between two reads while all is well. */
  readonly paceMs: number
  /** When the last read began. */
  readonly readMs: number
  /** Since the last record: when the first read failed, and how many have. */
  readonly failedSinceMs: number | undefined
  readonly failures: number
  /** Since when every response is this refusal. */
  readonly said: { readonly loss: StatusLoss; readonly sinceMs: number } | undefined
  readonly unknownWords: readonly string[]
}

export type FollowEvent =
  | { readonly type: 'read'; readonly deployment: Deployment }
  | { readonly type: 'failed'; readonly error: ApiError }
  /** A wait is over. */
  | { readonly type: 'due' }

export interface Moment {
  readonly nowMs: number
  /** A random number in [0, 1). */
  readonly chance: number
}

export type FollowAction =
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'read'; readonly limitMs: number }
  | { readonly type: 'end'; readonly end: FollowEnd }

export interface FollowStep {
  readonly state: FollowState
  readonly action: FollowAction
  readonly warning?: string
}

const { paceMs } = deploymentTimes
const growth = 1.5
const { readLimitMs } = statusTimes
const outage = retryTable.unavailable.status
const namedWords = 5

export function startFollow(deployment: Deployment, timeoutMs: number, moment: Moment): FollowStep {
  const state: FollowState = {
    deployment,
    dueMs: moment.nowMs + timeoutMs,
    paceMs: paceMs.first,
    readMs: -Infinity,
    ...afterResponse,
    unknownWords: [],
  }
  return afterRead(state, deployment, moment)
}

const afterResponse = { failedSinceMs: undefined, failures: 0, said: undefined }

export function followStep(state: FollowState, event: FollowEvent, moment: Moment): FollowStep {
  switch (event.type) {
    case 'read':
      return afterRead(state, event.deployment, moment)
    case 'failed':
      return afterFailure(state, event.error, moment)
    case 'due':
      return read(state, moment)
  }
}

function afterRead(before: FollowState, deployment: Deployment, moment: Moment): FollowStep {
  const { status } = deployment
  const isNewWord =
    !isKnownDeploymentStatus(status) &&
    before.unknownWords.length < namedWords &&
    !before.unknownWords.includes(status)
  const state: FollowState = {
    ...before,
    ...afterResponse,
    deployment,
    paceMs: Math.min(paceMs.slowest, before.paceMs * growth),
    unknownWords: isNewWord ? [...before.unknownWords, status] : before.unknownWords,
  }
  const step = hasDeploymentEnded(status)
    ? end(state, { type: 'ended' })
    : wait(state, before.paceMs * (1 - moment.chance / 5), moment)
  return isNewWord
    ? { ...step, warning: `Unknown deployment status: '${status}'. Still waiting.` }
    : step
}

function afterFailure(before: FollowState, error: ApiError, moment: Moment): FollowStep {
  const { nowMs, chance } = moment
  const { loss, forMs, waitMs } = retryRules(error).status
  const isThrottled = failureClassOf(error) === 'throttled'
  const isAgain = before.said?.loss === loss
  const said = loss === 'outage' ? undefined : { loss, sinceMs: nowMs, ...(isAgain && before.said) }
  const state: FollowState = {
    ...before,
    said,
    failures: before.failures + 1,
    // A server that asks us to be slower is there.
    failedSinceMs: isThrottled ? undefined : (before.failedSinceMs ?? nowMs),
  }
  if (said !== undefined && nowMs - said.sinceMs >= forMs)
    return end(state, { type: 'lost', reason: loss, error })
  if (nowMs - (state.failedSinceMs ?? Infinity) >= outage.forMs)
    return end(state, { type: 'lost', reason: outage.loss, error })
  const usualMs = before.failures === 0 ? waitMs.first : waitMs.later * (1 + chance)
  return wait(state, Math.max(usualMs, askedWait(error.retryAfterMs ?? 0, chance)), moment)
}

/** The limit speaks only after a read that began once it was reached. */
function wait(state: FollowState, ms: number, { nowMs }: Moment): FollowStep {
  if (state.readMs >= state.dueMs) return end(state, { type: 'timed-out' })
  const leftMs = Math.max(0, state.dueMs - nowMs)
  return { state, action: { type: 'wait', ms: Math.min(ms, leftMs) } }
}

function read(state: FollowState, { nowMs }: Moment): FollowStep {
  const leftMs = state.dueMs - nowMs
  const limitMs = leftMs > 0 ? Math.min(readLimitMs.usual, leftMs) : readLimitMs.last
  return { state: { ...state, readMs: nowMs }, action: { type: 'read', limitMs } }
}

function end(state: FollowState, how: FollowEnd): FollowStep {
  return { state, action: { type: 'end', end: how } }
}
