import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gitTiming } from '../../api/timing.ts'
import { isOutside, relativePath } from '../files/paths.ts'
import type { DirectoryGit } from './git.ts'
import { listIndexArguments, submodulesIn } from './index-modes.ts'
import type { Settings } from './user-config.ts'

/** The checkout around a directory. */
export interface CheckedOutHead {
  /** The work tree's root: absolute, links resolved. */
  readonly root: string
  /** Undefined before the first commit. */
  readonly head: string | undefined
  /** Undefined on a detached HEAD. */
  readonly branch: string | undefined
}

/** Prints one line each for root, commit and branch; before the first commit, only the root. */
const showHead = [
  'rev-parse',
  '--show-toplevel',
  '--revs-only',
  'HEAD',
  '--abbrev-ref=loose',
  'HEAD',
]
const headLines = /^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s

/** Untracked files count as changes, also in submodules, whatever the user has configured. */
const listChanges = [
  ...['--literal-pathspecs', '-c', 'diff.ignoreSubmodules=none'],
  ...['status', '--porcelain', '--untracked-files=normal', '--'],
]

/** Resolves to `undefined` if the changes are unknown. */
export async function hasChanges(
  root: string,
  path: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  // `git status` would start the filters.
  if (await hasForeignFilter(root, path, git, signal)) return undefined
  const changes = await git.run([...listChanges, path || '.'], root, signal)
  return changes === undefined ? undefined : changes !== ''
}

/** These settings make `git status` start programs; git-lfs's filter starts its extensions. */
const filterSetting = /^(?:filter|lfs\.extension)\./i

/** `git lfs install --local` writes these settings, also with `--skip-smudge`. */
const lfsSettings: ReadonlySet<string> = new Set([
  'filter.lfs.clean\ngit-lfs clean -- %f',
  'filter.lfs.smudge\ngit-lfs smudge -- %f',
  'filter.lfs.smudge\ngit-lfs smudge --skip -- %f',
  'filter.lfs.process\ngit-lfs filter-process',
  'filter.lfs.process\ngit-lfs filter-process --skip',
  'filter.lfs.required\ntrue',
])

/** This option makes git see a submodule as `git status` does. */
const submoduleOptions = ['--git-dir=.git']

/** Whether a repository has filters other than git-lfs's; true also if git takes over 5 s. */
async function hasForeignFilter(
  root: string,
  subpath: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<boolean> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(gitTiming.filtersMs)])
  try {
    return await findForeignFilter(root, subpath, git, limit)
  } catch {
    signal.throwIfAborted()
    return true
  }
}

async function findForeignFilter(
  root: string,
  subpath: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<boolean> {
  const [settings, index] = await Promise.all([
    git.settings(signal),
    git.run(listIndexArguments(subpath), root, signal),
  ])
  if (namesForeignFilter(settings)) return true
  const found = populatedSubmodules(root, index)
  for (const submodule of found) {
    const [own, itsRoot, itsIndex] = await Promise.all([
      git.submoduleSettings(submodule, signal),
      git.run([...submoduleOptions, 'rev-parse', '--show-toplevel'], submodule, signal),
      git.run([...submoduleOptions, ...listIndexArguments()], submodule, signal),
    ])
    if (namesForeignFilter(own)) return true
    // `core.worktree` or a link can put the submodule's files, and submodules in it, anywhere else.
    if (itsRoot === undefined || (await realpath(itsRoot)) !== submodule) return true
    found.push(...populatedSubmodules(submodule, itsIndex))
  }
  return false
}

function namesForeignFilter(settings: Settings | undefined): boolean {
  if (!settings) return true
  return settings.repository.some(
    (setting) => filterSetting.test(setting) && !lfsSettings.has(setting),
  )
}

/** Returns the submodules that `git status` looks into. */
function populatedSubmodules(directory: string, index: string | undefined): string[] {
  if (index === undefined) throw new Error('Git could not list the index.')
  return submodulesIn(index)
    .map((path) => join(directory, path))
    .filter((submodule) => existsSync(join(submodule, '.git')))
}

/** Whether a file is in the directory, and in no other checkout below it. */
export function isFileOfCheckout(directory: string, file: string): boolean {
  if (isOutside(directory, file)) return false
  const parent = dirname(file)
  return (
    parent === directory ||
    (!existsSync(join(parent, '.git')) && isFileOfCheckout(directory, parent))
  )
}

/** A file of the build outside the context, or in another checkout. */
export interface FileOutsideContext {
  readonly hasChanged: boolean | undefined
  /** Whether the file is in neither the work tree nor one of its submodules. */
  readonly isOther: boolean
  readonly head?: string | undefined
}

export async function readRevisionsOfOutsideFiles(
  places: readonly string[],
  root: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<readonly FileOutsideContext[]> {
  const read = async (place: string): Promise<FileOutsideContext> => {
    const found = await readHead(dirname(place), git, signal)
    // HEAD of the work tree fixes the commit of a submodule, and git looks for changes in it.
    const isOwn = found?.root === root
    const path = relativePath(root, isOwn ? place : (found?.root ?? place))
    const isPart = isOwn || (found && (await isSubmodule(path)))
    if (!isPart) return { hasChanged: true, isOther: true, head: found?.head }
    return { hasChanged: await hasChanges(root, path, git, signal), isOther: false }
  }
  return await Promise.all(places.map(read))

  async function isSubmodule(path: string): Promise<boolean> {
    if (isOutside(root, join(root, path))) return false
    const listing = (await git.run(listIndexArguments(path), root, signal)) ?? ''
    return submodulesIn(listing).includes(path)
  }
}

/** Returns `undefined` if git reports no work tree within the workspace. */
export async function readHead(
  directory: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<CheckedOutHead | undefined> {
  const text = await git.run(showHead, directory, signal)
  const [, top, head, name] = headLines.exec(text ?? '') ?? []
  const root = top && (await workTreeAt(top, directory, git.workspace))
  if (!root) return undefined
  // `rev-parse` prints no name before the first commit, and `HEAD` if no branch is checked out.
  const branch = name ?? (await git.run(['symbolic-ref', '--short', 'HEAD'], directory, signal))
  return { root, head, branch: branch === 'HEAD' ? undefined : branch }
}

/** Returns the root that git reports, if it is in the workspace and contains the context. */
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

/** Returns the first URL of `origin`. Asks git only if settings rewrite it or there are several. */
export async function remoteUrlOf(
  { all }: Settings,
  ask: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const key = 'remote.origin.url\n'
  const [url, ...others] = all.filter((setting) => setting.startsWith(key))
  const isRewritten = all.some((setting) => /^url\.[^\n]*\.insteadof\n/.test(setting))
  return others.length > 0 || isRewritten ? await ask() : url?.slice(key.length)
}
