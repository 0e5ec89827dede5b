import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ActionError } from '../../util/errors.ts'
import { onDisk, relativePath } from '../files/context-paths.ts'
import { decodeName, excerpt, showName, undecodable } from '../files/file-names.ts'
import { identityOf } from '../files/identity.ts'
import type { DiskFile } from '../files/members.ts'
import { isOutside } from '../files/outside.ts'
import { readIfAllowed } from '../files/read-errors.ts'
import { fileMode, type IndexModes } from '../git/index-modes.ts'
import { diskFile, follow, type FoundEntry } from './found-file.ts'
import type { Manifest } from './locate.ts'

export interface ListOptions {
  readonly includeGit: boolean
  readonly indexModes: IndexModes
}

export interface CollectRequest extends ListOptions, Pick<Manifest, 'contextDir' | 'includePaths'> {
  readonly isIgnored: (name: string) => boolean
}

/** The files below include paths, which may overlap. Paths are as in the archive. */
export type Collected = Readonly<ReturnType<typeof createCollected>>

function createCollected() {
  return {
    files: new Map<string, DiskFile>(),
    ignored: new Set<string>(),
    /** Symbolic links without a target. */
    broken: new Set<string>(),
    /** Symbolic links to themselves or to a directory around them, or paths behind such links. */
    loops: new Set<string>(),
    /** Sockets, pipes and devices. */
    special: new Set<string>(),
    /** Files and directories that the user of the runner cannot read. */
    unreadable: new Set<string>(),
    /** Include paths and links whose target is outside the context. */
    outsideRoot: new Set<string>(),
    /** Include paths and links that lead into a `.git`, which is not packed. */
    insideGit: new Set<string>(),
  }
}

/** Work between two checks of the signal: 1 for each entry, and more for each directory. */
const workPerTurn = 10_000
const workPerDirectory = 100
/** Entries that links lead to again: a few links can lead to a directory by any number of paths. */
const mostRepeated = 100_000
/** The limit of Linux, of which paths through links know nothing. */
const longestPath = 4_096

/** As Agentex: follows links and skips directories with ignored names. Rejects as `walk` does. */
export async function collectFiles(
  { contextDir, includePaths, isIgnored, includeGit, indexModes }: CollectRequest,
  signal: AbortSignal,
): Promise<Collected> {
  const collected = createCollected()
  const { files, ignored, broken, loops, special, unreadable, outsideRoot, insideGit } = collected
  /** The directories that were read. */
  const known = new Set<string>()
  /** Their paths: what is below one does not depend on the include path that leads there. */
  const visited = new Set<string>()
  let repeated = 0
  let work = 0

  for (const { member, location } of includePaths) {
    if (mayEnter(member, location)) await add(member, location, [])
  }
  return collected

  /** `around` identifies the directories on the way here: one of them met again is a loop. */
  async function add(path: string, location: string, around: readonly string[]): Promise<void> {
    const found = find(path, location)
    if (found === undefined) return
    const { stats } = found
    if (stats.isDirectory()) {
      const id = `${stats.dev}:${stats.ino}`
      if (around.includes(id)) loops.add(path)
      else await visit(path, found, [...around, id])
    } else if (stats.isFile()) {
      files.set(path, diskFile(path, found, indexModes))
    } else {
      special.add(path)
    }
  }

  async function visit(
    path: string,
    { location, stats }: FoundEntry,
    around: readonly string[],
  ): Promise<void> {
    if (visited.has(path)) return
    visited.add(path)
    work += workPerDirectory
    signal.throwIfAborted()
    const isInPlace = location === onDisk(contextDir, path)
    const place = isInPlace ? path : relativePath(contextDir, location)
    const directory = { path: place, ...identityOf(stats) }
    // Latin-1 keeps the bytes of every name.
    const options = { encoding: 'latin1', withFileTypes: true } as const
    const entries = readIfAllowed(path, unreadable, () => readdirSync(location, options)) ?? []
    const id = around.at(-1) ?? ''
    if (!isInPlace && known.has(id)) repeated += 1 + entries.length
    known.add(id)
    if (repeated > mostRepeated) {
      const many = `to more than ${mostRepeated} files and directories by further paths`
      throw multipliedError(many, place, path)
    }
    if (path.length > longestPath)
      throw multipliedError(`by a path of more than ${longestPath} characters`, place, path)
    for (const entry of entries) {
      const { name } = entry
      work += 1
      if (work >= workPerTurn) await nextTurn()
      if (name === '.git' && !includeGit) continue
      const { text, exact } = decodeName(name)
      const member = path === '' ? text : `${path}/${text}`
      if (isIgnored(text)) {
        ignored.add(member)
        continue
      }
      if (!exact) throw undecodable(name, path)
      if (entry.isFile()) {
        const mode = fileMode(indexModes, member)
        const source = isInPlace ? undefined : join(location, text)
        files.set(member, { type: 'file', path: member, mode, source, directory })
      } else {
        await add(member, join(location, text), around)
      }
    }
  }

  async function nextTurn(): Promise<void> {
    work = 0
    await setImmediate()
    signal.throwIfAborted()
  }

  /** What is at `location`; undefined, and recorded, where it cannot be packed. */
  function find(path: string, location: string): FoundEntry | undefined {
    const found = readIfAllowed(path, unreadable, () => follow(location))
    if (found === 'broken') broken.add(path)
    else if (found === 'loop') loops.add(path)
    else if (!found?.isLinked || mayEnter(path, found.location)) return found
    return undefined
  }

  /** Whether an include path or the target of a link may be packed; records where it leads. */
  function mayEnter(path: string, location: string): boolean {
    const pathInContext = relative(contextDir, location)
    if (!includeGit && pathInContext.split(sep).includes('.git')) {
      insideGit.add(path)
      return false
    }
    if (isOutside(contextDir, location)) outsideRoot.add(path)
    return true
  }
}

function multipliedError(problem: string, directory: string, path: string): ActionError {
  return new ActionError(
    `Symbolic links of the build context lead ${problem}, at last to '${showName(directory)}' by '${showName(excerpt(path))}'.`,
    { hint: "Remove the links, or add their names to the manifest's ignore file." },
  )
}
