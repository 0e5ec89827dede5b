/** A file or folder that a manifest names. */
export interface NamedPath {
  /** As written. */
  readonly text: string
  /** Of the manifest, counted from 1. */
  readonly line: number
  /** Absolute, links resolved; those of the last part only when it is an include path. */
  readonly location: string
}

/** A file or folder to pack; `member` is where it goes in the archive, `''` for the whole root. */
export interface IncludePath extends NamedPath {
  readonly member: string
}

/** What Agentex's own command line would build from a `manifest.yaml`. */
export interface Manifest {
  /** Of the manifest, for messages. */
  readonly displayName: string
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** Absolute; links resolved, but of its last part. A regular file when the manifest was read. */
  readonly dockerfile: string
  /** May be missing on disk. */
  readonly dockerignore: NamedPath | undefined
  readonly includePaths: readonly IncludePath[]
  readonly agentName: string
  /** `undefined` where the manifest names none: the agent's name stands in. */
  readonly imageName: string | undefined
  /** `undefined` for none, and for `latest`. */
  readonly imageTag: string | undefined
}
