import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { readFlags } from './open-flags.ts'

/** The start of a file of the checkout. */
export interface SmallFile {
  /** False for directories, pipes, sockets and devices, of which nothing is read. */
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
