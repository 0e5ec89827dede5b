import { createHash } from 'node:crypto'

export interface TreeEntry {
  readonly mode: '100644' | '100755' | '120000'
  /** Hex SHA-256 of the content, or of a symbolic link's target. */
  readonly digest: string
}

/** `working_tree_hash` of the builds API; checks the action's code, so it shares none with it. */
export function hashWorkingTree(entries: ReadonlyMap<string, TreeEntry>): string {
  const lines = [...entries]
    .map(([path, entry]) => ({ path: Buffer.from(path), entry }))
    .sort((a, b) => Buffer.compare(a.path, b.path))
    .map(({ path, entry }) => `${path.toString()}\0${entry.mode}\0${entry.digest}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
