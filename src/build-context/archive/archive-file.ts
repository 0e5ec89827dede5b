import { type FileHandle, open } from 'node:fs/promises'
import { rm } from 'node:fs/promises'

/** Where an archive goes. */
export interface ArchiveFile {
  append(parts: readonly Uint8Array[]): Promise<void>
  close(): Promise<void>
  /** Closes and deletes it. */
  discard(): Promise<void>
}

/** Creates a file that only its owner may read. Rejects when there is one of that name. */
export async function createArchiveFile(path: string): Promise<ArchiveFile> {
  const file = await open(path, 'wx', 0o600)
  return {
    append: (parts) => writeAll(file, parts),
    close: () => file.close(),
    async discard() {
      await file.close().catch(() => undefined)
      await rm(path, { force: true })
    },
  }
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  const total = parts.reduce((sum, part) => sum + part.length, 0)
  const { bytesWritten } = await file.writev(parts)
  if (bytesWritten === total) return
  // A disk that gets full takes a part: the rest says why.
  const rest = Buffer.concat(parts).subarray(bytesWritten)
  for (let start = 0; start < rest.length;) start += (await file.write(rest, start)).bytesWritten
}
