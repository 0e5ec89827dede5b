import * as core from '@actions/core'
import { type LeftOver, leftOver } from '../../build/hand-over.ts'
import { isGiteaOrAct } from '../world/runner-kind.ts'
import type { World } from '../world/world.ts'
import {
  decodeState,
  nothingLeft,
  readBuildId,
  type SavedServer,
  type SavedState,
  stateName,
} from './saved-state.ts'
import { openStateFile } from './state-file.ts'

/** `undefined` without a state; `'forged'`: the main step did not save it with this key. */
type ReadState = SavedState | typeof nothingLeft | 'forged' | undefined

export type LeftState = ReturnType<typeof openLeftState>

/** What the main step has left to its post step, and leaves while it is running beside that. */
export function openLeftState(world: Pick<World, 'files' | 'startedMs'>, apiKey: string) {
  const file = openStateFile(world)
  const passed = core.getState(stateName)
  const read = async (): Promise<ReadState> =>
    newestState(decode(passed, apiKey), decode(await file?.read(), apiKey))
  return {
    /** Whether the runner may have lost the state. */
    mayBeLost: isGiteaOrAct(process.env),
    read,
    /** The ID beside a state that this key does not decrypt: nothing proves who wrote it. */
    unprovedBuildId: async () => readBuildId(passed) ?? readBuildId((await file?.read()) ?? ''),
    /** Stops a main step that may still be running; what is read then is all that it starts. */
    takeOver: async (): Promise<ReadState> => {
      const state = await read()
      if (!file || hasEnded(state)) return state
      attempt(file.mark)
      return await read()
    },
    /** Removes the state, and the mark if nobody can look for it any more. */
    remove: async (): Promise<void> => {
      if (!file) return
      attempt(file.abandon)
      // After the mark: either main sees that, or this its end.
      const state = await read()
      attempt(file.remove)
      if (hasEnded(state)) attempt(file.removeMarks)
    },
  }
}

/** The passed state is certainly of this step; the file may be newer, as main may still run. */
export function newestState(passed: ReadState, filed: ReadState): ReadState {
  if (typeof passed === 'object') {
    if (typeof filed !== 'object' || filed.startedMs !== passed.startedMs) return passed
    return filed.revision >= passed.revision ? filed : passed
  }
  if (typeof filed === 'object' || filed === nothingLeft) return filed
  return passed ?? filed
}

/** What a post step has to do. */
export type PostWork =
  | { readonly type: 'nothing' }
  | { readonly type: 'forged' }
  /** The runner may have lost the state of a main step whose build is running. */
  | { readonly type: 'unknown' }
  | {
      readonly type: 'clean-up'
      readonly left: Exclude<LeftOver, { type: 'nothing' }>
      readonly server: SavedServer
    }

export function decidePost(state: ReadState, mayBeLost: boolean): PostWork {
  if (state === undefined) return { type: mayBeLost ? 'unknown' : 'nothing' }
  if (state === 'forged') return { type: 'forged' }
  const left = leftBy(state)
  const server = typeof state === 'object' ? state.server : undefined
  return left === undefined || left.type === 'nothing' || server === undefined
    ? { type: 'nothing' }
    : { type: 'clean-up', left, server }
}

/** `undefined` where no state says it. */
export function leftBy(state: ReadState): LeftOver | undefined {
  if (state === nothingLeft) return { type: 'nothing' }
  return typeof state === 'object' ? leftOver(state) : undefined
}

function decode(text: string | undefined, apiKey: string): ReadState {
  return text === undefined || text === '' ? undefined : decodeState(text, apiKey)
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
