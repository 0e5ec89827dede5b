import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Parser, type ReadEntry } from 'tar'

export interface ArchiveContents {
  /** Paths in the archive's order, without a leading `./` or trailing `/`. */
  readonly entries: readonly string[]
  readonly workingTreeHash: string
}

interface TreeEntry {
  readonly mode: '100644' | '100755' | '120000'
  /** Hex SHA-256 of the content, or of a symbolic link's target. */
  readonly digest: string
}

interface BadArchiveOptions {
  readonly code?: BadArchiveError['code']
  readonly cause?: unknown
}

/** The archive is invalid; the message is a sentence. */
export class BadArchiveError extends Error {
  override readonly name = 'BadArchiveError'
  readonly code: 'bad-archive' | 'empty-archive' | 'no-dockerfile'

  constructor(message: string, { code = 'bad-archive', cause }: BadArchiveOptions = {}) {
    super(message, { cause })
    this.code = code
  }
}

const regular = new Set(['File', 'OldFile', 'ContiguousFile'])

/** Checks every archive entry of an archive, extracting none. Rejects with `BadArchiveError`. */
export async function inspectArchive(path: string): Promise<ArchiveContents> {
  const entries: string[] = []
  const tree = new Map<string, TreeEntry>()
  let bad: unknown
  const onReadEntry = (node: ReadEntry): void => {
    try {
      readEntry(node, entries, tree)
    } catch (error) {
      bad ??= error
      node.resume()
    }
  }
  if ((await stat(path)).size === 0) {
    throw new BadArchiveError('The context archive is empty.', { code: 'empty-archive' })
  }
  const parser = new Parser({ strict: true, onReadEntry })
  await pipeline(createReadStream(path), createGunzip(), parser).catch((cause: unknown) => {
    throw new BadArchiveError('The context archive is not a tar archive compressed with gzip.', {
      cause,
    })
  })
  if (bad !== undefined) throw bad as Error
  if (!tree.has('Dockerfile')) {
    const message = "The context archive has no file 'Dockerfile' at its root."
    throw new BadArchiveError(message, { code: 'no-dockerfile' })
  }
  return { entries, workingTreeHash: hashWorkingTree(tree) }
}

function readEntry(node: ReadEntry, entries: string[], tree: Map<string, TreeEntry>): void {
  const path = checkedPath(node.path)
  entries.push(path)
  if (node.type === 'Directory') {
    node.resume()
  } else if (node.type === 'SymbolicLink') {
    const digest = createHash('sha256')
      .update(node.linkpath ?? '')
      .digest('hex')
    tree.set(path, { mode: '120000', digest })
    node.resume()
  } else if (regular.has(node.type)) {
    const hash = createHash('sha256')
    node.on('data', (chunk: Buffer) => void hash.update(chunk))
    const mode = ((node.mode ?? 0) & 0o100) === 0 ? '100644' : '100755'
    node.on('end', () => tree.set(path, { mode, digest: hash.digest('hex') }))
  } else {
    throw new BadArchiveError(
      `The context archive has an entry of the unsupported type ${node.type}: ${path}`,
    )
  }
}

function checkedPath(name: string): string {
  const path = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  const segments = path.split('/')
  if (name.startsWith('/') || segments.includes('..') || name.includes('\0')) {
    throw new BadArchiveError(`The context archive has a entry outside its root: ${name}`)
  }
  return path
}

/** `working_tree_hash` of the builds API; checks the action's code, so it shares none with it. */
function hashWorkingTree(tree: ReadonlyMap<string, TreeEntry>): string {
  const lines = [...tree]
    .map(([path, node]) => ({ path: Buffer.from(path), node }))
    .sort((a, b) => Buffer.compare(a.path, b.path))
    .map(({ path, node }) => `${path.toString()}\0${node.mode}\0${node.digest}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
