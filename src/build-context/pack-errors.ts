import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActionError } from '../util/errors.ts'
import { compareBytes } from './files/byte-order.ts'
import { listNames, showName } from './files/file-names.ts'
import { type Member, sourceOf } from './files/members.ts'
import { codeOf, isReadable, ReadError, reasonOf } from './files/read-errors.ts'
import { totalBytes } from './size-limits.ts'

/** For files and folders that are known to be unreadable, with all other such files: the user wants to know of all at once. */
export function unreadable(
  known: readonly string[],
  members: readonly Member[],
  contextDir: string,
): ActionError {
  const paths = [...new Set([...known, ...unreadableFiles(members, contextDir)])]
  return new ActionError(
    `The user of the runner may not read ${paths.length} of the build context's files or folders: ${listNames(paths.toSorted(compareBytes))}.`,
    { hint: 'Make them readable before this step, or add lines for them to the ignore file.' },
  )
}

/** A `ReadError` as the user needs it; anything else as it is. */
export function explainReadError(error: unknown): unknown {
  if (!(error instanceof ReadError)) return error
  return new ActionError(
    `Could not read '${showName(error.path)}' of the build context: ${reasonOf(error.cause)}.`,
    { cause: error, hint: 'If the build does not need it, add a line for it to the ignore file.' },
  )
}

/** What stopped the writing of an archive, with what a user needs to change it; anything unknown as it is. */
export function explainWriteError(
  error: unknown,
  members: readonly Member[],
  { contextDir, archivePath }: { readonly contextDir: string; readonly archivePath: string },
): unknown {
  if (error instanceof ReadError && error.refused)
    return unreadable([error.path], members, contextDir)
  const code = codeOf(error)
  if (error instanceof ReadError || code === undefined) return explainReadError(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return diskFull(error, totalBytes(members, contextDir), dirname(archivePath))
  }
  return new ActionError(`Could not write the archive '${archivePath}'.`, {
    cause: error,
    hint: `Make its folder writable for the user of the runner. The system says: ${reasonOf(error)}.`,
  })
}

function unreadableFiles(members: readonly Member[], contextDir: string): readonly string[] {
  return members.flatMap((member) =>
    member.type === 'file' && !isReadable(sourceOf(member, contextDir)) ? [member.path] : [],
  )
}

function diskFull(error: unknown, neededBytes: number, folder: string): ActionError {
  const { bavail, bsize } = statfsSync(folder)
  return new ActionError(
    `The disk has no room for the packed build context: it needs up to ${neededBytes} bytes in '${folder}', where ${bavail * bsize} are free.`,
    {
      cause: error,
      hint: 'Free some space before this step, or pack less with lines in the ignore file.',
    },
  )
}
