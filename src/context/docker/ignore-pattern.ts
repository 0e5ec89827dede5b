import type { RE2JS } from 're2js'
import { IgnoreFileError } from '../../util/errors.ts'
import { matchesWildcards, parseWildcards, type WildcardStep } from '../files/wildcards.ts'
import { type IgnoreLine, createInvalidPatternError, ignoreFileLimitHint } from './ignore-lines.ts'

/** Whether a pattern matches a path, which has no leading or trailing slash. */
export type Matcher = (path: string) => boolean

export interface Pattern extends IgnoreLine {
  /** May throw an `IgnoreFileError`. */
  readonly matches: Matcher
}

/** Testing a path takes time in proportion to this length. */
const maxExpressionCharacters = 16_384

/** The cost of all tests with one ignore file, in steps of about a nanosecond. */
export interface MatchingCost {
  steps: number
}

/** Paths that are thousands of names deep make tests expensive. */
const maxSteps = 10_000_000_000
const stepsPerName = 10

/** Creates patterns that match as Docker's patternmatcher does, but in linear time. */
export async function createPatterns(
  lines: readonly IgnoreLine[],
  fileName: string,
  effort: MatchingCost = { steps: 0 },
): Promise<readonly Pattern[]> {
  const translated = lines.map((line) => ({ line, translation: translate(line.pattern) }))
  const expressions = translated.filter(({ translation }) => translation.kind === 'expression')
  checkExpressions(
    expressions.map(({ line }) => line),
    fileName,
  )
  // Most ignore files need no regular expressions, so they do not load the engine.
  const re2 =
    expressions.length > 0 ? await import(/* webpackIgnore: true */ './re2js.ts') : undefined
  return translated.map(({ line, translation }) => ({ ...line, matches: match(line, translation) }))

  function match(line: IgnoreLine, translation: Translation): Matcher {
    const { pattern } = line
    switch (translation.kind) {
      case 'exact':
        return (path) => path === pattern
      case 'prefix': {
        const prefix = pattern.slice(0, -2)
        return (path) => path.startsWith(prefix)
      }
      case 'suffix':
        return endsWith(pattern.replace(/^\*\*/, ''))
      case 'wildcards':
        return matchesSegments(translation.segments, literalEnd(pattern), (names) => {
          spend(names * translation.segments.length * stepsPerName, line)
        })
      case 'expression': {
        const size = expressionSize(pattern)
        let compiled: RE2JS | undefined
        return (path) => {
          spend(path.length * size, line)
          compiled ??= compile(translation.expression, line)
          return compiled?.test(path) === true
        }
      }
    }
  }

  function compile(expression: string, line: IgnoreLine): RE2JS | undefined {
    try {
      return re2?.RE2JS.compile(expression)
    } catch (cause) {
      throw createInvalidPatternError(
        fileName,
        line,
        "Docker matches it as a Go regular expression, in which '{', '|', '\\' and ranges in '[…]' are special; write '\\' before a literal character.",
        cause,
      )
    }
  }

  function spend(steps: number, { number }: IgnoreLine): void {
    effort.steps += steps
    if (effort.steps <= maxSteps) return
    throw new IgnoreFileError(
      number,
      `The patterns in '${fileName}' take too long to be compared with all paths; the last one is in line ${number}.`,
      { hint: ignoreFileLimitHint, isOurLimit: true },
    )
  }
}

function checkExpressions(lines: readonly IgnoreLine[], fileName: string): void {
  let characters = 0
  for (const { number, pattern } of lines) {
    characters += expressionSize(pattern)
    if (characters > maxExpressionCharacters) {
      throw new IgnoreFileError(
        number,
        `The patterns with '[', '\\', '{', '|' or '^' in '${fileName}' are too long: together more than ${maxExpressionCharacters} characters, with repetitions such as '{9}' written out.`,
        { hint: "Use '*', '?' and '**' instead where possible.", isOurLimit: true },
      )
    }
  }
}

/** Counts characters, with repetitions written out: a regular expression has as many states. */
function expressionSize(pattern: string): number {
  let [size, last] = [0, 0]
  for (const [token, , least = '', most = least] of pattern.matchAll(repetitions)) {
    if (least !== '') size += last * Number(most || least)
    last = token.length
    size += last
  }
  return size
}

/** A class, an escaped character, a repetition, or any other character. */
const repetitions = /(\[(?:\\.|[^\\\]])*\]|\\.)|\{(\d{1,4})(?:,(\d{0,4}))?\}|./gsu

function endsWith(suffix: string): Matcher {
  // `**/x` also matches `x` at the root.
  const atRoot = suffix.startsWith('/') ? suffix.slice(1) : undefined
  return (path) => path.endsWith(suffix) || path === atRoot
}

type Translation =
  | { readonly kind: 'exact' | 'prefix' | 'suffix' }
  | { readonly kind: 'wildcards'; readonly segments: readonly Segment[] }
  /** `expression` has Go's syntax, which re2js shares. */
  | { readonly kind: 'expression'; readonly expression: string }

