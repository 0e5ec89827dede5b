import { ActionError } from '../../util/errors.ts'
import { listNames } from '../files/file-names.ts'
import type { ArchiveEntry } from '../files/archive-entries.ts'
import { isOutside } from '../files/paths.ts'

/** Throws an `ActionError`, because a link in a pull request must not read the runner's files. */
export function rejectFilesOutsideWorkspace(
  entries: readonly ArchiveEntry[],
  workspace: string,
): void {
  const foreign = entries
    .filter((entry) => 'source' in entry && entry.source && isOutside(workspace, entry.source))
    .map(({ path }) => path)
  if (foreign.length === 0) return
  throw new ActionError(
    `These symbolic links of the build context lead out of the workspace: ${listNames(foreign)}. Nothing was sent.`,
    { hint: 'Copy the files into the workspace before this step, or exclude the links.' },
  )
}
