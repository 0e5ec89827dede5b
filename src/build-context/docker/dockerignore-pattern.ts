import { RE2JS } from 're2js'

export type Matcher = (path: string) => boolean

/**
 * One pattern of an ignore file as Docker's patternmatcher compiles it: a comparison where that is enough, else a
 * regular expression in Go's syntax, which re2js shares, matched in linear time.
 *
 * `pattern` is cleaned and well-formed. A regular expression that Go refuses throws what `refuse` makes of the cause,
 * as in Docker at the first path that reaches it.
 */
export function createMatcher(pattern: string, refuse: (cause: unknown) => Error): Matcher {
  const { kind, expression } = translate(pattern)
  switch (kind) {
    case 'exact':
      return (path) => path === pattern
    case 'prefix':
      return startsWith(pattern.slice(0, -2))
    case 'suffix':
      return endsWith(pattern.replace(/^\*\*/, ''))
    case 'expression':
      return matchesExpression(expression, refuse)
  }
}

function startsWith(prefix: string): Matcher {
  return (path) => path.startsWith(prefix)
}

function endsWith(suffix: string): Matcher {
  // `**/x` is the `x` at the root too.
  const atRoot = suffix.startsWith('/') ? suffix.slice(1) : undefined
  return (path) => path.endsWith(suffix) || path === atRoot
}

function matchesExpression(expression: string, refuse: (cause: unknown) => Error): Matcher {
  let compiled: RE2JS | undefined
  return (path) => (compiled ??= compile(expression, refuse)).test(path)
}

function compile(expression: string, refuse: (cause: unknown) => Error): RE2JS {
  try {
    return RE2JS.compile(expression)
  } catch (error) {
    throw refuse(error)
  }
}

interface Translation {
  readonly kind: 'exact' | 'prefix' | 'suffix' | 'expression'
  /** What a path must contain when the kind is `expression`. */
  readonly expression: string
}

/** Follows patternmatcher's `Pattern.compile` step by step, since its oddities are part of what users rely on. */
function translate(pattern: string): Translation {
  let kind: Translation['kind'] = 'exact'
  let expression = '^'
  // Go's text scanner skips a byte order mark in front, and that only counts for expressions.
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
      // patternmatcher escapes no more than these, so `|`, `{2}` and `^` stay alive in expressions.
      expression += /[.+()$]/.test(token) ? `\\${token}` : token
    }
  }
  return { kind, expression: `${expression}$` }
}