/** Follows patternmatcher's `Pattern.compile` step by step, since users rely on its oddities. */
function translate(pattern: string): Translation {
  let kind: 'exact' | 'prefix' | 'suffix' | 'expression' = 'exact'
  let expression = '^'
  // Go's text scanner skips a leading byte order mark, which matters only in expressions.
  const scanned = pattern.startsWith('\uFEFF') ? pattern.slice(1) : pattern
  for (const { 0: token, index } of scanned.matchAll(/\*\*\/?|\\?./gsu)) {
    if (token.startsWith('**')) {
      const isLast = index + token.length === scanned.length
      expression += isLast ? '.*' : '(.*/)?'
      if (index === 0) kind = 'suffix'
      else kind = isLast && kind === 'exact' ? 'prefix' : 'expression'
    } else if (token === '*' || token === '?') {
      expression += token === '*' ? '[^/]*' : '[^/]'
      kind = 'expression'
    } else if (token === '[' || token === ']' || token.startsWith('\\')) {
      expression += token
      kind = 'expression'
    } else {
      // patternmatcher escapes only these, so `|`, `{2}` and `^` keep their meaning in expressions.
      expression += /[.+()$]/.test(token) ? `\\${token}` : token
    }
  }
  if (kind !== 'expression') return { kind }
  const segments = parseSegments(pattern)
  return segments ? { kind: 'wildcards', segments } : { kind, expression: `${expression}$` }
}

/** One name, any number of directories (`**`), or at least one further name (`**` at the end). */
type Segment = readonly WildcardStep[] | 'directories' | 'rest'

/** These characters may hide a slash or change the meaning of others. */
const special = /[[\\^{|\uFEFF]/

/** Returns `undefined` for a pattern that needs a regular expression. */
function parseSegments(pattern: string): readonly Segment[] | undefined {
  if (special.test(pattern)) return undefined
  const names = pattern.split('/')
  if (names.some((name) => name.includes('**') && name !== '**')) return undefined
  // `**/**` means the same as `**`.
  const distinct = names.filter((name, index) => name !== '**' || names[index + 1] !== '**')
  return distinct.map((name, index) => {
    if (name !== '**') return parseWildcards(name, '^')
    return index === distinct.length - 1 ? 'rest' : 'directories'
  })
}

/** Returns the text after the last wildcard, without a slash, as `**` may match no directory. */
function literalEnd(pattern: string): string {
  const lastWildcard = Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?'))
  return pattern.slice(lastWildcard + 1).replace(/^\//, '')
}

/** `spend` gets the number of names that are compared with all segments. */
function matchesSegments(
  segments: readonly Segment[],
  end: string,
  spend: (names: number) => void,
): Matcher {
  const last = segments.at(-1)
  const isName = segments.length === 1 && typeof last === 'object'
  return (path) => {
    // Most paths end here.
    if (!path.endsWith(end)) return false
    const slash = path.lastIndexOf('/')
    if (isName && slash >= 0) return false
    if (typeof last === 'object' && !matchesWildcards(last, path.slice(slash + 1))) return false
    if (isName) return true
    const names = path.split('/')
    spend(names.length)
    return matchesNames(segments, names)
  }
}

function matchesNames(segments: readonly Segment[], names: readonly string[]): boolean {
  // Element n: whether the segments so far match the first n names.
  let matched: readonly boolean[] = [true, ...names.map(() => false)]
  for (const segment of segments) {
    matched =
      typeof segment === 'object'
        ? takeName(segment, names, matched)
        : takeDirectories(segment, names, matched)
  }
  return matched.at(-1) === true
}

function takeName(
  steps: readonly WildcardStep[],
  names: readonly string[],
  matched: readonly boolean[],
): readonly boolean[] {
  return [
    false,
    ...names.map((name, index) => matched[index] === true && matchesWildcards(steps, name)),
  ]
}

function takeDirectories(
  segment: 'directories' | 'rest',
  names: readonly string[],
  matched: readonly boolean[],
): readonly boolean[] {
  let isOpen = false
  return matched.map((isMatched, count) => {
    // Docker turns `**` into `.*`, which matches no line feed.
    isOpen &&= !names[count - 1]?.includes('\n')
    const result = isOpen || (isMatched && segment === 'directories')
    isOpen ||= isMatched
    return result
  })
}

/** Whether the pattern may match below a directory. Rarely true by mistake, unlike in BuildKit. */
export function createCanMatchBelow(pattern: string): Matcher {
  if (special.test(pattern)) return () => true
  const segments = pattern.split('/')
  const anyDepth = segments.findIndex((segment) => segment.includes('**'))
  const head = (anyDepth === -1 ? segments : segments.slice(0, anyDepth)).map((name) =>
    parseWildcards(name, '^'),
  )
  return (directory) => {
    const names = directory.split('/')
    if (anyDepth === -1 && names.length >= head.length) return false
    return head.every((steps, depth) => {
      const name = names[depth]
      return name === undefined || matchesWildcards(steps, name)
    })
  }
}
