import type { Build } from '../api/model.ts'

/** How a run knows that a build is its own. The post step gets this with the build. */
export type Claim =
  /** The response to its attempt named it. */
  | 'answered'
  /** No readable response came; the list shows one new build with the attempt's tag and content. */
  | 'found'
  /** Another response of this run had named the build before the attempt. */
  | 'before'
  /** An input names it. */
  | 'named'
  /** Another run's build, which this run has joined or whose image it uses. */
  | 'other'

export type SubmitClaim = Exclude<Claim, 'named' | 'other'>

export interface ClaimedBuild {
  readonly build: Build
  readonly claim: SubmitClaim
}

interface ClaimRule {
  /** Whether the main step cancels it after an abort or a limit, and whether the post step does. */
  readonly cancelled: 'yes' | 'once settled' | 'as its inputs say' | 'never'
  /** Whether `retries` may build it again, and `reuse` may cancel it for another run's build. */
  readonly isReplaceable: boolean
}

/** Every build with a claim is followed. What else a run may do with it stands only here. */
export const claimRules: Readonly<Record<Claim, ClaimRule>> = {
  answered: { cancelled: 'yes', isReplaceable: true },
  found: { cancelled: 'once settled', isReplaceable: false },
  before: { cancelled: 'never', isReplaceable: false },
  named: { cancelled: 'as its inputs say', isReplaceable: false },
  other: { cancelled: 'never', isReplaceable: false },
}

/** The list is read again half a minute after it showed a build: is this the only one? */
export type ListedBuilds = 'alone' | 'beside others'

export function mayCancel(claim: Claim, settled: ListedBuilds | undefined): boolean {
  const { cancelled } = claimRules[claim]
  return cancelled === 'once settled' ? settled === 'alone' : cancelled !== 'never'
}
