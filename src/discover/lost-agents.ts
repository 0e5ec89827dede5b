import { hash } from 'node:crypto'
import { join, posix, resolve } from 'node:path'
import { isOutside, relativePath } from '../context/files/paths.ts'
import { listNames, escapeNameForMessage } from '../context/files/file-names.ts'
import { listedFileOpenFlags, readSmallFile } from '../context/files/read-small-file.ts'
import type { CheckedOutHead } from '../context/git/checkout.ts'
import type { DirectoryGit } from '../context/git/git.ts'
import { isAgentManifestText, maxManifestBytes } from '../context/manifest/manifest.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'
import { shortCommit } from '../util/short-commit.ts'
import {
  type Candidate,
  manifestFileName,
  isInSearchPaths,
  type SearchPlaces,
} from './find-manifests.ts'
import type { Discovery } from './model.ts'
import type { ComparisonBase } from './base.ts'

/** A file or link of a commit. */
interface Entry {
  readonly object: string
  readonly isLink: boolean
}

type Verdict = 'agent' | 'other' | 'unknown'

const mostLinks = 10

/** Windows allows a command line of 32,767 characters. */
const mostCharacters = 20_000

/**
 * Finds files that were manifests of agents at the base. `problems`: they have no agent now.
 * `gone`: they were renamed or removed. `unproven`: whether they had an agent is unknown.
 */
export async function findRemovedAgents(
  skipped: readonly Candidate[],
  places: SearchPlaces,
  checkout: CheckedOutHead | undefined,
  base: ComparisonBase | undefined,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<Pick<Discovery, 'unproven' | 'gone' | 'problems'>> {
  const nothing = { unproven: [], gone: undefined, problems: [] }
  if (!checkout || !base || base.type === 'none') return nothing
  const { workspace } = git
  const { root } = checkout
  const paths = skipped.flatMap(({ path, isTracked }) =>
    isTracked && !isOutside(root, resolve(workspace, path)) ? [path] : [],
  )
  if (base.type === 'missing') return { ...nothing, unproven: paths }
  const inRoot = (path: string) => relativePath(root, resolve(workspace, path))
  const inWorkspace = (path: string) => relativePath(workspace, resolve(root, path))
  const removed = (await listRemoved(base.commit, root, git, signal))
    .filter((path) => isInSearchPaths(resolve(root, path), places))
    .map(inWorkspace)
  const all = [...paths, ...removed].map(inRoot)
  const verdicts = await wereAgentsAtBase(all, base.commit, root, git, signal)
  const having = (verdict: Verdict, of = paths) =>
    of.filter((path) => verdicts.get(inRoot(path)) === verdict)
  const gone = having('agent', removed)
  return {
    unproven: having('unknown'),
    gone: gone.length === 0 ? undefined : goneManifests(gone, base.commit),
    problems: having('agent').map((path) => lostAgent(path, base.commit)),
  }
}

/** Lists manifests of the base that HEAD renames, deletes or replaces by a submodule. */
async function listRemoved(
  base: string,
  root: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const compareTrees = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-ext-diff']
  const ofManifests = `:(glob)**/${manifestFileName}`
  const listing = await git.run([...compareTrees, base, 'HEAD', '--', ofManifests], root, signal)
  const removal = /(?<=^|\0):\d{6} (?:000000|160000) [0-9a-f]+ [0-9a-f]+ [A-Z]\0([^\0]+)/g
  return Array.from((listing ?? '').matchAll(removal), ([, path = '']) => path)
}

function goneManifests(paths: readonly string[], base: string): string {
  return `Since ${shortCommit(base)}, these manifests of agents were renamed, deleted or turned into a submodule: ${listNames(paths)}.\nTheir agents are found only where another manifest names them.`
}

function lostAgent(path: string, base: string): string {
  const name = escapeNameForMessage(path)
  return `${name}:1: At ${shortCommit(base)}, this was the manifest of an agent; now it has neither 'build' nor 'agent' at its top level. Restore it, delete it, or exclude it with the line '!${name}' in 'path'.`
}

/** Finds out whether files were manifests of agents at the base. Paths are relative to the root. */
async function wereAgentsAtBase(
  paths: readonly string[],
  base: string,
  root: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Verdict>> {
  const missing = new Set<string>()
  const first = await judgeAll(paths)
  if (missing.size === 0) return first
  // A partial clone has fetched the base without its files.
  for (const some of inParts([...missing])) await git.fetchObjects(some, root, signal)
  const again = await judgeAll(paths.filter((path) => first.get(path) === 'unknown'))
  return new Map([...first, ...again])

  async function judgeAll(files: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const verdicts = new Map<string, Verdict>()
    for (const some of inParts(files)) {
      const entries = await listEntriesAtBase(some)
      for (const path of some) {
        const verdict = entries ? await judge(path, entries.get(path), mostLinks) : 'unknown'
        verdicts.set(path, verdict)
      }
    }
    return verdicts
  }

  async function judge(
    path: string,
    entry: Entry | undefined,
    linksLeft: number,
  ): Promise<Verdict> {
    if (entry === undefined || (!entry.isLink && isOnDisk(entry, join(root, path)))) return 'other'
    const text = await git.run(['cat-file', 'blob', entry.object], root, signal)
    if (text === undefined) {
      missing.add(entry.object)
      return 'unknown'
    }
    if (!entry.isLink) return (await isAgentManifestText(text)) ? 'agent' : 'other'
    const target = posix.join(posix.dirname(path), text)
    if (linksLeft === 0 || posix.isAbsolute(text) || target.startsWith('../')) return 'other'
    const entries = await listEntriesAtBase([target])
    return entries ? await judge(target, entries.get(target), linksLeft - 1) : 'unknown'
  }

  async function listEntriesAtBase(
    files: readonly string[],
  ): Promise<ReadonlyMap<string, Entry> | undefined> {
    const list = ['--literal-pathspecs', 'ls-tree', '-z', base, '--', ...files]
    const lines = (await git.run(list, root, signal))?.split('\0')
    const entries = lines?.flatMap((line): (readonly [path: string, entry: Entry])[] => {
      const [, mode, object, path] = /^1([02])0\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
      if (object === undefined || path === undefined) return []
      return [[path, { object, isLink: mode === '2' }]]
    })
    return entries && new Map(entries)
  }
}

/** Whether the file is unchanged, so that it was no manifest of an agent at the base either. */
function isOnDisk({ object }: Entry, path: string): boolean {
  const file = tryOrUndefined(() => readSmallFile(path, maxManifestBytes, listedFileOpenFlags))
  const bytes = Buffer.concat([
    Buffer.from(`blob ${file?.sizeBytes}\0`),
    file?.bytes ?? Buffer.of(),
  ])
  return hash(object.length === 64 ? 'sha256' : 'sha1', bytes) === object
}

/** Each part fits on a command line. */
function inParts(paths: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let room = 0
  for (const path of paths) {
    room -= path.length + 1
    if (room < 0 || parts.length === 0) {
      parts.push([])
      room = mostCharacters - path.length
    }
    parts.at(-1)?.push(path)
  }
  return parts
}
