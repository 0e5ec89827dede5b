import { lstatSync, type Stats } from 'node:fs'
import { FileChangedError } from '../../util/errors.ts'
import { toDiskPath, relativePath } from './paths.ts'
import { wrapReadErrors } from './read-errors.ts'

/** The mode bits that an archive keeps: permissions, set-user-id, set-group-id and sticky. */
export const permissionBits = 0o7777

/** Fields of every archive entry. Paths are relative to the context, with `/`. */
interface Common {
  readonly path: string
  /** Only bits of `permissionBits`. */
  readonly mode: number
}

export interface Directory extends Common {
  readonly type: 'directory'
}

export interface Link extends Common {
  readonly type: 'link'
  /** The link's text; the link is never followed. */
  readonly target: string
}

/** Identifies a file or directory, to detect when another one has replaced it. */
export interface FileIdentity {
  readonly dev: number
  readonly ino: number
}

/** A directory of the context; `path` is as in the archive, and empty for the context itself. */
export interface FoundDirectory extends FileIdentity {
  readonly path: string
}

export function isSameIdentity(one: FileIdentity, other: FileIdentity): boolean {
  return one.dev === other.dev && one.ino === other.ino
}

/** A file on disk. Its size is read from the open file, which nobody can replace. */
export interface DiskFile {
  readonly type: 'file'
  readonly path: string
  /** Set if the file system has no modes; otherwise the file's own mode is used. */
  readonly mode?: number | undefined
  /** The file's absolute path, links resolved, if it may differ from `path` in the context. */
  readonly source?: string | undefined
  /** Known if the file itself was inspected, not just listed in its directory. */
  readonly identity?: FileIdentity
  /** The directory that lists the file. */
  readonly directory?: FoundDirectory
}

export interface MemoryFile extends Common {
  readonly type: 'memory-file'
  readonly bytes: Uint8Array
  /** Absolute path of the file that the bytes come from, if any; links are resolved. */
  readonly source?: string | undefined
}

/** The places of a build context; both are absolute, links resolved. */
export interface ContextLocation {
  readonly workspace: string
  readonly contextDir: string
}

export type FileEntry = DiskFile | MemoryFile
export type ArchiveEntry = Directory | Link | FileEntry

/**
 * Names a file by its path in the archive and, if it differs, its real path in the workspace, so
 * that neither links nor the choice of the context can disguise it.
 */
export function createEntryDescriber({
  workspace,
  contextDir,
}: ContextLocation): (entry: ArchiveEntry) => readonly string[] {
  const context = relativePath(workspace, contextDir)
  return (entry) => {
    const { path } = entry
    const source = 'source' in entry ? entry.source : undefined
    const inPlace = context === '' ? path : `${context}/${path}`
    const name = source === undefined ? inPlace : relativePath(workspace, source)
    return name === path ? [path] : [path, name]
  }
}

/** Whether an archive entry is this file, as it is on disk now. */
export function isEntryThisFile(
  entry: ArchiveEntry,
  { identity }: DiskFile,
  contextDir: string,
): boolean {
  if (entry.type !== 'file' || identity === undefined) return false
  const stats = wrapReadErrors(entry.path, () => lstatSync(diskPathOfEntry(entry, contextDir)))
  return isSameIdentity(stats, identity)
}

export function diskPathOfEntry({ source, path }: FileEntry, contextDir: string): string {
  return source ?? toDiskPath(contextDir, path)
}

/** Throws `ReadError`, or `FileChangedError` if `path` is no longer a directory. */
export function findDirectory(
  contextDir: string,
  path: string,
): FoundDirectory & Pick<Stats, 'mode'> {
  const stats = wrapReadErrors(path, () => lstatSync(toDiskPath(contextDir, path)))
  if (!stats.isDirectory()) throw new FileChangedError(path)
  const { dev, ino, mode } = stats
  return { path, dev, ino, mode }
}

/** Throws `FileChangedError` if the directory or a parent of it was replaced. */
export function assertSameDirectory(contextDir: string, found: FoundDirectory): void {
  if (!isSameIdentity(findDirectory(contextDir, found.path), found))
    throw new FileChangedError(found.path)
}
