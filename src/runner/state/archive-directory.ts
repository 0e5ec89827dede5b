import { basename, dirname } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { tempDirectory } from '../inputs/temp-directory.ts'
import type { Files } from '../world/world.ts'

const prefix = 'agentex-build-'

/** A directory for the archive that only this user can read. Disposing it removes it, unless it is to be kept. */
export function createArchiveDirectory(
  files: Files,
  { keep }: { readonly keep: boolean },
): Disposable & { readonly path: string } {
  const path = createDirectory(files, tempDirectory())
  return {
    path,
    [Symbol.dispose]: () => {
      if (!keep) files.removeDirectory(path)
    },
  }
}

/** Removes what a killed main step left behind; other paths are left alone. */
export function removeArchiveDirectory(files: Files, path: string): void {
  const isOurs = dirname(path) === tempDirectory() && basename(path).startsWith(prefix)
  if (isOurs) files.removeDirectory(path)
}

function createDirectory(files: Files, parent: string): string {
  try {
    return files.createDirectory(parent, prefix)
  } catch (cause) {
    throw new ActionError(`Could not create a directory in '${parent}'.`, {
      cause,
      hint: 'Set RUNNER_TEMP to an existing, writable directory.',
    })
  }
}
