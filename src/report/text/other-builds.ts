import type { Build } from '../../api/model.ts'
import type { ReuseInfo } from '../../builds/outcome.ts'
import { formatAge } from './format.ts'
import { shortCommit } from '../../util/short-commit.ts'

// IDs and commits in these sentences come from the server.

export function describeReuse(
  build: Pick<Build, 'id' | 'sourceCommit'>,
  { how, ageSeconds }: ReuseInfo,
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
