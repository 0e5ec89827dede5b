import type { Build } from '../../api/model.ts'
import type { Reused } from '../../builds/outcome.ts'
import { formatAge } from './format.ts'
import { shortCommit } from '../../util/short-commit.ts'

// Sentences about builds of other runs, in which everything but the words is foreign.

/** Which build of another run is used. */
export function describeReuse(
  build: Pick<Build, 'id' | 'sourceCommit'>,
  { how, ageSeconds }: Reused,
): string {
  const name = `build ${build.id} of ${commitOf(build)}`
  const age = ageSeconds === undefined ? 'at an unknown time' : `${formatAge(ageSeconds)} ago`
  switch (how) {
    case 'taken':
      return `Reusing ${name}, created ${age}.`
    case 'joined':
      return `Joined ${name}, which another run submitted ${age}.`
    case 'watched':
      return `Following ${name}, submitted by another job.`
  }
}

function commitOf({ sourceCommit }: Pick<Build, 'sourceCommit'>): string {
  return sourceCommit === undefined ? 'an unknown commit' : `commit ${shortCommit(sourceCommit)}`
}
