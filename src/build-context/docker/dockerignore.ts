import { ActionError } from '../../util/errors.ts'
import { readIgnoreLines, type IgnoreLine } from './dockerignore-lines.ts'
import { createParentMatcher } from './dockerignore-parents.ts'
import { createMatcher, type Matcher } from './dockerignore-pattern.ts'
import { createReach, type Reach } from './dockerignore-reach.ts'
import type { Hits, IgnoreRules } from './ignore-rules.ts'

interface Pattern {
  readonly negated: boolean
  readonly matches: Matcher
  readonly mayMatchBelow: Reach
}

/**
 * The rules of a `.dockerignore`, deciding as a build by BuildKit does.
 *
 * Throws an ActionError that names `fileName` and the line when Docker would refuse the file: at once for what it
 * refuses on reading, from the rules' functions for expressions that fail only when a path reaches them.
 */
export function parseDockerignore(bytes: Uint8Array, fileName: string): IgnoreRules {
  const patterns = readIgnoreLines(bytes, fileName).map((line) => createPattern(line, fileName))
  const exceptions = patterns.filter(({ negated }) => negated)
  const isMatchedWithParents = createParentMatcher(patterns)
  return {
    rootHits: new Uint8Array(patterns.length),
    decide: (path, parentHits) => decide(patterns, path, parentHits),
    canPrune: (directory) => !exceptions.some(({ mayMatchBelow }) => mayMatchBelow(directory)),
    // Without exceptions both readings of the file agree.
    isEmptied: (path) => exceptions.length > 0 && isMatchedWithParents(path),
  }
}

function createPattern(
  { number, source, negated, pattern }: IgnoreLine,
  fileName: string,
): Pattern {
  const refuse = (cause: unknown): ActionError =>
    new ActionError(`Line ${number} of '${fileName}' is not a valid pattern: '${source}'.`, {
      hint: "Docker matches it as a regular expression of Go, in which '{', '|', '\\' and the ranges in '[…]' have a meaning; write '\\' before a character that stands for itself.",
      cause,
    })
  return {
    negated,
    matches: createMatcher(pattern, refuse),
    mayMatchBelow: createReach(pattern, refuse),
  }
}

/**
 * BuildKit's walk (patternmatcher's `MatchesUsingParentResults`): the last line that hits wins, a line that hit a parent
 * hits all below, and a line that could change nothing at a directory is never tried on that directory again.
 */
function decide(
  patterns: readonly Pattern[],
  path: string,
  parentHits: Hits,
): { ignored: boolean; hits: Hits } {
  const hits = new Uint8Array(patterns.length)
  let ignored = false
  for (const [index, { negated, matches }] of patterns.entries()) {
    const hit = parentHits[index] === 1 || (negated === ignored && matches(path))
    if (!hit) continue
    hits[index] = 1
    ignored = !negated
  }
  return { ignored, hits }
}
