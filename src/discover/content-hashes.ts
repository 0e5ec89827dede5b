import {
  gitMode,
  type HashedEntry,
  workingTreeHash,
} from '../build-context/archive/working-tree-hash.ts'
import { rejectForeignFiles } from '../build-context/credentials/reject-credentials.ts'
import { listNames, showName } from '../build-context/files/file-names.ts'
import { type DiskFile, type Member, sourceOf } from '../build-context/files/members.ts'
import type { Git } from '../build-context/git/git.ts'
import { readIndexModes } from '../build-context/git/index-modes.ts'
import { type Manifest, stageManifest } from '../build-context/manifest/manifest.ts'
import { ActionError } from '../util/errors.ts'
import type { HashPool } from './hash-pool.ts'
import type { HashedFile } from './hash-worker.ts'

export interface ContentHashesOptions {
  readonly workspace: string
  readonly git: Git
  readonly platform: NodeJS.Platform
  readonly pool: HashPool
}

/** Files that a thread hashes at a time. */
const batchSize = 250

/**
 * Computes the `working_tree_hash` that a build would have, and reads each file once however many agents pack it. The outer promise
 * resolves when the files are listed, the inner one with the hash. Reject with the signal's reason, or an `ActionError` for what
 * cannot be packed.
 */
export function createContentHashes({ workspace, git, platform, pool }: ContentHashesOptions) {
  /** Both by location; a promise is for all files of a batch. */
  const hashes = new Map<string, HashedFile>()
  const batches = new Map<string, Promise<void>>()

  return async (manifest: Manifest, signal: AbortSignal): Promise<() => Promise<string>> => {
    const { contextDir } = manifest
    // Windows has no executable bit.
    const indexModes =
      platform === 'win32' ? await readIndexModes(contextDir, git, signal) : undefined
    const options = { workspace, includeGit: false, indexModes }
    const { members, unreadable } = await stageManifest(manifest, options, signal)
    if (unreadable.length > 0) throw unreadableError(manifest, listNames(unreadable))
    // Some files of the system have no end.
    rejectForeignFiles(members, workspace)
    const files = members.filter(isDiskFile)
    const sources = new Set(files.map((file) => sourceOf(file, contextDir)))
    startMissing([...sources])
    return async () => {
      const own = new Set(Array.from(sources, (source) => batches.get(source)))
      await Promise.all(Array.from(own).filter((batch) => batch !== undefined))
      return workingTreeHash(files.map((file) => entryOf(file, manifest)))
    }
  }

  function startMissing(sources: readonly string[]): void {
    const missing = sources.filter((source) => !batches.has(source))
    for (let start = 0; start < missing.length; start += batchSize) {
      const batch = missing.slice(start, start + batchSize)
      const done = pool.hash(batch).then((results) => {
        for (const [index, source] of batch.entries()) {
          hashes.set(source, results[index] ?? { error: 'it was not hashed' })
        }
      })
      // Whoever needs the hashes gets the error.
      done.catch(() => undefined)
      for (const source of batch) batches.set(source, done)
    }
  }

  function entryOf(file: DiskFile, manifest: Manifest): HashedEntry {
    const found = hashes.get(sourceOf(file, manifest.contextDir))
    if (found === undefined) throw new Error('A file was not hashed in time.')
    if ('error' in found) {
      throw unreadableError(manifest, `'${showName(file.path)}' (${found.error})`)
    }
    const { path, mode = found.mode } = file
    return { path, mode: gitMode(mode), sha256: found.sha256 }
  }
}

/** A manifest's listing has nothing else. */
function isDiskFile(member: Member): member is DiskFile {
  return member.type === 'file'
}

function unreadableError({ displayName }: Manifest, names: string): ActionError {
  return new ActionError(
    `${displayName}:1: The include paths contain files or directories that could not be read: ${names}.`,
  )
}
