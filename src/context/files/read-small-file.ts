import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { type FileEntry, diskPathOfEntry } from './archive-entries.ts'
import { wrapReadErrors } from './read-errors.ts'

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants

// Windows lacks O_NONBLOCK and O_NOFOLLOW: they are `undefined` there and count as 0.

/** Opening follows links, and does not wait for a writer if the file is a pipe. */
const readFlags = O_RDONLY | O_NONBLOCK

/** Opening a listed file fails if a link has replaced it. */
export const listedFileOpenFlags = readFlags | O_NOFOLLOW

/** The start of a file of the checkout. */
export interface SmallFile {
  /** False for directories, pipes, sockets and devices, which are not read. */
  readonly isRegular: boolean
  readonly sizeBytes: number
  readonly bytes: Uint8Array
}

/** Synchronous: promises take several times as long as reading a cached file. */
export function readSmallFile(path: string, maxBytes: number, flags = readFlags): SmallFile {
  const descriptor = openSync(path, flags)
  try {
    const stats = fstatSync(descriptor)
    const sizeBytes = stats.size
    if (!stats.isFile()) return { isRegular: false, sizeBytes, bytes: new Uint8Array() }
    const bytes = Buffer.allocUnsafe(Math.min(sizeBytes, maxBytes))
    return { isRegular: true, sizeBytes, bytes: bytes.subarray(0, fill(bytes, descriptor)) }
  } finally {
    closeSync(descriptor)
  }
}

/** Reads an entry's first bytes. Follows no link. Throws `FileChangedError` or `ReadError`. */
export function readStart(entry: FileEntry, contextDir: string, maxBytes: number): Uint8Array {
  if (entry.type === 'memory-file') return entry.bytes.subarray(0, maxBytes)
  const source = diskPathOfEntry(entry, contextDir)
  return wrapReadErrors(
    entry.path,
    () => readSmallFile(source, maxBytes, listedFileOpenFlags).bytes,
  )
}

/** Reads again until the end: a network file system may return less than requested. */
function fill(bytes: Uint8Array, descriptor: number): number {
  let length = 0
  while (length < bytes.length) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null)
    if (count === 0) break
    length += count
  }
  return length
}
