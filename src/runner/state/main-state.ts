import { leftOver } from '../../build/hand-over.ts'
import { ActionError } from '../../util/errors.ts'
import { hintOf, reasonOf } from '../../util/system-error.ts'
import { unlessAborted } from '../../util/unless-aborted.ts'
import type { Redact } from '../text/redact.ts'
import type { World } from '../world/world.ts'
import { encodeState, isUnshown, nothingLeft, type SavedState, stateName } from './saved-state.ts'
import { openStateFile, type StateFile } from './state-file.ts'

export type MainState = ReturnType<typeof openMainState>

interface Around {
  readonly world: Pick<World, 'clock' | 'files' | 'saveState' | 'startedMs'>
  readonly apiKey: string
  readonly redact: Redact
  readonly log: { readonly warning: (text: string) => unknown }
  readonly signal: AbortSignal
  readonly stop: () => void
}

/** Main looks this often whether the post step has begun, and also before it completes a form. */
const lookMs = 250

/**
 * The state of a main step for its post step. Where that may begin while this step is running, the
 * run is stopped then. Disposing it says that the step has ended.
 */
export function openMainState({ world, apiKey, redact, log, signal, stop }: Around) {
  const { startedMs } = world
  const file = openStateFile(world)
  const ended = new AbortController()
  let hasProblem = false
  let passed: Promise<void> = Promise.resolve()
  let state: SavedState = { startedMs, revision: 0, cancelWanted: false }

  const warn = (error: unknown, otherwise: string): void => {
    const own = error instanceof ActionError ? error.hint : undefined
    const hint = own ?? hintOf(error, otherwise)
    if (!hasProblem)
      void log.warning(
        `The state for the post step could not be saved: ${reasonOf(error).replace(/\.$/, '')}.\nIf this step is killed, nothing cancels its build. ${hint}`,
      )
    hasProblem = true
  }
  const attemptFile = (use: (file: StateFile) => void): void => {
    try {
      if (file) use(file)
    } catch (error) {
      warn(error, 'Set RUNNER_TEMP to a writable directory.')
    }
  }
  const stopIfMarked = (to: StateFile): void => {
    if (to.isMarked()) stop()
  }
  const encoded = (): string => {
    const { hasEnded } = state
    const isWorkLeft = leftOver(state).type !== 'nothing' || isUnshown(state)
    return hasEnded === true && !isWorkLeft ? nothingLeft : encodeState(state, apiKey, redact)
  }
  const pass = async (): Promise<void> => {
    try {
      await world.saveState(stateName, encoded())
    } catch (error) {
      warn(error, 'Set GITHUB_STATE to a writable file.')
    }
  }
  const put = (to: StateFile): void => {
    to.write(encoded())
    // What a post step that has ended has removed must not come back.
    if (to.isAbandoned()) to.remove()
  }
  const write = (to: StateFile): void => {
    put(to)
    stopIfMarked(to)
  }
  const watch = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      attemptFile(stopIfMarked)
      await world.clock.sleep(lookMs, ended.signal).catch(() => undefined)
    }
  }

  // Also before there is anything to save: a file of an earlier run must not pass for this state.
  attemptFile(write)
  if (file) void watch()
  return {
    /** Replaces what was saved before. Trouble is one warning. */
    save: (facts: Omit<SavedState, 'startedMs' | 'revision' | 'hasEnded'>): void => {
      state = { ...facts, startedMs, revision: state.revision + 1 }
      passed = pass()
      attemptFile(write)
    },
    /** Resolves when that is on the disk, or cannot be; rejects with the reason of an abort. */
    saved: () => unlessAborted(passed, signal),
    /** Once post, which removes files, has begun, an error becomes that of a stopped step. */
    during: async (work: () => Promise<void>): Promise<void> => {
      try {
        await work()
      } catch (error) {
        const wasStopped = signal.aborted
        attemptFile(stopIfMarked)
        if (!wasStopped) signal.throwIfAborted()
        throw error
      }
    },
    [Symbol.dispose]: (): void => {
      ended.abort()
      const wasPassed = state.revision > 0
      state = { ...state, revision: state.revision + 1, hasEnded: true }
      if (wasPassed) void pass()
      attemptFile((to) => {
        put(to)
        if (to.isAbandoned()) to.removeMarks()
      })
    },
  }
}
