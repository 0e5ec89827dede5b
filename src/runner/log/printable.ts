import { clip } from '../../util/clip.ts'
import { invisibleCharacters, showInvisible, ansiStylePattern, withoutStyle } from '../visible.ts'

declare const printableBrand: unique symbol
/** A line that runner, log viewer and terminal show as plain text. Only this file creates it. */
export type Printable = string & { readonly [printableBrand]: true }

/** The runner takes minutes to read lines above `pieceBytes`. The other two limits cut text. */
export const printLimits = { pieceBytes: 8_192, lineCharacters: 262_144, lines: 65_536 } as const
/** The runner cuts the message of an annotation here. */
const messageLength = 4_096
const titleLength = 300

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const reset = '\u001b[0m'
// One class, because U+FEFF is both white space and ignorable: two would take exponential time.
const gap = String.raw`(?:\p{Default_Ignorable_Code_Point}|${ansiStylePattern})*`
const blanks = String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${ansiStylePattern})*`

// The runner skips ignorable characters when it compares strings, so these patterns do too.
/** `##[name]` is a command anywhere in a line. */
const marker = new RegExp(String.raw`(#${gap}#${gap})(?=${ansiStylePattern}|\[)`, 'gv')
/** `::name::` is a command after any number of blanks. */
const leadingColons = new RegExp(String.raw`^(${blanks})(?=:${gap}:)`, 'v')

