import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { isOutside, toDiskPath, relativePath } from '../files/paths.ts'
import {
  decodeName,
  excerpt,
  escapeNameForMessage,
  createUndecodableNameError,
} from '../files/file-names.ts'
import type { DiskFile } from '../files/archive-entries.ts'
import { readIfAllowed } from '../files/read-errors.ts'
import { EventLoopYielder, directoryCostInEntries } from '../files/turns.ts'
import { fileMode, type IndexModes } from '../git/index-modes.ts'
import { createDiskFile, resolveSymbolicLinks, type FoundEntry } from './found-file.ts'
import type { Manifest } from './locate.ts'

export interface FileListOptions {
  readonly includeGit: boolean
  readonly indexModes: IndexModes
}

export interface CollectRequest
  extends FileListOptions, Pick<Manifest, 'contextDir' | 'includePaths'> {
  readonly isIgnored: (name: string) => boolean
}

/** The most entries to read again: a few links can lead to a directory by any number of paths. */
const mostRepeated = 100_000
/** The limit of Linux, which a path through links can exceed without an error. */
const longestPath = 4_096

/** The files below include paths, which may overlap, by their paths in the archive. */
export class CollectedFiles {
  readonly files = new Map<string, DiskFile>()
  readonly ignored = new Set<string>()
  /** Symbolic links without a target. */
  readonly broken = new Set<string>()
  /** Symbolic links to themselves or to a parent directory, and paths behind such links. */
  readonly loops = new Set<string>()
  /** Sockets, pipes and devices. */
  readonly special = new Set<string>()
  /** Files and directories that the user of the runner cannot read. */
  readonly unreadable = new Set<string>()
  /** Include paths and links whose target is outside the context. */
  readonly outsideRoot = new Set<string>()
  /** Include paths and links that lead into a `.git`, which is not packed. */
  readonly insideGit = new Set<string>()
}

/** Follows links and skips ignored names, as Agentex does. Rejects as `walk` does. */
export async function collectFiles(
  request: CollectRequest,
  signal: AbortSignal,
): Promise<CollectedFiles> {
  signal.throwIfAborted()
  const collector = new Collector(request, signal)
  for (const { entry, location } of request.includePaths) await collector.include(entry, location)
  return collector.found
}

class Collector {
  readonly found = new CollectedFiles()
  readonly #request: CollectRequest
  readonly #turns: EventLoopYielder
  /** IDs of the directories that were read. */
  readonly #known = new Set<string>()
  /** Archive paths of visited directories: all include paths lead to the same entries there. */
  readonly #visited = new Set<string>()
  #repeated = 0

  constructor(request: CollectRequest, signal: AbortSignal) {
    this.#request = request
    this.#turns = new EventLoopYielder(signal)
  }

  async include(path: string, location: string): Promise<void> {
    if (this.#mayEnter(path, location)) await this.#add(path, location, [])
  }

  /** `around` has the IDs of the directories on the way here: if one is met again, it is a loop. */
  async #add(path: string, location: string, around: readonly string[]): Promise<void> {
    const found = this.#find(path, location)
    if (found === undefined) return
    const { stats } = found
    if (stats.isDirectory()) {
      const id = `${stats.dev}:${stats.ino}`
      if (around.includes(id)) this.found.loops.add(path)
      else await this.#visit(path, found, [...around, id])
    } else if (stats.isFile()) {
      this.found.files.set(path, createDiskFile(path, found, this.#request.indexModes))
    } else {
      this.found.special.add(path)
    }
  }

  async #visit(
    path: string,
    { location, stats }: FoundEntry,
    around: readonly string[],
  ): Promise<void> {
    if (this.#visited.has(path)) return
    this.#visited.add(path)
    await this.#turns.after(directoryCostInEntries)
    const { contextDir, indexModes, includeGit, isIgnored } = this.#request
    const isInPlace = location === toDiskPath(contextDir, path)
    const place = isInPlace ? path : relativePath(contextDir, location)
    const directory = { path: place, dev: stats.dev, ino: stats.ino }
    // Latin-1 keeps the bytes of every name.
    const options = { encoding: 'latin1', withFileTypes: true } as const
    const dirents =
      readIfAllowed(path, this.found.unreadable, () => readdirSync(location, options)) ?? []
    const id = around.at(-1) ?? ''
    if (!isInPlace && this.#known.has(id)) this.#repeated += 1 + dirents.length
    this.#known.add(id)
    if (this.#repeated > mostRepeated) {
      const many = `to more than ${mostRepeated} files and directories by further paths`
      throw multipliedError(many, place, path)
    }
    if (path.length > longestPath)
      throw multipliedError(`by a path of more than ${longestPath} characters`, place, path)
    for (const dirent of dirents) {
      const { name } = dirent
      const turn = this.#turns.after(1)
      if (turn) await turn
      if (name === '.git' && !includeGit) continue
      const { text, exact } = decodeName(name)
      const entry = path === '' ? text : `${path}/${text}`
      if (isIgnored(text)) {
        this.found.ignored.add(entry)
        continue
      }
      if (!exact) throw createUndecodableNameError(name, path)
      if (dirent.isFile()) {
        const mode = fileMode(indexModes, entry)
        const source = isInPlace ? undefined : join(location, text)
        this.found.files.set(entry, { type: 'file', path: entry, mode, source, directory })
      } else {
        await this.#add(entry, join(location, text), around)
      }
    }
  }

  /** Finds the entry at `location`. Records it and returns `undefined` if it cannot be packed. */
  #find(path: string, location: string): FoundEntry | undefined {
    const found = readIfAllowed(path, this.found.unreadable, () => resolveSymbolicLinks(location))
    if (found === 'broken') this.found.broken.add(path)
    else if (found === 'loop') this.found.loops.add(path)
    else if (!found?.isLinked || this.#mayEnter(path, found.location)) return found
    return undefined
  }

  /** Whether the path may be packed. Records it if it leads into `.git` or out of the context. */
  #mayEnter(path: string, location: string): boolean {
    const { contextDir, includeGit } = this.#request
    const pathInContext = relative(contextDir, location)
    if (!includeGit && pathInContext.split(sep).includes('.git')) {
      this.found.insideGit.add(path)
      return false
    }
    if (isOutside(contextDir, location)) this.found.outsideRoot.add(path)
    return true
  }
}

function multipliedError(problem: string, directory: string, path: string): ActionError {
  return new ActionError(
    `Symbolic links of the build context lead ${problem}, at last to '${escapeNameForMessage(directory)}' by '${escapeNameForMessage(excerpt(path))}'.`,
    { hint: "Remove the links, or add their names to the manifest's ignore file." },
  )
}
