import { IgnoreFileError } from '../../util/errors.ts'
import { escapeNameForMessage } from '../files/file-names.ts'
import { parseIgnoreLine, readIgnoreLines } from './ignore-lines.ts'
import {
  createPatterns,
  createCanMatchBelow,
  type MatchingCost,
  type Pattern,
} from './ignore-pattern.ts'

/** The result of one path, which only the `IgnoreRules` that returned it can read. */
export interface IgnoreDecision {
  readonly path: string
  readonly ignored: boolean
  /** One flag for each pattern: whether it hit the path. */
  readonly hits: Uint8Array
  /** The decision about the path's directory; undefined for the context root. */
  readonly parent: IgnoreDecision | undefined
  /** Per pattern: whether it matches this directory or a parent; 0 if it was not tested. */
  around?: Uint8Array
}

/** Decide on parents first: a path's result depends on the patterns that hit its parents. */
export interface IgnoreRules {
  readonly root: IgnoreDecision
  /** The cost of all tests so far. */
  readonly effort: Readonly<MatchingCost>
  /** The number of the line that decided, 1-based; `undefined` if no line hit. */
  readonly lineOf: (decision: IgnoreDecision) => number | undefined
  /** `path` is relative to the root, with `/` only between names. */
  readonly decide: (path: string, parent: IgnoreDecision) => IgnoreDecision
  /** Whether no exception can match below this ignored directory, so that it need not be read. */
  readonly canPrune: (directory: string) => boolean
  /**
   * Whether Docker sends this included file with 0 bytes: if there are exceptions, Docker decides
   * again before it opens the file, by another rule.
   */
  readonly isEmptied: (file: IgnoreDecision) => boolean
}

export interface NamedIgnoreRules {
  /** The ignore file's name in messages. */
  readonly name: string
  readonly rules: IgnoreRules
}

/** Reads rules as BuildKit does. Rejects with an `IgnoreFileError`; `decide` may throw one too. */
export async function parseDockerignore(bytes: Uint8Array, fileName: string): Promise<IgnoreRules> {
  const effort = { steps: 0 }
  const patterns = await createPatterns(readIgnoreLines(bytes, fileName), fileName, effort)
  const reaches = patterns.flatMap(({ negated, pattern }) =>
    negated ? createCanMatchBelow(pattern) : [],
  )
  const hits = new Uint8Array(patterns.length)
  return {
    root: { path: '', ignored: false, hits, parent: undefined },
    effort,
    lineOf: (decision) => patterns[decision.hits.lastIndexOf(1)]?.number,
    decide: (path, parent) => decide(patterns, path, parent),
    canPrune: (directory) => !reaches.some((reaches) => reaches(directory)),
    isEmptied: (file) => reaches.length > 0 && matchesWithParents(patterns, file),
  }
}

/**
 * Follows patternmatcher's `MatchesUsingParentResults`: the last hit wins, and a hit on a parent
 * counts. Skips patterns that cannot change the result.
 */
function decide(
  patterns: readonly Pattern[],
  path: string,
  parent: IgnoreDecision,
): IgnoreDecision {
  const hits = new Uint8Array(patterns.length)
  let ignored = false
  for (const [index, { negated, matches }] of patterns.entries()) {
    const hit = parent.hits[index] === 1 || (negated === ignored && matches(path))
    if (!hit) continue
    hits[index] = 1
    ignored = !negated
  }
  return { path, ignored, hits, parent }
}

/** Follows patternmatcher's `MatchesOrParentMatches`: BuildKit sends such files empty. */
function matchesWithParents(
  patterns: readonly Pattern[],
  { path, parent }: IgnoreDecision,
): boolean {
  let ignored = false
  for (const [index, pattern] of patterns.entries()) {
    if (pattern.negated !== ignored) continue
    if (pattern.matches(path) || matchesAround(pattern, index, parent)) ignored = !pattern.negated
  }
  return ignored
}

const isMatched = 1
const isUnmatched = 2

/** Whether a pattern matches a directory or a parent. Tests it once for each directory. */
function matchesAround(
  pattern: Pattern,
  index: number,
  directory: IgnoreDecision | undefined,
): boolean {
  if (directory?.parent === undefined) return false
  directory.around ??= new Uint8Array(directory.hits.length)
  if (directory.around[index] === 0) {
    const matches =
      matchesAround(pattern, index, directory.parent) || pattern.matches(directory.path)
    directory.around[index] = matches ? isMatched : isUnmatched
  }
  return directory.around[index] === isMatched
}

/** Returns `undefined` if no line ignores the path. `where` is inserted after "ignored". */
export function whyIgnored(
  { name, rules }: NamedIgnoreRules,
  path: string,
  where = '',
): string | undefined {
  const names = path.split('/')
  let decision = rules.root
  for (const depth of names.keys()) {
    decision = rules.decide(names.slice(0, depth + 1).join('/'), decision)
  }
  const line = decision.ignored ? rules.lineOf(decision) : undefined
  return line === undefined ? undefined : describeIgnoringLine(name, line, where)
}

export function describeIgnoringLine(fileName: string, line: number, where = ''): string {
  return `ignored${where} by line ${line} of '${escapeNameForMessage(fileName)}'`
}

/** Skips lines that Docker rejects. Returns no patterns if they are too long. */
export async function matchIgnoreLines(
  texts: readonly { readonly number: number; readonly text: string }[],
) {
  const lines = texts.flatMap(
    ({ number, text }) => unlessRejected(() => parseIgnoreLine(text, number, '')) ?? [],
  )
  const patterns = await createPatterns(lines, '').catch((error: unknown) => {
    if (error instanceof IgnoreFileError && error.isOurLimit) return []
    throw error
  })
  return patterns.map(({ number, negated, matches }) => ({
    number,
    negated,
    matches: (path: string) => unlessRejected(() => matches(path)) === true,
  }))
}

/** Returns `undefined` if Docker rejects the line. */
function unlessRejected<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof IgnoreFileError) return undefined
    throw error
  }
}
