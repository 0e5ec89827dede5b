import { closeSync, constants, openSync, readSync } from 'node:fs'
import { type DiskFile, type MemoryFile, sourceOf } from '../files/members.ts'
import { wrapReadErrors } from '../files/read-errors.ts'

/** The first bytes of a file of the context. Throws `ChangedError` or `ReadError`. */
export type ReadStart = (file: DiskFile | MemoryFile, mostBytes: number) => Uint8Array

// As for packing: never through a link, never waiting for a pipe that took the file's place.
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

export function createStartReader(contextDir: string): ReadStart {
  return (file, mostBytes) => {
    if (file.type === 'memory-file') return file.bytes.subarray(0, mostBytes)
    const source = sourceOf(file, contextDir)
    const bytes = new Uint8Array(mostBytes)
    return wrapReadErrors(file.path, () => {
      const descriptor = openSync(source, openFlags)
      try {
        return bytes.subarray(0, fill(bytes, descriptor))
      } finally {
        closeSync(descriptor)
      }
    })
  }
}

/** A network file system may give less at a time than was asked for. */
function fill(bytes: Uint8Array, descriptor: number): number {
  let length = 0
  while (length < bytes.length) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null)
    if (count === 0) break
    length += count
  }
  return length
}
