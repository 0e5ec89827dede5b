import { stateTimes } from '../api/timing.ts'
import type { Redact } from '../runner/redact.ts'
import type { World } from '../runner/world/world.ts'
import { unlessStalled } from '../runner/await-disk.ts'
import { ActionError } from '../util/errors.ts'
import { hintOf, reasonOf } from '../util/system-error.ts'
import { openSharedFiles, type SharedFiles, type StateFile } from './state-file.ts'
import {
  encodeState,
  fileStateName,
  nothingLeft,
  type SavedState,
  stateName,
} from './state-format.ts'
import { type FactsForPost, leavesWork } from './work-for-post.ts'

interface Around {
  readonly world: Pick<World, 'clock' | 'files' | 'saveState' | 'startedMs'>
  readonly apiKey: string
  readonly redact: Redact
  readonly log: { readonly warning: (text: string) => unknown }
  readonly signal: AbortSignal
  readonly stop: () => void
}

const stateHint = 'Set GITHUB_STATE to a writable file.'

/**
 * The state of a main step for its post step, passed by the runner and in a file. The run is
 * stopped when the post step begins while this step is running. Disposing the state says that the
 * step has ended.
 */
export class MainState implements Disposable {
  readonly #around: Around
  readonly #shared: SharedFiles
  readonly #file: StateFile
  readonly #ended = new AbortController()
  #hasProblem = false
  #isUnnamed = false
  #state: SavedState = { revision: 0, cancelWanted: false }
  /** What was passed to the runner last. */
  #passed: Promise<void>

  constructor(around: Around) {
    this.#around = around
    this.#shared = openSharedFiles(around.world)
    this.#file = this.#shared.create()
    this.#passed = this.#pass(fileStateName, () => this.#file.name)
    this.#attempt(() => this.#write())
    this.#attempt(() => this.#shared.announce(this.#file))
    void this.#watch()
  }

  /** Replaces what was saved before. Trouble is one warning. */
  save(facts: FactsForPost): void {
    this.#state = { ...facts, revision: this.#state.revision + 1 }
    this.#passed = this.#passState()
    this.#attempt(() => this.#write())
    this.#stopIfMarked()
  }

  /** Resolves when that is on the disk, or cannot be; rejects with the reason of an abort. */
  async saved(): Promise<void> {
    const { world, signal } = this.#around
    try {
      await unlessStalled(this.#passed, world.clock, signal)
    } catch (error) {
      signal.throwIfAborted()
      this.#warn(error, stateHint)
    }
  }

  /** Once post, which removes files, has begun, an error becomes that of a stopped step. */
  async during(work: () => Promise<void>): Promise<void> {
    const { signal } = this.#around
    try {
      await work()
    } catch (error) {
      const wasStopped = signal.aborted
      this.#stopIfMarked()
      if (!wasStopped) signal.throwIfAborted()
      throw error
    }
  }

  [Symbol.dispose](): void {
    this.#ended.abort()
    const { revision } = this.#state
    this.#state = { ...this.#state, revision: revision + 1, hasEnded: true }
    if (revision > 0) void this.#passState()
    this.#attempt(() => {
      this.#write()
      if (this.#file.end.isLeft()) this.#file.removeMarks()
      // It was for this step, which had passed no name by then.
      if (this.#shared.stop.isLeft()) this.#shared.stop.remove()
    })
  }

  async #watch(): Promise<void> {
    const { clock } = this.#around.world
    while (!this.#ended.signal.aborted) {
      this.#stopIfMarked()
      await clock.sleep(stateTimes.mainLooksMs, this.#ended.signal).catch(() => undefined)
    }
  }

  #stopIfMarked(): void {
    if (this.#file.stop.isLeft() || this.#shared.stop.isLeft()) this.#around.stop()
  }

  #passState(): Promise<void> {
    return this.#pass(stateName, () => this.#encode())
  }

  async #pass(name: string, value: () => string): Promise<void> {
    try {
      await this.#around.world.saveState(name, value())
    } catch (error) {
      if (name === fileStateName) this.#isUnnamed = true
      this.#warn(error, stateHint)
    }
  }

  #write(): void {
    this.#file.write(this.#encode())
    // What a post step that has ended has removed must not come back.
    if (this.#file.end.isLeft()) this.#file.remove()
  }

  #encode(): string {
    const { apiKey, redact } = this.#around
    const { revision, hasEnded } = this.#state
    const isDone = hasEnded === true && !leavesWork(this.#state)
    if (!this.#isUnnamed) return isDone ? nothingLeft : encodeState(this.#state, apiKey, redact)
    const state = isDone ? { revision, hasEnded, cancelWanted: false } : this.#state
    return encodeState({ ...state, isUnnamed: true }, apiKey, redact)
  }

  #attempt(change: () => void): void {
    try {
      change()
    } catch (error) {
      this.#warn(error, 'Set RUNNER_TEMP to a writable directory.')
    }
  }

  #warn(error: unknown, otherwise: string): void {
    const own = error instanceof ActionError ? error.hint : undefined
    const hint = own ?? hintOf(error, otherwise)
    if (!this.#hasProblem)
      void this.#around.log.warning(
        `The state for the post step could not be saved: ${reasonOf(error).replace(/\.$/, '')}.\nIf this step is killed, its build may not be cancelled. ${hint}`,
      )
    this.#hasProblem = true
  }
}
