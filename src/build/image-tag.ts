export const longestTag = 128

/** The pushed git tag, else the commit, else the content. A tag per commit also helps to find a build whose response was lost. */
export function defaultImageTag(source: {
  readonly pushedTag: string | undefined
  readonly commit: string | undefined
  readonly workingTreeHash: string
}): string {
  if (source.pushedTag !== undefined) return toImageTag(source.pushedTag)
  if (source.commit !== undefined) return `sha-${source.commit.slice(0, 12)}`
  return `tree-${source.workingTreeHash.slice(0, 12)}`
}

/** Replaces what Docker's grammar of a tag does not allow (distribution/reference). */
export function toImageTag(name: string): string {
  return withoutForeignCharacters(name).replace(/^[.-]/, '_').slice(0, longestTag)
}

/** The grammar has more rules for the first character, and for the length. */
export function withoutForeignCharacters(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/gu, '-')
}
