// A pattern that needs the ESC character itself is built from strings.
const esc = '\u001b'

/** Escape sequences for colours and weights (SGR) of at most 32 characters. */
export const ansiStylePattern = `${esc}\\[[0-9;]{0,29}m`
/** A palette colour, a colour by its components, or one number. */
const stylePart = /[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g
/** Bold, text colours and their resets. Any other style could hide text. */
const readable = /^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/

/** Marks that reorder the text around them. */
export const bidirectionalMarks = String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`

/** Control characters except TAB, and bidirectional marks. */
export const invisibleCharacters = String.raw`[\p{Cc}--\t]|${bidirectionalMarks}`

const styleOrInvisible = new RegExp(`(${ansiStylePattern})|${invisibleCharacters}`, 'gv')

/**
 * Shows invisible characters as `\x1b` or `\u202e`; lone surrogates become U+FFFD. Of styles, it
 * keeps bold and the colours of the text.
 */
export function showInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(styleOrInvisible, (found: string, styled?: string) =>
      styled === undefined ? escapeOf(found) : readableStyle(styled),
    )
}

function readableStyle(styled: string): string {
  const parts = styled.match(stylePart)
  // A style without a number ends all styles.
  if (parts === null) return styled
  const kept = parts.filter((part) => readable.test(part))
  return kept.length === 0 ? '' : `${esc}[${kept.join(';')}m`
}

const everyStyle = new RegExp(ansiStylePattern, 'g')

/** Linear, unlike `stripVTControlCharacters`. `showInvisible` shows the other sequences. */
export function withoutStyle(text: string): string {
  return text.replace(everyStyle, '')
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`
}
