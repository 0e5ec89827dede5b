import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { toDiskPath, makeLinkTargetPortable } from '../files/paths.ts'
import {
  type ContextWarning,
  decodeName,
  createUndecodableNameError,
  createUndecodableTargetError,
} from '../files/file-names.ts'
import {
  findDirectory,
  type FoundDirectory,
  type ArchiveEntry,
  permissionBits,
} from '../files/archive-entries.ts'
import { readIfAllowed } from '../files/read-errors.ts'
import { EventLoopYielder, directoryCostInEntries } from '../files/turns.ts'
import { fileMode, type IndexModes, symbolicLinkMode } from '../git/index-modes.ts'
import type { IgnoreDecision, IgnoreRules, NamedIgnoreRules } from './ignore-rules.ts'

export interface DockerContext {
  /** Absolute, links resolved. */
  readonly workspace: string
  /** Absolute, links resolved. */
  readonly contextDir: string
  /** Absolute; may be outside the context. */
  readonly dockerfile: string
  readonly includeGit: boolean
  readonly indexModes: IndexModes
}

interface WalkRequest extends Omit<DockerContext, 'workspace' | 'dockerfile'> {
  readonly rules: IgnoreRules
}

export interface WalkResult {
  /** Depth first, names in byte order, as Docker sends them. */
  readonly entries: readonly ArchiveEntry[]
  /** The number of excluded files and directories; a directory that is not read counts as one. */
  readonly ignored: number
  /** Sockets, pipes and devices; they are never opened. */
  readonly special: readonly string[]
  /** Files that Docker sends with 0 bytes, because its two decisions about them differ. */
  readonly emptied: readonly string[]
  /** Files and directories that the user of the runner cannot read. */
  readonly unreadable: ReadonlySet<string>
}

export interface ContextListing extends WalkResult {
  /** Name of the ignore file that applies, for messages; `undefined` if there is none. */
  readonly ignoreFile: string | undefined
  /** The rules of that file, if it is one of Docker's. */
  readonly dockerignore: NamedIgnoreRules | undefined
  /** A sentence about how to exclude files. */
  readonly howToExclude: string
  /** Whether the Dockerfile that the input `file` names is packed in place of another one. */
  readonly replacesDockerfile: boolean
  /** Says why a path on disk is not in the archive. */
  readonly whyAbsent: (path: string) => string | undefined
  readonly warnings: readonly ContextWarning[]
}

/** This many steps of patterns are as much work as one entry. */
const stepsPerEntry = 1_000
const linkMode = 0o777
const directoryModeWithoutBits = 0o755

/**
 * Walks by Docker's rules, follows no links. Rejects with `FileChangedError`, `ReadError`, or an
 * `ActionError` for a name that is not UTF-8.
 */
export async function walkDockerContext(
  request: WalkRequest,
  signal: AbortSignal,
): Promise<WalkResult> {
  signal.throwIfAborted()
  const found = new Walk(request, signal)
  await found.visit(findDirectory(request.contextDir, ''), request.rules.root)
  return found
}

class Walk implements WalkResult {
  readonly entries: ArchiveEntry[] = []
  readonly special: string[] = []
  readonly emptied: string[] = []
  readonly unreadable = new Set<string>()
  ignored = 0
  readonly #request: WalkRequest
  readonly #turns: EventLoopYielder
  #countedSteps = 0

  constructor(request: WalkRequest, signal: AbortSignal) {
    this.#request = request
    this.#turns = new EventLoopYielder(signal)
  }

  async visit(directory: FoundDirectory, parent: IgnoreDecision): Promise<void> {
    const { rules, includeGit } = this.#request
    await this.#turns.after(directoryCostInEntries)
    for (const entry of this.#readable(directory.path, readEntries) ?? []) {
      const { name } = entry
      if (name === '.git' && !includeGit) continue
      const turn = this.#turns.after(1 + parent.hits.length + this.#newSteps() / stepsPerEntry)
      if (turn) await turn
      const { text, exact } = decodeName(name)
      const path = directory.path === '' ? text : `${directory.path}/${text}`
      const decision = rules.decide(path, parent)
      if (!exact) {
        if (!decision.ignored || !rules.canPrune(path))
          throw createUndecodableNameError(name, directory.path)
        this.ignored += 1
        continue
      }
      if (entry.isDirectory()) await this.#visitDirectory(decision)
      else if (decision.ignored) this.ignored += 1
      else if (entry.isFile() && rules.isEmptied(decision)) this.#addEmptied(path)
      else this.#addEntry(path, entry, directory)
    }
  }

  #newSteps(): number {
    const before = this.#countedSteps
    this.#countedSteps = this.#request.rules.effort.steps
    return this.#countedSteps - before
  }

  /** Sends an ignored directory only if something in it is sent. */
  async #visitDirectory(decision: IgnoreDecision): Promise<void> {
    const { path, ignored } = decision
    const before = this.entries.length
    if (ignored && this.#request.rules.canPrune(path)) {
      this.ignored += 1
      return
    }
    const found = this.#readable(path, () => findDirectory(this.#request.contextDir, path))
    if (found === undefined) return
    const mode = this.#request.indexModes ? directoryModeWithoutBits : found.mode & permissionBits
    this.entries.push({ type: 'directory', path, mode })
    await this.visit(found, decision)
    if (ignored && this.entries.length === before + 1) {
      this.entries.pop()
      this.ignored += 1
    }
  }

  #addEntry(path: string, entry: Dirent, directory: FoundDirectory): void {
    if (entry.isSymbolicLink()) {
      this.#addLink(path, (source) => readlinkSync(source, 'latin1'))
    } else if (!entry.isFile()) {
      this.special.push(path)
    } else if (this.#request.indexModes?.get(path) === symbolicLinkMode) {
      this.#addLink(path, (source) => readFileSync(source, 'latin1'))
    } else {
      this.entries.push({
        type: 'file',
        path,
        mode: fileMode(this.#request.indexModes, path),
        directory,
      })
    }
  }

  #addEmptied(path: string): void {
    const stats = this.#readable(path, (source) => lstatSync(source))
    if (stats === undefined) return
    const mode = fileMode(this.#request.indexModes, path) ?? stats.mode & permissionBits
    this.emptied.push(path)
    this.entries.push({ type: 'memory-file', path, mode, bytes: new Uint8Array() })
  }

  #addLink(path: string, readTarget: (source: string) => string): void {
    const target = this.#readable(path, readTarget)
    if (target === undefined) return
    const { text, exact } = decodeName(target)
    if (!exact) throw createUndecodableTargetError(target, path)
    this.entries.push({ type: 'link', path, mode: linkMode, target: makeLinkTargetPortable(text) })
  }

  #readable<T>(path: string, read: (source: string) => T): T | undefined {
    return readIfAllowed(path, this.unreadable, () =>
      read(toDiskPath(this.#request.contextDir, path)),
    )
  }
}

/** Sorted by bytes: Latin-1 keeps the bytes of every name, and their order. */
function readEntries(directory: string): readonly Dirent[] {
  return readdirSync(directory, { encoding: 'latin1', withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}
