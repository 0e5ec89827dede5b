import { isFinal } from '../api/status.ts'
import type { OpenTask } from '../agentex/readiness.ts'
import type { Claim, ListedBuilds } from '../builds/claim.ts'
import type { SubmitAttempt } from '../builds/submit/submit-attempt.ts'
import type { SentDeploymentRequest, SentPreview } from '../deployments/search.ts'

/** A deployment that a run has or may have created, and has not followed to its end. */
export interface LeftDeployment {
  readonly sent: SentDeploymentRequest
  /** `undefined` until a response or the list names the deployment. */
  readonly id?: string | undefined
  /** Whether a request without a response may have created another deployment. */
  readonly mayHaveCreatedOthers?: boolean
}

export interface LeftPreview extends LeftDeployment {
  readonly sent: SentPreview
}

/** Nobody deletes a production deployment. */
export function isLeftPreview(left: LeftDeployment): left is LeftPreview {
  return left.sent.expiresMs !== undefined
}

/**
 * What is known of a run at any time. Contains the server, because the inputs may have changed when
 * the post step evaluates them again. Post reads only the key from the inputs.
 */
export interface FactsForPost {
  /** Whether the build is to be cancelled if the run ends now. */
  readonly cancelWanted: boolean
  /** The attempt, while it may have created a build that is unknown or only listed. */
  readonly sent?: SubmitAttempt | undefined
  readonly build?: LeftBuild | undefined
  readonly deployment?: LeftDeployment | undefined
  readonly task?: OpenTask | undefined
  readonly archiveDirectory?: string | undefined
  /** Facts for the summary of the post step, until the main step has written its own. */
  readonly missingSummary?: { readonly agent: string | undefined } | undefined
  /** `undefined` before the inputs are read. */
  readonly server?: { readonly baseUrl: string; readonly accountId: string } | undefined
}

/** The build of a run, as main knew it last. */
export interface LeftBuild {
  readonly id: string
  readonly status: string
  readonly claim: Claim
  /** Whether a found build is the only one, once main knows it. */
  readonly settled?: ListedBuilds | undefined
}

/** What a run leaves to its post step: a build, or an open attempt, or both. */
export type LeftOverWork =
  | { readonly type: 'nothing' }
  | {
      readonly type: 'left'
      readonly sent?: SubmitAttempt | undefined
      readonly build?: LeftBuild | undefined
    }

/** How the clean-up ended. */
export interface CleanUpOutcome {
  /** Whether nothing is left that somebody should know about. */
  readonly isClean: boolean
  readonly message: string
}

/** Work is left if a cancellation may be incomplete, or other builds have to be named. */
export function findLeftOverWork({ cancelWanted, sent, build }: FactsForPost): LeftOverWork {
  const hasEnded = build === undefined || isFinal(build.status)
  const isDone = sent === undefined ? hasEnded : hasEnded && build !== undefined && !sent.isOpen
  return !cancelWanted || isDone ? { type: 'nothing' } : { type: 'left', sent, build }
}

/** Whether the post step has a build, a deployment or a missing summary to handle. */
export function needsPostStep(facts: FactsForPost): boolean {
  const { deployment, task, missingSummary } = facts
  const others = deployment ?? task ?? missingSummary
  return findLeftOverWork(facts).type !== 'nothing' || others !== undefined
}
