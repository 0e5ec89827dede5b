import { lstatSync, type Stats } from 'node:fs'
import { onDisk } from './context-paths.ts'
import { ChangedError, wrapReadErrors } from './read-errors.ts'

/** Identifies a file or directory, to detect when another one has replaced it. */
export interface Identity {
  readonly dev: number
  readonly ino: number
}

/** A directory of the context; `path` is as in the archive, and empty for the context itself. */
export interface FoundDirectory extends Identity {
  readonly path: string
}

export function isSame(one: Identity, other: Identity): boolean {
  return one.dev === other.dev && one.ino === other.ino
}

/** Throws `ChangedError` when `path` of the context is no longer a directory, or `ReadError`. */
export function findDirectory(
  contextDir: string,
  path: string,
): FoundDirectory & Pick<Stats, 'mode'> {
  const stats = wrapReadErrors(path, () => lstatSync(onDisk(contextDir, path)))
  if (!stats.isDirectory()) throw new ChangedError(path)
  const { dev, ino, mode } = stats
  return { path, dev, ino, mode }
}

/** Throws `ChangedError` if it or a parent was replaced: files read there may be from elsewhere. */
export function confirmDirectory(contextDir: string, found: FoundDirectory): void {
  if (!isSame(findDirectory(contextDir, found.path), found)) throw new ChangedError(found.path)
}
