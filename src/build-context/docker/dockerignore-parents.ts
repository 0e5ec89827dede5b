import type { Matcher } from './dockerignore-pattern.ts'

interface Directory {
  readonly path: string
  readonly parent: Directory | undefined
  /** Per pattern: whether it matches this directory or one above it; a hole where nobody asked yet. */
  readonly answers: boolean[]
}

/**
 * Patternmatcher's `MatchesOrParentMatches`, by which BuildKit opens the files that its walk found: where it says yes,
 * the file arrives empty. Remembers the directories it saw, so that files pay for themselves only.
 */
export function createParentMatcher(
  patterns: readonly { readonly negated: boolean; readonly matches: Matcher }[],
): Matcher {
  const directories = new Map<string, Directory>()

  function parentOf(path: string): Directory | undefined {
    const slash = path.lastIndexOf('/')
    if (slash === -1) return undefined
    const parent = path.slice(0, slash)
    const known = directories.get(parent)
    if (known !== undefined) return known
    const directory = { path: parent, parent: parentOf(parent), answers: [] }
    directories.set(parent, directory)
    return directory
  }

  return (path) => {
    const parent = parentOf(path)
    let matched = false
    for (const [index, { negated, matches }] of patterns.entries()) {
      if (negated !== matched) continue
      if (matches(path) || matchesUpwards(matches, index, parent)) matched = !negated
    }
    return matched
  }
}

function matchesUpwards(
  matches: Matcher,
  index: number,
  directory: Directory | undefined,
): boolean {
  if (directory === undefined) return false
  const { path, parent, answers } = directory
  return (answers[index] ??= matches(path) || matchesUpwards(matches, index, parent))
}
