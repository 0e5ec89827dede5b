import { readListedFlags } from '../files/open-flags.ts'
import { type DiskFile, type MemoryFile, sourceOf } from '../files/members.ts'
import { wrapReadErrors } from '../files/read-errors.ts'
import { readSmallFile } from '../files/read-small-file.ts'

/** Reads the first bytes of a file of the context. Throws `ChangedError` or `ReadError`. */
export type ReadStart = (file: DiskFile | MemoryFile, maxBytes: number) => Uint8Array

export function createStartReader(contextDir: string): ReadStart {
  return (file, maxBytes) => {
    if (file.type === 'memory-file') return file.bytes.subarray(0, maxBytes)
    const source = sourceOf(file, contextDir)
    return wrapReadErrors(file.path, () => readSmallFile(source, maxBytes, readListedFlags).bytes)
  }
}
