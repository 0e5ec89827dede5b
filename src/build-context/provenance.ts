import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Provenance } from '../api/model.ts'
import { relativePath } from './files/context-paths.ts'
import type { Git } from './git/git.ts'
import { isOutside } from './files/outside.ts'
import { normaliseRemote } from './source-repo.ts'

/** What the runner knows of a commit that may be checked out, where git knows less: a pull request is checked out detached. */
export interface KnownCheckout {
  /** What HEAD is then. */
  readonly head: string
  /** The commit that the sources are of: HEAD itself, or the head of the pull request that GitHub made a merge commit of. */
  readonly commit: string
  /** Branch or tag of that commit. */
  readonly ref: string | undefined
}

/** Untracked files count, and so do those of submodules, whatever the user has git show. */
const listChanges = [
  '--literal-pathspecs',
  '-c',
  'diff.ignoreSubmodules=none',
  'status',
  '--porcelain',
  '--untracked-files=normal',
]

/**
 * Where the sources of a build context come from, by the rules of Agentex's own provenance capture; empty outside a git
 * work tree. A part that git does not tell is left out. As an addition, the commit is that of the first of `checkouts`
 * that HEAD is, and the ref too where no branch is checked out.
 */
export async function readProvenance(
  contextDir: string,
  git: Git,
  checkouts: readonly KnownCheckout[],
  signal: AbortSignal,
): Promise<Provenance> {
  const root = await git(['rev-parse', '--show-toplevel'], contextDir, signal)
  // Files of a checkout can look like a repository with a configuration of its own, which git before 2.38 takes for one.
  if (root === undefined || !existsSync(join(root, '.git'))) return {}
  const subpath = await subpathOf(contextDir, root)
  const head = await git(['rev-parse', 'HEAD'], root, signal)
  const limit = subpath === undefined ? [] : ['--', subpath]
  const [branch, remote, changes] = await Promise.all([
    git(['symbolic-ref', '--short', 'HEAD'], root, signal),
    git(['remote', 'get-url', 'origin'], root, signal),
    git([...listChanges, ...limit], root, signal),
  ])
  const known = checkouts.find((checkout) => checkout.head === head)
  return {
    sourceRepo: remote === undefined ? undefined : normaliseRemote(remote),
    sourceCommit: known?.commit ?? head,
    sourceRef:
      branch ?? known?.ref ?? (await git(['describe', '--tags', '--exact-match'], root, signal)),
    sourceSubpath: subpath,
    sourceDirty: changes === undefined ? undefined : changes !== '',
  }
}

async function subpathOf(contextDir: string, root: string): Promise<string | undefined> {
  const [from, to] = await Promise.all([realpath(root), realpath(contextDir)])
  return from === to || isOutside(from, to) ? undefined : relativePath(from, to)
}
