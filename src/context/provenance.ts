import type { Provenance } from '../api/model.ts'
import { isOutside, relativePath, resolveLinks } from './files/paths.ts'
import {
  type CheckedOutHead,
  hasChanges,
  isFileOfCheckout,
  readHead,
  readRevisionsOfOutsideFiles,
  remoteUrlOf,
} from './git/checkout.ts'
import { type DirectoryGit, type GitOptions, createGit } from './git/git.ts'
import { normaliseRemote } from './normalise-remote.ts'

/** A commit that the runner names: git has no branch when a pull request is checked out. */
export interface RunnerCheckout {
  /** The value of HEAD that identifies this checkout. */
  readonly head: string
  /** HEAD itself, or the head of the pull request if HEAD is its merge commit. */
  readonly commit: string
  readonly ref: string | undefined
}

/** The commit of the sources, and its branch or git tag. */
export interface Revision {
  readonly commit: string | undefined
  readonly ref: string | undefined
  /** Whether HEAD is the merge commit of a pull request, whose head is `commit`. */
  readonly isMergeCommit: boolean
}

/** The repository that a build context comes from. */
export interface SourceRepository {
  readonly provenance: Provenance
  /** The root of its work tree; `undefined` outside git. */
  readonly repositoryRoot: string | undefined
  readonly isMergeCommit: boolean
  /** Commits of files that `sourceCommit` does not contain; `undefined` outside git. */
  readonly otherCommits: readonly (string | undefined)[]
}

/**
 * Follows Agentex's rules for provenance. The first of `checkouts` with this HEAD determines the
 * commit, and the ref if git has no branch.
 */
export async function readSourceRepository(
  contextDir: string,
  /** Absolute paths of the Dockerfile and ignore file, which may be outside the context. */
  files: readonly string[],
  git: DirectoryGit,
  checkouts: readonly RunnerCheckout[],
  signal: AbortSignal,
): Promise<SourceRepository> {
  const settings = await git.settings(signal)
  const checkout = settings && (await readHead(git.directory, git, signal))
  if (!checkout) {
    return { provenance: {}, repositoryRoot: undefined, isMergeCommit: false, otherCommits: [] }
  }
  const { root } = checkout
  // The context may be outside the work tree, as may the files.
  const isInRoot = !isOutside(root, contextDir)
  const subpath = isInRoot ? relativePath(root, contextDir) : ''
  const places = files.flatMap((file) => [file, resolveLinks(file)])
  const elsewhere = new Set(
    places.filter((place) => !isInRoot || !isFileOfCheckout(contextDir, place)),
  )
  const [remoteUrl, hasChanged, others] = await Promise.all([
    remoteUrlOf(settings, () => git.run(['remote', 'get-url', 'origin'], root, signal)),
    hasChanges(root, subpath, git, signal),
    readRevisionsOfOutsideFiles([...elsewhere], root, git, signal),
  ])
  const { commit, ref, isMergeCommit } = await describeHead(checkout, git, checkouts, signal)
  const states = [hasChanged, ...others.map((other) => other.hasChanged)]
  const provenance = {
    sourceRepo: remoteUrl === undefined ? undefined : normaliseRemote(remoteUrl),
    sourceCommit: commit,
    sourceRef: ref,
    sourceSubpath: subpath || undefined,
    sourceDirty: states.includes(true) || (states.includes(undefined) ? undefined : false),
  }
  const commitOf = (head: string | undefined) =>
    checkouts.find((known) => known.head === head)?.commit ?? head
  const otherCommits = others.flatMap(({ isOther, head }) => (isOther ? [commitOf(head)] : []))
  return { provenance, repositoryRoot: root, isMergeCommit, otherCommits }
}

/** The provenance of a directory of a repository, without other files. */
export async function readDirectoryProvenance(
  options: GitOptions,
  checkouts: readonly RunnerCheckout[],
  signal: AbortSignal,
): Promise<Provenance> {
  await using git = await createGit(options, signal)
  return (await readSourceRepository(options.directory, [], git, checkouts, signal)).provenance
}

/** Fast in any checkout; both commit and ref are `undefined` outside a git work tree. */
export async function readRevision(
  options: GitOptions,
  checkouts: readonly RunnerCheckout[],
  signal: AbortSignal,
): Promise<Revision> {
  await using git = await createGit(options, signal)
  const head = await readHead(git.directory, git, signal)
  if (!head) return { commit: undefined, ref: undefined, isMergeCommit: false }
  return await describeHead(head, git, checkouts, signal)
}

async function describeHead(
  { head, branch }: CheckedOutHead,
  git: DirectoryGit,
  checkouts: readonly RunnerCheckout[],
  signal: AbortSignal,
): Promise<Revision> {
  const known = checkouts.find((candidate) => candidate.head === head)
  const readTag = () => git.run(['describe', '--tags', '--exact-match'], git.directory, signal)
  return {
    commit: known?.commit ?? head,
    ref: branch ?? known?.ref ?? (await readTag()),
    isMergeCommit: known !== undefined && known.commit !== head,
  }
}
