import { splitBytes } from './split-bytes.ts'
import { invisible, showInvisible, style, withoutStyle } from './visible.ts'

declare const printableBrand: unique symbol
/** One line that the runner, its log viewer and a terminal show as text and nothing else. Only this file makes it. */
export type Printable = string & { readonly [printableBrand]: true }

/** Long lines take the runner minutes to ingest: pieces of so many bytes, and of one line no more than so many characters. */
export const lineLimits = { pieceBytes: 8_192, characters: 262_144 } as const
/** The runner cuts the message of an annotation there. */
const messageLength = 4_096
const titleLength = 300

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const reset = '\u001b[0m'
const skipped = String.raw`\p{Default_Ignorable_Code_Point}|${style}`
const gap = `(?:${skipped})*`

// The runner compares with culture rules, which skip ignorable characters: commands are looked for in the same way.
/** `##[name]` is a command wherever it stands in a line. */
const marker = new RegExp(String.raw`(#${gap}#${gap})(?=${style}|\[)`, 'gv')
/** `::name::` is a command after any number of blanks. */
const leadingColons = new RegExp(String.raw`^((?:\s|${skipped})*)(?=:${gap}:)`, 'v')

const suspicious = new RegExp(
  String.raw`${invisible}|[\u2028\u2029\p{Surrogate}]|#${gap}#${gap}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,
  'v',
)

/** Makes foreign text printable: a line for each of its lines, and more where one is longer than 8 KiB. */
export function printable(text: string): readonly Printable[] {
  // Most lines are harmless, and this test is all they cost.
  if (text.length * 3 <= lineLimits.pieceBytes && !suspicious.test(text)) return [text as Printable]
  const lines = text.split(lineBreak)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.flatMap(printableLine)
}

/** For the message of an annotation: several lines without style, 4,096 characters in all. */
export function printableMessage(text: string): readonly Printable[] {
  const lines = printable(withoutStyle(text.trimEnd()))
  return shorten(lines.join('\n') as Printable, messageLength).split('\n') as Printable[]
}

/** For the title of a group or a property of an annotation: one line without style. `mark` is ours and never cut off. */
export function printableTitle(text: string, mark = ''): Printable {
  const plain = withoutStyle(text.slice(0, 2 * titleLength))
  const line = printable(plain).join(' ').trim() as Printable
  return `${shorten(line, titleLength)}${mark}` as Printable
}

function printableLine(line: string): readonly Printable[] {
  const cut = line.length > lineLimits.characters ? line.slice(lineLimits.characters) : ''
  const kept = showInvisible(line.slice(0, lineLimits.characters)).replace(marker, '$1\\')
  // A piece begins a line of its own, so what was harmless inside the line is looked at again.
  const pieces = splitBytes(kept, lineLimits.pieceBytes).map((piece) => {
    const shown = piece.replace(leadingColons, '$1\\')
    return (
      shown.includes('\u001b') && !shown.endsWith(reset) ? `${shown}${reset}` : shown
    ) as Printable
  })
  return cut === '' ? pieces : [...pieces, `… ${Buffer.byteLength(cut)} bytes cut` as Printable]
}

function shorten(line: Printable, length: number): Printable {
  if (line.length <= length) return line
  return `${line.slice(0, length - 1).replace(/\p{Surrogate}$/v, '')}…` as Printable
}
