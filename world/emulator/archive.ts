import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Parser, type ReadEntry } from 'tar'

export interface ArchiveContents {
  /** In the order of the archive, without a leading `./` or trailing `/`. */
  readonly members: readonly string[]
  readonly workingTreeHash: string
}

interface TreeEntry {
  readonly mode: '100644' | '100755' | '120000'
  /** Hex SHA-256 of the content, or of a symbolic link's target. */
  readonly digest: string
}

/** The archive is invalid; the message is a sentence. */
export class BadArchiveError extends Error {
  override readonly name = 'BadArchiveError'
}

const regular = new Set(['File', 'OldFile', 'ContiguousFile'])

/** Checks every member of an archive, extracting none. Rejects with `BadArchiveError`. */
export async function inspectArchive(path: string): Promise<ArchiveContents> {
  const members: string[] = []
  const entries = new Map<string, TreeEntry>()
  let bad: unknown
  const onReadEntry = (entry: ReadEntry): void => {
    try {
      readMember(entry, members, entries)
    } catch (error) {
      bad ??= error
      entry.resume()
    }
  }
  const parser = new Parser({ strict: true, onReadEntry })
  await pipeline(createReadStream(path), createGunzip(), parser).catch((cause: unknown) => {
    throw new BadArchiveError('The context archive is not a tar archive compressed with gzip.', {
      cause,
    })
  })
  if (bad !== undefined) throw bad as Error
  if (!entries.has('Dockerfile')) {
    throw new BadArchiveError("The context archive has no file 'Dockerfile' at its root.")
  }
  return { members, workingTreeHash: hashWorkingTree(entries) }
}

function readMember(entry: ReadEntry, members: string[], entries: Map<string, TreeEntry>): void {
  const path = checkedPath(entry.path)
  members.push(path)
  if (entry.type === 'Directory') {
    entry.resume()
  } else if (entry.type === 'SymbolicLink') {
    const digest = createHash('sha256')
      .update(entry.linkpath ?? '')
      .digest('hex')
    entries.set(path, { mode: '120000', digest })
    entry.resume()
  } else if (regular.has(entry.type)) {
    const hash = createHash('sha256')
    entry.on('data', (chunk: Buffer) => void hash.update(chunk))
    const mode = ((entry.mode ?? 0) & 0o100) === 0 ? '100644' : '100755'
    entry.on('end', () => entries.set(path, { mode, digest: hash.digest('hex') }))
  } else {
    throw new BadArchiveError(
      `The context archive has a member of the unsupported type ${entry.type}: ${path}`,
    )
  }
}

function checkedPath(name: string): string {
  const path = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  const segments = path.split('/')
  if (name.startsWith('/') || segments.includes('..') || name.includes('\0')) {
    throw new BadArchiveError(`The context archive has a member outside its root: ${name}`)
  }
  return path
}

/** `working_tree_hash` of the builds API; checks the action's code, so it shares none with it. */
function hashWorkingTree(entries: ReadonlyMap<string, TreeEntry>): string {
  const lines = [...entries]
    .map(([path, entry]) => ({ path: Buffer.from(path), entry }))
    .sort((a, b) => Buffer.compare(a.path, b.path))
    .map(({ path, entry }) => `${path.toString()}\0${entry.mode}\0${entry.digest}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
