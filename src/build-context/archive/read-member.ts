import { createHash, hash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, read, readSync, type Stats } from 'node:fs'
import { promisify } from 'node:util'
import type { GzipFile } from './gzip-file.ts'
import { identityOf, isSame } from '../files/identity.ts'
import { type DiskFile, permissionBits } from '../files/members.ts'
import { writePlainHeader } from './plain-header.ts'
import { ChangedError, readErrorOf, reading } from '../files/read-errors.ts'
import { tarBlockBytes, tarHeader, tarPadding, tarPaddingBytes } from './tar-header.ts'

const readAside = promisify(read)

/** Links are not followed, and a pipe that took the file's place does not make us wait; Windows knows neither flag, and `undefined` counts as 0 there. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

export interface AddedFile {
  readonly mode: number
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

type FileFacts = Readonly<Pick<Stats, 'mode' | 'size' | 'mtimeMs'>>

/**
 * Adds the file at `source` to the archive, header, bytes and padding, when it fits into the block being filled, as most do. One
 * call reads it as it is at one moment, and asks for a byte more than there should be, so that nothing is left to compare
 * afterwards. Returns undefined, and adds nothing, when the file does not fit, needs a longer header or was not read whole.
 * Throws `ChangedError` or `ReadError`.
 */
export function addAtOnce(
  file: DiskFile,
  source: string,
  archive: GzipFile,
): AddedFile | undefined {
  const { path } = file
  return reading(path, () => {
    const descriptor = openSync(source, openFlags)
    try {
      const { mode, size } = lookAt(file, descriptor)
      const { bytes, filled } = archive.block()
      const start = filled + tarBlockBytes
      const end = start + size
      const padded = end + tarPaddingBytes(size)
      if (padded >= bytes.length || !writePlainHeader(bytes, filled, path, mode, size))
        return undefined
      if (readSync(descriptor, bytes, start, size + 1, null) !== size) return undefined
      bytes.fill(0, end, padded)
      const sha256 = hash('sha256', bytes.subarray(start, end))
      archive.advance(padded - filled)
      return { mode, sizeBytes: size, sha256 }
    } finally {
      closeSync(descriptor)
    }
  })
}

/** Adds any file, piece by piece; rejects as `addAtOnce` throws, with the signal's reason, or with an error of the archive. */
export async function addInPieces(
  file: DiskFile,
  source: string,
  archive: GzipFile,
  signal: AbortSignal,
): Promise<AddedFile> {
  const descriptor = reading(file.path, () => openSync(source, openFlags))
  try {
    const { mode, size, mtimeMs } = reading(file.path, () => lookAt(file, descriptor))
    await archive.write(tarHeader({ ...file, mode }, size))
    const sha256 = await copy(file, descriptor, size, archive, signal)
    const after = reading(file.path, () => lookAt(file, descriptor))
    if (after.size !== size || after.mtimeMs !== mtimeMs) throw new ChangedError(file.path)
    await archive.write(tarPadding(size))
    return { mode, sizeBytes: size, sha256 }
  } finally {
    closeSync(descriptor)
  }
}

/** What is open now, with the mode that the archive has it with; throws `ChangedError` when it is not the file that was found. */
function lookAt({ path, mode, identity }: DiskFile, descriptor: number): FileFacts {
  const stats = fstatSync(descriptor)
  if (!stats.isFile() || (identity && !isSame(identityOf(stats), identity)))
    throw new ChangedError(path)
  const { size, mtimeMs } = stats
  return { mode: mode ?? stats.mode & permissionBits, size, mtimeMs }
}

/** The piece read before is hashed meanwhile: its block is used again at the earliest when the next one is full. */
async function copy(
  file: DiskFile,
  descriptor: number,
  sizeBytes: number,
  archive: GzipFile,
  signal: AbortSignal,
): Promise<string> {
  const sha256 = createHash('sha256')
  let unhashed: Uint8Array = new Uint8Array()
  for (let left = sizeBytes; left > 0;) {
    signal.throwIfAborted()
    const { bytes, filled } = archive.block()
    const piece = bytes.subarray(filled, filled + left)
    const underWay = readInto(piece, file, descriptor)
    sha256.update(unhashed)
    const count = await underWay
    if (count === 0) throw new ChangedError(file.path)
    unhashed = piece.subarray(0, count)
    left -= count
    archive.advance(count)
    await archive.caughtUp()
  }
  return sha256.update(unhashed).digest('hex')
}

/** Resolves with the count of bytes, 0 at the end of the file. */
async function readInto(bytes: Uint8Array, file: DiskFile, descriptor: number): Promise<number> {
  try {
    return (await readAside(descriptor, bytes, 0, bytes.length, null)).bytesRead
  } catch (error) {
    throw readErrorOf(file.path, error)
  }
}
