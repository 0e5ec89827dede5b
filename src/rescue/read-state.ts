import * as core from '@actions/core'
import { isGiteaOrAct } from '../runner/world/runner-kind.ts'
import type { World } from '../runner/world/world.ts'
import { openSharedFiles } from './state-file.ts'
import {
  decodeState,
  fileStateName,
  nothingLeft,
  readBuildId,
  type SavedServer,
  type SavedState,
  stateName,
} from './state-format.ts'
import { type LeftOver, leftOver } from './work-for-post.ts'

/** `undefined` without a state; `'forged'`: the main step did not save it with this key. */
type ReadState = SavedState | typeof nothingLeft | 'forged' | undefined

/** What the main step has left to its post step, and leaves while it is running beside that. */
export interface LeftState {
  /** Whether the runner may have lost the state. */
  readonly mayBeLost: boolean
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
    // A main step that came to its end has passed its name: this is one of another use.
    const isOther = !mayBeLost && hasEnded(decode(await file?.read(), apiKey))
    return isOther ? undefined : file
  }
  const readFile = async () => await (await find())?.read()
  const read = async (): Promise<ReadState> =>
    newestState(decode(passed, apiKey), decode(await readFile(), apiKey))
  return {
    mayBeLost,
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
      if (hasEnded(state)) attempt(file.removeMarks)
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
