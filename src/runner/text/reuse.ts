import type { Build } from '../../api/model.ts'
import type { Reused } from '../../build/outcome.ts'
import { formatAge } from './format.ts'

/** Which build of another run is used: a sentence, in which everything but the words is foreign. */
export function describeReuse(
  { id, sourceCommit }: Pick<Build, 'id' | 'sourceCommit'>,
  { how, ageSeconds }: Reused,
): string {
  const commit =
    sourceCommit === undefined ? 'an unknown commit' : `commit ${sourceCommit.slice(0, 12)}`
  const age = ageSeconds === undefined ? 'at an unknown time' : `${formatAge(ageSeconds)} ago`
  switch (how) {
    case 'taken':
      return `Reusing build ${id} of ${commit}, created ${age}.`
    case 'joined':
      return `Joined build ${id} of ${commit}, which another run submitted ${age}.`
    case 'watched':
      return `Following build ${id} of ${commit}, submitted by another job.`
  }
}
