/** What the archive says of a member; paths are relative to the context, with `/`. */
interface Common {
  readonly path: string
  /** Permission bits with set-user-id, set-group-id and sticky. */
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

/** A file on disk as the walk saw it. */
export interface DiskFile extends Common {
  readonly type: 'file'
  /** Absolute; where the file lies when that is not `path` in the context. */
  readonly source?: string
  readonly sizeBytes: number
  readonly device: number
  readonly inode: number
}

/** A file whose bytes are known without reading it from the context. */
export interface MadeFile extends Common {
  readonly type: 'made-file'
  readonly bytes: Uint8Array
}

export type Member = Directory | Link | DiskFile | MadeFile
