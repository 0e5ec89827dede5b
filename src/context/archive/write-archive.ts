import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import {
  assertSameDirectory,
  type FoundDirectory,
  type ArchiveEntry,
  diskPathOfEntry,
} from '../files/archive-entries.ts'
import { maxFileBytesInMemory } from '../files/reading.ts'
import { addFileInOneRead, addFileInChunks, type OnBytes, type PackedEntry } from './add-file.ts'
import { type ArchiveOutputFile, GzipFile, type ArchiveSizeObserver } from './gzip-file.ts'
import { tarBlockBytes, tarHeader, tarPadding } from './tar-header.ts'
import {
  listModesNotInHash,
  type EntryMode,
  type ModesNotInHash,
  workingTreeHash,
} from './working-tree-hash.ts'

export { createArchiveOutputFile } from './gzip-file.ts'

export interface WrittenArchive {
  readonly sizeBytes: number
  readonly content: PackedSizes
  /** The bytes of packed files in `keep` by path, except for files above `maxFileBytesInMemory`. */
  readonly kept: ReadonlyMap<string, Uint8Array>
  /** Paths of Git LFS pointers, packed in place of the real files. */
  readonly pointers: readonly string[]
}

export interface ArchiveRequest extends ArchiveSizeObserver {
  readonly file: ArchiveOutputFile
  readonly contextDir: string
  /** 0 to 9. */
  readonly level: number
  /** Paths of archive entries whose bytes the caller needs. */
  readonly keep: readonly string[]
}

/** A signal can arrive only between turns of the event loop. */
const entriesPerTurn = 100

/** Writes archive entries as a tar.gz, in their order. Deletes the file if it rejects. */
export async function writeArchive(
  entries: readonly ArchiveEntry[],
  { file, contextDir, level, keep, ...observer }: ArchiveRequest,
  signal: AbortSignal,
): Promise<WrittenArchive> {
  const archive = new GzipFile(file, level, observer)
  const packedEntries: PackedEntry[] = []
  const kept = new Map<string, Uint8Array>()
  const pointers: string[] = []
  let directory: FoundDirectory | undefined
  try {
    for (const [index, entry] of entries.entries()) {
      if (index % entriesPerTurn === 0) await setImmediate()
      signal.throwIfAborted()
      if (entry.type === 'file' && entry.directory !== directory) {
        if (directory) assertSameDirectory(contextDir, directory)
        directory = entry.directory
      }
      const keepPiece = keep.includes(entry.path) ? keepBytes(entry.path, kept) : undefined
      const onBytes: OnBytes = (bytes, sizeBytes) => {
        if (sizeBytes < pointerBytes && isPointer(bytes)) pointers.push(entry.path)
        keepPiece?.(bytes, sizeBytes)
      }
      const small =
        entry.type === 'file'
          ? addFileInOneRead(entry, diskPathOfEntry(entry, contextDir), archive, onBytes)
          : undefined
      const packedEntry = small ?? (await add(entry, archive, contextDir, onBytes, signal))
      if (packedEntry) packedEntries.push(packedEntry)
      const behind = archive.caughtUp()
      if (behind) await behind
    }
    if (directory) assertSameDirectory(contextDir, directory)
    await archive.write(Buffer.alloc(2 * tarBlockBytes))
    const finished = archive.finish()
    // Runs while other threads compress the last blocks.
    const directories = entries.flatMap(({ type, path, mode = 0 }) =>
      type === 'directory' ? [{ path: `${path}/`, mode }] : [],
    )
    const content = summarizeContent(packedEntries, directories)
    const sizeBytes = await finished
    signal.throwIfAborted()
    return { sizeBytes, content, kept, pointers }
  } catch (error) {
    await archive.discard()
    throw error
  }
}

/** Git LFS pointers are smaller than this. */
const pointerBytes = 1_024
const pointerStart = Buffer.from('version https://git-lfs.github.com/spec/v1')

function isPointer(bytes: Uint8Array): boolean {
  return pointerStart.equals(bytes.subarray(0, pointerStart.length))
}

/** Puts all bytes of a file into `kept`, or none if the file is too large. */
function keepBytes(path: string, kept: Map<string, Uint8Array>): OnBytes {
  return (bytes, sizeBytes) => {
    if (sizeBytes <= maxFileBytesInMemory)
      kept.set(path, Buffer.concat([kept.get(path) ?? Buffer.alloc(0), bytes]))
  }
}

async function add(
  entry: ArchiveEntry,
  archive: GzipFile,
  contextDir: string,
  onBytes: OnBytes | undefined,
  signal: AbortSignal,
): Promise<PackedEntry | undefined> {
  const { path } = entry
  switch (entry.type) {
    case 'directory':
      await archive.write(tarHeader(entry, 0))
      return undefined
    case 'link':
      await archive.write(tarHeader(entry, 0))
      return { path, sha256: hash('sha256', entry.target), sizeBytes: 0 }
    case 'memory-file': {
      const { mode, bytes } = entry
      onBytes?.(bytes, bytes.length)
      await archive.write(tarHeader(entry, bytes.length))
      await archive.write(bytes)
      await archive.write(tarPadding(bytes.length))
      return { path, mode, sizeBytes: bytes.length, sha256: hash('sha256', bytes) }
    }
    case 'file':
      return await addFileInChunks(
        entry,
        diskPathOfEntry(entry, contextDir),
        archive,
        onBytes,
        signal,
      )
  }
}

export interface SizedPath {
  readonly path: string
  readonly sizeBytes: number
}

export interface PackedSizes {
  /** Files and links, not directories. */
  readonly files: number
  readonly uncompressedBytes: number
  readonly workingTreeHash: string
  readonly unhashed: ModesNotInHash
  readonly largestFiles: readonly SizedPath[]
  readonly largestDirectories: readonly SizedPath[]
}

const largestCount = 10
/** Directories below this depth would only repeat the sizes of their parents. */
const directoryDepth = 3

function summarizeContent(
  packedEntries: readonly PackedEntry[],
  directories: readonly EntryMode[],
): PackedSizes {
  const files = packedEntries.flatMap(({ path, mode }) =>
    mode === undefined ? [] : [{ path, mode }],
  )
  return {
    files: packedEntries.length,
    uncompressedBytes: packedEntries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    workingTreeHash: workingTreeHash(packedEntries),
    unhashed: listModesNotInHash(files, directories),
    largestFiles: largestFiles(packedEntries),
    largestDirectories: largestDirectories(packedEntries),
  }
}

/** The largest first; equal ones in their order. */
export function largestFiles(files: readonly SizedPath[]): readonly SizedPath[] {
  return files
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
    .slice(0, largestCount)
    .map(({ path, sizeBytes }) => ({ path, sizeBytes }))
}

/** Sums the bytes of all files below each directory, except for the root. */
function largestDirectories(files: readonly SizedPath[]): readonly SizedPath[] {
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
  return largestFiles(sized)
}

function increase(sums: Map<string, number>, key: string, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by)
}
