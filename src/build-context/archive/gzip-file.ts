import { crc32 } from 'node:zlib'
import type { ArchiveFile } from './archive-file.ts'
import { deflateBlock, deflateEnd, windowBytes } from './deflate-block.ts'

/** A block on its way into the archive; the bytes from `filled` on are free, at least one while it is being filled. */
export interface Block {
  readonly bytes: Buffer
  readonly filled: number
}

export interface GzipFile {
  /** The block being filled. What is written into it counts once `advance` says so. */
  block(): Block
  advance(bytes: number): void
  /** What is to be awaited before more comes, if anything: a promise for each of many small files would take its time. */
  caughtUp(): Promise<void> | undefined
  write(bytes: Uint8Array): Promise<void>
  /** Writes what is left and closes the file; resolves with its size in bytes. */
  finish(): Promise<number>
  /** Closes and deletes the file, once nothing writes to it any more. */
  discard(): Promise<void>
}

/** Large enough for what a block costs beyond its compression not to count. */
export const blockBytes = 2 * 1024 * 1024
/** Blocks under way, read or compressed: enough for the threads of libuv, little enough for memory to stay flat. */
const blocksUnderWay = 6
/** No name, no time, no system: equal content has equal bytes (RFC 1952). */
const gzipHeader = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff])

/**
 * A gzip file of one member, compressed in blocks side by side on libuv's threads. `onSize` is told the size as it grows and may
 * throw to stop. Errors of disk or `onSize` come out of the next call.
 */
export function createGzipFile(
  file: ArchiveFile,
  level: number,
  onSize: (bytes: number) => void,
): GzipFile {
  let block = { bytes: createBytes(), filled: 0 }
  let dictionary: Uint8Array | undefined
  let checksum = 0
  let inputBytes = 0
  let sizeBytes = 0
  const underWay: Promise<void>[] = []
  // Used again, since the garbage collector sees the memory of buffers late.
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
    const compressed = deflateBlock(full, dictionary, level)
    // A block that fails while one before it is being written must not count as unhandled.
    compressed.catch(() => undefined)
    // A copy, since the block is used again.
    dictionary = Buffer.from(full.subarray(Math.max(0, full.length - windowBytes)))
    written = written.then(async () => {
      await append(await compressed)
      free.push(bytes)
    })
    written.catch(() => undefined)
    underWay.push(written)
    block = { bytes: free.pop() ?? createBytes(), filled: 0 }
  }

  function advance(bytes: number): void {
    block.filled += bytes
    if (block.filled === blockBytes) dispatch()
  }

  function caughtUp(): Promise<void> | undefined {
    return underWay.length >= blocksUnderWay ? underWay.shift() : undefined
  }

  return {
    block: () => block,
    advance,
    caughtUp,
    async write(bytes) {
      for (let start = 0; start < bytes.length;) {
        const count = Math.min(bytes.length - start, blockBytes - block.filled)
        block.bytes.set(bytes.subarray(start, start + count), block.filled)
        start += count
        advance(count)
        await caughtUp()
      }
    },
    async finish() {
      if (block.filled > 0) dispatch()
      await written
      const trailer = Buffer.alloc(8)
      trailer.writeUInt32LE(checksum, 0)
      trailer.writeUInt32LE(inputBytes % 2 ** 32, 4)
      await append([deflateEnd, trailer])
      await file.close()
      return sizeBytes
    },
    async discard() {
      await written.catch(() => undefined)
      await file.discard()
    },
  }
}

/** Filled, for memory that the kernel is the first to write to, as it reads a file into it, can be many times slower. */
function createBytes(): Buffer {
  return Buffer.allocUnsafe(blockBytes).fill(0)
}
