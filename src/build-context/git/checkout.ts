import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { relativePath } from '../files/context-paths.ts'
import { isOutside } from '../files/outside.ts'
import { hasForeignFilter } from './filters.ts'
import type { ContextGit } from './git.ts'
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

/** The git work tree that a build context comes from. */
export interface Checkout extends Head {
  /** Of the build context in it, with `/`; empty for the root, and for a build context outside. */
  readonly subpath: string
  /** URL of the remote `origin`. */
  readonly remoteUrl: string | undefined
  /** Whether the build context differs from HEAD; undefined where this is unknown. */
  readonly isDirty: boolean | undefined
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

/** `undefined` without a work tree in the workspace. The context may be outside the work tree. */
export async function readCheckout(
  contextDir: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<Checkout | undefined> {
  const settings = await git.settings(signal)
  const head = settings && (await readHead(git.directory, git, signal))
  if (!head) return undefined
  const { root } = head
  const subpath = isOutside(root, contextDir) ? '' : relativePath(root, contextDir)
  const isFiltered = await hasForeignFilter(root, subpath, git, signal)
  const [remoteUrl, changes] = await Promise.all([
    remoteUrlOf(settings, () => git(['remote', 'get-url', 'origin'], root, signal)),
    // The filters would start.
    isFiltered ? undefined : git([...listChanges, subpath || '.'], root, signal),
  ])
  const isDirty = changes === undefined ? undefined : changes !== ''
  return { ...head, subpath, remoteUrl, isDirty }
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
async function remoteUrlOf(
  { all }: Settings,
  ask: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const key = 'remote.origin.url\n'
  const [url, ...others] = all.filter((setting) => setting.startsWith(key))
  const isRewritten = all.some((setting) => /^url\.[^\n]*\.insteadof\n/.test(setting))
  return others.length > 0 || isRewritten ? await ask() : url?.slice(key.length)
}
