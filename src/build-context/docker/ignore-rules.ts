import { splitPath } from '../files/context-paths.ts'
import { showName } from '../files/file-names.ts'
import {
  IgnoreFileError,
  IgnoreFileLimitError,
  readIgnoreLine,
  readIgnoreLines,
} from './ignore-lines.ts'
import { createPatterns, createReach, type Matcher, type Pattern } from './ignore-pattern.ts'

/** For one directory: which patterns match it. Only the rules that made it can read it. */
export type Hits = Uint8Array

/** For a walk from the root: a path's result depends on the lines tested against its parents. */
export type IgnoreRules = Awaited<ReturnType<typeof parseDockerignore>>

export interface NamedRules {
  /** Of the ignore file, for messages. */
  readonly name: string
  readonly rules: IgnoreRules
}

/** As BuildKit. Rejects with an `IgnoreFileError`; some expressions throw it only for a path. */
export async function parseDockerignore(bytes: Uint8Array, fileName: string) {
  const patterns = await createPatterns(readIgnoreLines(bytes, fileName), fileName)
  const reaches = patterns.flatMap(({ negated, pattern }) => (negated ? createReach(pattern) : []))
  const isMatchedWithParents = createParentMatcher(patterns)
  return {
    /** The hits of the context root. */
    rootHits: new Uint8Array(patterns.length) as Hits,
    /** The number of the line that decided, 1-based; undefined if none hit. */
    lineOf: (hits: Hits) => patterns[hits.lastIndexOf(1)]?.number,
    /** `path` is relative to the root, with `/`, without a leading or trailing one. */
    decide: (path: string, parentHits: Hits) => decide(patterns, path, parentHits),
    /** Whether no exception can match below this ignored directory, so that it need not be read. */
    canPrune: (directory: string) => !reaches.some((reaches) => reaches(directory)),
    /**
     * Whether Docker sends this included file with 0 bytes: where there are exceptions, it decides
     * again before it opens the file.
     */
    isEmptied: (path: string) => reaches.length > 0 && isMatchedWithParents(path),
  }
}

/**
 * As patternmatcher's `MatchesUsingParentResults`: the last hit wins. A hit on a parent counts as
 * one here, and a pattern that could change nothing is not tested.
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

/** `undefined` if no line ignores the path. In the message, `where` follows the verb. */
export function whyIgnored(
  { name, rules }: NamedRules,
  path: string,
  where = '',
): string | undefined {
  const names = path.split('/')
  let decision = { ignored: false, hits: rules.rootHits }
  for (const depth of names.keys()) {
    decision = rules.decide(names.slice(0, depth + 1).join('/'), decision.hits)
  }
  const line = decision.ignored ? rules.lineOf(decision.hits) : undefined
  return line === undefined ? undefined : ignoredByLine(name, line, where)
}

export function ignoredByLine(fileName: string, line: number, where = ''): string {
  return `ignored${where} by line ${line} of '${showName(fileName)}'`
}

/** Patternmatcher's `MatchesOrParentMatches`: BuildKit sends what it ignores as an empty file. */
function createParentMatcher(patterns: readonly Pattern[]): Matcher {
  /** Of the path asked about last; per pattern, whether it matches one of its directories. */
  let parent = ''
  let results: (boolean | undefined)[] = []

  return (path) => {
    const directory = splitPath(path).parent
    if (directory !== parent) [parent, results] = [directory, []]
    let ignored = false
    for (const [index, { negated, matches }] of patterns.entries()) {
      if (negated !== ignored) continue
      if (matches(path) || (results[index] ??= upwards(parent).some(matches))) ignored = !negated
    }
    return ignored
  }
}

/** The directory and those above it, without the root. */
function upwards(directory: string): readonly string[] {
  return directory === '' ? [] : [directory, ...upwards(splitPath(directory).parent)]
}

/** Lines that Docker rejects are skipped or match nothing. Returns none if they exceed a limit. */
export async function matchLines(
  texts: readonly { readonly number: number; readonly text: string }[],
) {
  const lines = texts.flatMap(
    ({ number, text }) => unlessRejected(() => readIgnoreLine(text, number, '')) ?? [],
  )
  const patterns = await createPatterns(lines, '').catch((error: unknown) => {
    if (error instanceof IgnoreFileLimitError) return []
    throw error
  })
  return patterns.map(({ number, negated, matches }) => ({
    ...{ number, negated },
    matches: (path: string) => unlessRejected(() => matches(path)) === true,
  }))
}

/** Undefined for what Docker rejects. */
function unlessRejected<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof IgnoreFileError) return undefined
    throw error
  }
}
