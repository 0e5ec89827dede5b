import { type FileHandle, open, rm } from 'node:fs/promises'
import type { OnRead } from '../files/reading.ts'
import { Compressor } from './deflate-block.ts'

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
  // A disk that gets full accepts a part; only the next write reports the error.
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

interface Block {
  readonly bytes: Buffer
  readonly filled: number
}

/** Large enough to make the cost per block negligible. */
export const blockBytes = 2 * 1024 * 1024
/** Blocks being read or compressed: enough for libuv's threads, few enough to limit memory. */
const maxBlocks = 6
/** No name, no time, no system: equal content has equal bytes (RFC 1952). */
const gzipHeader = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff])

/** The next call throws errors of the disk or of `onSize`. */
export class GzipFile {
  readonly #file: ArchiveFile
  readonly #observer: Observer
  readonly #compressor: Compressor
  #block = { bytes: createBuffer(), filled: 0 }
  #current = { path: '', sizeBytes: 0 }
  #sizeBytes = 0
  /** Writes of blocks, each of which waits for the one before. */
  readonly #inProgress: Promise<void>[] = []
  // Reused, since the garbage collector frees the memory of buffers late.
  readonly #free: Buffer[] = []

  constructor(file: ArchiveFile, level: number, observer: Observer) {
    this.#file = file
    this.#observer = observer
    this.#compressor = new Compressor(level)
  }

  /** Has at least one free byte, at `filled`. What is written there counts after `advance`. */
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

  /** Writes what is left and closes the file; resolves with its size in bytes. */
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
    // Prevents an unhandled rejection where one fails while an earlier block is being written.
    for (const promise of [compressed, written]) promise.catch(() => undefined)
    this.#inProgress.push(written)
    this.#block = { bytes: this.#free.pop() ?? createBuffer(), filled: 0 }
  }
}

/** Fills it now: reading a file into untouched pages is far slower. */
function createBuffer(): Buffer {
  return Buffer.allocUnsafe(blockBytes).fill(0)
}
