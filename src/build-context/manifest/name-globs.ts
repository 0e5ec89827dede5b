/** Matches one name of a directory, as Python's `fnmatch.fnmatchcase` does. */
export interface NameGlob {
  matches(name: string): boolean
  /** False where the pattern contains a `/`, which no name does. */
  readonly canMatch: boolean
}

type Token =
  | { readonly type: 'run' }
  | { readonly type: 'any' }
  | { readonly type: 'character'; readonly character: string }
  | { readonly type: 'class'; readonly negated: boolean; readonly ranges: readonly Range[] }

/** First and last code point. */
type Range = readonly [number, number]

/**
 * Reads a pattern: `*`, `?`, `[a-z]` and `[!a-z]`; everything else, also backslash and braces, is an ordinary
 * character. Matching takes time in proportion to name times pattern at worst.
 */
export function createNameGlob(pattern: string): NameGlob {
  const tokens = parse(Array.from(pattern))
  return {
    matches: (name) => matches(tokens, Array.from(name)),
    canMatch: !tokens.some((token) => token.type === 'character' && token.character === '/'),
  }
}

function parse(pattern: readonly string[]): readonly Token[] {
  const tokens: Token[] = []
  // Without this, each `[` of many would search the rest of the pattern.
  const lastEnd = pattern.lastIndexOf(']')
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? ''
    const end = character === '[' && index < lastEnd ? endOfClass(pattern, index + 1) : -1
    if (character === '*') {
      if (tokens.at(-1)?.type !== 'run') tokens.push({ type: 'run' })
    } else if (character === '?') {
      tokens.push({ type: 'any' })
    } else if (end < 0) {
      tokens.push({ type: 'character', character })
    } else {
      tokens.push(parseClass(pattern.slice(index + 1, end)))
      index = end
    }
  }
  return tokens
}

/** Where the class that starts at `start` has its `]`, which is an ordinary member in first position; -1 without one. */
function endOfClass(pattern: readonly string[], start: number): number {
  const first = pattern[start] === '!' ? start + 1 : start
  return pattern.indexOf(']', first + 1)
}

function parseClass(content: readonly string[]): Token {
  const negated = content[0] === '!'
  const ranges: Range[] = []
  for (let index = negated ? 1 : 0; index < content.length; index += 1) {
    const isRange = content[index + 1] === '-' && index + 2 < content.length
    ranges.push([codeOf(content[index]), codeOf(content[isRange ? index + 2 : index])])
    if (isRange) index += 2
  }
  return { type: 'class', negated, ranges }
}

function codeOf(character = ''): number {
  return character.codePointAt(0) ?? -1
}

/** On a mismatch only the last run grows by one character: whatever earlier runs matched leaves the most for the tokens after them. */
function matches(tokens: readonly Token[], name: readonly string[]): boolean {
  let [token, character] = [0, 0]
  let retry: { readonly token: number; character: number } | undefined
  while (character < name.length) {
    const current = tokens[token]
    if (current?.type === 'run') {
      token += 1
      retry = { token, character }
    } else if (current && accepts(current, name[character] ?? '')) {
      token += 1
      character += 1
    } else if (retry) {
      retry.character += 1
      ;({ token, character } = retry)
    } else {
      return false
    }
  }
  return tokens.slice(token).every(({ type }) => type === 'run')
}

function accepts(token: Token, character: string): boolean {
  switch (token.type) {
    case 'run':
    case 'any':
      return true
    case 'character':
      return token.character === character
    case 'class': {
      const code = codeOf(character)
      return token.ranges.some(([first, last]) => first <= code && code <= last) !== token.negated
    }
  }
}
