import * as core from '@actions/core'
import { stateFileTiming } from '../api/timing.ts'
import { isGiteaOrAct } from '../runner/host/runner-kind.ts'
import type { Host } from '../runner/host/host.ts'
import { openStateDirectory } from './state-file.ts'
import { decodeState, stateFileKey, type SavedState } from './state-format.ts'

/**
 * `undefined`: there is no state. `'lost'`: the runner may have lost it. `'forged'`: the main step
 * did not save it with this API key.
 */
export type StateReadResult = SavedState | 'forged' | 'lost' | undefined

/** The state of the main step, which may run at the same time as its post step. */
export interface MainStateReader {
  readonly read: () => Promise<StateReadResult>
  /** Stops a main step that may still be running: it starts nothing that this state lacks. */
  readonly takeOver: () => Promise<StateReadResult>
  /**
   * Yields what the main step has left: `first`, and then, while it may change, what replaces it,
   * because that step may still be running. Ends once it has ended, or should have.
   */
  readonly watch: <Left>(
    first: Left,
    leftOver: LeftOver<Left>,
    signal: AbortSignal,
  ) => AsyncGenerator<LeftNow<Left>>
  /** Removes the state, and the marker files unless the main step may still look for them. */
  readonly remove: () => Promise<void>
}

interface LeftOver<Left> {
  readonly leftIn: (state: SavedState) => Left
  /** Whether a main step that was stopped may still replace it. */
  readonly mayChange: (left: Left) => boolean
}

interface LeftNow<Left> {
  readonly left: Left
  /** Fires when the main step leaves something else, or when the caller stops. */
  readonly signal: AbortSignal
}

export function openMainState(
  host: Pick<Host, 'files' | 'clock' | 'startedMs'>,
  apiKey: string,
): MainStateReader {
  const shared = openStateDirectory(host)
  const named = shared.named(core.getState(stateFileKey))
  let found = named
  const find = async () => (found ??= await shared.latest())
  const read = async (): Promise<StateReadResult> => {
    const text = await (await find())?.read()
    if (text !== undefined) return decodeState(text, apiKey)
    return isGiteaOrAct(process.env) ? 'lost' : undefined
  }
  return {
    read,
    takeOver: async () => {
      const state = await read()
      // A file that was found without its name may be that of an earlier use of the action.
      if (named !== undefined && hasMainStepEnded(state)) return state
      attempt(shared.stop.leave)
      return await read()
    },
    watch: async function* <Left>(first: Left, leftOver: LeftOver<Left>, signal: AbortSignal) {
      let left: Left | undefined = first
      while (left !== undefined) {
        const over = new AbortController()
        const stop = AbortSignal.any([signal, over.signal])
        const change: Promise<Left | undefined> = awaitChange(left, leftOver, stop)
        void change.then((next) => next && over.abort())
        try {
          yield { left, signal: stop }
          left = await change
        } finally {
          over.abort()
        }
      }
    },
    remove: async () => {
      const file = await find()
      if (file === undefined) return
      attempt(file.end.leave)
      // Main writes, then looks for the marker; post sets it, then reads. So one sees the other.
      const state = await read()
      attempt(file.remove)
      if (hasMainStepEnded(state))
        for (const marker of [file.end, shared.stop]) attempt(marker.remove)
      await shared.forget(file).catch(() => undefined)
    },
  }

  /** Resolves with what replaces `left`, or with `undefined` if nothing does. */
  async function awaitChange<Left>(
    left: Left,
    { leftIn, mayChange }: LeftOver<Left>,
    signal: AbortSignal,
  ): Promise<Left | undefined> {
    const { clock } = host
    const endMs = clock.monotonicMs() + stateFileTiming.mainEndsMs
    while (mayChange(left) && !signal.aborted) {
      const state = await read()
      if (typeof state !== 'object') return undefined
      const now = leftIn(state)
      if (JSON.stringify(now) !== JSON.stringify(left)) return now
      if (hasMainStepEnded(state) || clock.monotonicMs() >= endMs) return undefined
      await clock.sleep(stateFileTiming.postChecksEveryMs, signal).catch(() => undefined)
    }
    return undefined
  }
}

function hasMainStepEnded(state: StateReadResult): boolean {
  return typeof state === 'object' && state.hasEnded === true
}

/** Ignores an error, because the cancellation is more important than a file. */
function attempt(change: () => void): void {
  try {
    change()
  } catch {
    // The runner removes its temporary directory anyway.
  }
}
