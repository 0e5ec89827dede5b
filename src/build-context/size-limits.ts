import { lstatSync } from 'node:fs'
import { ActionError } from '../util/errors.ts'
import { largestFiles, type SizedPath } from './archive/write-archive.ts'
import { listSizes } from './files/file-names.ts'
import { type Member, sourceOf } from './files/members.ts'

/** Of the archive. */
export interface SizeLimits {
  readonly warnBytes: number
  readonly maxBytes: number
}

/** The service says 500 MB, which may mean either: a warning above the smaller, an error above the larger. */
export const sizeLimits: SizeLimits = { warnBytes: 500_000_000, maxBytes: 524_288_000 }

const shown = 10

/** For an archive that exceeds what the service accepts. */
export function tooLargeError(
  members: readonly Member[],
  contextDir: string,
  maxBytes: number,
): ActionError {
  const largest = listSizes(largestFiles(sizes(members, contextDir), shown))
  return new ActionError(
    `The packed build context exceeds ${maxBytes} bytes, the most that the service accepts. Nothing was sent. The largest files are:${largest}`,
    { hint: 'Exclude what the build does not need, with lines in the ignore file.' },
  )
}

/** Bytes of all files before they are packed. */
export function totalBytes(members: readonly Member[], contextDir: string): number {
  return sizes(members, contextDir).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** As they are now, without files that are gone. */
function sizes(members: readonly Member[], contextDir: string): readonly SizedPath[] {
  return members.flatMap((member) => {
    if (member.type !== 'file') return []
    const stats = lstatSync(sourceOf(member, contextDir), { throwIfNoEntry: false })
    return stats ? [{ path: member.path, sizeBytes: stats.size }] : []
  })
}
