import { closeSync, constants, openSync } from 'node:fs'
import { type DiskFile, type MemoryFile, sourceOf } from '../files/members.ts'
import { wrapReadErrors } from '../files/read-errors.ts'
import { fill } from '../files/read-small-file.ts'

/** Reads the first bytes of a file of the context. Throws `ChangedError` or `ReadError`. */
export type ReadStart = (file: DiskFile | MemoryFile, maxBytes: number) => Uint8Array

// As for packing: never through a link, and without waiting for a pipe that replaced the file.
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

export function createStartReader(contextDir: string): ReadStart {
  return (file, maxBytes) => {
    if (file.type === 'memory-file') return file.bytes.subarray(0, maxBytes)
    const source = sourceOf(file, contextDir)
    const bytes = new Uint8Array(maxBytes)
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
