import {
  type HashedEntry,
  listModesNotInHash,
  type EntryMode,
  type ModesNotInHash,
  workingTreeHash,
} from '../context/archive/working-tree-hash.ts'
import { rejectFilesOutsideWorkspace } from '../context/credentials/foreign-files.ts'
import { listNames, escapeNameForMessage } from '../context/files/file-names.ts'
import { type DiskFile, diskPathOfEntry } from '../context/files/archive-entries.ts'
import type { RunGit } from '../context/git/git.ts'
import {
  type IndexModes,
  readIndexModes,
  readModesOfRepository,
} from '../context/git/index-modes.ts'
import { listManifestFiles, type Manifest } from '../context/manifest/manifest.ts'
import { ActionError, FileChangedError, ReadError } from '../util/errors.ts'
import { systemErrorReason } from '../util/system-error.ts'
import { unlessAborted } from '../util/unless-aborted.ts'
import type { HashedFile, HashPool } from './hash-pool.ts'

export interface ContentHashesOptions {
  readonly workspace: string
  readonly git: RunGit
  readonly platform: NodeJS.Platform
  readonly pool: Pick<HashPool, 'hash'>
}

/** The content that a build would pack. */
export interface HashedContent {
  readonly workingTreeHash: string
  readonly unhashed: ModesNotInHash
}

/** Starts the work at a manifest's first call. Rejects with `ActionError` if packing would. */
export type HashContent = (manifest: Manifest) => Promise<HashedContent>

/** How many files a thread hashes at a time. */
const batchSize = 250

/** Reads each file once, however many agents pack it. */
export function createContentHasher(
  { workspace, git, platform, pool }: ContentHashesOptions,
  signal: AbortSignal,
): HashContent {
  /** The keys of both maps are the locations of files. One promise is for all files of a batch. */
  const batches = new Map<string, Promise<void>>()
  const results = new Map<string, HashedFile>()
  const modesIn = memoize((directory: string) => readIndexModes(directory, git, signal))
  return memoize(hashManifest)

  async function hashManifest(manifest: Manifest): Promise<HashedContent> {
    const { contextDir } = manifest
    const options = { includeGit: false, indexModes: await modesOf(manifest) }
    const { entries, collected } = await listManifestFiles(manifest, options, signal).catch(
      (error: unknown) => {
        throw describeReadError(error, manifest)
      },
    )
    const unreadable = [...collected.unreadable]
    if (unreadable.length > 0) throw unreadableError(manifest, listNames(unreadable))
    // Rejects files outside the workspace, because some system files have no end.
    rejectFilesOutsideWorkspace(entries, workspace)
    const sources = entries.map((file) => diskPathOfEntry(file, contextDir))
    await hashFiles(sources)
    const files = entries.map((file, index) =>
      entryOf(file, results.get(sources[index] ?? ''), manifest),
    )
    return {
      workingTreeHash: workingTreeHash(files),
      unhashed: listModesNotInHash(files),
    }
  }

  /** Windows has no executable bit, so the modes come from git's index. */
  async function modesOf({ contextDir, directory }: Manifest): Promise<IndexModes> {
    if (platform !== 'win32') return undefined
    return (
      (await modesIn(contextDir)) ??
      (await readModesOfRepository(contextDir, directory, git, signal))
    )
  }

  /** Starts to hash the sources that are new, and waits for all of them. */
  async function hashFiles(sources: readonly string[]): Promise<void> {
    const added = [...new Set(sources)].filter((source) => !batches.has(source))
    for (let start = 0; start < added.length; start += batchSize) {
      const batch = added.slice(start, start + batchSize)
      const done = hashBatch(batch)
      // Every caller that needs these hashes gets the error.
      done.catch(() => undefined)
      for (const source of batch) batches.set(source, done)
    }
    for (const batch of new Set(sources.map((source) => batches.get(source)))) await batch
  }

  async function hashBatch(batch: readonly string[]): Promise<void> {
    const hashed = await unlessAborted(pool.hash(batch), signal)
    for (const [index, result] of hashed.entries()) results.set(batch[index] ?? '', result)
  }
}

function entryOf(
  { path, mode }: DiskFile,
  result: HashedFile | undefined,
  manifest: Manifest,
): EntryMode & Pick<HashedEntry, 'sha256'> {
  if (result === undefined) throw new Error('A file was not hashed in time.')
  if ('error' in result)
    throw unreadableError(manifest, `'${escapeNameForMessage(path)}' (${result.error})`)
  return { path, mode: mode ?? result.mode, sha256: result.sha256 }
}

/** Explains a file that could not be read. Returns any other error unchanged. */
function describeReadError(error: unknown, manifest: Manifest): unknown {
  if (error instanceof ReadError)
    return unreadableError(
      manifest,
      `'${escapeNameForMessage(error.path)}' (${systemErrorReason(error.cause)})`,
    )
  if (!(error instanceof FileChangedError)) return error
  return new ActionError(
    `${manifest.displayName}:1: '${escapeNameForMessage(error.path)}' of the build context has changed since the manifest was read.`,
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

/** Does the work once for each argument. It may fail before anybody awaits its result. */
function memoize<Argument, Result>(
  work: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  const results = new Map<Argument, Promise<Result>>()
  return (argument) => {
    const known = results.get(argument)
    if (known) return known
    const result = work(argument)
    result.catch(() => undefined)
    results.set(argument, result)
    return result
  }
}
