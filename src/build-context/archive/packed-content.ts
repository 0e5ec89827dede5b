import { largestFiles, largestFolders, type SizedPath } from './largest.ts'
import { type HashedEntry, workingTreeHash } from './working-tree-hash.ts'

/** A file or link as it was packed; a link has no bytes. */
export interface PackedEntry extends HashedEntry {
  readonly sizeBytes: number
}

/** What is to be said of everything that was packed. */
export interface PackedContent {
  /** Files and links, not folders. */
  readonly files: number
  readonly uncompressedBytes: number
  readonly workingTreeHash: string
  readonly largestFiles: readonly SizedPath[]
  readonly largestFolders: readonly SizedPath[]
}

const largestCount = 10

export function describeContent(entries: readonly PackedEntry[]): PackedContent {
  return {
    files: entries.length,
    uncompressedBytes: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    workingTreeHash: workingTreeHash(entries),
    largestFiles: largestFiles(entries, largestCount),
    largestFolders: largestFolders(entries, largestCount),
  }
}
