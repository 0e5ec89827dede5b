import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { Provenance } from '../api/model.ts'
import type { Git } from './git.ts'
import { normaliseRemote } from './source-repo.ts'

/** What the runner knows of the commit, where git knows less: a pull request is checked out detached, at a merge commit. */
export interface TriggeringEvent {
  readonly commit: string | undefined
  readonly pullRequestHead: { readonly commit: string; readonly ref: string } | undefined
  /** Branch or tag that the run was started for. */
  readonly ref: string | undefined
}

/**
 * Where the sources of a build context come from, by the rules of Agentex's own provenance capture; empty outside a git
 * work tree. A part that git does not tell is left out. As an addition, a checkout of the run's own commit takes head commit
 * and ref from the event.
 */
export async function readProvenance(
  contextDir: string,
  git: Git,
  event: TriggeringEvent,
  signal: AbortSignal,
): Promise<Provenance> {
  const root = await git(['rev-parse', '--show-toplevel'], contextDir, signal)
  if (root === undefined) return {}
  const subpath = await subpathOf(contextDir, root)
  const head = await git(['rev-parse', 'HEAD'], root, signal)
  const limit = subpath === undefined ? [] : ['--', subpath]
  const [branch, remote, changes] = await Promise.all([
    git(['symbolic-ref', '--short', 'HEAD'], root, signal),
    git(['remote', 'get-url', 'origin'], root, signal),
    git(['status', '--porcelain', ...limit], root, signal),
  ])
  const ours = head !== undefined && head === event.commit
  return {
    sourceRepo: remote === undefined ? undefined : normaliseRemote(remote),
    sourceCommit: ours ? (event.pullRequestHead?.commit ?? head) : head,
    sourceRef:
      branch ??
      (ours ? (event.pullRequestHead?.ref ?? event.ref) : undefined) ??
      (await git(['describe', '--tags', '--exact-match'], root, signal)),
    sourceSubpath: subpath,
    sourceDirty: changes === undefined ? undefined : changes !== '',
  }
}

async function subpathOf(contextDir: string, root: string): Promise<string | undefined> {
  const way = relative(await realpath(root), await realpath(contextDir))
  return way === '' || way.startsWith('..') ? undefined : way.split(sep).join('/')
}
