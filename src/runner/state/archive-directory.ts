import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { tempDirectory } from '../inputs/temp-directory.ts'

const prefix = 'agentex-build-'

/** A directory for the archive that only this user can read. Disposing it removes it, unless it is to be kept. */
export function createArchiveDirectory({
  keep,
}: {
  readonly keep: boolean
}): AsyncDisposable & { readonly path: string } {
  const path = makeDirectory(tempDirectory())
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      if (!keep) await rm(path, { recursive: true, force: true })
    },
  }
}

/** Removes what a killed main step left behind; other paths are left alone. */
export function removeArchiveDirectory(path: string): void {
  const isOurs = dirname(path) === tempDirectory() && basename(path).startsWith(prefix)
  if (isOurs) rmSync(path, { recursive: true, force: true })
}

function makeDirectory(parent: string): string {
  try {
    return mkdtempSync(join(parent, prefix))
  } catch (cause) {
    throw new ActionError(`Could not create a directory in '${parent}'.`, {
      cause,
      hint: 'Set RUNNER_TEMP to an existing, writable directory.',
    })
  }
}
