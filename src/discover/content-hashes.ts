import { createHash, hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import {
  gitMode,
  type HashedEntry,
  listUnhashed,
  type PackedMode,
  type Unhashed,
  workingTreeHash,
} from '../context/archive/working-tree-hash.ts'
import { rejectForeignFiles } from '../context/credentials/foreign-files.ts'
import { listNames, showName } from '../context/files/file-names.ts'
import { permissionBits, sourceOf } from '../context/files/members.ts'
import { readListedFlags } from '../context/files/read-small-file.ts'
import { ChangedError, ReadError } from '../context/files/read-errors.ts'
import { maxInputBytes, type OnRead } from '../context/files/reading.ts'
import type { Git } from '../context/git/git.ts'
import { type IndexModes, readIndexModes } from '../context/git/index-modes.ts'
import { listManifest, type Manifest } from '../context/manifest/manifest.ts'
import { ActionError } from '../util/errors.ts'
import { codeOf, reasonOf } from '../util/system-error.ts'

interface ContentHashesOptions {
  readonly workspace: string
  readonly git: Git
  readonly platform: NodeJS.Platform
  /** Gets absolute paths. */
  readonly onRead: OnRead
}

/** What a build would pack. */
export interface Content {
  readonly workingTreeHash: string
  readonly unhashed: Unhashed
}

interface HashedFile {
  readonly mode: number
  /** In hex. */
  readonly sha256: string
}

/** Files between two checks of the signal. */
const filesPerTurn = 50
const pieceBytes = 1024 * 1024

/** Hashes what builds would pack: each file once, however many agents pack it. */
export class ContentHashes {
  readonly #options: ContentHashesOptions
  readonly #signal: AbortSignal
  readonly #buffer = Buffer.alloc(pieceBytes)
  /** By location. */
  readonly #files = new Map<string, HashedFile>()
  readonly #indexModes = new Map<string, IndexModes>()
  #readBytes = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: ContentHashesOptions, signal: AbortSignal) {
    this.#options = options
    this.#signal = signal
  }

  /** Rejects with an `ActionError` if packing would. */
  async of(manifest: Manifest): Promise<Content> {
    // One after the other: small files take processor time, not waiting.
    const content = this.#last.then(() => this.#hash(manifest))
    this.#last = content.catch(() => undefined)
    return await content
  }

  async #hash(manifest: Manifest): Promise<Content> {
    const { contextDir } = manifest
    const options = { includeGit: false, indexModes: await this.#modesOf(contextDir) }
    const { members, collected } = await listManifest(manifest, options, this.#signal).catch(
      (error: unknown) => {
        throw describeReadError(error, manifest)
      },
    )
    const unreadable = [...collected.unreadable]
    if (unreadable.length > 0) throw unreadableError(manifest, listNames(unreadable))
    // Some files of the system have no end.
    rejectForeignFiles(members, this.#options.workspace)
    const files: (PackedMode & Pick<HashedEntry, 'sha256'>)[] = []
    const budget = { leftBytes: maxInputBytes }
    for (const [index, member] of members.entries()) {
      if (index % filesPerTurn === 0) await this.#turn()
      const { path, mode } = member
      const source = sourceOf(member, contextDir)
      const file = this.#files.get(source) ?? (await this.#hashFile(source, path, manifest, budget))
      this.#files.set(source, file)
      files.push({ path, mode: mode ?? file.mode, sha256: file.sha256 })
    }
    return {
      workingTreeHash: workingTreeHash(
        files.map((file) => ({ ...file, mode: gitMode(file.mode) })),
      ),
      unhashed: listUnhashed(files),
    }
  }

  /** Windows has no executable bit. */
  async #modesOf(directory: string): Promise<IndexModes> {
    const { platform, git } = this.#options
    if (platform !== 'win32') return undefined
    const modes =
      this.#indexModes.get(directory) ?? (await readIndexModes(directory, git, this.#signal))
    this.#indexModes.set(directory, modes)
    return modes
  }

  async #hashFile(
    source: string,
    path: string,
    manifest: Manifest,
    budget: { leftBytes: number },
  ): Promise<HashedFile> {
    const unreadable = (why: string): ActionError =>
      unreadableError(manifest, `'${showName(path)}' (${why})`)
    try {
      const descriptor = openSync(source, readListedFlags)
      try {
        const { mode, size } = fstatSync(descriptor)
        budget.leftBytes -= size
        if (budget.leftBytes < 0)
          throw unreadable(`with the files before it, it has more than ${maxInputBytes} bytes`)
        const sha256 = await this.#hashContent(descriptor, source, size)
        return { mode: mode & permissionBits, sha256 }
      } finally {
        closeSync(descriptor)
      }
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      throw unreadable((error as Error).message)
    }
  }

  /** In a single read where the file fits: asking for one byte more than its size shows the end. */
  async #hashContent(descriptor: number, path: string, sizeBytes: number): Promise<string> {
    const buffer = this.#buffer
    let count = readSync(descriptor, buffer, 0, Math.min(sizeBytes + 1, buffer.length), null)
    this.#report(path, sizeBytes, count)
    if (count === sizeBytes) return hash('sha256', buffer.subarray(0, count))
    const sha256 = createHash('sha256')
    while (count > 0) {
      sha256.update(buffer.subarray(0, count))
      await this.#turn()
      count = readSync(descriptor, buffer, 0, buffer.length, null)
      this.#report(path, sizeBytes, count)
    }
    return sha256.digest('hex')
  }

  #report(path: string, sizeBytes: number, bytes: number): void {
    this.#readBytes += bytes
    this.#options.onRead({ path, sizeBytes, readBytes: this.#readBytes })
  }

  async #turn(): Promise<void> {
    await setImmediate()
    this.#signal.throwIfAborted()
  }
}

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
