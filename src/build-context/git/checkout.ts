import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { isOutside } from '../files/outside.ts'
import { hasForeignFilter } from './filters.ts'
import type { ContextGit } from './git.ts'
import type { Settings } from './user-config.ts'

/** The git work tree around a build context. */
export interface Checkout {
  /** Absolute, links resolved. */
  readonly root: string
  /** Undefined before the first commit. */
  readonly head: string | undefined
  /** Undefined on a detached HEAD. */
  readonly branch: string | undefined
  /** URL of the remote `origin`. */
  readonly remoteUrl: string | undefined
  /** Whether the build context differs from HEAD; undefined where this is unknown. */
  readonly isDirty: boolean | undefined
}

/** One line for each of root, commit and branch; before the first commit, for the root alone. */
const readHead = [
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
  ...['status', '--porcelain', '--untracked-files=normal', '--', '.'],
]

/** Undefined where the build context is in no work tree within the workspace, or git does not report one. */
export async function readCheckout(
  contextDir: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<Checkout | undefined> {
  const settings = await git.settings(signal)
  if (!settings) return undefined
  const [text, isFiltered] = await Promise.all([
    git(readHead, contextDir, signal),
    hasForeignFilter(contextDir, git, signal),
  ])
  const [, top, head, name] = headLines.exec(text ?? '') ?? []
  const root = top && (await workTreeAt(top, contextDir, git.workspace))
  if (!root) return undefined
  const [branch, remoteUrl, changes] = await Promise.all([
    branchOf(name, () => git(['symbolic-ref', '--short', 'HEAD'], contextDir, signal)),
    remoteUrlOf(settings, () => git(['remote', 'get-url', 'origin'], contextDir, signal)),
    // The filters would start.
    isFiltered ? undefined : git(listChanges, contextDir, signal),
  ])
  const isDirty = changes === undefined ? undefined : changes !== ''
  return { root, head, branch, remoteUrl, isDirty }
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

/** `rev-parse` prints HEAD's own name where no branch is checked out, and none before the first commit. */
async function branchOf(
  name: string | undefined,
  ask: () => Promise<string | undefined>,
): Promise<string | undefined> {
  if (name === undefined) return await ask()
  return name === 'HEAD' ? undefined : name
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

/** The tag at HEAD. */
export async function readTag(
  contextDir: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<string | undefined> {
  return await git(['describe', '--tags', '--exact-match'], contextDir, signal)
}
