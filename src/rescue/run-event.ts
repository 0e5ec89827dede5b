import type { Build, Provenance } from '../api/model.ts'
import type { History } from '../builds/compare-with-earlier.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import type { SentForms } from '../builds/submit/sent-forms.ts'
import type { Packed } from '../context/packed.ts'
import type { Inputs } from '../inputs/build-inputs.ts'

/** What the server is asked for. */
export interface Requested {
  readonly agent:
    { readonly id?: string | undefined; readonly name?: string | undefined } | undefined
  readonly imageName: string | undefined
  readonly imageTag: string
  /** Of an image that is registered. */
  readonly imageUrl?: string | undefined
  /** The build that made this image. */
  readonly madeBy?: string | undefined
  readonly provenance: Provenance
}

/** What becomes of a run that is about one build. */
export type RunEvent =
  | {
      readonly type: 'packed'
      readonly packed: Packed
      readonly inputs: Pick<Inputs, 'dryRun' | 'agent' | 'imageName' | 'options'>
    }
  /** The image that is to get a tag in place of being built. */
  | { readonly type: 'found'; readonly requested: Requested }
  | { readonly type: 'log-file'; readonly path: string }
  /** The record of another run's build is about to be read. */
  | { readonly type: 'watching'; readonly id: string }
  /** The form is about to be sent: what fails from here on is the submit. */
  | { readonly type: 'submitting'; readonly sent: SentForms }
  /** `sent`: forms that may have become another build, or that a gateway may have repeated. */
  | {
      readonly type: 'created'
      readonly build: Build
      readonly sent: SentForms
      /** The list shows it, and it may be the one of our form. */
      readonly isAdopted: boolean
    }
  | { readonly type: 'reused'; readonly build: Build; readonly reused: Reused }
  /** That build is not used after all: no later step may deploy it. */
  | { readonly type: 'given-up' }
  /** The build has failed, and another one is to be submitted. */
  | { readonly type: 'retrying'; readonly build: Build }
  /** The server reports a status, perhaps another one. */
  | { readonly type: 'status'; readonly build: Build }
  | { readonly type: 'ended'; readonly result: BuildResult }
  /** What earlier builds say of the one that has ended. */
  | { readonly type: 'compared'; readonly history: History | undefined }
  | { readonly type: 'failed'; readonly error: unknown; readonly isAborted: boolean }
  | { readonly type: 'summarised' }
  /** The log says all that is known of other builds. */
  | { readonly type: 'told' }
