import { invisible, showInvisible, style, withoutStyle } from '../text/visible.ts'

declare const printableBrand: unique symbol
/** One line that the runner, its log viewer and a terminal show as plain text. Only this file makes it. */
export type Printable = string & { readonly [printableBrand]: true }

/** The runner takes minutes to read very long lines, so they are split; what exceeds the other two limits is cut. */
export const limits = { pieceBytes: 8_192, lineCharacters: 262_144, lines: 65_536 } as const
/** The runner cuts the message of an annotation here. */
const messageLength = 4_096
const titleLength = 300

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const reset = '\u001b[0m'
// One class, not two alternatives: U+FEFF is both white space and ignorable, and two ways to match it take exponential time.
const gap = String.raw`(?:\p{Default_Ignorable_Code_Point}|${style})*`
const blanks = String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${style})*`

// The runner compares strings by culture rules, which skip ignorable characters, so the patterns skip them too.
/** `##[name]` is a command anywhere in a line. */
const marker = new RegExp(String.raw`(#${gap}#${gap})(?=${style}|\[)`, 'gv')
/** `::name::` is a command after any number of blanks. */
const leadingColons = new RegExp(String.raw`^(${blanks})(?=:${gap}:)`, 'v')

const suspicious = new RegExp(
  String.raw`${invisible}|[\u2028\u2029\p{Surrogate}]|#${gap}#${gap}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,
  'v',
)

/** Makes foreign text printable: one line for each of its lines, and more for a line of over 8 KiB. */
export function printable(text: string): readonly Printable[] {
  // Most lines are harmless and cost no more than this test.
  if (text.length * 3 <= limits.pieceBytes && !suspicious.test(text)) return [text as Printable]
  const { lines, rest } = splitLines(text)
  const shown = lines.flatMap(printableLine)
  return rest === '' ? shown : [...shown, cutMark(rest)]
}

/** For the message of an annotation: several lines without style, 4,096 characters in total. */
export function printableMessage(text: string): readonly Printable[] {
  const plain = withoutStyle(text).trimEnd()
  // No more than CR LF becomes shorter, by half: what is left out here is longer than the limit and gets its ellipsis below.
  const lines = printable(plain.slice(0, 2 * messageLength + 4))
  return shorten(lines.join('\n') as Printable, messageLength).split('\n') as Printable[]
}

/** For the title of a group or the file of an annotation: one line without style. `mark` is our own text and never cut off. */
export function printableTitle(text: string, mark = ''): Printable {
  const plain = withoutStyle(text.slice(0, 2 * titleLength))
  const line = printable(plain).join(' ').trim() as Printable
  return `${shorten(line, titleLength)}${mark}` as Printable
}

/** Whether a group shows this title in full. */
export function fitsTitle(title: string): boolean {
  return title.length <= titleLength && printableTitle(title) === (title.trim() as Printable)
}

/** A line break at the end begins no further line. */
function splitLines(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const lines: string[] = []
  let start = 0
  for (const { 0: found, index } of text.matchAll(lineBreak)) {
    if (lines.length === limits.lines) return { lines, rest: text.slice(start) }
    lines.push(text.slice(start, index))
    start = index + found.length
  }
  if (start < text.length || lines.length === 0) lines.push(text.slice(start))
  return { lines, rest: '' }
}

function printableLine(line: string): readonly Printable[] {
  const kept = showInvisible(line.slice(0, limits.lineCharacters)).replace(marker, '$1\\')
  // Each piece begins a line, so it is checked again for what is a command only there.
  const pieces = splitBytes(kept, limits.pieceBytes).map((piece) => {
    const shown = piece.replace(leadingColons, '$1\\')
    return (
      shown.includes('\u001b') && !shown.endsWith(reset) ? `${shown}${reset}` : shown
    ) as Printable
  })
  return line.length > limits.lineCharacters
    ? [...pieces, cutMark(line.slice(limits.lineCharacters))]
    : pieces
}

function cutMark(rest: string): Printable {
  return `… ${Buffer.byteLength(rest)} bytes cut` as Printable
}

const longestStyle = 32
const [esc, m] = [0x1b, 0x6d]

/** Splits into pieces of at most `size` bytes of UTF-8, never inside a character or a style sequence. */
function splitBytes(text: string, size: number): readonly string[] {
  if (text.length * 3 <= size) return [text]
  const bytes = Buffer.from(text)
  const pieces: string[] = []
  for (let start = 0; start < bytes.length;) {
    const end = start + size >= bytes.length ? bytes.length : borderBefore(bytes, start + size)
    pieces.push(bytes.toString('utf8', start, end))
    start = end
  }
  return pieces
}

function borderBefore(bytes: Buffer, limit: number): number {
  const before = bytes.subarray(limit - longestStyle, limit)
  const escape = before.lastIndexOf(esc)
  if (escape !== -1 && !before.includes(m, escape)) return limit - longestStyle + escape
  let border = limit
  while (((bytes[border] ?? 0) & 0xc0) === 0x80) border -= 1
  return border
}

function shorten(line: Printable, length: number): Printable {
  if (line.length <= length) return line
  return `${line.slice(0, length - 1).replace(/\p{Surrogate}$/v, '')}…` as Printable
}
