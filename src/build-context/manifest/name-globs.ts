import { matchesSteps, type WildcardStep } from '../files/wildcards.ts'

/** Matches one name of a directory, as Python's `fnmatch.fnmatchcase` does. */
export interface NameGlob {
  matches(name: string): boolean
  /** False where the pattern contains a `/`, which no name does. */
  readonly canMatch: boolean
}

/** First and last code point. */
type Range = readonly [number, number]

/**
 * Reads a pattern: `*`, `?`, `[a-z]` and `[!a-z]`; everything else, also backslash and braces, is an ordinary
 * character. Matching takes time in proportion to name times pattern at worst.
 */
export function createNameGlob(pattern: string): NameGlob {
  const { steps, hasSlash } = parse(Array.from(pattern))
  return { matches: (name) => matchesSteps(steps, name), canMatch: !hasSlash }
}

function parse(pattern: readonly string[]): {
  readonly steps: readonly WildcardStep[]
  readonly hasSlash: boolean
} {
  const steps: WildcardStep[] = []
  let hasSlash = false
  // Without this, each `[` of many would search the rest of the pattern.
  const lastEnd = pattern.lastIndexOf(']')
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? ''
    const end = character === '[' && index < lastEnd ? endOfClass(pattern, index + 1) : -1
    if (character === '*') {
      if (steps.at(-1) !== 'run') steps.push('run')
    } else if (character === '?') {
      steps.push(() => true)
    } else if (end < 0) {
      hasSlash ||= character === '/'
      steps.push((other) => other === character)
    } else {
      steps.push(parseClass(pattern.slice(index + 1, end)))
      index = end
    }
  }
  return { steps, hasSlash }
}

/** Where the class that starts at `start` has its `]`, which is an ordinary member in first position; -1 without one. */
function endOfClass(pattern: readonly string[], start: number): number {
  const first = pattern[start] === '!' ? start + 1 : start
  return pattern.indexOf(']', first + 1)
}

function parseClass(content: readonly string[]): WildcardStep {
  const negated = content[0] === '!'
  const ranges: Range[] = []
  for (let index = negated ? 1 : 0; index < content.length; index += 1) {
    const isRange = content[index + 1] === '-' && index + 2 < content.length
    ranges.push([codeOf(content[index]), codeOf(content[isRange ? index + 2 : index])])
    if (isRange) index += 2
  }
  return (character) => {
    const code = codeOf(character)
    return ranges.some(([first, last]) => first <= code && code <= last) !== negated
  }
}

function codeOf(character = ''): number {
  return character.codePointAt(0) ?? -1
}
