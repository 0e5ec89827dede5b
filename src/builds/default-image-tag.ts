import { maxTagLength } from '../api/names.ts'

/** The facts that decide about the default tag. */
export interface TagSources {
  /** The git tag whose push started the run. */
  readonly pushedTag: string | undefined
  /** See `manifestTagUnlessLatest`. */
  readonly manifestTag?: string | undefined
  /** Whether the image may get the manifest's tag (`isBuiltFromDefaultBranch` below). */
  readonly isOfDefaultBranch: boolean
  /** The commit that is built; for a pull request, its head. */
  readonly commit: string | undefined
  /** The number of the pull request whose merge commit is checked out, not its head. */
  readonly merged?: number | undefined
  readonly workingTreeHash: string
}

/** A tag for each commit also helps to find a build whose response was lost. */
export function defaultImageTag(sources: TagSources): string {
  const { pushedTag, manifestTag, commit, merged, workingTreeHash } = sources
  if (pushedTag !== undefined) return toImageTag(pushedTag)
  if (manifestTag !== undefined && sources.isOfDefaultBranch) return manifestTag
  if (commit === undefined) return `tree-${shorten(workingTreeHash)}`
  return `${merged === undefined ? 'sha' : `pr-${merged}`}-${shorten(commit)}`
}

/** Returns `undefined` for `latest`, the default of every manifest, which names no version. */
export function manifestTagUnlessLatest(manifestTag: string | undefined): string | undefined {
  return manifestTag === 'latest' ? undefined : manifestTag
}

interface RunStart {
  readonly name: string
  readonly ref: string
  readonly commit: string | undefined
  readonly defaultBranch: string | undefined
}

/**
 * Whether everything in the build comes from the commit that the default branch had when the run
 * started. Otherwise an unmerged manifest could name the tag of a release.
 */
export function isBuiltFromDefaultBranch(
  { name, ref, commit, defaultBranch }: RunStart,
  commits: readonly (string | undefined)[],
): boolean {
  const isOnBranch =
    name === 'schedule' || (defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`)
  return (
    isOnBranch &&
    !buildsUnmergedCode(name) &&
    commit !== undefined &&
    commits.every((one) => one === commit)
  )
}

const foreignEvents = ['merge_group', 'issue_comment', 'issues', 'workflow_run']

/** Whether runs of this event usually build code that is not merged. */
export function buildsUnmergedCode(event: string): boolean {
  return event.startsWith('pull_request') || foreignEvents.includes(event)
}

function shorten(digits: string): string {
  return digits.slice(0, 12)
}

/** Replaces what Docker's grammar of a tag does not allow (distribution/reference). */
export function toImageTag(name: string): string {
  return replaceInvalidTagCharacters(name).replace(/^[.-]/, '_').slice(0, maxTagLength)
}

/** Docker has more rules for a tag's first character and length; `toImageTag` applies them. */
export function replaceInvalidTagCharacters(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/gu, '-')
}
