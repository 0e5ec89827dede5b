import { createHash, hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, read, readSync, type Stats } from 'node:fs'
import { promisify } from 'node:util'
import { FileChangedError } from '../../util/errors.ts'
import { type DiskFile, isSameIdentity, permissionBits } from '../files/archive-entries.ts'
import { toReadError, wrapReadErrors } from '../files/read-errors.ts'
import { listedFileOpenFlags } from '../files/read-small-file.ts'
import type { GzipFile } from './gzip-file.ts'
import {
  tarBlockBytes,
  tarHeader,
  tarPadding,
  tarPaddingLength,
  writeShortNameHeader,
} from './tar-header.ts'
import type { HashedEntry } from './working-tree-hash.ts'

const readAsync = promisify(read)

/** A file or link as it was packed; a link has no bytes. */
export interface PackedEntry extends HashedEntry {
  readonly sizeBytes: number
}

/** `sizeBytes` is the size of the whole file; `piece` is valid only during the call. */
export type OnBytes = (piece: Uint8Array, sizeBytes: number) => void

type FileFacts = Readonly<Pick<Stats, 'mode' | 'size' | 'mtimeMs'>>

/**
 * Adds a file in one read, which asks for a byte more to detect growth. If one read is not enough,
 * adds nothing and returns `undefined`. Throws `FileChangedError` or `ReadError`.
 */
export function addFileInOneRead(
  file: DiskFile,
  source: string,
  archive: GzipFile,
  onBytes?: OnBytes,
): PackedEntry | undefined {
  const { path } = file
  return wrapReadErrors(path, () => {
    const descriptor = openSync(source, listedFileOpenFlags)
    try {
      const { mode, size } = inspect(file, descriptor)
      const { bytes, filled } = archive.block()
      const start = filled + tarBlockBytes
      const end = start + size
      const padded = end + tarPaddingLength(size)
      if (padded < bytes.length) archive.expect(path, size)
      if (padded >= bytes.length || !writeShortNameHeader(bytes, filled, path, mode, size))
        return undefined
      if (readSync(descriptor, bytes, start, size + 1, null) !== size) return undefined
      bytes.fill(0, end, padded)
      const content = bytes.subarray(start, end)
      const sha256 = hash('sha256', content)
      onBytes?.(content, size)
      archive.advance(padded - filled)
      return { path, mode, sizeBytes: size, sha256 }
    } finally {
      closeSync(descriptor)
    }
  })
}

/** Rejects with `FileChangedError`, `ReadError`, the signal's reason or an error of the archive. */
export async function addFileInChunks(
  file: DiskFile,
  source: string,
  archive: GzipFile,
  onBytes: OnBytes | undefined,
  signal: AbortSignal,
): Promise<PackedEntry> {
  const descriptor = wrapReadErrors(file.path, () => openSync(source, listedFileOpenFlags))
  try {
    const { mode, size, mtimeMs } = wrapReadErrors(file.path, () => inspect(file, descriptor))
    archive.expect(file.path, size)
    await archive.write(tarHeader({ ...file, mode }, size))
    const sha256 = createHash('sha256')
    const onPiece = (piece: Uint8Array): void => {
      sha256.update(piece)
      onBytes?.(piece, size)
    }
    await copy(file, descriptor, size, archive, onPiece, signal)
    const after = wrapReadErrors(file.path, () => inspect(file, descriptor))
    if (after.size !== size || after.mtimeMs !== mtimeMs) throw new FileChangedError(file.path)
    await archive.write(tarPadding(size))
    return { path: file.path, mode, sizeBytes: size, sha256: sha256.digest('hex') }
  } finally {
    closeSync(descriptor)
  }
}

/** Throws `FileChangedError` if the open file is not the one that was listed. */
function inspect({ path, mode, identity }: DiskFile, descriptor: number): FileFacts {
  const stats = fstatSync(descriptor)
  if (!stats.isFile() || (identity && !isSameIdentity(stats, identity)))
    throw new FileChangedError(path)
  const { size, mtimeMs } = stats
  return { mode: mode ?? stats.mode & permissionBits, size, mtimeMs }
}

/** Calls `onPiece` during the next read: a block is reused only after the next one is full. */
async function copy(
  file: DiskFile,
  descriptor: number,
  sizeBytes: number,
  archive: GzipFile,
  onPiece: (piece: Uint8Array) => void,
  signal: AbortSignal,
): Promise<void> {
  let last: Uint8Array = new Uint8Array()
  for (let left = sizeBytes; left > 0;) {
    signal.throwIfAborted()
    const { bytes, filled } = archive.block()
    const piece = bytes.subarray(filled, filled + left)
    const reading = readInto(piece, file, descriptor)
    onPiece(last)
    const count = await reading
    if (count === 0) throw new FileChangedError(file.path)
    last = piece.subarray(0, count)
    left -= count
    archive.advance(count)
    await archive.caughtUp()
  }
  onPiece(last)
}

/** Resolves with the number of bytes, 0 at the end of the file. */
async function readInto(bytes: Uint8Array, file: DiskFile, descriptor: number): Promise<number> {
  try {
    return (await readAsync(descriptor, bytes, 0, bytes.length, null)).bytesRead
  } catch (error) {
    throw toReadError(file.path, error)
  }
}
