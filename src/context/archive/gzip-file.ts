import { type FileHandle, open, rm } from 'node:fs/promises'
import type { OnReadProgress } from '../files/reading.ts'
import { Compressor } from './deflate-block.ts'

export interface ArchiveOutputFile {
  append(parts: readonly Uint8Array[]): Promise<void>
  close(): Promise<void>
  /** Closes and deletes the file. */
  discard(): Promise<void>
}

/** Creates a file that only its owner may read. Rejects when the name is taken. */
export async function createArchiveOutputFile(path: string): Promise<ArchiveOutputFile> {
  const file = await open(path, 'wx', 0o600)
  return {
    append: (parts) => writeAll(file, parts),
    close: () => file.close(),
    async discard() {
      // An error here would hide the one that stopped the packing; the directory is deleted later.
      await file.close().catch(() => undefined)
      await rm(path, { force: true }).catch(() => undefined)
    },
  }
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const total = parts.reduce((sum, part) => sum + part.length, 0)
  const { bytesWritten } = await file.writev(parts)
  if (bytesWritten === total) return
  // A full disk writes only a part; the next write then reports the error.
  const rest = Buffer.concat(parts).subarray(bytesWritten)
  for (let start = 0; start < rest.length;) start += (await file.write(rest, start)).bytesWritten
}

export interface ArchiveSizeObserver {
  /** Gets the archive's size in bytes as it grows; may throw to stop. */
  readonly onSize: (bytes: number) => void
  /** Gets the uncompressed size including the next file, before that is read; may throw to stop. */
  readonly onInput: (bytes: number) => void
  readonly onRead: OnReadProgress
}

interface Block {
  readonly bytes: Buffer
  readonly filled: number
}

/** Large enough to make the cost per block negligible. */
export const blockBytes = 2 * 1024 * 1024
/** Blocks being read or compressed: enough for libuv's threads, few enough to limit memory. */
const maxBlocks = 6
/** The header has no name, time or system, so that equal content gives equal bytes (RFC 1952). */
const gzipHeader = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff])

/** Errors of the disk or of `onSize` are thrown by a later call. */
export class GzipFile {
  readonly #file: ArchiveOutputFile
  readonly #observer: ArchiveSizeObserver
  readonly #compressor: Compressor
  #block = { bytes: createBuffer(), filled: 0 }
  #current = { path: '', sizeBytes: 0 }
  #sizeBytes = 0
  /** Writes of blocks; each one waits for the one before. */
  readonly #inProgress: Promise<void>[] = []
  // Buffers are reused, because the garbage collector frees their memory late.
  readonly #free: Buffer[] = []

  constructor(file: ArchiveOutputFile, level: number, observer: ArchiveSizeObserver) {
    this.#file = file
    this.#observer = observer
    this.#compressor = new Compressor(level)
  }

  /** Returns a block with a free byte or more at `filled`. Call `advance` after writing there. */
  block(): Block {
    return this.#block
  }

  advance(bytes: number): void {
    this.#block.filled += bytes
    if (this.#block.filled === blockBytes) this.#dispatch()
  }

  /** Announces a file before it is read. */
  expect(path: string, sizeBytes: number): void {
    this.#current = { path, sizeBytes }
    this.#observer.onInput(this.#compressor.inputBytes + this.#block.filled + sizeBytes)
  }

  /** Await it before adding more. Returns a promise only when needed, since promises are slow. */
  caughtUp(): Promise<void> | undefined {
    return this.#inProgress.length >= maxBlocks ? this.#inProgress.shift() : undefined
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length;) {
      const count = Math.min(bytes.length - start, blockBytes - this.#block.filled)
      this.#block.bytes.set(bytes.subarray(start, start + count), this.#block.filled)
      start += count
      this.advance(count)
      await this.caughtUp()
    }
  }

  /** Writes the rest and closes the file; resolves with its size in bytes. */
  async finish(): Promise<number> {
    if (this.#block.filled > 0) this.#dispatch()
    await this.#inProgress.at(-1)
    await this.#append(this.#compressor.end())
    await this.#file.close()
    return this.#sizeBytes
  }

  /** Waits for writes in progress, then closes and deletes the file. */
  async discard(): Promise<void> {
    await this.#inProgress.at(-1)?.catch(() => undefined)
    await this.#file.discard()
  }

  async #append(parts: readonly Uint8Array[]): Promise<void> {
    const all = this.#sizeBytes === 0 ? [gzipHeader, ...parts] : parts
    for (const part of all) this.#sizeBytes += part.length
    this.#observer.onSize(this.#sizeBytes)
    await this.#file.append(all)
  }

  #dispatch(): void {
    const { bytes, filled } = this.#block
    const before = this.#inProgress.at(-1)
    const compressed = this.#compressor.compress(bytes.subarray(0, filled))
    this.#observer.onRead({ ...this.#current, readBytes: this.#compressor.inputBytes })
    const written = (async () => {
      await before
      await this.#append(await compressed)
      this.#free.push(bytes)
    })()
    // A promise may fail before anything awaits it, which must not count as unhandled.
    for (const promise of [compressed, written]) promise.catch(() => undefined)
    this.#inProgress.push(written)
    this.#block = { bytes: this.#free.pop() ?? createBuffer(), filled: 0 }
  }
}

/** Fills the buffer now, because reading a file into untouched pages is far slower. */
function createBuffer(): Buffer {
  return Buffer.allocUnsafe(blockBytes).fill(0)
}
