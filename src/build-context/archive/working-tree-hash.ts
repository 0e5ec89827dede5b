import { hash } from 'node:crypto'
import { compareBytes } from '../files/byte-order.ts'

export interface HashedEntry {
  readonly path: string
  readonly mode: '100644' | '100755' | '120000'
  /** Lower-case hex SHA-256 of the content, or of a link's target in UTF-8. */
  readonly sha256: string
}

/** As in git, where only the owner's execute bit counts. */
export function gitMode(mode: number): '100644' | '100755' {
  return (mode & 0o100) === 0 ? '100644' : '100755'
}

/** Agentex's content hash of a build context: files and links, without directories, times, owners and other mode bits. */
export function workingTreeHash(entries: readonly HashedEntry[]): string {
  const lines = entries
    .toSorted((a, b) => compareBytes(a.path, b.path))
    .map(({ path, mode, sha256 }) => `${path}\0${mode}\0${sha256}`)
  return hash('sha256', lines.join('\n'))
}
