import { stateFileTiming } from '../api/timing.ts'
import { rejectIfDiskStalls } from '../runner/await-disk.ts'
import type { Host } from '../runner/host/host.ts'
import { systemErrorHint, systemErrorReason } from '../util/system-error.ts'
import { openStateDirectory, type StateDirectory, type StateFile } from './state-file.ts'
import { encodeState, stateFileKey, nothingLeftMarker, type SavedState } from './state-format.ts'
import { type FactsForPost, needsPostStep } from './work-for-post.ts'

interface Around {
  readonly host: Pick<Host, 'clock' | 'files' | 'saveState' | 'startedMs'>
  readonly apiKey: string
  readonly log: { readonly warning: (text: string) => unknown }
  readonly signal: AbortSignal
  readonly stop: () => void
}

/**
 * Saves the state of a main step for its post step, in a file whose name the runner passes. Stops
 * the run if a post step begins while this step is running. Disposing marks this step as ended.
 */
export class MainStepState implements Disposable {
  readonly #around: Around
  readonly #shared: StateDirectory
  readonly #file: StateFile
  readonly #ended = new AbortController()
  #hasProblem = false
  #state: SavedState = { cancelWanted: false }

  constructor(around: Around) {
    this.#around = around
    this.#shared = openStateDirectory(around.host)
    this.#file = this.#shared.create()
    void this.#passName()
    this.#attempt(() => {
      this.#write()
      this.#shared.announce(this.#file)
    })
    void this.#watch()
  }

  /** Replaces the saved state. It is then on the disk, or a warning says why not. */
  save(facts: FactsForPost): void {
    this.#state = facts
    this.#attempt(() => this.#write())
    this.#stopIfMarked()
  }

  /** Rejects with the reason of the stop if post has begun, because post removes files. */
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
    this.#state = { ...this.#state, hasEnded: true }
    this.#attempt(() => {
      this.#write()
      for (const marker of [this.#file.end, this.#shared.stop]) if (marker.isLeft()) marker.remove()
    })
  }

  async #watch(): Promise<void> {
    const { clock } = this.#around.host
    while (!this.#ended.signal.aborted) {
      this.#stopIfMarked()
      await clock
        .sleep(stateFileTiming.mainChecksEveryMs, this.#ended.signal)
        .catch(() => undefined)
    }
  }

  #stopIfMarked(): void {
    if (this.#shared.stop.isLeft()) this.#around.stop()
  }

  async #passName(): Promise<void> {
    const { host, signal } = this.#around
    const passed = host.saveState(stateFileKey, this.#file.name)
    try {
      await rejectIfDiskStalls(passed, host.clock, signal)
    } catch (error) {
      if (!signal.aborted) this.#warn(error, 'Set GITHUB_STATE to a writable file.')
    }
  }

  #write(): void {
    const isDone = this.#state.hasEnded === true && !needsPostStep(this.#state)
    this.#file.write(isDone ? nothingLeftMarker : encodeState(this.#state, this.#around.apiKey))
    // A post step that has ended has removed this file, so it must not come back.
    if (this.#file.end.isLeft()) this.#file.remove()
  }

  #attempt(change: () => void): void {
    try {
      change()
    } catch (error) {
      this.#warn(error, 'Set RUNNER_TEMP to a writable directory.')
    }
  }

  #warn(error: unknown, otherwise: string): void {
    if (!this.#hasProblem)
      void this.#around.log.warning(
        `The state for the post step could not be saved: ${systemErrorReason(error).replace(/\.$/, '')}.\nIf this step is killed, its build may not be cancelled. ${systemErrorHint(error, otherwise)}`,
      )
    this.#hasProblem = true
  }
}
