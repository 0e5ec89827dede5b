import { IgnoreFileError } from '../../util/errors.ts'
import { showName } from '../files/file-names.ts'
import { readIgnoreLine, readIgnoreLines } from './ignore-lines.ts'
import { createPatterns, createReach, type Effort, type Pattern } from './ignore-pattern.ts'

/** What the rules say of a path. Only the rules that made it can read it. */
export interface Decision {
  readonly path: string
  readonly ignored: boolean
  /** Which patterns hit the path. */
  readonly hits: Uint8Array
  /** The decision about the path's directory; undefined for the context root. */
  readonly parent: Decision | undefined
  /** Which patterns match a directory or one above it, as far as they were tested. */
  around?: Uint8Array
}

/** Ask from the root down: a path's result depends on the lines tested against its parents. */
export interface IgnoreRules {
  readonly root: Decision
  /** What matching has cost. */
  readonly effort: Readonly<Effort>
  /** The number of the line that decided, 1-based; undefined if none hit. */
  readonly lineOf: (decision: Decision) => number | undefined
  /** `path` is relative to the root, with `/`, without a leading or trailing one. */
  readonly decide: (path: string, parent: Decision) => Decision
  /** Whether no exception can match below this ignored directory, so that it need not be read. */
  readonly canPrune: (directory: string) => boolean
  /**
   * Whether Docker sends this included file with 0 bytes: where there are exceptions, it decides
   * again before it opens the file.
   */
  readonly isEmptied: (file: Decision) => boolean
}

export interface NamedRules {
  /** The ignore file's name in messages. */
  readonly name: string
  readonly rules: IgnoreRules
}

/** Reads as BuildKit does. Rejects with an `IgnoreFileError`, which `decide` may also throw. */
export async function parseDockerignore(bytes: Uint8Array, fileName: string): Promise<IgnoreRules> {
  const effort = { steps: 0 }
  const patterns = await createPatterns(readIgnoreLines(bytes, fileName), fileName, effort)
  const reaches = patterns.flatMap(({ negated, pattern }) => (negated ? createReach(pattern) : []))
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
 * Follows patternmatcher's `MatchesUsingParentResults`: the last hit wins, a hit on a parent
 * counts too, and a pattern that could change nothing is not tested.
 */
function decide(patterns: readonly Pattern[], path: string, parent: Decision): Decision {
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

/** Patternmatcher's `MatchesOrParentMatches`: BuildKit sends what it ignores as an empty file. */
function matchesWithParents(patterns: readonly Pattern[], { path, parent }: Decision): boolean {
  let ignored = false
  for (const [index, pattern] of patterns.entries()) {
    if (pattern.negated !== ignored) continue
    if (pattern.matches(path) || matchesAround(pattern, index, parent)) ignored = !pattern.negated
  }
  return ignored
}

const isMatched = 1
const isUnmatched = 2

/** Whether a pattern matches a directory or one above it. Tests it once for each directory. */
function matchesAround(pattern: Pattern, index: number, directory: Decision | undefined): boolean {
  if (directory?.parent === undefined) return false
  directory.around ??= new Uint8Array(directory.hits.length)
  if (directory.around[index] === 0) {
    const matches =
      matchesAround(pattern, index, directory.parent) || pattern.matches(directory.path)
    directory.around[index] = matches ? isMatched : isUnmatched
  }
  return directory.around[index] === isMatched
}

/** `undefined` if no line ignores the path. In the message, `where` follows the verb. */
export function whyIgnored(
  { name, rules }: NamedRules,
  path: string,
  where = '',
): string | undefined {
  const names = path.split('/')
  let decision = rules.root
  for (const depth of names.keys()) {
    decision = rules.decide(names.slice(0, depth + 1).join('/'), decision)
  }
  const line = decision.ignored ? rules.lineOf(decision) : undefined
  return line === undefined ? undefined : ignoredByLine(name, line, where)
}

export function ignoredByLine(fileName: string, line: number, where = ''): string {
  return `ignored${where} by line ${line} of '${showName(fileName)}'`
}

/** Lines that Docker rejects are skipped or match nothing. Returns none if they exceed a limit. */
export async function matchLines(
  texts: readonly { readonly number: number; readonly text: string }[],
) {
  const lines = texts.flatMap(
    ({ number, text }) => unlessRejected(() => readIgnoreLine(text, number, '')) ?? [],
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

/** Returns `undefined` for what Docker rejects. */
function unlessRejected<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof IgnoreFileError) return undefined
    throw error
  }
}