const suspicious = new RegExp(
  String.raw`${invisibleCharacters}|[\u2028\u2029\p{Surrogate}]|#${gap}#${gap}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,
  'v',
)

/** Returns one line for each line of text, and more for a line of over 8 KiB. */
export function toPrintableLines(text: string): readonly Printable[] {
  // Most lines are harmless and cost no more than this test.
  if (text.length * 3 <= printLimits.pieceBytes && !suspicious.test(text))
    return [text as Printable]
  const { lines, rest } = splitLines(text)
  const shown = lines.flatMap(printableLine)
  return rest === '' ? shown : [...shown, cutMark(rest)]
}

/** The message of an annotation: several lines without style, 4,096 characters in total. */
export function toPrintableMessage(text: string): readonly Printable[] {
  const plain = withoutStyle(text).trimEnd()
  // Twice the limit is enough, because `printable` shortens only CR LF, and that by half.
  const whole = toPrintableLines(clip(plain, 2 * messageLength + 4)).join('\n')
  if (whole.length <= messageLength && plain.length <= 2 * messageLength) return asLines(whole)
  const mark = ` (cut: ${plain.length} characters in total)`
  return asLines(`${clip(whole, messageLength - mark.length - 1)}${mark}`)
}

/** Whether an annotation shows this message in full. */
export function fitsInAnnotation(text: string): boolean {
  return text.length <= messageLength && toPrintableLines(text).join('\n').length <= messageLength
}

/** Accepts only text that `printable` returned. */
function asLines(text: string): readonly Printable[] {
  return text.split('\n') as Printable[]
}

/** One line without style, for a group's title or an annotation's file. Never cuts off `mark`. */
export function toPrintableTitle(text: string, mark = ''): Printable {
  const plain = clip(withoutStyle(text), 2 * titleLength)
  const line = clip(toPrintableLines(plain).join(' ').trim(), titleLength - 1)
  return `${line}${mark}` as Printable
}

/** Whether `toPrintableTitle` would leave this text as it is. */
export function fitsInTitle(title: string): boolean {
  return toPrintableTitle(title) === (title.trim() as Printable)
}

/** A line break at the end starts no new line. */
function splitLines(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const lines: string[] = []
  let start = 0
  for (const { 0: found, index } of text.matchAll(lineBreak)) {
    if (lines.length === printLimits.lines) return { lines, rest: text.slice(start) }
    lines.push(text.slice(start, index))
    start = index + found.length
  }
  if (start < text.length || lines.length === 0) lines.push(text.slice(start))
  return { lines, rest: '' }
}

function printableLine(line: string): readonly Printable[] {
  const rest = line.slice(printLimits.lineCharacters)
  const kept = showInvisible(line.slice(0, printLimits.lineCharacters)).replace(marker, '$1\\')
  const { pieces, leftBytes } = splitBytes(kept, rest === '')
  // Each piece starts a line, so each could be a command that only counts at a line's start.
  const shown = pieces.map((piece) => {
    const safe = piece.replace(leadingColons, '$1\\')
    return (
      safe.includes('\u001b') && !safe.endsWith(reset) ? `${safe}${reset}` : safe
    ) as Printable
  })
  return rest === '' ? shown : [...shown, cutMark(rest, leftBytes)]
}

function cutMark(rest: string, leftBytes = 0): Printable {
  return `… ${leftBytes + Buffer.byteLength(rest)} bytes cut` as Printable
}

interface Pieces {
  readonly pieces: readonly string[]
  /** The size of an unfinished word at the end, in bytes. */
  readonly leftBytes: number
}

/**
 * Splits into pieces of at most 8 KiB of UTF-8. A piece ends after white space, or else after a
 * character that few secrets contain: the runner masks only whole secrets, some unknown to us. A
 * longer run without any, such as Base64, is replaced by its length: the log file has it.
 */
function splitBytes(text: string, isWhole: boolean): Pieces {
  if (isWhole && text.length * 3 <= printLimits.pieceBytes) return { pieces: [text], leftBytes: 0 }
  const bytes = Buffer.from(text)
  const pieces: string[] = []
  let start = 0
  while (start < bytes.length) {
    const limit = start + printLimits.pieceBytes
    if (isWhole && limit >= bytes.length) {
      pieces.push(bytes.toString('utf8', start))
      break
    }
    const end = borderBefore(bytes, start, Math.min(limit, bytes.length))
    if (end > start) {
      pieces.push(bytes.toString('utf8', start, end))
      start = end
    } else {
      const wordEnd = borderAfter(bytes, limit)
      if (wordEnd === undefined && !isWhole) break
      const next = wordEnd ?? bytes.length
      pieces.push(`… ${next - start} bytes without a space left out`)
      start = next
    }
  }
  return { pieces, leftBytes: isWhole ? 0 : bytes.length - start }
}

/** The last border after `start`, or `start` if there is none. */
function borderBefore(bytes: Buffer, start: number, limit: number): number {
  for (const isBorder of [isAfterBlank, isBetweenWords]) {
    for (let at = limit; at > start; at -= 1) if (isBorder(bytes, at)) return at
  }
  return start
}

function borderAfter(bytes: Buffer, start: number): number | undefined {
  for (let at = start; at < bytes.length; at += 1) {
    if (isAfterBlank(bytes, at) || isBetweenWords(bytes, at)) return at
  }
  return undefined
}

const [tab, space, esc] = [0x09, 0x20, 0x1b]
const marks: ReadonlySet<number | undefined> = new Set(Buffer.from(',;{}'))

function isAfterBlank(bytes: Buffer, at: number): boolean {
  return bytes[at - 1] === space || bytes[at - 1] === tab
}

/** Whether `at` is after a mark, before a style sequence, or between characters outside ASCII. */
function isBetweenWords(bytes: Buffer, at: number): boolean {
  const [before = 0, next = 0] = [bytes[at - 1], bytes[at]]
  if (marks.has(before)) return !isInsideStyle(bytes, at)
  return next === esc || (before >= 0x80 && next >= 0xc0)
}

const longestStyle = 32

function isInsideStyle(bytes: Buffer, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - longestStyle); index -= 1) {
    const byte = bytes[index] ?? 0
    if (byte === esc) return true
    // A style has only a bracket, digits and semicolons between ESC and its final `m`.
    if (byte !== 0x5b && byte !== 0x3b && (byte < 0x30 || byte > 0x39)) return false
  }
  return false
}
