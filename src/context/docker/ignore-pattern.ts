import type { RE2JS } from 're2js'
import { matchesSteps, parseWildcards } from '../files/wildcards.ts'
import { IgnoreFileLimitError, type IgnoreLine, invalidPattern, limitHint } from './ignore-lines.ts'

/** Whether a pattern matches a path, which has no leading or trailing slash. */
export type Matcher = (path: string) => boolean

export interface Pattern extends IgnoreLine {
  /** May throw an `IgnoreFileError`. */
  readonly matches: Matcher
}

/** Matching a path takes time in proportion to this. */
const maxExpressionCharacters = 16_384

/** What the patterns of one ignore file have cost, in steps of about a nanosecond. */
export interface Effort {
  steps: number
}

/** Paths that are thousands of names deep make tests expensive. */
const maxSteps = 10_000_000_000

/** As Docker's patternmatcher, but in linear time. */
export async function createPatterns(
  lines: readonly IgnoreLine[],
  fileName: string,
  effort: Effort = { steps: 0 },
): Promise<readonly Pattern[]> {
  const translated = lines.map((line) => ({ line, translation: translate(line.pattern) }))
  const foreign = translated.filter(({ translation }) => translation.engine === 're2')
  checkExpressions(
    foreign.map(({ line }) => line).filter(({ pattern }) => special.test(pattern)),
    fileName,
  )
  // Most ignore files do not need this engine; they should not pay for loading it.
  const re2 = foreign.length > 0 ? await import(/* webpackIgnore: true */ './re2js.ts') : undefined
  return translated.map(({ line, translation }) => ({ ...line, matches: match(line, translation) }))

  function match(line: IgnoreLine, { engine, expression }: Translation): Matcher {
    const { pattern } = line
    switch (engine) {
      case 'exact':
        return (path) => path === pattern
      case 'prefix': {
        const prefix = pattern.slice(0, -2)
        return (path) => path.startsWith(prefix)
      }
      case 'suffix':
        return endsWith(pattern.replace(/^\*\*/, ''))
      case 'javascript': {
        const [end, names] = [literalEnd(pattern), pattern.split('/').length]
        const test = new RegExp(expression, 'u')
        return (path) => {
          // Most paths end here.
          if (!path.endsWith(end)) return false
          spend(path.length * names, line)
          return test.test(path)
        }
      }
      case 're2': {
        const size = expressionSize(pattern)
        const test = matchesExpression(() => re2?.RE2JS.compile(expression), line, fileName)
        return (path) => {
          spend(path.length * size, line)
          return test(path)
        }
      }
    }
  }

  function spend(steps: number, { number }: IgnoreLine): void {
    effort.steps += steps
    if (effort.steps <= maxSteps) return
    throw new IgnoreFileLimitError(
      number,
      `The patterns in '${fileName}' take too long to be compared with all paths; the last one is in line ${number}.`,
      { hint: limitHint },
    )
  }
}

function checkExpressions(lines: readonly IgnoreLine[], fileName: string): void {
  let characters = 0
  for (const { number, pattern } of lines) {
    characters += expressionSize(pattern)
    if (characters > maxExpressionCharacters) {
      throw new IgnoreFileLimitError(
        number,
        `The patterns with '[', '\\', '{', '|' or '^' in '${fileName}' are too long: together more than ${maxExpressionCharacters} characters, with repetitions such as '{9}' written out.`,
        { hint: "Use '*', '?' and '**' instead where possible." },
      )
    }
  }
}

/** In characters, with repetitions written out: so many states may have to be followed. */
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

function matchesExpression(
  compile: () => RE2JS | undefined,
  line: IgnoreLine,
  fileName: string,
): Matcher {
  let compiled: RE2JS | undefined
  return (path) => {
    try {
      compiled ??= compile()
    } catch (cause) {
      throw invalidPattern(
        fileName,
        line,
        "Docker matches it as a Go regular expression, in which '{', '|', '\\' and ranges in '[…]' are special; write '\\' before a literal character.",
        cause,
      )
    }
    return compiled?.test(path) === true
  }
}

interface Translation {
  /** Of regular expressions, or how the text is compared. */
  readonly engine: 'exact' | 'prefix' | 'suffix' | 'javascript' | 're2'
  /** In Go's syntax. */
  readonly expression: string
}

/** With these, a slash may not separate names, and a character may not stand for itself. */
const special = /[[\\^{|\uFEFF]/

/** Follows patternmatcher's `Pattern.compile` step by step, since users rely on its oddities. */
function translate(pattern: string): Translation {
  let kind: 'exact' | 'prefix' | 'suffix' | 'expression' = 'exact'
  let expression = '^'
  // Go's text scanner skips a leading byte order mark, which only affects expressions.
  const scanned = pattern.startsWith('\uFEFF') ? pattern.slice(1) : pattern
  for (const { 0: token, index } of scanned.matchAll(/\*\*\/?|\\?./gsu)) {
    if (token.startsWith('**')) {
      const isLast = index + token.length === scanned.length
      expression += isLast ? '[^\\n]*' : '(?:[^\\n]*/)?'
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
  const engine = kind !== 'expression' ? kind : isLinear(pattern) ? 'javascript' : 're2'
  return { engine, expression: `${expression}$` }
}

/** Whether JavaScript, which tries all ways to split a path, has only one for each directory. */
function isLinear(pattern: string): boolean {
  // JavaScript knows no `]` or `}` alone.
  if (special.test(pattern) || /[\]}]/.test(pattern)) return false
  const names = pattern.split('/')
  const isSplitOnce = (name: string): boolean => name.indexOf('*') === name.lastIndexOf('*')
  return (
    names.every((name) => name === '**' || isSplitOnce(name)) &&
    names.slice(0, -1).filter((name) => name === '**').length <= 1
  )
}

/** What follows the last wildcard. */
function literalEnd(pattern: string): string {
  return pattern.slice(Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?')) + 1)
}

/** Whether it may match below a directory. True when unsure, but less often than in BuildKit. */
export function createReach(pattern: string): Matcher {
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
      return name === undefined || matchesSteps(steps, name)
    })
  }
}
