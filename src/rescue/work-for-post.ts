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

/** What is known of a run's build, at any time of the run. */
export interface RunFacts {
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

/** Work remains if a wanted cancel may not be done, or other builds have to be named. */
export function leftOver({ cancelWanted, sent, build }: RunFacts): LeftOver {
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
