import { onDisk, relativePath } from './context-paths.ts'
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
  /** Absolute, links resolved; where the file lies when that may not be `path` in the context. */
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
  /** Absolute, links resolved; where the bytes come from, if from a file. */
  readonly source?: string | undefined
}

export type Member = Directory | Link | DiskFile | MadeFile

/**
 * The path of a member and that of the file which its bytes come from, relative to the context, when it is another: a link that was
 * followed, or a Dockerfile from elsewhere, must not hide by its new name what it is.
 */
export function namesOf(member: Member, contextDir: string): readonly string[] {
  const source = 'source' in member ? member.source : undefined
  return source === undefined || source === onDisk(contextDir, member.path)
    ? [member.path]
    : [member.path, relativePath(contextDir, source)]
}

/** Where the bytes of a file are. */
export function sourceOf({ source, path }: DiskFile | MadeFile, contextDir: string): string {
  return source ?? onDisk(contextDir, path)
}
