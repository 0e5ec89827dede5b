import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { compareBytes, isOutside, relativePath, resolveLinks } from '../context/files/paths.ts'
import { didYouMean, explainEmptyWorkspace, pathsOnDisk } from '../context/files/nearest-path.ts'
import { type CheckedOutHead, readHead } from '../context/git/checkout.ts'
import type { DirectoryGit } from '../context/git/git.ts'
import { listIndexArguments, submodulesIn } from '../context/git/index-modes.ts'
import { ActionError } from '../util/errors.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'

/** A file that may be a manifest. */
export interface Candidate {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  /** Whether the input names this file, so that it must be a manifest. */
  readonly isNamed: boolean
  /** Whether git has it in the index. */
  readonly isTracked: boolean
}

interface FoundFiles {
  /** Sorted by the bytes of their paths. */
  readonly files: readonly Candidate[]
  /** Files whose names only resemble that of a manifest. */
  readonly misnamed: readonly string[]
  /** The checkout that git works in. */
  readonly checkout: CheckedOutHead | undefined
}

export const manifestFileName = 'manifest.yaml'
const nearlyFileName = /^manifest\.ya?ml$/i
/** How many directories are read between two checks of the signal. */
const directoriesPerTurn = 100

export interface SearchPlaces {
  readonly included: readonly Place[]
  /** Absolute. */
  readonly excluded: readonly string[]
}

interface Place {
  /** Absolute, with links resolved; only the last part of a file's path may be a link. */
  readonly path: string
  readonly isFile: boolean
}

/**
 * The workspace by default; a line with `!` excludes what is at or below it. Rejects with an
 * `ActionError` for a line that names nothing.
 */
export async function resolveSearchPaths(
  lines: readonly string[],
  workspace: string,
): Promise<SearchPlaces> {
  const { excluded = [], included = ['.'] } = Object.groupBy(lines, (line) =>
    line.startsWith('!') ? 'excluded' : 'included',
  )
  return {
    included: await Promise.all(included.map((line) => locate(line, workspace))),
    excluded: excluded.map((line) => resolve(workspace, nameAfterMark(line))),
  }
}

/** Throws an `ActionError` if the name is empty: it would exclude the whole workspace. */
function nameAfterMark(line: string): string {
  const name = line.slice(1).trim()
  if (name !== '') return name
  throw new ActionError(
    "Input 'path' has a line with '!' alone. Add the directory to exclude, or remove the line.",
  )
}

/** Selects the checkout of the first place, or else the first checkout one level below it. */
export function chooseCheckoutDirectory(
  { included: [first] }: SearchPlaces,
  workspace: string,
): string {
  const directory = first ? directoryOf(first) : workspace
  if (first?.isFile || isInCheckout(directory, workspace)) return directory
  const below = entriesOf(directory).filter((entry) => entry.isDirectory())
  const names = below.map(({ name }) => name).toSorted(compareBytes)
  return names.map((name) => join(directory, name)).find(isCheckout) ?? directory
}

function isInCheckout(directory: string, workspace: string): boolean {
  if (isCheckout(directory)) return true
  return directory !== workspace && isInCheckout(dirname(directory), workspace)
}

function isCheckout(directory: string): boolean {
  return existsSync(join(directory, '.git'))
}

function directoryOf({ path, isFile }: Place): string {
  return isFile ? dirname(path) : path
}

