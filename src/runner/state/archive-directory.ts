import { basename, dirname } from 'node:path'
import { ActionError, describeError } from '../../util/errors.ts'
import { tempDirectory } from '../world/temp-directory.ts'
import type { Files } from '../world/world.ts'

const prefix = 'agentex-build-'

interface Around {
  readonly world: { readonly files: Files }
  readonly log: { readonly warning: (text: string) => unknown }
}

/** A directory for the archive that only this user can read. Disposing it removes it, unless it is to be kept. */
export function createArchiveDirectory(
  { keep }: { readonly keep: boolean },
  around: Around,
): Disposable & { readonly path: string } {
  const path = createDirectory(around.world.files, tempDirectory())
  return {
    path,
    [Symbol.dispose]: () => {
      if (!keep) remove(path, around)
    },
  }
}

/** Removes what a killed main step left behind; other paths are left alone. */
export function removeArchiveDirectory(path: string, around: Around): void {
  const isOurs = dirname(path) === tempDirectory() && basename(path).startsWith(prefix)
  if (isOurs) remove(path, around)
}

/** Never throws: a directory that stays does not change how a run ends. */
function remove(path: string, { world, log }: Around): void {
  try {
    world.files.removeDirectory(path)
  } catch (error) {
    const reason = describeError(error)
    void log.warning(
      `The packed build context could not be removed: ${reason}\nRemove '${path}' if this runner keeps its temporary directory.`,
    )
  }
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
