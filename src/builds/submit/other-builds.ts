import { isSameId } from '../../api/build-id.ts'
import type { Claimed, Settled } from '../claim.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import { type ListSearch, type ListReads, searchPlans } from './search-list.ts'
import type { SubmitAttempt } from './submit-attempt.ts'
import { checkBuilds, describeOthers, mayStillAppear } from './submit-errors.ts'

/** What a submit leaves open beside its build. */
interface OpenAttempts {
  readonly sent: SubmitAttempt
  /** How many attempts have no readable response. */
  readonly lost: number
  /** Whether any attempt may have become another build. */
  readonly mayBe: boolean
}

/** Names builds that may be of this submit too, and that nobody follows. */
export interface OtherBuilds {
  /** Whether a response was lost, so that nobody knows what became of an attempt. */
  readonly isLost: boolean
  /** Reads half a minute later whether a found build is alone; `undefined`: no list is readable. */
  readonly settle: (signal: AbortSignal) => Promise<Settled | undefined>
  /** Reads the list once more at the end of the run, where there may be others. */
  readonly nameAll: (signal: AbortSignal) => Promise<void>
}

export function otherBuilds(
  own: Claimed,
  { sent, lost, mayBe }: OpenAttempts,
  search: ListSearch,
  { api, reporter }: Pick<BuildDependencies, 'api' | 'reporter'>,
): OtherBuilds {
  const check = checkBuilds(sent.facts, api.baseUrl)
  const warn = reportAs('warning', reporter)
  const named = new Set<string>()
  const othersOf = ({ candidates }: ListReads): readonly string[] =>
    candidates.map(({ id }) => id).filter((id) => !isSameId(id, own.build.id))
  const name = async (others: readonly string[]): Promise<void> => {
    const isNew = others.some((id) => !named.has(id))
    for (const id of others) named.add(id)
    if (isNew) await warn(`${describeOthers(others)}\n${check}`)
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
      if (lost > known) await warn(`${mayStillAppear}\n${check}`)
    },
  }
}
