import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { onDisk, portableTarget } from '../files/context-paths.ts'
import type { ContextWarning } from '../files/context-warning.ts'
import { decodeName, undecodable, undecodableTarget } from '../files/file-names.ts'
import { findDirectory, type FoundDirectory } from '../files/identity.ts'
import { type Member, permissionBits } from '../files/members.ts'
import { readIfAllowed } from '../files/read-errors.ts'
import { fileMode, type IndexModes, linkIndexMode } from '../git/index-modes.ts'
import type { Decision, Hits, IgnoreRules, InTurns } from './ignore-rules.ts'

export interface WalkRequest {
  /** Absolute. */
  readonly contextDir: string
  readonly rules: IgnoreRules | undefined
  readonly includeGit: boolean
  readonly indexModes: IndexModes
}

export interface Walked {
  /** Depth first, names in byte order, as Docker sends them. */
  readonly members: readonly Member[]
  /** How many files and directories are excluded; directories that are not read count as one. */
  readonly ignored: number
  /** Sockets, pipes and devices; they are never opened. */
  readonly special: readonly string[]
  /** Files that Docker sends with 0 bytes, since its two decisions about them differ. */
  readonly emptied: readonly string[]
  /** Files and directories that the user of the runner cannot read. */
  readonly unreadable: readonly string[]
}

export interface Listing extends Walked {
  /** Name of the ignore file that applies, for messages; undefined if there is none. */
  readonly ignoreFile: string | undefined
  /** What kept a path on disk out of the archive. */
  readonly whyAbsent: (path: string) => string | undefined
  readonly warnings: readonly ContextWarning[]
}

/** Work between two checks of the signal: 1 for each entry and each tested pattern. */
const workPerTurn = 10_000
const workPerDirectory = 100
const linkMode = 0o777
const directoryModeWithoutBits = 0o755

/**
 * By Docker's rules, without following links. Rejects with `ChangedError`, `ReadError`, or an
 * `ActionError` for a name that is not UTF-8.
 */
export async function walk(
  { contextDir, rules, includeGit, indexModes }: WalkRequest,
  signal: AbortSignal,
): Promise<Walked> {
  const members: Member[] = []
  const special: string[] = []
  const emptied: string[] = []
  const unreadable = new Set<string>()
  let ignored = 0
  let work = 0

  await visit(findDirectory(contextDir, '').directory, rules?.rootHits)
  return { members, ignored, special, emptied, unreadable: [...unreadable] }

  async function visit(directory: FoundDirectory, hits: Hits | undefined): Promise<void> {
    signal.throwIfAborted()
    work += workPerDirectory
    for (const entry of readable(directory.path, readEntries) ?? []) {
      const { name } = entry
      if (name === '.git' && !includeGit) continue
      work += 1 + (hits?.length ?? 0)
      if (work >= workPerTurn) await nextTurn()
      const { text, exact } = decodeName(name)
      const path = directory.path === '' ? text : `${directory.path}/${text}`
      const decision = hits && rules && (await finish(rules.decide(path, hits)))
      if (!exact) {
        if (!decision?.ignored || !rules?.canPrune(path)) throw undecodable(name, directory.path)
        ignored += 1
        continue
      }
      if (entry.isDirectory()) await visitDirectory(path, decision)
      else if (decision?.ignored) ignored += 1
      else if (entry.isFile() && rules && (await finish(rules.isEmptied(path)))) addEmptied(path)
      else addEntry(path, entry, directory)
    }
  }

  async function nextTurn(): Promise<void> {
    work = 0
    await setImmediate()
    signal.throwIfAborted()
  }

  async function finish<Result>(turns: InTurns<Result>): Promise<Result> {
    for (;;) {
      const { done, value } = turns.next()
      if (done === true) return value
      await nextTurn()
    }
  }

  /** An ignored directory is sent too if something in it is. */
  async function visitDirectory(path: string, decision: Decision | undefined): Promise<void> {
    const before = members.length
    if (decision?.ignored && rules?.canPrune(path)) {
      ignored += 1
      return
    }
    const found = readable(path, () => findDirectory(contextDir, path))
    if (found === undefined) return
    const mode = indexModes ? directoryModeWithoutBits : found.stats.mode & permissionBits
    members.push({ type: 'directory', path, mode })
    await visit(found.directory, decision?.hits)
    if (decision?.ignored && members.length === before + 1) {
      members.pop()
      ignored += 1
    }
  }

  function addEntry(path: string, entry: Dirent, directory: FoundDirectory): void {
    if (entry.isSymbolicLink()) {
      addLink(path, (source) => readlinkSync(source, 'latin1'))
    } else if (!entry.isFile()) {
      special.push(path)
    } else if (indexModes?.get(path) === linkIndexMode) {
      addLink(path, (source) => readFileSync(source, 'latin1'))
    } else {
      members.push({ type: 'file', path, mode: fileMode(indexModes, path), directory })
    }
  }

  function addEmptied(path: string): void {
    const stats = readable(path, (source) => lstatSync(source))
    if (stats === undefined) return
    const mode = fileMode(indexModes, path) ?? stats.mode & permissionBits
    emptied.push(path)
    members.push({ type: 'memory-file', path, mode, bytes: new Uint8Array() })
  }

  function addLink(path: string, readTarget: (source: string) => string): void {
    const target = readable(path, readTarget)
    if (target === undefined) return
    const { text, exact } = decodeName(target)
    if (!exact) throw undecodableTarget(target, path)
    members.push({ type: 'link', path, mode: linkMode, target: portableTarget(text) })
  }

  function readable<T>(path: string, read: (source: string) => T): T | undefined {
    return readIfAllowed(path, unreadable, () => read(onDisk(contextDir, path)))
  }
}

/** Sorted by bytes: Latin-1 keeps the bytes of every name, and their order. */
function readEntries(directory: string): readonly Dirent[] {
  return readdirSync(directory, { encoding: 'latin1', withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}
