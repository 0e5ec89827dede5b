import { foreignLogCode } from '../../api/builds-api.ts'
import { retryTable, rulesFor } from '../../api/retry-table.ts'
import { logTiming } from '../../api/timing.ts'
import { ApiError } from '../../util/errors.ts'
import { requestedWaitMs } from '../../util/retry.ts'

/** Which of the shown lines a connection repeated: all, or all since the last gap line. */
type Repeated = 'all' | 'latest'

/** What is known of the connections to a log, except for the lines. */
export interface LogConnectionState {
  /** The number of connections in a row that brought little or nothing new. */
  readonly fruitless: number
  /** When the API began to refuse every connection, counted only after the build began. */
  readonly refusedSinceMs: number | undefined
  /** The shortest wait before a reconnect: the server can change it. */
  readonly retryMs: number
  readonly silenceMs: number
  readonly hasBegun: boolean
  /** `isClear`: the status explains the end, so the run does not need the log for the reason. */
  readonly end: { readonly atMs: number; readonly isClear: boolean } | undefined
  /** How the server ended the log. `isNew`: the run has not read the status since. */
  readonly serverEnd: { readonly isNew: boolean; readonly covers: Repeated } | undefined
}

export const initialLogState: LogConnectionState = {
  fruitless: 0,
  refusedSinceMs: undefined,
  retryMs: logTiming.reconnectMs.usual,
  silenceMs: logTiming.silenceMs.first,
  hasBegun: false,
  end: undefined,
  serverEnd: undefined,
}

export type LogConnectionEvent =
  | { readonly type: 'build-ended'; readonly isClear: boolean }
  /** The build runs: its log can be expected from now on. */
  | { readonly type: 'build-running' }
  /** The status was read, and the build has not ended. */
  | { readonly type: 'build-not-ended' }
  /** The server's `retry:` field. */
  | { readonly type: 'retry'; readonly ms: number }

export interface ClosedConnection {
  /** `failed`: after a reported error or an incomplete event; `silent`: closed by this run. */
  readonly how: 'ended' | 'failed' | 'silent' | ApiError
  readonly beganAfterBuild: boolean
  readonly received: number
  /** How many of the received lines were shown. */
  readonly shown: number
  readonly covers: Repeated | undefined
  /** The last event was incomplete, so there may be more of it. */
  readonly isUnterminated: boolean
}

export type LogAction = ConnectAction | StopAction

export interface ConnectAction {
  readonly type: 'connect'
  readonly afterMs: number
  readonly isAskedFor: boolean
}

/** The log is complete, or the run gives it up. */
export interface StopAction {
  readonly type: 'stop'
  /** `undefined`: the server may have more lines. */
  readonly covers: Repeated | undefined
  readonly refusal?: ApiError
}

/** A connection counts as fruitless if it repeats more lines than this per new line. */
const repeatsPerLine = 10
const { reconnectMs, silenceMs: silence, fruitlessMs, drainMs } = logTiming

export function applyLogEvent(
  state: LogConnectionState,
  event: LogConnectionEvent,
  nowMs: number,
): LogConnectionState {
  switch (event.type) {
    case 'build-ended':
      return {
        ...state,
        hasBegun: true,
        fruitless: 0,
        end: { atMs: nowMs, isClear: event.isClear },
      }
    case 'build-running':
      return { ...state, hasBegun: true, fruitless: 0 }
    case 'build-not-ended':
      return { ...state, serverEnd: state.serverEnd && { ...state.serverEnd, isNew: false } }
    case 'retry':
      return { ...state, retryMs: Math.min(reconnectMs.max, Math.max(reconnectMs.min, event.ms)) }
  }
}

/** The log needs no further connection if the server ended it when the build ended. */
export function decideStopAtEnd({ end, serverEnd }: LogConnectionState): StopAction | undefined {
  return end && serverEnd?.isNew ? { type: 'stop', covers: serverEnd.covers } : undefined
}

export interface OpenLogConnection {
  readonly beganMs: number
  readonly beganAfterBuild: boolean
  readonly covers: Repeated | undefined
  readonly lastByteMs: number
  /** When the last line came, new or not. */
  readonly lastLineMs: number
}

