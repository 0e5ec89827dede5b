/** The character that takes a special meaning away, and at the end of a line joins it with the next. */
export type EscapeCharacter = '\\' | '`'

/** Quoted parts and escaped characters hold a word together; each part begins with a character of its own. */
const parts = (escape: string): string =>
  String.raw`(?:${escape}.|"(?:${escape}.|[^"${escape}])*"|'[^']*'|[^\s"'${escape}])+`

const words = {
  '\\': new RegExp(parts(String.raw`\\`), 'gs'),
  '`': new RegExp(parts('`'), 'gs'),
} as const

/** Words as BuildKit's parser splits them where quotes count; quotes and escapes stay. */
export function splitWords(text: string, escape: EscapeCharacter): readonly string[] {
  return text.match(words[escape]) ?? []
}
