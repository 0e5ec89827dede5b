/** What started the run, as far as it says what to compare with. */
export interface TriggerEvent {
  readonly name: string
  /** What started the run: on pull requests GitHub's merge commit, on other runners the head. */
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
  /** Of head and base; Gitea sends it, GitHub does not. */
  readonly mergeBase: string | undefined
}

/** The commit that is checked out. */
export interface HeadCommit {
  readonly commit: string
  readonly parents: readonly string[]
}

/** Where the base of a comparison with HEAD is to be found. */
export type BaseRule =
  /** The event has none. */
  | { readonly type: 'none' }
  | { readonly type: 'commit'; readonly commit: string }
  | { readonly type: 'merge-base'; readonly commit: string }
  /** The merge base with a branch of `origin`. */
  | { readonly type: 'branch'; readonly name: string }
  /** Any name that git knows for a commit; its merge base if there is one. */
  | { readonly type: 'revision'; readonly name: string }

/** `changedSince` wins over the event. */
export function decideBase(
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
  // Other runners start from the head itself, under GitHub's names; it may also be a merge commit.
  if (head.commit === commit && head.commit !== pullRequest.head) {
    const [base, merged, ...others] = head.parents
    const isMerge = base !== undefined && merged === pullRequest.head && others.length === 0
    if (isMerge && /^refs\/pull\/\d+\/merge$/.test(ref)) return { type: 'commit', commit: base }
    // Nothing has changed.
    if (name === 'pull_request_target') return { type: 'commit', commit: head.commit }
  }
  return pullRequest.mergeBase === undefined
    ? { type: 'merge-base', commit: pullRequest.base }
    : { type: 'commit', commit: pullRequest.mergeBase }
}

function baseOfPush(before: string, { ref, defaultBranch }: TriggerEvent): BaseRule {
  if (!isZeros(before)) return { type: 'commit', commit: before }
  // The first push of a repository creates the default branch.
  return defaultBranch === undefined || ref === `refs/heads/${defaultBranch}`
    ? { type: 'none' }
    : { type: 'branch', name: defaultBranch }
}

/** What a push event has in place of a commit for a new branch. */
export function isZeros(commit: string): boolean {
  return /^0{40,64}$/.test(commit)
}
