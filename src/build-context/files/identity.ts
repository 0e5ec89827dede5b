import { lstatSync, type Stats } from 'node:fs'
import { onDisk } from './context-paths.ts'
import { ChangedError, wrapReadErrors } from './read-errors.ts'

/** Which file or folder of the machine something was when it was found, to notice when another has taken its place. */
export interface Identity {
  readonly device: number
  readonly inode: number
}

/** A folder of the context as it was found; `path` is as in the archive, and empty for the context itself. */
export interface FoundFolder extends Identity {
  readonly path: string
}

export function identityOf({ dev, ino }: Stats): Identity {
  return { device: dev, inode: ino }
}

export function isSame(one: Identity, other: Identity): boolean {
  return one.device === other.device && one.inode === other.inode
}

/** Throws `ChangedError` when there is no folder at `path` of the context any more, or `ReadError`. */
export function findFolder(
  contextDir: string,
  path: string,
): { readonly folder: FoundFolder; readonly stats: Stats } {
  const stats = wrapReadErrors(path, () => lstatSync(onDisk(contextDir, path)))
  if (!stats.isDirectory()) throw new ChangedError(path)
  return { folder: { path, ...identityOf(stats) }, stats }
}

/**
 * Throws `ChangedError` when another folder or a link has taken the place of this one, or of one around it: what was read there
 * since may lie outside the context.
 */
export function confirmFolder(contextDir: string, found: FoundFolder): void {
  if (!isSame(findFolder(contextDir, found.path).folder, found)) throw new ChangedError(found.path)
}