/** When to close a silent connection. `patienceMs`: see `CloseMoment`. */
export function closeAtMs(
  { end, silenceMs }: LogConnectionState,
  { beganMs, beganAfterBuild, covers, lastByteMs, lastLineMs }: OpenLogConnection,
  patienceMs: number,
): number {
  if (end === undefined) return lastByteMs + silenceMs
  const isRepeated = beganAfterBuild && covers !== undefined
  return Math.min(
    Math.max(end.atMs, beganMs, lastLineMs) + (isRepeated ? drainMs.patience.short : patienceMs),
    end.atMs + drainMs.total,
  )
}

/** Decides what to do after a connection has closed. */
export function decideAfterClose(
  before: LogConnectionState,
  closed: ClosedConnection,
  { nowMs, chance, lastNewMs, patienceMs }: CloseMoment,
): { readonly state: LogConnectionState; readonly action: LogAction } {
  const { how, received, shown } = closed
  const { end } = before
  const error = how instanceof ApiError ? how : undefined
  const { forMs: refusedMs, waitMs } = (error ? rulesFor(error) : retryTable.unavailable).log
  // Before the build has begun, any refusal may only mean that there is no log yet.
  const isRefused = before.hasBegun && refusedMs < Infinity
  const isAskedFor = error?.retryAfterMs !== undefined
  const askedMs = requestedWaitMs(error?.retryAfterMs ?? 0, chance)
  const isFruitless = shown * repeatsPerLine <= received - shown
  const state: LogConnectionState = {
    ...before,
    refusedSinceMs: isRefused ? (before.refusedSinceMs ?? nowMs) : undefined,
    fruitless: isFruitless ? before.fruitless + 1 : 0,
    silenceMs: !isFruitless
      ? silence.first
      : how === 'silent'
        ? Math.min(silence.longest, before.silenceMs * 2)
        : before.silenceMs,
    serverEnd: serverEndAfter(before.serverEnd, closed),
  }
  const covers = state.serverEnd?.covers ?? repeatedAfterBuild(closed)
  if (end !== undefined && covers !== undefined) return { state, action: { type: 'stop', covers } }
  if (error?.code === foreignLogCode && isWithoutLines(closed))
    return { state, action: { type: 'stop', covers: undefined, refusal: error } }
  // After the end of the build, a second refusal is enough, because only this log delays the run.
  const isRefusedFor = nowMs - (before.refusedSinceMs ?? Infinity)
  if (isRefused && isRefusedFor >= (end === undefined ? refusedMs : 0))
    return { state, action: { type: 'stop', covers: undefined, ...(error && { refusal: error }) } }
  if (end !== undefined) {
    const afterMs = Math.max(drainMs.pause * 2 ** state.fruitless, askedMs)
    const isDue = !closed.beganAfterBuild || (closed.isUnterminated && shown > 0)
    const overMs = isDue ? Infinity : Math.max(end.atMs, lastNewMs) + patienceMs
    return nowMs + afterMs >= Math.min(end.atMs + drainMs.total, overMs)
      ? {
          state,
          action: {
            type: 'stop',
            covers: how === 'ended' && isWithoutLines(closed) ? 'all' : undefined,
          },
        }
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

interface CloseMoment {
  readonly nowMs: number
  /** A random number in [0, 1) that can only lengthen a wait. */
  readonly chance: number
  /** When the last new line came. */
  readonly lastNewMs: number
  /** How long to wait for a line once the build has ended. */
  readonly patienceMs: number
}

/** A log that the server has ended stays ended, even if the server has deleted it since. */
function serverEndAfter(
  before: LogConnectionState['serverEnd'],
  { how, beganAfterBuild, received, shown, covers, isUnterminated }: ClosedConnection,
): LogConnectionState['serverEnd'] {
  if (how === 'ended' && covers !== undefined && !isUnterminated && received > 0)
    return { isNew: true, covers }
  const isForgotten = how === 'ended' || (how instanceof ApiError && isGone(how))
  const isKept = before && shown === 0 && (beganAfterBuild || isForgotten)
  return isKept ? { ...before, isNew: false } : undefined
}

function isGone({ failureClass, status }: ApiError): boolean {
  return failureClass === 'missing' || status === 410
}

/** Returns which lines a connection repeated after the build, if it brought nothing new. */
function repeatedAfterBuild({
  how,
  beganAfterBuild,
  received,
  shown,
  covers,
}: ClosedConnection): Repeated | undefined {
  const isRead = beganAfterBuild && (how === 'ended' || how === 'silent')
  return isRead && received > 0 && shown === 0 ? covers : undefined
}

/** Whether neither this connection nor an earlier one had a line. */
function isWithoutLines({ received, covers }: ClosedConnection): boolean {
  return received === 0 && covers === 'all'
}
