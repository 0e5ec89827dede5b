// Patterns are built from strings where they need the ESC character itself.
const esc = '\u001b'

/** The only escape sequences that are kept: colours and weights (SGR) of at most 32 characters. */
export const style = `${esc}\\[[0-9;]{0,29}m`

/** Marks that reorder the text around them. */
export const bidirectional = String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`

/** Control characters except TAB, and bidirectional marks. */
export const invisible = String.raw`[\p{Cc}--\t]|${bidirectional}`

const styleOrInvisible = new RegExp(`(${style})|${invisible}`, 'gv')

/** Shows what is invisible, except styles, as `\x1b` or `\u202e`; lone surrogates become U+FFFD. */
export function showInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(styleOrInvisible, (found: string, styled?: string) => styled ?? escapeOf(found))
}

const everyStyle = new RegExp(style, 'g')

/** Linear, unlike `stripVTControlCharacters`; `showInvisible` shows what that also removes. */
export function withoutStyle(text: string): string {
  return text.replace(everyStyle, '')
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`
}
