import { RE2JS } from 're2js'

export function hasWildcard(text: string): boolean {
  return /[*?[]/.test(text)
}

/** Matches one name of a path as Go's `filepath.Match` does, in linear time. The pattern has neither `/` nor escapes. */
export function createNameMatcher(pattern: string): (name: string) => boolean {
  const expression = pattern.replaceAll(/\[\^?[^\]]+\]|./gsu, (token) => {
    if (token === '*') return '.*'
    if (token === '?') return '.'
    // Classes of Go's patterns do not know names such as `[:alpha:]`.
    return token.length > 2 ? token.replaceAll(/(?!^)\[/g, '\\[') : RE2JS.quote(token)
  })
  try {
    const compiled = RE2JS.compile(expression, RE2JS.DOTALL)
    return (name) => compiled.matches(name)
  } catch {
    // A range from high to low matches nothing in Go.
    return () => false
  }
}
