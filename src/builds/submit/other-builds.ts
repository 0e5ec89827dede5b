import { isSameId } from '../../api/build-id.ts'
import type { ClaimedBuild, ListedBuilds } from '../claim.ts'
import { type BuildDependencies, createMessageReporter } from '../events.ts'
import { type ListSearch, type ListFindings, searchPlans } from './search-list.ts'
import type { SubmitAttempt } from './submit-attempt.ts'
import { adviseListingBuilds, describeOtherBuilds, mayStillAppearMessage } from './submit-errors.ts'

interface OpenAttempts {
  readonly sent: SubmitAttempt
  /** How many attempts got no readable response. */
  readonly lost: number
  /** Whether any attempt may have created a further build. */
  readonly mayBe: boolean
}

/** Names builds that this submit may have created too, and that nobody follows. */
export interface OtherBuildsSearch {
  /** Whether a response was lost, so that an attempt may have created a build. */
  readonly isLost: boolean
  /** Checks half a minute later whether a build is the only one; `undefined`: list unreadable. */
  readonly settle: (signal: AbortSignal) => Promise<ListedBuilds | undefined>
  /** Reads the list once more at the end of the run, if there may be other builds. */
  readonly nameAll: (signal: AbortSignal) => Promise<void>
}

export function searchOtherBuilds(
  own: ClaimedBuild,
  { sent, lost, mayBe }: OpenAttempts,
  search: ListSearch,
  { api, reporter }: Pick<BuildDependencies, 'api' | 'reporter'>,
): OtherBuildsSearch {
  const check = adviseListingBuilds(sent.facts, api.baseUrl)
  const warn = createMessageReporter('warning', reporter)
  const named = new Set<string>()
  const othersOf = ({ candidates }: ListFindings): readonly string[] =>
    candidates.map(({ id }) => id).filter((id) => !isSameId(id, own.build.id))
  const name = async (others: readonly string[]): Promise<void> => {
    const isNew = others.some((id) => !named.has(id))
    for (const id of others) named.add(id)
    if (isNew) await warn(`${describeOtherBuilds(others)}\n${check}`)
  }
  return {
    isLost: lost > 0,
    settle: async (signal) => {
      const reads = await search.run(sent, searchPlans['half a minute later'], signal)
      if (reads.problem) return undefined
      const others = othersOf(reads)
      const settled = others.length === 0 ? 'alone' : 'beside others'
      void reporter.report({ type: 'settled', settled })
      await name(others)
      return settled
    },
    nameAll: async (signal) => {
      if (!mayBe) return
      const others = othersOf(await search.run(sent, searchPlans.once, signal))
      await name(others)
      const known = others.length + (own.claim === 'found' ? 1 : 0)
      if (lost > known) await warn(`${mayStillAppearMessage}\n${check}`)
    },
  }
}
