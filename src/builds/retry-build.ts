import { classifyStatus } from '../api/status.ts'
import type { CauseKind } from '../build-log/causes.ts'
import type { Cause } from '../build-log/steps.ts'
import { claimRules } from './claim.ts'
import type { BuildResult } from './outcome.ts'
import type { SubmittedBuild } from './submit/submit.ts'

export interface RetryPolicy {
  /** How many more builds may follow the first one. */
  readonly most: number
  /** How long after the start of the run the last one may begin. */
  readonly withinMs: number
}

const transientCauses: readonly (CauseKind | undefined)[] = ['network', 'registry-rate-limit']

/** Whether a retry may help: the service failed, or a download of the build did. */
export function isTransient(status: string, cause: Cause | undefined): boolean {
  const kind = classifyStatus(status)
  return (
    kind === 'broken' ||
    (kind === 'failed' && cause?.isLasting !== true && transientCauses.includes(cause?.kind))
  )
}

/** Returns `false` while another build of this run may still be running. */
export function isRetryDue(
  { build, reused, outcome, cancellation, log }: BuildResult,
  submitted: SubmittedBuild | undefined,
  { most, withinMs }: RetryPolicy,
  done: number,
  elapsedMs: number,
): boolean {
  const isOver = outcome.type === 'finished' && reused === undefined && !cancellation.wanted
  const isCertain =
    submitted !== undefined && claimRules[submitted.claim].isReplaceable && !submitted.others.isLost
  const isAllowed = done < most && elapsedMs < withinMs
  return isOver && isCertain && isAllowed && isTransient(build.status, log.failure?.cause)
}
