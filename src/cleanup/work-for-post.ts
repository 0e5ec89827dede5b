import { isFinal } from '../api/status.ts'
import type { Claim, Settled } from '../builds/claim.ts'
import type { SubmitAttempt } from '../builds/submit/submit-attempt.ts'
import type { SentDeployment as SentDeployment } from '../deployments/search.ts'

/** A deployment that a run has created, or may have, and has not followed to its end. */
export interface LeftDeployment {
  readonly sent: SentDeployment
  /** `undefined` until a response, or the list, proves it. */
  readonly id?: string | undefined
  /** Whether a form without a response may have become another one. */
  readonly mayBeOthers?: boolean
}

/**
 * What is known of a run at any time. Contains the server, as the post step evaluates the inputs
 * again, and they may have changed. Only the key is read from the inputs again.
 */
export interface FactsForPost {
  /** Whether the build is to be cancelled if the run ends now. */
  readonly cancelWanted: boolean
  /** Kept while it may have become a build that is not known, or that is only listed. */
  readonly sent?: SubmitAttempt | undefined
  readonly build?: LeftBuild | undefined
  readonly deployment?: LeftDeployment | undefined
  readonly archiveDirectory?: string | undefined
  /** What the post step's summary names, while main has not written the one that it should. */
  readonly missingSummary?: { readonly agent: string | undefined } | undefined
  /** `undefined` before the inputs are read. */
  readonly server?: { readonly baseUrl: string; readonly accountId: string } | undefined
}

/** The build of a run, as main knew it last. */
export interface LeftBuild {
  readonly id: string
  readonly status: string
  readonly claim: Claim
  /** Whether a found build is alone, once main knows it. */
  readonly settled?: Settled | undefined
}

/** What a run leaves to its post step: a build, or an open attempt, or both. */
export type LeftOver =
  | { readonly type: 'nothing' }
  | {
      readonly type: 'left'
      readonly sent?: SubmitAttempt | undefined
      readonly build?: LeftBuild | undefined
    }

/** What became of what a run left. */
export interface Ending {
  /** Whether nothing is left that somebody should know of. */
  readonly isClean: boolean
  readonly message: string
}

/** Work remains if a wanted cancel may not be done, or other builds have to be named. */
export function leftOver({ cancelWanted, sent, build }: FactsForPost): LeftOver {
  const hasEnded = build === undefined || isFinal(build.status)
  const isDone = sent === undefined ? hasEnded : hasEnded && build !== undefined && !sent.isOpen
  return !cancelWanted || isDone ? { type: 'nothing' } : { type: 'left', sent, build }
}

/** Whether a build or deployment may be left, or the summary does not show the end. */
export function leavesWork(facts: FactsForPost): boolean {
  const { deployment, missingSummary } = facts
  return leftOver(facts).type !== 'nothing' || (deployment ?? missingSummary) !== undefined
}
