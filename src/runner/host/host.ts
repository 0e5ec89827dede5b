import type { Writable } from 'node:stream'
import type { OpenArchive } from '../../api/http/archive-file.ts'
import type { Transport } from '../../api/http/transport.ts'
import type { Archive } from '../../api/model.ts'
import type { packContext } from '../../context/pack-context.ts'
import type { Clock, Random } from '../../util/clock.ts'

/**
 * Everything through which program and outside act on each other during a build, except for the
 * environment and the checkout for `packContext`, both fixed before the program starts, and for
 * GitHub's own services: the clients for comment and artifact are loaded in `report/`.
 */
export interface Host {
  readonly clock: Clock
  readonly random: Random
  /** When the process began, by the wall clock. */
  readonly startedMs: number
  readonly stdout: Writable
  /** Calls `listener` with the name of each signal with which the runner stops a step. */
  readonly onSignal: (listener: (name: string) => void) => void
  /** Calls `listener` with each uncaught error. */
  readonly onUncaught: (listener: (error: unknown) => void) => void
  /** Sets the exit code for when the process ends by itself. */
  readonly setExitCode: (code: number) => void
  /** Ends the process, at once but for what a disk is about to write. */
  readonly exit: () => void
  /** Sets an output of the step, in the background. */
  readonly setOutput: (name: string, value: string) => void
  /** Resolves when the outputs are written; rejects where one could not be since the last call. */
  readonly outputsWritten: () => Promise<void>
  /** Saves a value for the post step, in the background. */
  readonly saveState: (name: string, value: string) => Promise<void>
  /** Resolves when nothing is left to write, whether that succeeded or not. */
  readonly allWritten: () => Promise<void>
  readonly files: Files
  readonly openArchive: (archive: Archive) => Promise<OpenArchive>
  /** Throws `ActionError` when the environment makes the way to the server unsafe. */
  readonly openTransport: (baseUrl: URL) => Promise<Transport>
}

/** The host of the one program that packs; the others do not load the code for it. */
export interface PackingHost extends Host {
  readonly packContext: typeof packContext
}

/** What a program does to the disk besides packing. */
export interface Files {
  /** A path in `parent` that nobody can guess and nothing has yet. */
  readonly newPath: (parent: string, prefix: string) => string
  /** A new directory that only this user can read; an error where there is something. */
  readonly createDirectory: (path: string) => void
  /** Removes a directory with everything in it, if there is one. */
  readonly removeDirectory: (path: string) => void
  /** Replaces or creates a file that only this user can read. No reader sees a part of it. */
  readonly replace: (path: string, text: string) => void
  /** Removes a file, if there is one. */
  readonly removeFile: (path: string) => void
  /** When a file changed, by the wall clock; `undefined` where it cannot be examined. */
  readonly changedMs: (path: string) => number | undefined
  /** Appends in the background, in the order of the calls. Only this user can read a new file. */
  readonly append: (path: string, text: string) => Promise<void>
  /** The text of a file in pieces. */
  readonly read: (path: string) => AsyncIterable<string>
}