/** Finds files that git tracks or does not ignore in checkouts, and files on disk elsewhere. */
export async function findManifests(
  places: SearchPlaces,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<FoundFiles> {
  const search = new ManifestSearch(git, signal)
  const found = new Map<string, Candidate>()
  const checkout = await readHead(git.directory, git, signal)
  for (const place of places.included) {
    const directory = directoryOf(place)
    const head = directory === git.directory ? checkout : await readHead(directory, git, signal)
    for (const file of await search.list(place, head)) {
      const absolute = resolve(git.workspace, file.path)
      if (isExcluded(absolute, places)) continue
      const isNamed = file.isNamed || found.get(file.path)?.isNamed === true
      found.set(file.path, { ...file, isNamed })
    }
  }
  const all = [...found.values()].toSorted((a, b) => compareBytes(a.path, b.path))
  const { files = [], misnamed = [] } = Object.groupBy(all, ({ path, isNamed }) =>
    isNamed || basename(path) === manifestFileName ? 'files' : 'misnamed',
  )
  return { files, misnamed: misnamed.map(({ path }) => path), checkout }
}

function isExcluded(absolute: string, { excluded }: SearchPlaces): boolean {
  return excluded.some((one) => !isOutside(one, absolute))
}

/** Whether a manifest would be found at this path, which is absolute. */
export function isInSearchPaths(absolute: string, places: SearchPlaces): boolean {
  const isIncluded = places.included.some(({ path }) => !isOutside(path, absolute))
  return isIncluded && !isExcluded(absolute, places)
}

class ManifestSearch {
  readonly #git: DirectoryGit
  readonly #signal: AbortSignal

  constructor(git: DirectoryGit, signal: AbortSignal) {
    this.#git = git
    this.#signal = signal
  }

  async list(
    { path, isFile }: Place,
    head: CheckedOutHead | undefined,
  ): Promise<readonly Candidate[]> {
    if (isFile) return [{ ...(await this.#named(path, head)), isNamed: true }]
    return (head && (await this.#inCheckout(path, head.root))) ?? (await this.#onDisk(path))
  }

  #candidate(absolute: string, isTracked: boolean): Candidate {
    return { path: relativePath(this.#git.workspace, absolute), isNamed: false, isTracked }
  }

  /** A file that the input names counts even if git ignores it. */
  async #named(path: string, head: CheckedOutHead | undefined): Promise<Candidate> {
    const listed =
      head && (await this.#listByGit(head.root, escapeGlob(relativePath(head.root, path))))
    return listed?.[0] ?? this.#candidate(path, false)
  }

  /** Resolves with `undefined` if git fails. */
  async #inCheckout(directory: string, root: string): Promise<readonly Candidate[] | undefined> {
    const place = escapeGlob(relativePath(root, directory))
    const pattern = `${place === '' ? '' : `${place}/`}**/[Mm][Aa]*.[Yy]*[Ll]`
    const near = await this.#listByGit(root, pattern)
    if (near === undefined) return undefined
    const listed = near.filter(({ path }) => nearlyFileName.test(basename(path)))
    for (const submodule of await this.#submodulesBelow(directory, root))
      listed.push(...(await this.#onDisk(submodule)))
    // A link without a target counts as a file. A directory that git lists is a submodule.
    const isThere = ({ path }: Candidate): boolean =>
      tryOrUndefined(() => lstatSync(resolve(this.#git.workspace, path)))?.isDirectory() === false
    return listed.filter(isThere)
  }

  /** Resolves with `undefined` if git fails. */
  async #listByGit(root: string, pattern: string): Promise<Candidate[] | undefined> {
    const listFiles = ['ls-files', '-t', '-z', '--cached', '--others', '--exclude-standard']
    const listing = await this.#git.run(
      [...listFiles, '--', `:(top,glob)${pattern}`],
      root,
      this.#signal,
    )
    return listing?.split('\0').flatMap((entry) => {
      const [, tag, name] = /^(.) (.+)$/s.exec(entry) ?? []
      return name === undefined ? [] : [this.#candidate(join(root, name), tag !== '?')]
    })
  }

  /** Finds the submodules at or below a directory that are checked out. */
  async #submodulesBelow(directory: string, root: string): Promise<readonly string[]> {
    // Most repositories have no submodules, and an index may have millions of files.
    if (!existsSync(join(root, '.gitmodules'))) return []
    const listing =
      (await this.#git.run(
        listIndexArguments(relativePath(root, directory)),
        root,
        this.#signal,
      )) ?? ''
    const places = submodulesIn(listing).map((path) => join(root, path))
    // Skips links, because a link could lead anywhere.
    return places.filter((place) => isCheckout(place) && resolveLinks(place) === place)
  }

  async #onDisk(path: string): Promise<readonly Candidate[]> {
    const listed: Candidate[] = []
    const open = [path]
    for (const [index, directory] of open.entries()) {
      if ((index + 1) % directoriesPerTurn === 0) await setImmediate()
      this.#signal.throwIfAborted()
      const head = isCheckout(directory)
        ? await readHead(directory, this.#git, this.#signal)
        : undefined
      const byGit = head && (await this.#inCheckout(directory, head.root))
      if (byGit) {
        listed.push(...byGit)
        continue
      }
      for (const entry of entriesOf(directory)) {
        const { name } = entry
        if (entry.isDirectory()) {
          if (name !== '.git' && name !== 'node_modules') open.push(join(directory, name))
        } else if (nearlyFileName.test(name)) {
          listed.push(this.#candidate(join(directory, name), false))
        }
      }
    }
    return listed
  }
}

async function locate(line: string, workspace: string): Promise<Place> {
  const given = resolve(workspace, line)
  const real = await realpath(given).catch(() => undefined)
  const stats = real === undefined ? undefined : await stat(real).catch(() => undefined)
  if (real === undefined || !(stats?.isFile() || stats?.isDirectory())) {
    const hint =
      explainEmptyWorkspace(workspace) ??
      explainLine(line) ??
      didYouMean(line, workspace, pathsOnDisk(workspace, 'any')) ??
      'Correct the path, or remove the line.'
    throw new ActionError(
      `Input 'path' must name directories or manifests, relative to the workspace, but there is none at '${line}'. ${hint}`,
    )
  }
  const isFile = stats.isFile()
  const path = isFile ? join(await realpath(dirname(given)), basename(given)) : real
  if (isOutside(workspace, path)) {
    throw new ActionError(`Input 'path' must be inside the workspace, got '${line}'.`)
  }
  return { path, isFile }
}

function explainLine(line: string): string | undefined {
  if (line.includes(',')) return 'Write one path per line.'
  if (!/[*?[]/.test(line)) return undefined
  return 'Patterns are not read: write a directory, and every manifest below it is found.'
}

/** Escapes a path, so that as a pattern it matches nothing else. */
function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]]/g, String.raw`\$&`)
}

/** Returns an empty list for a directory that cannot be read. */
function entriesOf(directory: string) {
  return tryOrUndefined(() => readdirSync(directory, { withFileTypes: true })) ?? []
}
