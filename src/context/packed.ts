import type { Provenance } from '../api/model.ts'
import type { ContextWarning } from './files/file-names.ts'
import type { PackedContext } from './pack-context.ts'

/** The Dockerfile in the repository whose content was packed as `Dockerfile`. */
export interface DockerfileSource {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string
  /** `undefined` if the file is too large to be kept. */
  readonly text: string | undefined
}

/** The build context to send, with all that is derived from it. */
export interface PackedBuild {
  readonly context: PackedContext
  /** Relative to the workspace, for messages. */
  readonly contextDir: string
  readonly provenance: Provenance
  readonly dockerfile: DockerfileSource
  readonly imageTag: string
  /** Paths in warnings are relative to the checkout, as GitHub expects. */
  readonly warnings: readonly ContextWarning[]
}
