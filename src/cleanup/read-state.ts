import * as core from '@actions/core'
import { isGiteaOrAct } from '../runner/host/runner-kind.ts'
import type { Host } from '../runner/host/host.ts'
import { openSharedFiles } from './state-file.ts'
import { decodeState, fileStateName, nothingLeft, type SavedState } from './state-format.ts'
import { leavesWork, type LeftOver, leftOver } from './work-for-post.ts'

/**
 * `undefined` without a state; `'lost'`: the runner may have lost it; `'forged'`: the main step did
 * not save it with this key.
 */
export type ReadState = SavedState | typeof nothingLeft | 'forged' | 'lost' | undefined

/** What the main step has left to its post step, and leaves while it is running beside that. */
export interface LeftState {
  readonly read: () => Promise<ReadState>
  /** Stops a main step that may still be running; what is read then is all that it starts. */
  readonly takeOver: () => Promise<ReadState>
  /** Removes the state, and the marker files if nobody can look for them any more. */
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
      // A file that no name was passed for may be that of an earlier use of the action.
      if (named !== undefined && hasEnded(state)) return state
      attempt(shared.stop.leave)
      return await read()
    },
    remove: async () => {
      const file = await find()
      if (file === undefined) return
      attempt(file.end.leave)
      // Main writes, then looks for the marker; post leaves it, then reads. One sees the other.
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

/** `undefined` where no state says it. */
export function leftBy(state: ReadState): LeftOver | undefined {
  if (state === nothingLeft) return { type: 'nothing' }
  return typeof state === 'object' ? leftOver(state) : undefined
}

export function hasEnded(state: ReadState): boolean {
  return state === nothingLeft || (typeof state === 'object' && state.hasEnded === true)
}

/** The cancellation is more important than a file that stays. */
function attempt(change: () => void): void {
  try {
    change()
  } catch {
    // The runner removes its temporary directory.
  }
}
