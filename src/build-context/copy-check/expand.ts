import type { EscapeCharacter } from './words.ts'

/** The value of a variable; undefined where it is not known before the build, for example since a base image may set it. */
export type Variables = (name: string) => string | undefined

/** Linux takes no longer variable, so that a build with one ends anyway; one that doubles itself again and again would be endless. */
const mostCharacters = 128 * 1024

/** One part of a word, each alternative with groups of its own. */
const tokens = (escape: string): RegExp =>
  new RegExp(
    [
      String.raw`'(?<single>[^']*)'`,
      String.raw`"(?<double>(?:${escape}.|[^"${escape}])*)"`,
      String.raw`${escape}(?<escaped>.?)`,
      String.raw`\$\{(?<braced>\w+)(?:(?<modifier>:?[-+?])(?<word>[^{}]*))?\}`,
      String.raw`\$(?<name>\w+)`,
      String.raw`(?<unreadable>\$[{@*#?\-$!]|["'])`,
      `(?<plain>.)`,
    ].join('|'),
    'gsu',
  )

const tokensOf = { '\\': tokens(String.raw`\\`), '`': tokens('`') } as const

/**
 * A word as BuildKit's `shell.Lex` processes it: quotes and escapes go, variables are replaced. Undefined where a variable is not
 * known, where Docker would refuse the word, for the modifiers `#`, `%` and `/`, and where it gets longer than a variable can be.
 */
export function expandWord(
  word: string,
  variables: Variables,
  escape: EscapeCharacter,
): string | undefined {
  return join(word.matchAll(tokensOf[escape]), (token) => {
    const { single, double, escaped, plain } = token
    if (double !== undefined) return expandQuoted(double, variables, escape)
    return single ?? escaped ?? plain ?? expandVariable(token, variables, escape)
  })
}

/** Between double quotes, an escape counts before `"`, `$` and itself, and single quotes are characters like any other. */
function expandQuoted(
  text: string,
  variables: Variables,
  escape: EscapeCharacter,
): string | undefined {
  return join(text.matchAll(tokensOf[escape]), (token, whole) => {
    const { single, escaped, unreadable } = token
    if (escaped !== undefined) return ['"', '$', escape].includes(escaped) ? escaped : whole
    if (unreadable === "'") return unreadable
    if (single === undefined) return token['plain'] ?? expandVariable(token, variables, escape)
    const inner = expandQuoted(single, variables, escape)
    return inner === undefined ? undefined : `'${inner}'`
  })
}

type Token = Readonly<Partial<Record<string, string>>>

function expandVariable(
  { braced, name, modifier, word = '' }: Token,
  variables: Variables,
  escape: EscapeCharacter,
): string | undefined {
  const value = variables(braced ?? name ?? '')
  if (value === undefined || modifier === undefined) return value
  const isGiven = !modifier.startsWith(':') || value !== ''
  if (modifier.endsWith('+')) return isGiven ? expandWord(word, variables, escape) : ''
  if (isGiven) return value
  return modifier.endsWith('-') ? expandWord(word, variables, escape) : undefined
}

/** Undefined as soon as a part is, or all of it is too long. */
function join(
  matches: Iterable<RegExpExecArray>,
  expand: (token: Token, whole: string) => string | undefined,
): string | undefined {
  let joined = ''
  for (const match of matches) {
    const part = expand(match.groups ?? {}, match[0])
    if (part === undefined) return undefined
    joined += part
    if (joined.length > mostCharacters) return undefined
  }
  return joined
}
