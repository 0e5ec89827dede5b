import { lstatSync } from 'node:fs'
import { ActionError } from '../util/errors.ts'
import { showName } from './files/file-names.ts'
import { largestFiles, type SizedPath } from './archive/largest.ts'
import { type Member, sourceOf } from './files/members.ts'

export interface SizeLimits {
  readonly warnBytes: number
  readonly refuseBytes: number
}

/** The service says 500 MB and not which: warned above the smaller reading, refused above the larger. */
export const sizeLimits: SizeLimits = { warnBytes: 500_000_000, refuseBytes: 524_288_000 }

const shown = 10

/** For an archive that grows beyond what the service takes. */
export function tooLarge(
  members: readonly Member[],
  contextDir: string,
  limitBytes: number,
): ActionError {
  const lines = largestFiles(sizes(members, contextDir), shown).map(
    ({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${showName(path)}`,
  )
  return new ActionError(
    `The packed build context exceeds ${limitBytes} bytes, the most that the service takes. Nothing was sent. The largest files are:${lines.join('')}`,
    { hint: 'Leave out what the build does not need, with lines in the ignore file.' },
  )
}

/** Bytes of all files before they are packed. */
export function totalBytes(members: readonly Member[], contextDir: string): number {
  return sizes(members, contextDir).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** As they are now; files that are gone are left out. */
function sizes(members: readonly Member[], contextDir: string): readonly SizedPath[] {
  return members.flatMap((member) => {
    if (member.type !== 'file') return []
    const stats = lstatSync(sourceOf(member, contextDir), { throwIfNoEntry: false })
    return stats ? [{ path: member.path, sizeBytes: stats.size }] : []
  })
}
