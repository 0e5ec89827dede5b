import type { Clock } from '../util/clock.ts'
import { ActionError } from '../util/errors.ts'
import { type ArchiveFile, createArchiveFile } from './archive/archive-file.ts'
import { showName } from './files/file-names.ts'
import type { Member } from './files/members.ts'
import { explainReadError, explainWriteError, unreadable } from './pack-errors.ts'
import { packWarnings } from './pack-warnings.ts'
import type { PackedContent } from './archive/packed-content.ts'
import { ChangedError } from './files/read-errors.ts'
import { type SizeLimits, sizeLimits, tooLarge } from './size-limits.ts'
import type { Listing } from './docker/walk.ts'
import { writeArchive, type WrittenArchive } from './archive/write-archive.ts'

export interface PackRequest {
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** What is to be packed; asked again when the context changes meanwhile. Rejects as `walk` does. */
  readonly list: (signal: AbortSignal) => Promise<Listing>
  readonly archivePath: string
  /** 0 to 9; `defaultLevel` unless given. */
  readonly level?: number | undefined
  /** The service's own unless given. */
  readonly limits?: SizeLimits | undefined
  /** Looks at what will be packed, before any of it is packed: warnings, or an error that stops the run. */
  readonly inspect?:
    ((members: readonly Member[], signal: AbortSignal) => Promise<readonly string[]>) | undefined
  /** Makes the file at `archivePath`; on the disk unless given. */
  readonly createFile?: ((path: string) => Promise<ArchiveFile>) | undefined
}

/** A build context on its way: an archive on disk and what is to be said of it. Sizes are bytes. */
export interface PackedContext extends PackedContent {
  readonly archivePath: string
  /** In the order of the archive, folders included. */
  readonly members: readonly Member[]
  readonly sizeBytes: number
  readonly ignored: number
  /** Name of the ignore file in force, for messages; undefined where there is none. */
  readonly ignoreFile: string | undefined
  readonly warnings: readonly string[]
  readonly durationMs: number
}

/** Where on links of 2 to 20 MB/s packing and sending together take the least time, or nearly so. See docs/packing.md. */
const defaultLevel = 4
/** How often a context that changes while it is packed is packed again. */
const restarts = 2

/**
 * Packs what `list` finds into a tar.gz whose bytes depend on names, modes and contents alone. Rejects with
 * `ActionError` for what the user can change, or with the signal's reason; then no archive is left.
 */
export async function packContext(
  request: PackRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<PackedContext> {
  const startMs = clock.monotonicMs()
  for (let attempt = 0; ; attempt += 1) {
    try {
      const packed = await packOnce(request, signal)
      return { ...packed, durationMs: clock.monotonicMs() - startMs }
    } catch (error) {
      if (!(error instanceof ChangedError)) throw error
      if (attempt >= restarts) throw changing(error)
    }
  }
}

async function packOnce(
  request: PackRequest,
  signal: AbortSignal,
): Promise<Omit<PackedContext, 'durationMs'>> {
  const { archivePath } = request
  const listing = await explaining(request.list(signal))
  const { members, warnings } = listing
  if (listing.unreadable.length > 0)
    throw unreadable(listing.unreadable, members, request.contextDir)
  const noted = request.inspect ? await explaining(request.inspect(members, signal)) : []
  const written = await write(members, request, signal)
  const { sizeBytes, content } = written
  return {
    ...content,
    archivePath,
    members,
    sizeBytes,
    ignored: listing.ignored,
    ignoreFile: listing.ignoreFile,
    warnings: [...warnings, ...noted, ...packWarnings(listing, sizeBytes, request.limits)],
  }
}

async function explaining<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw explainReadError(error)
  }
}

async function write(
  members: readonly Member[],
  request: PackRequest,
  signal: AbortSignal,
): Promise<WrittenArchive> {
  const { contextDir, archivePath, level = defaultLevel, createFile = createArchiveFile } = request
  const { refuseBytes } = request.limits ?? sizeLimits
  const onSize = (bytes: number): void => {
    if (bytes > refuseBytes) throw tooLarge(members, contextDir, refuseBytes)
  }
  try {
    const file = await createFile(archivePath)
    return await writeArchive(members, { file, contextDir, level, onSize }, signal)
  } catch (error) {
    throw explainWriteError(error, members, request)
  }
}

function changing(error: ChangedError): ActionError {
  return new ActionError(
    `The build context keeps changing while it is packed, at last '${showName(error.path)}'. Nothing was sent.`,
    {
      cause: error,
      hint: 'Does an earlier step leave a process running that writes there? End it, or add a line for its files to the ignore file.',
    },
  )
}
