import { listUnhashed, type PackedMode, type Unhashed } from './unhashed.ts'
import { type HashedEntry, workingTreeHash } from './working-tree-hash.ts'

/** A file or link as it was packed; a link has no bytes. */
export interface PackedEntry extends HashedEntry {
  readonly sizeBytes: number
  /** Of a file: its mode as the archive has it. */
  readonly permissions?: number
}

export interface SizedPath {
  readonly path: string
  readonly sizeBytes: number
}

/** What is known of everything that was packed. */
export interface PackedContent {
  /** Files and links, not directories. */
  readonly files: number
  readonly uncompressedBytes: number
  readonly workingTreeHash: string
  readonly unhashed: Unhashed
  readonly largestFiles: readonly SizedPath[]
  readonly largestDirectories: readonly SizedPath[]
}

const largestCount = 10
/** Directories are summed up to this depth: those below only repeat their parents. */
const directoryDepth = 3

export function summarizeContent(
  entries: readonly PackedEntry[],
  directories: readonly PackedMode[],
): PackedContent {
  const files = entries.flatMap(({ path, permissions: mode }) =>
    mode === undefined ? [] : [{ path, mode }],
  )
  return {
    files: entries.length,
    uncompressedBytes: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    workingTreeHash: workingTreeHash(entries),
    unhashed: listUnhashed(files, directories),
    largestFiles: largestFiles(entries, largestCount),
    largestDirectories: largestDirectories(entries, largestCount),
  }
}

/** The largest first; equal ones in their order. */
export function largestFiles(files: readonly SizedPath[], count: number): readonly SizedPath[] {
  return files
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
    .slice(0, count)
    .map(({ path, sizeBytes }) => ({ path, sizeBytes }))
}

/** Directories by the bytes of all files below them, without the root. */
export function largestDirectories(
  files: readonly SizedPath[],
  count: number,
): readonly SizedPath[] {
  const parents = new Map<string, number>()
  for (const { path, sizeBytes } of files) {
    const slash = path.lastIndexOf('/')
    if (slash > 0) increase(parents, path.slice(0, slash), sizeBytes)
  }
  const directories = new Map<string, number>()
  for (const [path, sizeBytes] of parents) {
    const names = path.split('/', directoryDepth)
    for (const index of names.keys()) {
      increase(directories, names.slice(0, index + 1).join('/'), sizeBytes)
    }
  }
  const sized = [...directories].map(([path, sizeBytes]) => ({ path, sizeBytes }))
  return largestFiles(sized, count)
}

function increase(sums: Map<string, number>, key: string, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by)
}
