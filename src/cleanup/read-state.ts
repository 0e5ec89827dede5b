import * as core from '@actions/core'
import { isGiteaOrAct } from '../runner/host/runner-kind.ts'
import type { Host } from '../runner/host/host.ts'
import { openSharedFiles } from './state-file.ts'
import { decodeState, fileStateName, nothingLeft, type SavedState } from './state-format.ts'
import { leavesWork, type LeftOver, leftOver } from './work-for-post.ts'

/**
 * `undefined`: there is no state. `'lost'`: the runner may have lost it. `'forged'`: the main step
 * did not save it with this API key.
 */
export type ReadState = SavedState | typeof nothingLeft | 'forged' | 'lost' | undefined

/** The state of the main step, which may run at the same time as its post step. */
export interface LeftState {
  readonly read: () => Promise<ReadState>
  /** Stops a main step that may still be running: it starts nothing that this state lacks. */
  readonly takeOver: () => Promise<ReadState>
  /** Removes the state, and the marker files unless the main step may still look for them. */
  readonly remove: () => Promise<void>
}

export function openLeftState(
  host: Pick<Host, 'files' | 'clock' | 'startedMs'>,
  apiKey: string,
): LeftState {
  const shared = openSharedFiles(host)
  const named = shared.named(core.getState(fileStateName))
  let found = named
  const find = async () => (found ??= await shared.latest())
  const read = async (): Promise<ReadState> => {
    const text = await (await find())?.read()
    if (text !== undefined) return decodeState(text, apiKey)
    return isGiteaOrAct(process.env) ? 'lost' : undefined
  }
  return {
    read,
    takeOver: async () => {
      const state = await read()
      // A file that was found without its name may be that of an earlier use of the action.
      if (named !== undefined && hasEnded(state)) return state
      attempt(shared.stop.leave)
      return await read()
    },
    remove: async () => {
      const file = await find()
      if (file === undefined) return
      attempt(file.end.leave)
      // Main writes, then looks for the marker; post sets it, then reads. So one sees the other.
      const state = await read()
      attempt(file.remove)
      if (hasEnded(state)) for (const marker of [file.end, shared.stop]) attempt(marker.remove)
      await shared.forget(file).catch(() => undefined)
    },
  }
}

/** Whether a post step has more to do than to remove files. */
export function needsCleanUp(state: ReadState): boolean {
  return typeof state === 'object' ? leavesWork(state) : state === 'forged' || state === 'lost'
}

/** Returns what the main step left, or `undefined` if no state says so. */
export function leftBy(state: ReadState): LeftOver | undefined {
  if (state === nothingLeft) return { type: 'nothing' }
  return typeof state === 'object' ? leftOver(state) : undefined
}

export function hasEnded(state: ReadState): boolean {
  return state === nothingLeft || (typeof state === 'object' && state.hasEnded === true)
}

/** Ignores an error, because the cancellation is more important than a file. */
function attempt(change: () => void): void {
  try {
    change()
  } catch {
    // The runner removes its temporary directory anyway.
  }
}
