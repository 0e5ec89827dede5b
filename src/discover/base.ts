import type { DirectoryGit } from '../context/git/git.ts'
import { ActionError } from '../util/errors.ts'

/** The facts about the event that started the run, to choose what to compare with. */
export interface TriggerEvent {
  readonly name: string
  /** The commit that started the run: GitHub's merge commit of a pull request, else its head. */
  readonly commit: string | undefined
  readonly ref: string
  /** The commit that the branch had before the push; zeros for a new branch. */
  readonly before: string | undefined
  readonly defaultBranch: string | undefined
  readonly pullRequest: PullRequestCommits | undefined
  readonly mergeGroupBase: string | undefined
}

/** The commits of a pull request when the event occurred. */
interface PullRequestCommits {
  readonly head: string | undefined
  /** The tip of the branch that the pull request is for. */
  readonly base: string
  /** Gitea sends it, GitHub does not. */
  readonly mergeBase: string | undefined
}

interface HeadCommit {
  readonly commit: string
  readonly parents: readonly string[]
}

/** How to find the base of a comparison with HEAD. */
type BaseRule =
  /** The event has no base. */
  | { readonly type: 'none' }
  | { readonly type: 'commit' | 'merge-base'; readonly commit: string }
  /** The merge base with a branch of `origin`. */
  | { readonly type: 'branch'; readonly name: string }
  /** Any name that git knows for a commit; the base is its merge base if there is one. */
  | { readonly type: 'revision'; readonly name: string }

/** The base to compare HEAD with, or why it is unknown. */
export type ComparisonBase =
  | { readonly type: 'commit'; readonly commit: string }
  | { readonly type: 'none' }
  /** `name` is the missing commit or branch, `reason` the last line of git's fetch. */
  | { readonly type: 'missing'; readonly name: string; readonly reason?: string | undefined }

type Ask = (...args: readonly string[]) => Promise<string | undefined>

const fullHash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** Fetches a missing commit. Rejects with an `ActionError` for a `changedSince` unknown to git. */
export async function resolveComparisonBase(
  changedSince: string | undefined,
  event: TriggerEvent,
  { root, head }: { readonly root: string; readonly head: string },
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<ComparisonBase> {
  const ask: Ask = (...args) => git.run(args, root, signal)
  return await find(decideBase(changedSince, event, await readCommit(head)))

  /** `HEAD^` does not exist in a shallow clone; the commit itself still names its parents. */
  async function readCommit(commit: string): Promise<HeadCommit> {
    const [header = ''] = ((await ask('cat-file', 'commit', commit)) ?? '').split('\n\n', 1)
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
    return { commit, parents }
  }

  async function find(rule: BaseRule): Promise<ComparisonBase> {
    switch (rule.type) {
      case 'none':
        return rule
      case 'commit':
        return await exactly(rule.commit)
      case 'merge-base':
        return await mergeBase(await exactly(rule.commit), rule.commit)
      case 'branch': {
        const name = `origin/${rule.name}`
        return await mergeBase(await branch(name), name)
      }
      case 'revision':
        return await mergeBase(await revision(rule.name))
    }
  }

  async function exactly(commit: string): Promise<ComparisonBase> {
    if (!fullHash.test(commit)) return { type: 'missing', name: commit }
    if (await has(commit)) return { type: 'commit', commit }
    const reason = await git.fetchObjects([commit], root, signal)
    return (await has(commit))
      ? { type: 'commit', commit }
      : { type: 'missing', name: commit, reason }
  }

  async function has(commit: string): Promise<boolean> {
    return (await ask('cat-file', '-e', `${commit}^{commit}`)) !== undefined
  }

  async function commitOf(name: string): Promise<string | undefined> {
    const object = await ask('rev-parse', '--verify', '--quiet', name)
    if (object === undefined || !fullHash.test(object)) return undefined
    // Uses the object's ID: in a name such as `:/text`, `^{commit}` would become part of the text.
    return await ask('rev-parse', '--verify', '--quiet', `${object}^{commit}`)
  }

  async function branch(name: string): Promise<ComparisonBase> {
    const commit = await commitOf(`refs/remotes/${name}`)
    return commit === undefined ? { type: 'missing', name } : { type: 'commit', commit }
  }

  async function revision(name: string): Promise<ComparisonBase> {
    // A name that starts with `-` would be an option of git.
    const commit = name.startsWith('-') ? undefined : await commitOf(name)
    if (commit !== undefined) return { type: 'commit', commit }
    if (fullHash.test(name)) return await exactly(name)
    throw new ActionError(
      `Input 'changed-since' must name a commit of the checkout, got '${name}'. Correct the name, or set 'fetch-depth: 0' for actions/checkout.`,
    )
  }

  /** If there is no merge base: `missing` under `name` in a shallow clone, otherwise `from`. */
  async function mergeBase(from: ComparisonBase, name?: string): Promise<ComparisonBase> {
    if (from.type !== 'commit') return from
    const common = await ask('merge-base', 'HEAD', from.commit)
    if (common !== undefined && fullHash.test(common)) return { type: 'commit', commit: common }
    const isShallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true'
    return isShallow && name !== undefined ? { type: 'missing', name } : from
  }
}

/** `changedSince` wins over the event. */
function decideBase(
  changedSince: string | undefined,
  event: TriggerEvent,
  head: HeadCommit,
): BaseRule {
  if (changedSince !== undefined) return { type: 'revision', name: changedSince }
  const { name, ref, before, pullRequest, mergeGroupBase } = event
  if (ref.startsWith('refs/tags/')) return { type: 'none' }
  if (pullRequest !== undefined) return baseOfPullRequest(pullRequest, event, head)
  if (name === 'push' && before !== undefined) return baseOfPush(before, event)
  if (name === 'merge_group' && mergeGroupBase !== undefined) {
    return { type: 'commit', commit: mergeGroupBase }
  }
  return { type: 'none' }
}

function baseOfPullRequest(
  pullRequest: PullRequestCommits,
  { name, ref, commit }: TriggerEvent,
  head: HeadCommit,
): BaseRule {
  // Other runners check out the head itself, which may be a merge commit too.
  if (head.commit === commit && head.commit !== pullRequest.head) {
    const [base, merged, ...others] = head.parents
    const isMerge = base !== undefined && merged === pullRequest.head && others.length === 0
    if (isMerge && /^refs\/pull\/\d+\/merge$/.test(ref)) return { type: 'commit', commit: base }
    // The checkout is the base itself, so nothing has changed.
    if (name === 'pull_request_target') return { type: 'commit', commit: head.commit }
  }
  return pullRequest.mergeBase === undefined
    ? { type: 'merge-base', commit: pullRequest.base }
    : { type: 'commit', commit: pullRequest.mergeBase }
}

function baseOfPush(before: string, { ref, defaultBranch }: TriggerEvent): BaseRule {
  if (!isZeroCommit(before)) return { type: 'commit', commit: before }
  // The first push of the default branch has no earlier commit to compare with.
  return defaultBranch === undefined || ref === `refs/heads/${defaultBranch}`
    ? { type: 'none' }
    : { type: 'branch', name: defaultBranch }
}

/** Whether a push event names no earlier commit, because the branch is new. */
export function isZeroCommit(commit: string): boolean {
  return /^0{40,64}$/.test(commit)
}
