import { onDisk } from './context-paths.ts'
import type { FoundFolder, Identity } from './identity.ts'

/** What an archive keeps of a mode: permissions, set-user-id, set-group-id and sticky. */
export const permissionBits = 0o7777

/** What the archive says of a member; paths are relative to the context, with `/`. */
interface Common {
  readonly path: string
  /** `permissionBits` only. */
  readonly mode: number
}

export interface Directory extends Common {
  readonly type: 'directory'
}

export interface Link extends Common {
  readonly type: 'link'
  /** As the link has it: it is never followed. */
  readonly target: string
}

/** A file on disk. Its size is asked for once it is open, when nothing can take its place any more. */
export interface DiskFile {
  readonly type: 'file'
  readonly path: string
  /** As in `Common`, where the file system has none; else the file's own counts. */
  readonly mode?: number | undefined
  /** Absolute; where the file lies when that is not `path` in the context. */
  readonly source?: string
  /** Known when it was looked at, and not just listed in its folder. */
  readonly identity?: Identity
  /** Where it was listed. */
  readonly folder?: FoundFolder
}

/** A file whose bytes are known without reading it from the context. */
export interface MadeFile extends Common {
  readonly type: 'made-file'
  readonly bytes: Uint8Array
}

export type Member = Directory | Link | DiskFile | MadeFile

/** Where a file lies. */
export function sourceOf({ source, path }: DiskFile, contextDir: string): string {
  return source ?? onDisk(contextDir, path)
}
