import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { relativePath } from '../files/context-paths.ts'
import { isOutside } from '../files/outside.ts'
import { hasForeignFilter } from './filters.ts'
import type { ContextGit } from './git.ts'
import { listIndex, submodulesIn } from './index-modes.ts'
import type { Settings } from './user-config.ts'

/** What is checked out around a directory. */
export interface Head {
  /** Of the work tree: absolute, links resolved. */
  readonly root: string
  /** Undefined before the first commit. */
  readonly head: string | undefined
  /** Undefined on a detached HEAD. */
  readonly branch: string | undefined
}

/** One line for each of root, commit and branch; before the first commit, for the root alone. */
const showHead = [
  'rev-parse',
  '--show-toplevel',
  '--revs-only',
  'HEAD',
  '--abbrev-ref=loose',
  'HEAD',
]
const headLines = /^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s

/** Untracked files count, and so do those of submodules, whatever the user has git show. */
const listChanges = [
  ...['--literal-pathspecs', '-c', 'diff.ignoreSubmodules=none'],
  ...['status', '--porcelain', '--untracked-files=normal', '--'],
]

/** `undefined` where this is unknown. */
export async function hasChanges(
  root: string,
  path: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  // The filters would start.
  if (await hasForeignFilter(root, path, git, signal)) return undefined
  const changes = await git([...listChanges, path || '.'], root, signal)
  return changes === undefined ? undefined : changes !== ''
}

/** Whether a file is in the directory, and in no further checkout below it. */
export function isPartOf(directory: string, file: string): boolean {
  if (isOutside(directory, file)) return false
  const parent = dirname(file)
  return parent === directory || (!existsSync(join(parent, '.git')) && isPartOf(directory, parent))
}

/** A file of the build outside the context, or in another checkout. */
export interface OtherFile {
  readonly hasChanged: boolean | undefined
  /** Whether it is in neither the work tree nor a submodule of it. */
  readonly isOther: boolean
  readonly head?: string | undefined
}

export async function readOthers(
  places: readonly string[],
  root: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<readonly OtherFile[]> {
  const read = async (place: string): Promise<OtherFile> => {
    const found = await readHead(dirname(place), git, signal)
    // HEAD of the work tree names the commit of a submodule, and git looks for changes in it.
    const isOwn = found?.root === root
    const path = relativePath(root, isOwn ? place : (found?.root ?? place))
    const isPart = isOwn || (found && (await isSubmodule(path)))
    if (!isPart) return { hasChanged: true, isOther: true, head: found?.head }
    return { hasChanged: await hasChanges(root, path, git, signal), isOther: false }
  }
  return await Promise.all(places.map(read))

  async function isSubmodule(path: string): Promise<boolean> {
    if (isOutside(root, join(root, path))) return false
    const listing = (await git(listIndex(path), root, signal)) ?? ''
    return submodulesIn(listing).includes(path)
  }
}

/** `undefined` where git reports no work tree within the workspace. */
export async function readHead(
  directory: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<Head | undefined> {
  const text = await git(showHead, directory, signal)
  const [, top, head, name] = headLines.exec(text ?? '') ?? []
  const root = top && (await workTreeAt(top, directory, git.workspace))
  if (!root) return undefined
  // `rev-parse` prints no name before the first commit, and `HEAD` where no branch is checked out.
  const branch = name ?? (await git(['symbolic-ref', '--short', 'HEAD'], directory, signal))
  return { root, head, branch: branch === 'HEAD' ? undefined : branch }
}

/** The root that git reports, unless `core.worktree` puts it where the build context is not. */
async function workTreeAt(
  top: string,
  contextDir: string,
  workspace: string,
): Promise<string | undefined> {
  // Git before 2.38 uses any files that look like a repository.
  if (!existsSync(join(top, '.git'))) return undefined
  const root = await realpath(top)
  return isOutside(workspace, root) || isOutside(root, contextDir) ? undefined : root
}

/** The first URL of `origin`; git is asked only where it may rewrite it. */
export async function remoteUrlOf(
  { all }: Settings,
  ask: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const key = 'remote.origin.url\n'
  const [url, ...others] = all.filter((setting) => setting.startsWith(key))
  const isRewritten = all.some((setting) => /^url\.[^\n]*\.insteadof\n/.test(setting))
  return others.length > 0 || isRewritten ? await ask() : url?.slice(key.length)
}
