import { ActionError } from '../../util/errors.ts'
import { listNames } from '../files/file-names.ts'
import type { Member } from '../files/members.ts'
import { isOutside } from '../files/paths.ts'

/** Throws an `ActionError`: a link in a pull request must not read files of the runner. */
export function rejectForeignFiles(members: readonly Member[], workspace: string): void {
  const foreign = members
    .filter((member) => 'source' in member && member.source && isOutside(workspace, member.source))
    .map(({ path }) => path)
  if (foreign.length === 0) return
  throw new ActionError(
    `These symbolic links of the build context lead out of the workspace: ${listNames(foreign)}. Nothing was sent.`,
    { hint: 'Copy the files into the workspace before this step, or exclude the links.' },
  )
}
