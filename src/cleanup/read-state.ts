import * as core from '@actions/core'
import { isGiteaOrAct } from '../runner/host/runner-kind.ts'
import type { Host } from '../runner/host/host.ts'
import { openStateDirectory } from './state-file.ts'
import { decodeState, stateFileKey, nothingLeftMarker, type SavedState } from './state-format.ts'
import {
  needsPostStep,
  type LeftDeployment,
  type LeftOverWork,
  findLeftOverWork,
} from './work-for-post.ts'

/**
 * `undefined`: there is no state. `'lost'`: the runner may have lost it. `'forged'`: the main step
 * did not save it with this API key.
 */
export type StateReadResult = SavedState | typeof nothingLeftMarker | 'forged' | 'lost' | undefined

/** The state of the main step, which may run at the same time as its post step. */
export interface MainStateReader {
  readonly read: () => Promise<StateReadResult>
  /** Stops a main step that may still be running: it starts nothing that this state lacks. */
  readonly takeOver: () => Promise<StateReadResult>
  /** Removes the state, and the marker files unless the main step may still look for them. */
  readonly remove: () => Promise<void>
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
}

/** Whether a post step has more to do than to remove files. */
export function needsCleanUp(state: StateReadResult): boolean {
  return typeof state === 'object' ? needsPostStep(state) : state === 'forged' || state === 'lost'
}

/** Returns what the main step left, or `undefined` if no state says so. */
export function leftOverIn(state: StateReadResult): LeftOverWork | undefined {
  if (state === nothingLeftMarker) return { type: 'nothing' }
  return typeof state === 'object' ? findLeftOverWork(state) : undefined
}

/** Returns the deployment that the main step left, as `leftOverIn` returns its build. */
export function leftDeploymentIn(state: StateReadResult): LeftDeployment | 'none' | undefined {
  if (state === nothingLeftMarker) return 'none'
  return typeof state === 'object' ? (state.deployment ?? 'none') : undefined
}

export function hasMainStepEnded(state: StateReadResult): boolean {
  return state === nothingLeftMarker || (typeof state === 'object' && state.hasEnded === true)
}

/** Ignores an error, because the cancellation is more important than a file. */
function attempt(change: () => void): void {
  try {
    change()
  } catch {
    // The runner removes its temporary directory anyway.
  }
}
