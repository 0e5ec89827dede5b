import { ApiError } from '../../api/errors.ts'
import { retryTable } from '../../api/retry-table.ts'
import { logTimes } from '../../api/timing.ts'
import { askedWait } from '../../util/retry.ts'

/** What is known of the connections to a log, apart from the lines. */
export interface LogState {
  /** Connections in a row that brought little or nothing new. */
  readonly fruitless: number
  /** Since when every connection is refused by the API itself. */
  readonly refusedSinceMs: number | undefined
  /** The shortest wait before a reconnect: the server can change it. */
  readonly retryMs: number
  readonly silenceMs: number
  readonly buildEndedMs: number | undefined
  /** Set when a connection closes after the end of the build. */
  readonly drainUntilMs: number | undefined
  /** The number of lines of the last connection that was read to its end. */
  readonly lastRead: number | undefined
}

export const initialLogState: LogState = {
  fruitless: 0,
  refusedSinceMs: undefined,
  retryMs: logTimes.reconnectMs.usual,
  silenceMs: logTimes.silenceMs.first,
  buildEndedMs: undefined,
  drainUntilMs: undefined,
  lastRead: undefined,
}

export type LogConnectionEvent =
  | { readonly type: 'build-ended' }
  /** The build runs: its log can be expected from now on. */
  | { readonly type: 'build-running' }
  /** The server's `retry:` field. */
  | { readonly type: 'retry'; readonly ms: number }

export interface ClosedConnection {
  /** `failed`: after a reported error or inside an event; `silent`, `replaced`: closed by us. */
  readonly how: 'ended' | 'failed' | 'silent' | 'replaced' | ApiError
  readonly beganAfterBuild: boolean
  readonly received: number
  /** How many of the received lines were shown. */
  readonly shown: number
}

export type LogAction =
  /** `isAskedFor`: the server named the wait. */
  | { readonly type: 'connect'; readonly afterMs: number; readonly isAskedFor: boolean }
  /** The log is read, or will not be read any further. */
  | { readonly type: 'stop'; readonly refusal?: ApiError }

/** Repeated lines per new line that make a connection fruitless: replays must not add up. */
const repeatsPerLine = 10
const { reconnectMs, silenceMs: silence, fruitlessMs, drainMs } = logTimes

export function noteEvent(state: LogState, event: LogConnectionEvent, nowMs: number): LogState {
  switch (event.type) {
    case 'build-ended':
      return { ...state, buildEndedMs: nowMs, fruitless: 0 }
    case 'build-running':
      return { ...state, fruitless: 0 }
    case 'retry':
      return { ...state, retryMs: Math.min(reconnectMs.max, Math.max(reconnectMs.min, event.ms)) }
  }
}

/** When the open connection is closed if no byte comes. */
export function closingTimeMs(state: LogState, lastByteMs: number): number {
  const { buildEndedMs, drainUntilMs, silenceMs } = state
  if (buildEndedMs === undefined) return lastByteMs + silenceMs
  return Math.min(
    Math.max(lastByteMs, buildEndedMs) + drainMs.silence,
    drainUntilMs ?? buildEndedMs + drainMs.total,
  )
}

/** What follows a connection. `chance` is a random number in [0, 1): waits only grow by it. */
export function afterClose(
  before: LogState,
  { how, beganAfterBuild, received, shown }: ClosedConnection,
  nowMs: number,
  chance: number,
): { readonly state: LogState; readonly action: LogAction } {
  const error = how instanceof ApiError ? how : undefined
  const { forMs: refusedMs, waitMs } = (error?.rules ?? retryTable.unavailable).log
  const isRefused = refusedMs < Infinity
  const isAskedFor = error?.retryAfterMs !== undefined
  const askedMs = askedWait(error?.retryAfterMs ?? 0, chance)
  const isFruitless = shown * repeatsPerLine <= received - shown
  const isComplete = how === 'ended' || how === 'failed' || how === 'silent'
  const state: LogState = {
    ...before,
    refusedSinceMs: isRefused ? (before.refusedSinceMs ?? nowMs) : undefined,
    fruitless: isFruitless ? before.fruitless + 1 : 0,
    silenceMs: !isFruitless
      ? silence.first
      : how === 'silent'
        ? Math.min(silence.longest, before.silenceMs * 2)
        : before.silenceMs,
    drainUntilMs:
      before.drainUntilMs ??
      (before.buildEndedMs === undefined ? undefined : nowMs + drainMs.total),
    lastRead: isComplete ? received : undefined,
  }
  // After the end of the build a second refusal is enough: nothing else waits for it.
  const patienceMs = before.buildEndedMs === undefined ? refusedMs : 0
  if (isRefused && nowMs - (before.refusedSinceMs ?? Infinity) >= patienceMs)
    return { state, action: { type: 'stop', ...(error && { refusal: error }) } }
  if (state.drainUntilMs !== undefined) {
    const isRead = isComplete && beganAfterBuild && before.lastRead === received
    const afterMs = Math.max(drainMs.pause * 2 ** state.fruitless, askedMs)
    return isRead || nowMs + afterMs >= state.drainUntilMs
      ? { state, action: { type: 'stop' } }
      : { state, action: { type: 'connect', afterMs, isAskedFor } }
  }
  const { fruitless, retryMs } = state
  const backoffMs =
    fruitless < 2
      ? retryMs
      : Math.min(fruitlessMs.longest, Math.max(retryMs, fruitlessMs.first * 2 ** (fruitless - 2)))
  const ownMs = Math.max(backoffMs, waitMs) * (1 + chance / 4)
  return { state, action: { type: 'connect', afterMs: Math.max(ownMs, askedMs), isAskedFor } }
}
