import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Provenance } from '../api/model.ts'
import type { Git } from './git.ts'
import { normaliseRemote } from './source-repo.ts'

export interface PullRequestHead {
  readonly commit: string
  readonly ref: string
  /** Whether the run's own commit is GitHub's merge of it, for which it stands. */
  readonly isMergedByRun: boolean
}

/** What the runner knows of the commit, where git knows less: a pull request is checked out detached, at a merge commit. */
export interface TriggeringEvent {
  readonly commit: string | undefined
  readonly pullRequestHead: PullRequestHead | undefined
  /** Branch or tag that the run was started for. */
  readonly ref: string | undefined
}

/** Untracked files count, and so do those of submodules, whatever the user has git show. */
const listChanges = [
  '-c',
  'diff.ignoreSubmodules=none',
  'status',
  '--porcelain',
  '--untracked-files=normal',
]

/**
 * Where the sources of a build context come from, by the rules of Agentex's own provenance capture; empty outside a git
 * work tree. A part that git does not tell is left out. As an addition, a checkout of the run's own commit, or of the pull
 * request's head, takes commit and ref from the event.
 */
export async function readProvenance(
  contextDir: string,
  git: Git,
  event: TriggeringEvent,
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
  const pullRequest = checkedOutHead(head, event)
  const ours = head !== undefined && head === event.commit
  return {
    sourceRepo: remote === undefined ? undefined : normaliseRemote(remote),
    sourceCommit: pullRequest?.commit ?? head,
    sourceRef:
      branch ??
      pullRequest?.ref ??
      (ours ? event.ref : undefined) ??
      (await git(['describe', '--tags', '--exact-match'], root, signal)),
    sourceSubpath: subpath,
    sourceDirty: changes === undefined ? undefined : changes !== '',
  }
}

/** The pull request's head where it is checked out, itself or in the run's merge of it. */
function checkedOutHead(
  head: string | undefined,
  { commit, pullRequestHead }: TriggeringEvent,
): PullRequestHead | undefined {
  if (head === undefined || pullRequestHead === undefined) return undefined
  const isMerge = head === commit && pullRequestHead.isMergedByRun
  return isMerge || head === pullRequestHead.commit ? pullRequestHead : undefined
}

async function subpathOf(contextDir: string, root: string): Promise<string | undefined> {
  const way = relative(await realpath(root), await realpath(contextDir))
  return way === '' || way.startsWith('..') ? undefined : way.split(sep).join('/')
}
