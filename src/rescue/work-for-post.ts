import { isFinal } from '../api/status.ts'
import type { SentForms } from '../builds/submit/sent-forms.ts'
import type { SentForm } from '../deployments/search.ts'

/** A deployment that a run has created, or may have, and has not followed to its end. */
export interface LeftDeployment {
  readonly sent: SentForm
  /** `undefined` until a response, or the list, proves it. */
  readonly id?: string | undefined
  /** A form without a response may have become another one. */
  readonly mayHaveMore?: boolean
}

/**
 * What is known of a run at any time. Contains the server, as the post step evaluates the inputs
 * again, and they may have changed. Only the key is read from the inputs again.
 */
export interface FactsForPost {
  /** Whether the build is to be cancelled if the run ends now. */
  readonly cancelWanted: boolean
  /** Kept until the build of this form is certain (not just listed) or known not to exist. */
  readonly sent?: SentForms | undefined
  readonly build?:
    | {
        readonly id: string
        readonly status: string
        /** A response to the submit named it; what is left in `sent` may have become others. */
        readonly isOwn?: true
      }
    | undefined
  readonly deployment?: LeftDeployment | undefined
  readonly archiveDirectory?: string | undefined
  /** What the post step's summary names, while main has not written the one that it should. */
  readonly missingSummary?: { readonly agent: string | undefined } | undefined
  /** `undefined` before the inputs are read. */
  readonly server?: { readonly baseUrl: string; readonly accountId: string } | undefined
}

/** What a run leaves to its post step. */
export type LeftOver =
  | { readonly type: 'nothing' }
  /** `buildId`: what the run found in the list and followed. */
  | { readonly type: 'submit'; readonly sent: SentForms; readonly buildId?: string | undefined }
  /** `sent`: forms that may have become other builds. */
  | { readonly type: 'build'; readonly buildId: string; readonly sent?: SentForms | undefined }
  /** The build has ended, but nobody was told of others that these forms may have become. */
  | { readonly type: 'others'; readonly buildId: string; readonly sent: SentForms }

/** What became of what a run left. */
export interface Ending {
  /** Whether nothing is left that somebody should know of. */
  readonly isClean: boolean
  readonly message: string
}

/** Work remains if a wanted cancel may not be done, or other builds have to be named. */
export function leftOver({ cancelWanted, sent, build }: FactsForPost): LeftOver {
  const hasEnded = build !== undefined && isFinal(build.status)
  if (sent !== undefined && hasEnded && (build.isOwn === true || !cancelWanted))
    return { type: 'others', buildId: build.id, sent }
  if (!cancelWanted) return { type: 'nothing' }
  if (sent !== undefined && build?.isOwn !== true)
    return { type: 'submit', sent, buildId: build?.id }
  return build === undefined || hasEnded
    ? { type: 'nothing' }
    : { type: 'build', buildId: build.id, sent }
}

/** Whether a build or deployment may be left, or the summary does not show the end. */
export function leavesWork(facts: FactsForPost): boolean {
  const { deployment, missingSummary } = facts
  return leftOver(facts).type !== 'nothing' || (deployment ?? missingSummary) !== undefined
}
