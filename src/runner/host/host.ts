import type { Writable } from 'node:stream'
import type { OpenedArchive } from '../../api/http/archive-file.ts'
import type { Transport } from '../../api/http/transport.ts'
import type { Archive } from '../../api/model.ts'
import type { packContext } from '../../context/pack-context.ts'
import type { Clock, Random } from '../../util/clock.ts'

/**
 * All contacts of a program with the outside during a build. Exceptions: the environment and the
 * checkout for `packContext`, both fixed before the start, and GitHub's services, whose clients
 * `report/` loads.
 */
export interface Host {
  readonly clock: Clock
  readonly random: Random
  /** The start of the process in milliseconds since 1970. */
  readonly startedMs: number
  readonly stdout: Writable
  /** Calls `listener` with the name of each signal with which the runner stops a step. */
  readonly onSignal: (listener: (name: string) => void) => void
  readonly onUncaught: (listener: (error: unknown) => void) => void
  /** Sets the exit code for when the process ends by itself. */
  readonly setExitCode: (code: number) => void
  /** Ends the process after a short wait for writes. */
  readonly exit: () => void
  /** Sets an output of the step, in the background. */
  readonly setOutput: (name: string, value: string) => void
  /** Resolves when outputs set since the last call are written; rejects if one could not be. */
  readonly outputsWritten: () => Promise<void>
  /** Saves a value for the post step, in the background. */
  readonly saveState: (name: string, value: string) => Promise<void>
  /** Resolves when all writes have ended, even if some failed. */
  readonly allWritten: () => Promise<void>
  readonly files: FileOperations
  readonly openArchive: (archive: Archive) => Promise<OpenedArchive>
  /** Throws an `ActionError` if the environment makes the connection to the server unsafe. */
  readonly openTransport: (baseUrl: URL) => Promise<Transport>
}

/** The host of the only program that packs: the others do not load the packing code. */
export interface PackingHost extends Host {
  readonly packContext: typeof packContext
}

/** The disk operations of a program, except for packing and outputs. */
export interface FileOperations {
  /** A path in `parent` that nobody can guess and that does not exist yet. */
  readonly newPath: (parent: string, prefix: string) => string
  /** Creates a directory that only this user can read. Throws if the path exists. */
  readonly createDirectory: (path: string) => void
  /** Removes a directory with everything in it, if there is one. */
  readonly removeDirectory: (path: string) => void
  /** Replaces or creates a file that only this user can read. No reader sees it half written. */
  readonly replace: (path: string, text: string) => void
  /** Removes a file, if there is one. */
  readonly removeFile: (path: string) => void
  /** When a file changed, in milliseconds since 1970; `undefined` if it cannot be examined. */
  readonly changedMs: (path: string) => number | undefined
  /** Appends in the background, in the order of the calls. Only this user can read a new file. */
  readonly append: (path: string, text: string) => Promise<void>
  /** The text of a file in pieces. */
  readonly read: (path: string) => AsyncIterable<string>
}
