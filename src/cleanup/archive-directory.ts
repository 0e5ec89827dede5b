import { basename, dirname } from 'node:path'
import type { FileOperations } from '../runner/host/host.ts'
import { ActionError } from '../util/errors.ts'
import { systemErrorHint, systemErrorReason } from '../util/system-error.ts'
import { tempDirectory } from '../util/temp-directory.ts'

const prefix = 'agentex-build-'

interface Around {
  readonly host: { readonly files: FileOperations }
  readonly log: { readonly warning: (text: string) => unknown }
}

/** Disposing this removes the directory, unless it is to be kept. */
export interface ArchiveDirectory extends Disposable {
  readonly path: string
  /** Only this user can read it. */
  create(): void
  /** Keeps the directory as the result of the run, unless the run is aborted. */
  keepUnlessAborted(signal: AbortSignal): void
}

/** Chooses the path before the directory exists, so that the post step always knows it. */
export function openArchiveDirectory(around: Around): ArchiveDirectory {
  const { files } = around.host
  const parent = tempDirectory()
  const path = files.newPath(parent, prefix)
  let stop: AbortSignal | undefined
  return {
    path,
    create: () => {
      try {
        files.createDirectory(path)
      } catch (cause) {
        throw new ActionError(
          `Could not create a directory in '${parent}': ${systemErrorReason(cause)}.`,
          {
            cause,
            hint: systemErrorHint(cause, 'Set RUNNER_TEMP to an existing, writable directory.'),
          },
        )
      }
    },
    keepUnlessAborted: (signal) => {
      stop = signal
    },
    [Symbol.dispose]: () => {
      if (stop?.aborted !== false) remove(path, around)
    },
  }
}

/** Removes the directory that a killed main step left. Ignores any other path. */
export function removeArchiveDirectory(path: string, around: Around): void {
  const isOurs = dirname(path) === tempDirectory() && basename(path).startsWith(prefix)
  if (isOurs) remove(path, around)
}

/** Never throws: a directory that stays does not change how a run ends. */
function remove(path: string, { host, log }: Around): void {
  try {
    host.files.removeDirectory(path)
  } catch (error) {
    void log.warning(
      `The packed build context could not be removed: ${systemErrorReason(error)}.\nRemove '${path}' if this runner keeps its temporary directory.`,
    )
  }
}
