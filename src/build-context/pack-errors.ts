import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActionError } from '../util/errors.ts'
import { compareBytes } from './files/byte-order.ts'
import { listNames, showName } from './files/file-names.ts'
import { type Member, sourceOf } from './files/members.ts'
import { codeOf, isReadable, ReadError, reasonOf } from './files/read-errors.ts'
import { totalBytes } from './size-limits.ts'

/** For unreadable files and directories, together with all other unreadable files: the user wants to know of all at once. */
export function unreadableError(
  known: readonly string[],
  members: readonly Member[],
  contextDir: string,
): ActionError {
  const paths = [...new Set([...known, ...unreadableFiles(members, contextDir)])]
  return new ActionError(
    `The runner's user may not read ${paths.length} of the build context's files or directories: ${listNames(paths.toSorted(compareBytes))}.`,
    { hint: 'Make them readable before this step, or add lines for them to the ignore file.' },
  )
}

/** What stopped the packing, with what the user can do about it; anything unknown as it is. */
export function describePackError(
  error: unknown,
  members: readonly Member[],
  { contextDir, archivePath }: { readonly contextDir: string; readonly archivePath: string },
): unknown {
  if (error instanceof ReadError) {
    return error.isDenied ? unreadableError([error.path], members, contextDir) : readError(error)
  }
  const code = codeOf(error)
  if (code === undefined) return error
  // Whatever reads the context throws a `ReadError`, so this is about the archive.
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return diskFullError(error, totalBytes(members, contextDir), dirname(archivePath))
  }
  return new ActionError(`Could not write the archive '${archivePath}': ${reasonOf(error)}.`, {
    cause: error,
    hint: "Make its directory writable for the runner's user.",
  })
}

function readError(error: ReadError): ActionError {
  return new ActionError(
    `Could not read '${showName(error.path)}' of the build context: ${reasonOf(error.cause)}.`,
    { cause: error, hint: 'If the build does not need it, add a line for it to the ignore file.' },
  )
}

function unreadableFiles(members: readonly Member[], contextDir: string): readonly string[] {
  return members.flatMap((member) =>
    member.type === 'file' && !isReadable(sourceOf(member, contextDir)) ? [member.path] : [],
  )
}

function diskFullError(error: unknown, neededBytes: number, directory: string): ActionError {
  const { bavail, bsize } = statfsSync(directory)
  return new ActionError(
    `The disk is full: the archive of the build context needs up to ${neededBytes} bytes in '${directory}', where ${bavail * bsize} are free.`,
    {
      cause: error,
      hint: 'Free disk space before this step, or exclude files with lines in the ignore file.',
    },
  )
}
