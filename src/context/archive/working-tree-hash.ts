import { hash } from 'node:crypto'
import { compareBytes } from '../files/paths.ts'

export interface HashedEntry {
  readonly path: string
  /** A file's permissions, of which git keeps the owner's execute bit; `undefined` for a link. */
  readonly mode?: number | undefined
  /** Lower-case hex SHA-256 of the content, or of a link's target in UTF-8. */
  readonly sha256: string
}

function gitMode(mode: number | undefined): string {
  if (mode === undefined) return '120000'
  return (mode & 0o100) === 0 ? '100644' : '100755'
}

/** Agentex's content hash. It omits directories, times, owners, and mode bits that git lacks. */
export function workingTreeHash(entries: readonly HashedEntry[]): string {
  const lines = entries
    .toSorted((a, b) => compareBytes(a.path, b.path))
    .map(({ path, mode, sha256 }) => `${path}\0${gitMode(mode)}\0${sha256}`)
  return hash('sha256', lines.join('\n'))
}

/** An archive entry with its permissions; a directory's path ends in `/`. */
export interface EntryMode {
  readonly path: string
  readonly mode: number
}

/** Pairs of path and octal mode, sorted by path. */
export type ModesNotInHash = readonly (readonly [path: string, mode: string])[]

const ordinaryFiles: readonly number[] = [0o644, 0o755]
const ordinaryDirectory = 0o755

/** Lists modes and directories that `working_tree_hash` omits, if git would not create them. */
export function listModesNotInHash(
  files: readonly EntryMode[],
  directories: readonly EntryMode[] = [],
): ModesNotInHash {
  const parents = new Set([...files, ...directories].map(({ path }) => parentOf(path)))
  return [
    ...files.filter(({ mode }) => !ordinaryFiles.includes(mode)),
    ...directories.filter(({ path, mode }) => mode !== ordinaryDirectory || !parents.has(path)),
  ]
    .toSorted((a, b) => compareBytes(a.path, b.path))
    .map(({ path, mode }) => [path, mode.toString(8)])
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
}
