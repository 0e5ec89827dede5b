import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { ArchiveFile } from './archive-file.ts'
import { onDisk } from './context-paths.ts'
import { createGzipFile, type GzipFile } from './gzip-file.ts'
import type { Member } from './members.ts'
import { addFile } from './read-member.ts'
import { tarBlockBytes, tarHeader, tarPadding } from './tar-header.ts'
import { gitMode, type HashedEntry } from './working-tree-hash.ts'

/** A file or link as it was packed; a link has no bytes. */
export interface PackedEntry extends HashedEntry {
  readonly sizeBytes: number
}

export interface WrittenArchive {
  readonly sizeBytes: number
  readonly entries: readonly PackedEntry[]
}

export interface ArchiveRequest {
  readonly file: ArchiveFile
  readonly contextDir: string
  /** 0 to 9. */
  readonly level: number
  /** Told the archive's size as it grows; may throw to stop. */
  readonly onSize: (bytes: number) => void
}

/** Members between two turns of the event loop, in which a signal can arrive. */
const membersPerTurn = 100

/** Writes members as a tar.gz, in their order. On rejection the file is gone. */
export async function writeArchive(
  members: readonly Member[],
  { file, contextDir, level, onSize }: ArchiveRequest,
  signal: AbortSignal,
): Promise<WrittenArchive> {
  const archive = createGzipFile(file, level, onSize)
  const entries: PackedEntry[] = []
  try {
    for (const [index, member] of members.entries()) {
      if (index % membersPerTurn === 0) await setImmediate()
      signal.throwIfAborted()
      const entry = await add(member, archive, contextDir, signal)
      if (entry) entries.push(entry)
    }
    await archive.write(Buffer.alloc(2 * tarBlockBytes))
    return { sizeBytes: await archive.finish(), entries }
  } catch (error) {
    await archive.discard()
    throw error
  }
}

async function add(
  member: Member,
  archive: GzipFile,
  contextDir: string,
  signal: AbortSignal,
): Promise<PackedEntry | undefined> {
  const { path } = member
  switch (member.type) {
    case 'directory':
      await archive.write(tarHeader(member, 0))
      return undefined
    case 'link':
      await archive.write(tarHeader(member, 0))
      return { path, mode: '120000', sha256: hash('sha256', member.target), sizeBytes: 0 }
    case 'made-file': {
      const { bytes } = member
      await archive.write(tarHeader(member, bytes.length))
      await archive.write(bytes)
      await archive.write(tarPadding(bytes.length))
      return made(member, hash('sha256', bytes), bytes.length)
    }
    case 'file': {
      const source = member.source ?? onDisk(contextDir, path)
      const { sizeBytes, sha256 } = await addFile(member, source, archive, signal)
      return made(member, sha256, sizeBytes)
    }
  }
}

function made({ path, mode }: Member, sha256: string, sizeBytes: number): PackedEntry {
  return { path, mode: gitMode(mode), sha256, sizeBytes }
}
