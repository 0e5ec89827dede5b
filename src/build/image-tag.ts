const longestTag = 128

/**
 * The tag of an image that nobody named one for: the git tag that was pushed, else the commit, else the content.
 * A tag per commit is also what lets a build whose answer was lost be found again.
 */
export function defaultImageTag(source: {
  readonly pushedTag: string | undefined
  readonly commit: string | undefined
  readonly workingTreeHash: string
}): string {
  if (source.pushedTag !== undefined) return toImageTag(source.pushedTag)
  if (source.commit !== undefined) return `sha-${source.commit.slice(0, 12)}`
  return `tree-${source.workingTreeHash.slice(0, 12)}`
}

/** A git tag's name in Docker's grammar of a tag (distribution/reference). */
function toImageTag(name: string): string {
  return name
    .replace(/[^A-Za-z0-9_.-]/g, '-')
    .replace(/^[.-]/, '_')
    .slice(0, longestTag)
}
