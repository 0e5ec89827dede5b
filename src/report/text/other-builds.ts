import type { Build } from '../../api/model.ts'
import { hasSucceeded } from '../../api/status.ts'
import { createdMs, endedMs } from '../../builds/build-times.ts'
import type { ComparedBuild } from '../../builds/compare-with-earlier.ts'
import type { Reused } from '../../builds/outcome.ts'
import { formatAge, formatTime } from './format.ts'
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

/** What an earlier build says of one that failed. */
export function describeComparison({ what, build }: ComparedBuild): string {
  const { id, sourceRef = '', status } = build
  const commit = commitOf(build)
  const ms = endedMs(build) ?? createdMs(build)
  const end = `${hasSucceeded(status) ? 'succeeded' : 'failed too'}${ms === undefined ? '' : ` on ${formatTime(ms)}`}`
  if (what === 'branch')
    return `The newest finished build of '${sourceRef}' before this one (build ${id} of ${commit}) ${end}.`
  const same = `Build ${id} of ${commit} had the same content and ${end}`
  return hasSucceeded(status)
    ? `${same}, so look at what the build downloads. Build arguments and platform are not in a record, and may differ.`
    : `${same}.`
}

function commitOf({ sourceCommit }: Pick<Build, 'sourceCommit'>): string {
  return sourceCommit === undefined ? 'an unknown commit' : `commit ${shortCommit(sourceCommit)}`
}
