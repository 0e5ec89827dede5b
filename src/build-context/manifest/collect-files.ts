import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { decodeName, undecodable } from '../files/file-names.ts'
import type { DiskFile } from '../files/members.ts'
import { ReadError, wrapReadErrors } from '../files/read-errors.ts'
import { diskFile, follow, type FoundEntry } from './found-file.ts'
import type { IncludePath } from './manifest.ts'
import { isOutside } from '../files/outside.ts'

export interface CollectRequest {
  /** Absolute, links resolved. */
  readonly contextDir: string
  readonly includePaths: readonly IncludePath[]
  readonly isIgnored: (name: string) => boolean
  readonly includeGit: boolean
  /** Modes by path from git's index, where the file system has none (Windows). */
  readonly indexModes: ReadonlyMap<string, number> | undefined
}

/** What lies below include paths, which may overlap. Paths are as in the archive. */
export interface Collected {
  readonly files: ReadonlyMap<string, DiskFile>
  readonly ignored: ReadonlySet<string>
  /** Links to nothing. */
  readonly dangling: ReadonlySet<string>
  /** Links, or what lies behind them, that lead back to a folder around them or to themselves. */
  readonly cycles: ReadonlySet<string>
  /** Sockets, pipes and devices. */
  readonly special: ReadonlySet<string>
  /** Files and folders that the user of the runner may not read. */
  readonly unreadable: ReadonlySet<string>
  /** Links to what lies outside the context. */
  readonly leaving: ReadonlySet<string>
  /** Include paths and links that lead into a `.git`, which is not packed. */
  readonly intoGit: ReadonlySet<string>
}

/** Folders read between two looks at the signal. */
const foldersPerTurn = 100

/**
 * Lists include paths as Agentex's own packager copies them: links are followed, each name below an include path is held against
 * the patterns, a folder that matches is not entered. Rejects with the signal's reason, `ChangedError`, `ReadError`, or an
 * `ActionError` for a name that is not UTF-8.
 */
export async function collectFiles(
  { contextDir, includePaths, isIgnored, includeGit, indexModes }: CollectRequest,
  signal: AbortSignal,
): Promise<Collected> {
  const files = new Map<string, DiskFile>()
  const ignored = new Set<string>()
  const dangling = new Set<string>()
  const cycles = new Set<string>()
  const special = new Set<string>()
  const unreadable = new Set<string>()
  const leaving = new Set<string>()
  const intoGit = new Set<string>()
  let folders = 0

  for (const { member, location } of includePaths) {
    if (mayEnter(member, location)) await add(member, location, [])
  }
  return { files, ignored, dangling, cycles, special, unreadable, leaving, intoGit }

  /** `around` names the folders that we came through, so that one met again is a cycle. */
  async function add(path: string, location: string, around: readonly string[]): Promise<void> {
    const found = find(path, location)
    if (found === undefined) return
    const { stats } = found
    if (stats.isDirectory()) {
      const id = `${stats.dev}:${stats.ino}`
      if (around.includes(id)) cycles.add(path)
      else await visit(path, found.location, [...around, id])
    } else if (stats.isFile()) {
      files.set(path, diskFile(path, found, indexModes))
    } else {
      special.add(path)
    }
  }

  async function visit(path: string, location: string, around: readonly string[]): Promise<void> {
    folders += 1
    if (folders % foldersPerTurn === 0) await setImmediate()
    signal.throwIfAborted()
    // Latin-1 keeps the bytes of every name.
    const names = readable(path, () => readdirSync(location, 'latin1')) ?? []
    for (const name of names) {
      if (name === '.git' && !includeGit) continue
      const { text, exact } = decodeName(name)
      const member = path === '' ? text : `${path}/${text}`
      if (isIgnored(text)) {
        ignored.add(member)
      } else {
        if (!exact) throw undecodable(name, path)
        await add(member, join(location, text), around)
      }
    }
  }

  /** What is at `location`; undefined, and noted, where a link leads nowhere. */
  function find(path: string, location: string): FoundEntry | undefined {
    const found = readable(path, () => follow(location))
    if (found === 'dangling') dangling.add(path)
    else if (found === 'cycle') cycles.add(path)
    else if (!found?.isLinked || mayEnter(path, found.location)) return found
    return undefined
  }

  /** For what has another name than its own: notes where it leads, and whether it may not be packed at all. */
  function mayEnter(path: string, location: string): boolean {
    const way = relative(contextDir, location)
    if (!includeGit && way.split(sep).includes('.git')) {
      intoGit.add(path)
      return false
    }
    if (isOutside(contextDir, location)) leaving.add(path)
    return true
  }

  /** Undefined, and noted, where permissions are missing. */
  function readable<T>(path: string, read: () => T): T | undefined {
    try {
      return wrapReadErrors(path, read)
    } catch (error) {
      if (!(error instanceof ReadError && error.isDenied)) throw error
      unreadable.add(path)
      return undefined
    }
  }
}
