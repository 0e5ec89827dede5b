import * as core from '@actions/core'
import { isGiteaOrAct } from '../runner/world/runner-kind.ts'
import type { World } from '../runner/world/world.ts'
import { openSharedFiles } from './state-file.ts'
import {
  decodeState,
  fileStateName,
  nothingLeft,
  readBuildId,
  type SavedState,
  stateName,
} from './state-format.ts'
import { leavesWork, type LeftOver, leftOver } from './work-for-post.ts'

/**
 * `undefined` without a state; `'lost'`: the runner may have lost it; `'forged'`: the main step did
 * not save it with this key.
 */
export type ReadState = SavedState | typeof nothingLeft | 'forged' | 'lost' | undefined

/** What the main step has left to its post step, and leaves while it is running beside that. */
export interface LeftState {
  readonly read: () => Promise<ReadState>
  /** The ID beside a state that this key does not decrypt: nothing proves who wrote it. */
  readonly unprovedBuildId: () => Promise<string | undefined>
  /** Stops a main step that may still be running; what is read then is all that it starts. */
  readonly takeOver: () => Promise<ReadState>
  /** Removes the state, and the marks if nobody can look for them any more. */
  readonly remove: () => Promise<void>
}

export function openLeftState(
  world: Pick<World, 'files' | 'clock' | 'startedMs'>,
  apiKey: string,
): LeftState {
  const shared = openSharedFiles(world)
  const mayBeLost = isGiteaOrAct(process.env)
  const passed = core.getState(stateName)
  const named = shared.named(core.getState(fileStateName))
  let found = named
  const find = async () => (found ??= await findUnnamed())
  const findUnnamed = async () => {
    const file = await shared.latest()
    const state = decode(await file?.read(), apiKey)
    // A main step that came to its end has passed its name, if it could: this is of another use.
    return mayBeLost || !hasEnded(state) || isUnnamed(state) ? file : undefined
  }
  const readFile = async () => await (await find())?.read()
  const read = async (): Promise<ReadState> =>
    newestState(decode(passed, apiKey), decode(await readFile(), apiKey)) ??
    (mayBeLost ? 'lost' : undefined)
  return {
    read,
    unprovedBuildId: async () => readBuildId(passed) ?? readBuildId((await readFile()) ?? ''),
    takeOver: async () => {
      if (named === undefined) {
        attempt(shared.stop.leave)
        return await read()
      }
      const state = await read()
      if (hasEnded(state)) return state
      attempt(named.stop.leave)
      return await read()
    },
    remove: async () => {
      const file = await find()
      if (file === undefined) return
      attempt(file.end.leave)
      // After the mark: either main sees that, or this its end.
      const state = await read()
      attempt(file.remove)
      if (hasEnded(state)) {
        attempt(file.removeMarks)
        if (isUnnamed(state)) attempt(shared.stop.remove)
      }
      await shared.forget(file).catch(() => undefined)
    },
  }
}

/** The newer one of two of one step. */
export function newestState(passed: ReadState, filed: ReadState): ReadState {
  if (filed === undefined || (filed === 'forged' && passed !== undefined)) return passed
  const isOlder =
    typeof passed === 'object' && typeof filed === 'object' && filed.revision < passed.revision
  return isOlder ? passed : filed
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

function decode(text: string | undefined, apiKey: string): ReadState {
  return text === undefined || text === '' ? undefined : decodeState(text, apiKey)
}

export function hasEnded(state: ReadState): boolean {
  return state === nothingLeft || (typeof state === 'object' && state.hasEnded === true)
}

function isUnnamed(state: ReadState): boolean {
  return typeof state === 'object' && state.isUnnamed === true
}

/** The cancellation is more important than a file that stays. */
function attempt(change: () => void): void {
  try {
    change()
  } catch {
    // The runner removes its temporary directory.
  }
}
