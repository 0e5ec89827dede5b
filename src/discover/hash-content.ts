import { createHash, hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import {
  gitMode,
  listUnhashed,
  type Unhashed,
  workingTreeHash,
} from '../build-context/archive/working-tree-hash.ts'
import { rejectForeignFiles } from '../build-context/credentials/foreign-files.ts'
import { listNames, showName } from '../build-context/files/file-names.ts'
import { permissionBits, sourceOf } from '../build-context/files/members.ts'
import { readListedFlags } from '../build-context/files/open-flags.ts'
import { ChangedError, ReadError } from '../build-context/files/read-errors.ts'
import { maxInputBytes, type Reading } from '../build-context/files/reading.ts'
import { listManifest, type Manifest } from '../build-context/manifest/manifest.ts'
import { ActionError } from '../util/errors.ts'
import { reasonOf } from '../util/system-error.ts'

export interface ContentRequest {
  readonly manifest: Manifest
  /** Absolute, links resolved; nothing outside it is read. */
  readonly workspace: string
  /** Modes by path from git's index, where the file system has none (Windows). */
  readonly indexModes: ReadonlyMap<string, number> | undefined
}

/** What a build would pack. */
export interface Content {
  readonly workingTreeHash: string
  readonly unhashed: Unhashed
}

/** The file that is being read, and the bytes read since the last call. */
export interface Progress extends Omit<Reading, 'readBytes'> {
  readonly bytes: number
}

interface HashedFile {
  readonly sizeBytes: number
  readonly mode: number
  readonly sha256: string
}

const bufferBytes = 1024 * 1024

/**
 * Hashes what manifests pack. Reads each file once, however many agents pack it. Rejects with an
 * `ActionError` if packing would.
 */
export function createContentHasher(
  onProgress: (progress: Progress) => void,
): (request: ContentRequest, signal: AbortSignal) => Promise<Content> {
  const buffer = Buffer.alloc(bufferBytes)
  /** By location. */
  const known = new Map<string, HashedFile>()
  return hashContent

  async function hashContent(
    { manifest, workspace, indexModes }: ContentRequest,
    signal: AbortSignal,
  ): Promise<Content> {
    const { contextDir } = manifest
    const options = { includeGit: false, indexModes }
    const { members, collected } = await listManifest(manifest, options, signal).catch(
      (error: unknown) => {
        throw describeReadError(error, manifest)
      },
    )
    const unreadable = [...collected.unreadable]
    if (unreadable.length > 0) throw unreadableError(manifest, listNames(unreadable))
    // Some files of the system have no end.
    rejectForeignFiles(members, workspace)
    let leftBytes = maxInputBytes
    const files = members.map((member) => {
      const { path, mode } = member
      try {
        const file = hashFile(sourceOf(member, contextDir), leftBytes)
        leftBytes -= file.sizeBytes
        return { path, sha256: file.sha256, mode: mode ?? file.mode }
      } catch (error) {
        throw unreadableError(manifest, `'${showName(path)}' (${reasonOf(error)})`)
      }
    })
    return {
      workingTreeHash: workingTreeHash(
        files.map((file) => ({ ...file, mode: gitMode(file.mode) })),
      ),
      unhashed: listUnhashed(files),
    }
  }

  function hashFile(path: string, leftBytes: number): HashedFile {
    const file = known.get(path)
    if (file !== undefined && file.sizeBytes > leftBytes) throw tooLarge
    if (file !== undefined) return file
    const read = readFile(path, leftBytes)
    known.set(path, read)
    return read
  }

  function readFile(path: string, leftBytes: number): HashedFile {
    const descriptor = openSync(path, readListedFlags)
    try {
      const stats = fstatSync(descriptor)
      if (!stats.isFile()) throw new Error('it is not a regular file')
      const { size: sizeBytes } = stats
      if (sizeBytes > leftBytes) throw tooLarge
      const sha256 = hashBytes(descriptor, path, sizeBytes)
      return { sizeBytes, mode: stats.mode & permissionBits, sha256 }
    } finally {
      closeSync(descriptor)
    }
  }

  /** In a single read where the file fits: asking for one byte more than its size shows the end. */
  function hashBytes(descriptor: number, path: string, sizeBytes: number): string {
    const count = readSync(descriptor, buffer, 0, Math.min(sizeBytes + 1, bufferBytes), null)
    onProgress({ path, sizeBytes, bytes: count })
    if (count === sizeBytes) return hash('sha256', buffer.subarray(0, count))
    const sha256 = createHash('sha256').update(buffer.subarray(0, count))
    for (let bytes = count; bytes > 0;) {
      bytes = readSync(descriptor, buffer, 0, bufferBytes, null)
      sha256.update(buffer.subarray(0, bytes))
      onProgress({ path, sizeBytes, bytes })
    }
    return sha256.digest('hex')
  }
}

const tooLarge = new Error(`with the files before it, it has more than ${maxInputBytes} bytes`)

/** Anything unknown as it is. */
function describeReadError(error: unknown, manifest: Manifest): unknown {
  if (error instanceof ReadError)
    return unreadableError(manifest, `'${showName(error.path)}' (${reasonOf(error.cause)})`)
  if (!(error instanceof ChangedError)) return error
  return new ActionError(
    `${manifest.displayName}:1: '${showName(error.path)}' of the build context has changed since the manifest was read.`,
    { cause: error, hint: 'Stop the process of an earlier step that still writes there.' },
  )
}

function unreadableError({ displayName }: Manifest, names: string): ActionError {
  return new ActionError(
    `${displayName}:1: The include paths contain files or directories that could not be read: ${names}.`,
    {
      hint: "Make them readable before this step, or add their names to the manifest's ignore file.",
    },
  )
}
