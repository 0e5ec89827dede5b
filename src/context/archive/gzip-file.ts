import { type FileHandle, open, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { OnRead } from '../files/reading.ts'
import { deflateBlock, deflateEnd, windowBytes } from './deflate-block.ts'

export interface ArchiveFile {
  append(parts: readonly Uint8Array[]): Promise<void>
  close(): Promise<void>
  /** Closes and deletes it. */
  discard(): Promise<void>
}

/** Creates a file that only its owner may read. Rejects when the name is taken. */
export async function createArchiveFile(path: string): Promise<ArchiveFile> {
  const file = await open(path, 'wx', 0o600)
  return {
    append: (parts) => writeAll(file, parts),
    close: () => file.close(),
    async discard() {
      // An error here would replace the one that ends the packing; the directory is removed later.
      await file.close().catch(() => undefined)
      await rm(path, { force: true }).catch(() => undefined)
    },
  }
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const total = parts.reduce((sum, part) => sum + part.length, 0)
  const { bytesWritten } = await file.writev(parts)
  if (bytesWritten === total) return
  // On a disk that gets full, only the next write reports the error.
  const rest = Buffer.concat(parts).subarray(bytesWritten)
  for (let start = 0; start < rest.length;) start += (await file.write(rest, start)).bytesWritten
}

export interface Observer {
  /** Gets the archive's size as it grows; may throw to stop. */
  readonly onSize: (bytes: number) => void
  /** Gets the uncompressed size, with the next file, before it is read; may throw to stop. */
  readonly onInput: (bytes: number) => void
  readonly onRead: OnRead
}

export type GzipFile = ReturnType<typeof createGzipFile>

/** Large enough to make the cost per block negligible. */
export const blockBytes = 2 * 1024 * 1024
/** Blocks being read or compressed: enough for libuv's threads, few enough to limit memory. */
const maxBlocks = 6
/** No name, no time, no system: equal content has equal bytes (RFC 1952). */
const gzipHeader = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff])

/**
 * One gzip member, compressed in parallel on libuv's threads. The next call throws errors of the
 * disk or of `onSize`.
 */
export function createGzipFile(
  file: ArchiveFile,
  level: number,
  { onSize, onInput, onRead }: Observer,
) {
  let block = { bytes: createBuffer(), filled: 0 }
  let dictionary: Uint8Array | undefined
  let checksum = 0
  let inputBytes = 0
  let current = { path: '', sizeBytes: 0 }
  let sizeBytes = 0
  const inProgress: Promise<void>[] = []
  // Reused, since the garbage collector frees the memory of buffers late.
  const free: Buffer[] = []
  let written = append([gzipHeader])

  async function append(parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) sizeBytes += part.length
    onSize(sizeBytes)
    await file.append(parts)
  }

  function dispatch(): void {
    const { bytes, filled } = block
    const full = bytes.subarray(0, filled)
    checksum = crc32(full, checksum)
    inputBytes += full.length
    onRead({ ...current, readBytes: inputBytes })
    const compressed = deflateBlock(full, dictionary, level)
    // Not an unhandled rejection if it fails while an earlier block is being written.
    compressed.catch(() => undefined)
    // A copy, since the block is reused.
    dictionary = Buffer.from(full.subarray(Math.max(0, full.length - windowBytes)))
    written = written.then(async () => {
      await append(await compressed)
      free.push(bytes)
    })
    written.catch(() => undefined)
    inProgress.push(written)
    block = { bytes: free.pop() ?? createBuffer(), filled: 0 }
  }

  function advance(bytes: number): void {
    block.filled += bytes
    if (block.filled === blockBytes) dispatch()
  }

  /** To await before adding more. Not always a promise, which is slow for many small files. */
  function caughtUp(): Promise<void> | undefined {
    return inProgress.length >= maxBlocks ? inProgress.shift() : undefined
  }

  return {
    /** Has at least one free byte, at `filled`. What is written there counts after `advance`. */
    block: (): { readonly bytes: Buffer; readonly filled: number } => block,
    advance,
    /** To be called before a file is read. */
    expect(path: string, sizeBytes: number): void {
      current = { path, sizeBytes }
      onInput(inputBytes + block.filled + sizeBytes)
    },
    caughtUp,
    async write(bytes: Uint8Array): Promise<void> {
      for (let start = 0; start < bytes.length;) {
        const count = Math.min(bytes.length - start, blockBytes - block.filled)
        block.bytes.set(bytes.subarray(start, start + count), block.filled)
        start += count
        advance(count)
        await caughtUp()
      }
    },
    /** Writes what is left and closes the file; resolves with its size in bytes. */
    async finish(): Promise<number> {
      if (block.filled > 0) dispatch()
      await written
      const trailer = Buffer.alloc(8)
      trailer.writeUInt32LE(checksum, 0)
      trailer.writeUInt32LE(inputBytes % 2 ** 32, 4)
      await append([deflateEnd, trailer])
      await file.close()
      return sizeBytes
    },
    /** Waits for writes in progress, then closes and deletes the file. */
    async discard(): Promise<void> {
      await written.catch(() => undefined)
      await file.discard()
    },
  }
}

/** Filled now: reading a file into untouched pages is far slower. */
function createBuffer(): Buffer {
  return Buffer.allocUnsafe(blockBytes).fill(0)
}
