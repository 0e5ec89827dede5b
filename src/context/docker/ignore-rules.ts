import { splitPath } from '../files/context-paths.ts'
import { showName } from '../files/file-names.ts'
import {
  IgnoreFileError,
  IgnoreFileLimitError,
  readIgnoreLine,
  readIgnoreLines,
} from './ignore-lines.ts'
import { createPatterns, createReach, type Effort, type Pattern } from './ignore-pattern.ts'

/** For one directory: which patterns match it. Only the rules that made it can read it. */
export type Hits = Uint8Array

/** Pauses where other work should have a turn. */
export type InTurns<Result> = Generator<undefined, Result>

export interface Decision {
  readonly ignored: boolean
  readonly hits: Hits
}

/** Steps between two pauses, and what the test of a short pattern counts. */
const stepsPerTurn = 10_000_000
const stepsPerTest = 100

/** For a walk from the root: a path's result depends on the lines tested against its parents. */
export interface IgnoreRules {
  /** The hits of the context root. */
  readonly rootHits: Hits
  /** The number of the line that decided, 1-based; undefined if none hit. */
  readonly lineOf: (hits: Hits) => number | undefined
  /** `path` is relative to the root, with `/`, without a leading or trailing one. */
  readonly decide: (path: string, parentHits: Hits) => InTurns<Decision>
  /** Whether no exception can match below this ignored directory, so that it need not be read. */
  readonly canPrune: (directory: string) => boolean
  /**
   * Whether Docker sends this included file with 0 bytes: where there are exceptions, it decides
   * again before it opens the file.
   */
  readonly isEmptied: (path: string) => InTurns<boolean>
}

export interface NamedRules {
  /** Of the ignore file, for messages. */
  readonly name: string
  readonly rules: IgnoreRules
}

/** As BuildKit. Rejects with an `IgnoreFileError`; some expressions throw it only for a path. */
export async function parseDockerignore(bytes: Uint8Array, fileName: string): Promise<IgnoreRules> {
  const effort = { steps: 0 }
  const patterns = await createPatterns(readIgnoreLines(bytes, fileName), fileName, effort)
  const reaches = patterns.flatMap(({ negated, pattern }) => (negated ? createReach(pattern) : []))
  const isMatchedWithParents = createParentMatcher(patterns, effort)
  return {
    rootHits: new Uint8Array(patterns.length),
    lineOf: (hits) => patterns[hits.lastIndexOf(1)]?.number,
    decide: (path, parentHits) => decide(patterns, path, parentHits, effort),
    canPrune: (directory) => !reaches.some((reaches) => reaches(directory)),
    *isEmptied(path) {
      return reaches.length > 0 && (yield* isMatchedWithParents(path))
    },
  }
}

/**
 * As patternmatcher's `MatchesUsingParentResults`: the last hit wins. A hit on a parent counts as
 * one here, and a pattern that could change nothing is not tested.
 */
function* decide(
  patterns: readonly Pattern[],
  path: string,
  parentHits: Hits,
  effort: Effort,
): InTurns<Decision> {
  const hits = new Uint8Array(patterns.length)
  let ignored = false
  let pauseAt = effort.steps + stepsPerTurn
  for (const [index, { negated, matches }] of patterns.entries()) {
    if (effort.steps > pauseAt) {
      yield
      pauseAt = effort.steps + stepsPerTurn
    }
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
  let decision: Decision = { ignored: false, hits: rules.rootHits }
  for (const depth of names.keys()) {
    decision = atOnce(rules.decide(names.slice(0, depth + 1).join('/'), decision.hits))
  }
  const line = decision.ignored ? rules.lineOf(decision.hits) : undefined
  return line === undefined ? undefined : ignoredByLine(name, line, where)
}

export function ignoredByLine(fileName: string, line: number, where = ''): string {
  return `ignored${where} by line ${line} of '${showName(fileName)}'`
}

/** The result, without pauses. */
export function atOnce<Result>(turns: InTurns<Result>): Result {
  for (;;) {
    const { done, value } = turns.next()
    if (done === true) return value
  }
}

/** A directory, and which patterns are known to match it or one above it. */
interface KnownDirectory {
  readonly path: string
  readonly results: Uint8Array
}

const isMatched = 1
const isUnmatched = 2

/**
 * Patternmatcher's `MatchesOrParentMatches`: BuildKit sends what it ignores as an empty file. Tests
 * each pattern once for each directory.
 */
function createParentMatcher(patterns: readonly Pattern[], effort: Effort) {
  /** From the root, without it, to the directory of the path asked about last. */
  const around: KnownDirectory[] = []
  let pauseAt = stepsPerTurn

  return function* (path: string): InTurns<boolean> {
    enter(splitPath(path).parent)
    let ignored = false
    for (const [index, pattern] of patterns.entries()) {
      if (pattern.negated !== ignored) continue
      if (pattern.matches(path) || (yield* isAround(pattern, index))) ignored = !pattern.negated
    }
    return ignored
  }

  /** Whether the pattern matches a directory that was entered. */
  function* isAround({ matches }: Pattern, index: number): InTurns<boolean> {
    const known = around.findLastIndex(({ results }) => results[index] !== 0)
    let hit = around[known]?.results[index] === isMatched
    for (const { path, results } of around.slice(known + 1)) {
      hit ||= matches(path)
      results[index] = hit ? isMatched : isUnmatched
      pauseAt -= stepsPerTest
      if (effort.steps < pauseAt) continue
      yield
      pauseAt = effort.steps + stepsPerTurn
    }
    return hit
  }

  function enter(directory: string): void {
    const isLeft = ({ path }: KnownDirectory): boolean => !`${directory}/`.startsWith(`${path}/`)
    for (let last = around.at(-1); last && isLeft(last); last = around.at(-1)) around.pop()
    if (around.at(-1)?.path === directory || directory === '') return
    const names = directory.split('/')
    for (let depth = around.length + 1; depth <= names.length; depth += 1) {
      const path = names.slice(0, depth).join('/')
      around.push({ path, results: new Uint8Array(patterns.length) })
    }
  }
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
