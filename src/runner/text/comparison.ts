import { createdMs, endedMs } from '../../build/created-at.ts'
import type { ComparedBuild } from '../../build/history.ts'
import { hasSucceeded } from '../../api/status.ts'
import { formatTime } from './format.ts'

/** What an earlier build says of one that failed: sentences, in which everything but the words is foreign. */
export function describeComparison({ what, build }: ComparedBuild): string {
  const { id, sourceCommit, sourceRef = '', status } = build
  const commit =
    sourceCommit === undefined ? 'an unknown commit' : `commit ${sourceCommit.slice(0, 12)}`
  const ms = endedMs(build) ?? createdMs(build)
  const end = `${hasSucceeded(status) ? 'succeeded' : 'failed too'}${ms === undefined ? '' : ` on ${formatTime(ms)}`}`
  if (what === 'branch')
    return `The newest finished build of '${sourceRef}' before this one (build ${id} of ${commit}) ${end}.`
  const same = `Build ${id} of ${commit} had the same content and ${end}`
  return hasSucceeded(status)
    ? `${same}, so look at what the build downloads. Build arguments and platform are not in a record, and may differ.`
    : `${same}.`
}
