import { statfsSync, lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActionError, ReadError } from '../util/errors.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'
import {
  systemErrorCode,
  systemErrorHint,
  isDiskFull,
  systemErrorReason,
} from '../util/system-error.ts'
import { largestFiles, type SizedPath, type WrittenArchive } from './archive/write-archive.ts'
import type { ContextListing } from './docker/docker-context.ts'
import { compareBytes, linkLeadsOutside } from './files/paths.ts'
import {
  excerpt,
  listNames,
  escapeNameForMessage,
  sentenceUnlessEmpty,
  listSizes,
} from './files/file-names.ts'
import { type ArchiveEntry, diskPathOfEntry } from './files/archive-entries.ts'
import { isReadable } from './files/read-errors.ts'
import type { SizeLimits } from './files/reading.ts'

/** Reports all other unreadable files too, so that the user can fix them at once. */
export function createUnreadableFilesError(
  known: Iterable<string>,
  entries: readonly ArchiveEntry[],
  contextDir: string,
): ActionError {
  const paths = [...new Set([...known, ...unreadableFiles(entries, contextDir)])]
  return new ActionError(
    `The runner's user cannot read ${paths.length} of the build context's files or directories: ${listNames(paths.toSorted(compareBytes))}.`,
    { hint: 'Make them readable before this step, or add lines for them to the ignore file.' },
  )
}

/** Explains why packing stopped and what the user can do; returns unknown errors unchanged. */
export function describePackError(
  error: unknown,
  entries: readonly ArchiveEntry[],
  { contextDir, archivePath }: { readonly contextDir: string; readonly archivePath: string },
): unknown {
  if (error instanceof ReadError) {
    return error.isDenied
      ? createUnreadableFilesError([error.path], entries, contextDir)
      : readError(error)
  }
  if (systemErrorCode(error) === undefined) return error
  // Reading the context throws only a `ReadError`, so this error is about the archive.
  if (isDiskFull(error))
    return diskFullError(error, totalBytes(entries, contextDir), dirname(archivePath))
  return new ActionError(
    `Could not write the archive '${archivePath}': ${systemErrorReason(error)}.`,
    {
      cause: error,
      hint: systemErrorHint(error, "Make its directory writable for the runner's user."),
    },
  )
}

function readError(error: ReadError): ActionError {
  return new ActionError(
    `Could not read '${excerpt(escapeNameForMessage(error.path))}' of the build context: ${systemErrorReason(error.cause)}.`,
    {
      cause: error,
      hint: systemErrorHint(
        error.cause,
        'If the build does not need it, add a line for it to the ignore file.',
      ),
    },
  )
}

function unreadableFiles(entries: readonly ArchiveEntry[], contextDir: string): readonly string[] {
  return entries.flatMap((entry) =>
    entry.type === 'file' && !isReadable(diskPathOfEntry(entry, contextDir)) ? [entry.path] : [],
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

export function listPackWarnings(
  { entries, special, emptied, pointers }: ContextListing & Pick<WrittenArchive, 'pointers'>,
  sizeBytes: number,
  { warnBytes }: SizeLimits,
): readonly string[] {
  const leaving = entries.flatMap((entry) =>
    entry.type === 'link' && linkLeadsOutside(entry.path, entry.target) ? [entry.path] : [],
  )
  return [
    ...sentenceUnlessEmpty(special, 'Sockets, pipes and devices are not packed'),
    ...sentenceUnlessEmpty(
      emptied,
      'The ignore file both includes and excludes these files, so they are packed without content, as Docker does',
    ),
    ...sentenceUnlessEmpty(
      leaving,
      'These symbolic links lead out of the build context; they are packed as links, without their targets',
    ),
    ...sentenceUnlessEmpty(
      pointers,
      'These files are pointers of Git LFS, packed without their content',
    ).map((sentence) => `${sentence}\nSet 'lfs: true' on actions/checkout.`),
    ...(sizeBytes > warnBytes
      ? [
          `The packed build context has ${sizeBytes} bytes; the service accepts 500 MB and may reject it.`,
        ]
      : []),
  ]
}

/** `excess` is the sentence that says which size exceeds which limit. */
export function createTooLargeError(
  excess: string,
  entries: readonly ArchiveEntry[],
  contextDir: string,
): ActionError {
  const largest = listSizes(largestFiles(sizes(entries, contextDir)))
  return new ActionError(`${excess} The largest files are:${largest}`, {
    hint: 'Exclude what the build does not need, with lines in the ignore file.',
  })
}

function totalBytes(entries: readonly ArchiveEntry[], contextDir: string): number {
  return sizes(entries, contextDir).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** Reads sizes on disk. Skips files that are gone or in a directory that cannot be entered. */
function sizes(entries: readonly ArchiveEntry[], contextDir: string): readonly SizedPath[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'file') return []
    const stats = tryOrUndefined(() => lstatSync(diskPathOfEntry(entry, contextDir)))
    return stats ? [{ path: entry.path, sizeBytes: stats.size }] : []
  })
}
