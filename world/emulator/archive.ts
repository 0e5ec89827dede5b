import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { once } from 'node:events'
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

/** The archive is invalid or exceeds a limit; the message is a sentence. */
export class BadArchiveError extends Error {
  override readonly name = 'BadArchiveError'
}

const limits = {
  unpackedBytes: 4 * 1024 ** 3,
  ratio: 200,
  /** Below this size the ratio is not checked: small archives of zeros compress better. */
  ratioCountsFromBytes: 10 * 1024 ** 2,
  members: 200_000,
  metadataBytes: 1024 ** 2,
  nameBytes: 4096,
  depth: 128,
}

const regular = new Set(['File', 'OldFile', 'ContiguousFile'])

/** Checks every member of an archive, extracting none. Rejects with `BadArchiveError`. */
export async function inspectArchive(path: string): Promise<ArchiveContents> {
  const members: string[] = []
  const entries = new Map<string, TreeEntry>()
  const failed = new AbortController()
  const parser = new Parser({
    strict: true,
    maxMetaEntrySize: limits.metadataBytes,
    onReadEntry: (entry) => {
      try {
        readMember(entry, members, entries)
      } catch (error) {
        failed.abort(error)
        entry.resume()
      }
    },
  })
  const ended = new AbortController()
  parser.on('eof', () => ended.abort())
  parser.on('error', (error: unknown) => failed.abort(error))

  try {
    for await (const chunk of gunzip(path)) {
      // The limits apply to data after the end too, but the parser would only buffer it.
      if (ended.signal.aborted) continue
      if (!parser.write(chunk)) await once(parser, 'drain', failed)
      failed.signal.throwIfAborted()
    }
    const done = once(parser, 'end', failed)
    parser.end()
    await done
  } catch (error) {
    const reason: unknown = failed.signal.reason ?? error
    if (reason instanceof BadArchiveError) throw reason
    throw new BadArchiveError('The context archive is not a tar archive compressed with gzip.', {
      cause: reason,
    })
  }
  if (!entries.has('Dockerfile')) {
    throw new BadArchiveError("The context archive has no file 'Dockerfile' at its root.")
  }
  return { members, workingTreeHash: hashWorkingTree(entries) }
}

function readMember(entry: ReadEntry, members: string[], entries: Map<string, TreeEntry>): void {
  const path = checkedPath(entry.path)
  members.push(path)
  if (members.length > limits.members)
    throw new BadArchiveError(`The context archive has more than ${limits.members} members.`)
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
  if (Buffer.byteLength(path) > limits.nameBytes || segments.length > limits.depth) {
    throw new BadArchiveError(
      `The context archive has a path that is too long: ${path.slice(0, 100)}…`,
    )
  }
  return path
}

async function* gunzip(path: string): AsyncGenerator<Buffer> {
  const compressed = createReadStream(path)
  const unpacked = compressed.pipe(createGunzip())
  compressed.on('error', (error) => unpacked.destroy(error))
  let bytes = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      // The parser would decompress it again, without these limits.
      if (bytes === 0 && chunk[0] === 0x1f && chunk[1] === 0x8b)
        throw new BadArchiveError('The context archive is compressed twice.')
      bytes += chunk.length
      const isBomb =
        bytes > limits.ratioCountsFromBytes && bytes > limits.ratio * compressed.bytesRead
      if (bytes > limits.unpackedBytes || isBomb)
        throw new BadArchiveError('The context archive is too large when unpacked.')
      yield chunk
    }
  } finally {
    compressed.destroy()
  }
}

/** `working_tree_hash` of the builds API; checks the action's code, so it shares none with it. */
function hashWorkingTree(entries: ReadonlyMap<string, TreeEntry>): string {
  const lines = [...entries]
    .map(([path, entry]) => ({ path: Buffer.from(path), entry }))
    .sort((a, b) => Buffer.compare(a.path, b.path))
    .map(({ path, entry }) => `${path.toString()}\0${entry.mode}\0${entry.digest}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}
