/** What started the run, as far as it says what to compare with. */
export interface TriggerEvent {
  readonly name: string
  /** The commit that started the run: on pull requests the merge commit that GitHub made. */
  readonly commit: string | undefined
  readonly ref: string
  /** The commit that the branch had before the push; zeros for a new branch. */
  readonly before: string | undefined
  readonly defaultBranch: string | undefined
  /** The tip of the branch that the pull request is for. */
  readonly pullRequestBase: string | undefined
  readonly mergeGroupBase: string | undefined
}

/** Where the base of a comparison with HEAD is to be found. */
export type BaseRule =
  /** The event has none. */
  | { readonly type: 'none' }
  /** HEAD itself: nothing has changed. */
  | { readonly type: 'head' }
  | { readonly type: 'first-parent' }
  | { readonly type: 'commit'; readonly commit: string }
  | { readonly type: 'merge-base'; readonly commit: string }
  /** The merge base with a branch of `origin`. */
  | { readonly type: 'branch'; readonly name: string }
  /** Any name that git knows for a commit; its merge base if there is one. */
  | { readonly type: 'revision'; readonly name: string }

/** `changedSince` wins over the event. `head` is the commit that is checked out. */
export function decideBase(
  changedSince: string | undefined,
  event: TriggerEvent,
  head: string,
): BaseRule {
  if (changedSince !== undefined) return { type: 'revision', name: changedSince }
  const { name, ref, commit, before, pullRequestBase, mergeGroupBase } = event
  if (ref.startsWith('refs/tags/')) return { type: 'none' }
  if (pullRequestBase !== undefined) {
    if (commit === head && ref.startsWith('refs/pull/')) return { type: 'first-parent' }
    if (commit === head && name === 'pull_request_target') return { type: 'head' }
    return { type: 'merge-base', commit: pullRequestBase }
  }
  if (name === 'push' && before !== undefined) return baseOfPush(before, event)
  if (name === 'merge_group' && mergeGroupBase !== undefined) {
    return { type: 'commit', commit: mergeGroupBase }
  }
  return { type: 'none' }
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
