import type { Provenance } from '../api/model.ts'
import type { BuildEvent } from '../builds/events.ts'
import type { BuildResult } from '../builds/outcome.ts'
import type { PackedBuild } from '../context/packed.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'

/** The build or the image that the run requests from the server. */
export interface RequestedBuild {
  readonly agent:
    { readonly id?: string | undefined; readonly name?: string | undefined } | undefined
  readonly imageName: string | undefined
  readonly imageTag: string
  /** The address of the image that is registered. */
  readonly imageUrl?: string | undefined
  readonly madeBy?: string | undefined
  readonly provenance: Provenance
}

/** An event in a run that handles one build. */
export type RunEvent =
  | {
      readonly type: 'packed'
      readonly packed: PackedBuild
      readonly inputs: Pick<BuildInputs, 'dryRun' | 'agent' | 'imageName' | 'options'>
    }
  /** An image that gets another tag without being built. */
  | { readonly type: 'found'; readonly requested: RequestedBuild }
  | { readonly type: 'log-file'; readonly path: string }
  /** The record of another run's build is about to be read. */
  | { readonly type: 'watching'; readonly id: string }
  | BuildEvent
  | { readonly type: 'ended'; readonly result: BuildResult }
  | { readonly type: 'failed'; readonly error: unknown; readonly isAborted: boolean }
  | { readonly type: 'summarised' }
