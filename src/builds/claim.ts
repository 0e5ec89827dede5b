import type { Build } from '../api/model.ts'

/** How a run knows that a build is its own. It stands on the build from the submit to post. */
export type Claim =
  /** The response to its attempt named it. */
  | 'answered'
  /** No readable response; the list shows one new build with the attempt's tag and content. */
  | 'found'
  /** A response of any kind had named it before that attempt. */
  | 'before'
  /** An input names it. */
  | 'named'
  /** Another run's build, which this run has joined or whose image it uses. */
  | 'other'

/** How a submit knows its build. */
export type SubmitClaim = Exclude<Claim, 'named' | 'other'>

export interface Claimed {
  readonly build: Build
  readonly claim: SubmitClaim
}

interface ClaimRule {
  /** Whether main cancels it on a stop or a limit, and whether post does. */
  readonly cancelled: 'yes' | 'once settled' | 'as its inputs say' | 'never'
  /** Whether `retries` may build it again, and whether it gives way to another run's (`reuse`). */
  readonly isReplaceable: boolean
}

/** Follows whoever has a claim; what else may be done with the build stands here alone. */
export const claimRules: Readonly<Record<Claim, ClaimRule>> = {
  answered: { cancelled: 'yes', isReplaceable: true },
  found: { cancelled: 'once settled', isReplaceable: false },
  before: { cancelled: 'never', isReplaceable: false },
  named: { cancelled: 'as its inputs say', isReplaceable: false },
  other: { cancelled: 'never', isReplaceable: false },
}

/** Half a minute after it was found, one more read of the list settles whether it is alone. */
export type Settled = 'alone' | 'beside others'

export function mayCancel(claim: Claim, settled: Settled | undefined): boolean {
  const { cancelled } = claimRules[claim]
  return cancelled === 'once settled' ? settled === 'alone' : cancelled !== 'never'
}
