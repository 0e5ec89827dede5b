import { createHash, hash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import type { GzipFile } from './gzip-file.ts'
import type { DiskFile } from './members.ts'
import { ChangedError, reading } from './read-errors.ts'
import { tarHeader, tarPadding } from './tar-header.ts'

/** Links are not followed, and a pipe that took the file's place does not make us wait; Windows knows neither flag, and `undefined` counts as 0 there. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

export interface AddedFile {
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

/**
 * Adds the file at `source` to the archive: header, bytes, padding. Each byte is read once, into the archive and the hash, with
 * synchronous calls, which for small files cost a fraction of asynchronous ones, while other threads compress. Rejects with
 * `ChangedError`, `ReadError`, or an error of the archive.
 */
export async function addFile(
  file: DiskFile,
  source: string,
  archive: GzipFile,
  signal: AbortSignal,
): Promise<AddedFile> {
  const descriptor = reading(file.path, () => openSync(source, openFlags))
  try {
    const before = statOf(file, descriptor)
    if (!isSame(file, before)) throw new ChangedError(file.path)
    const header = tarHeader(file, before.size)
    const added = addAtOnce(file, descriptor, before.size, header, archive)
    if (added) {
      // Awaited only where there is something to wait for: a promise for each of many small files takes its time.
      if (added.caughtUp) await added.caughtUp
      return added
    }
    await archive.write(header)
    const sha256 = await copy(file, descriptor, before.size, archive, signal)
    const after = statOf(file, descriptor)
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new ChangedError(file.path)
    await archive.write(tarPadding(before.size))
    return { sizeBytes: before.size, sha256 }
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Adds a file that fits into the block being filled, as most do; `undefined` where it does not. One call reads it as it is at one
 * moment, and asks for a byte more than there should be, so that nothing is left to compare afterwards.
 */
function addAtOnce(
  file: DiskFile,
  descriptor: number,
  sizeBytes: number,
  header: Uint8Array,
  archive: GzipFile,
): (AddedFile & { readonly caughtUp: Promise<void> | undefined }) | undefined {
  const space = archive.space()
  const end = header.length + sizeBytes
  const padded = end + tarPadding(sizeBytes).length
  if (padded >= space.length) return undefined
  space.set(header)
  const count = reading(file.path, () =>
    readSync(descriptor, space, header.length, sizeBytes + 1, null),
  )
  if (count !== sizeBytes) throw new ChangedError(file.path)
  space.fill(0, end, padded)
  const sha256 = hash('sha256', space.subarray(header.length, end))
  return { sizeBytes, sha256, caughtUp: archive.advance(padded) }
}

function statOf(file: DiskFile, descriptor: number): Stats {
  return reading(file.path, () => fstatSync(descriptor))
}

function isSame(file: DiskFile, stats: Stats): boolean {
  return stats.isFile() && stats.dev === file.device && stats.ino === file.inode
}

async function copy(
  file: DiskFile,
  descriptor: number,
  sizeBytes: number,
  archive: GzipFile,
  signal: AbortSignal,
): Promise<string> {
  const sha256 = createHash('sha256')
  for (let left = sizeBytes; left > 0;) {
    signal.throwIfAborted()
    const bytes = archive.space().subarray(0, left)
    const count = readInto(bytes, file, descriptor)
    if (count === 0) throw new ChangedError(file.path)
    sha256.update(bytes.subarray(0, count))
    left -= count
    await archive.advance(count)
  }
  return sha256.digest('hex')
}

function readInto(bytes: Uint8Array, file: DiskFile, descriptor: number): number {
  if (bytes.length === 0) return 0
  return reading(file.path, () => readSync(descriptor, bytes, 0, bytes.length, null))
}
