import { stateTimes } from '../api/timing.ts'
import type { Redact } from '../runner/redact.ts'
import type { World } from '../runner/world/world.ts'
import { unlessStalled } from '../runner/await-disk.ts'
import { ActionError } from '../util/errors.ts'
import { hintOf, reasonOf } from '../util/system-error.ts'
import { openSharedFiles } from './state-file.ts'
import {
  encodeState,
  fileStateName,
  isUnshown,
  nothingLeft,
  type SavedState,
  stateName,
} from './state-format.ts'
import { leftOver } from './work-for-post.ts'

export interface MainState {
  /** Replaces what was saved before. Trouble is one warning. */
  readonly save: (facts: Omit<SavedState, 'revision' | 'hasEnded'>) => void
  /** Resolves when that is on the disk, or cannot be; rejects with the reason of an abort. */
  readonly saved: () => Promise<void>
  /** Once post, which removes files, has begun, an error becomes that of a stopped step. */
  readonly during: (work: () => Promise<void>) => Promise<void>
  readonly [Symbol.dispose]: () => void
}

interface Around {
  readonly world: Pick<World, 'clock' | 'files' | 'saveState' | 'startedMs'>
  readonly apiKey: string
  readonly redact: Redact
  readonly log: { readonly warning: (text: string) => unknown }
  readonly signal: AbortSignal
  readonly stop: () => void
}

/**
 * The state of a main step for its post step, passed by the runner and in a file. The run is
 * stopped when that begins while this step is running. Disposing it says that the step has ended.
 */
export function openMainState({ world, apiKey, redact, log, signal, stop }: Around): MainState {
  const shared = openSharedFiles(world)
  const file = shared.create()
  const ended = new AbortController()
  let hasProblem = false
  let state: SavedState = { revision: 0, cancelWanted: false }

  const warn = (error: unknown, otherwise: string): void => {
    const own = error instanceof ActionError ? error.hint : undefined
    const hint = own ?? hintOf(error, otherwise)
    if (!hasProblem)
      void log.warning(
        `The state for the post step could not be saved: ${reasonOf(error).replace(/\.$/, '')}.\nIf this step is killed, its build may not be cancelled. ${hint}`,
      )
    hasProblem = true
  }
  const attempt = (change: () => void): void => {
    try {
      change()
    } catch (error) {
      warn(error, 'Set RUNNER_TEMP to a writable directory.')
    }
  }
  const stopIfMarked = (): void => {
    if (file.stop.isLeft() || shared.stop.isLeft()) stop()
  }
  const encoded = (): string => {
    const { hasEnded } = state
    const isWorkLeft =
      leftOver(state).type !== 'nothing' || state.deployment !== undefined || isUnshown(state)
    return hasEnded === true && !isWorkLeft ? nothingLeft : encodeState(state, apiKey, redact)
  }
  const pass = async (name: string, value: () => string): Promise<void> => {
    try {
      await world.saveState(name, value())
    } catch (error) {
      warn(error, 'Set GITHUB_STATE to a writable file.')
    }
  }
  const put = (): void => {
    file.write(encoded())
    // What a post step that has ended has removed must not come back.
    if (file.end.isLeft()) file.remove()
  }
  const watch = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      stopIfMarked()
      await world.clock.sleep(stateTimes.mainLooksMs, ended.signal).catch(() => undefined)
    }
  }

  let passed = pass(fileStateName, () => file.name)
  attempt(put)
  attempt(() => shared.announce(file))
  void watch()
  return {
    save: (facts) => {
      state = { ...facts, revision: state.revision + 1 }
      passed = pass(stateName, encoded)
      attempt(put)
      stopIfMarked()
    },
    saved: async () => {
      try {
        await unlessStalled(passed, world.clock, signal)
      } catch (error) {
        signal.throwIfAborted()
        warn(error, 'Set GITHUB_STATE to a writable file.')
      }
    },
    during: async (work) => {
      try {
        await work()
      } catch (error) {
        const wasStopped = signal.aborted
        stopIfMarked()
        if (!wasStopped) signal.throwIfAborted()
        throw error
      }
    },
    [Symbol.dispose]: () => {
      ended.abort()
      const wasPassed = state.revision > 0
      state = { ...state, revision: state.revision + 1, hasEnded: true }
      if (wasPassed) void pass(stateName, encoded)
      attempt(() => {
        put()
        if (file.end.isLeft()) file.removeMarks()
        // It was for this step, which had passed no name by then.
        if (shared.stop.isLeft()) shared.stop.remove()
      })
    },
  }
}
