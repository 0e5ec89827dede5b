import { posix } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { isWellFormed } from './dockerignore-syntax.ts'

/** A line of an ignore file that says something, ready to be matched. */
export interface IgnoreLine {
  /** Counted from 1. */
  readonly number: number
  /** The line as it was typed, for messages. */
  readonly source: string
  readonly negated: boolean
  /** Cleaned, without the `!` of a negation. */
  readonly pattern: string
}

/** Docker reads the file with Go's `bufio.Scanner`, which gives up on a line that fills its buffer of 64 KiB. */
const maxLineBytes = 65_535

/**
 * Reads an ignore file as Docker's `ignorefile.ReadAll` and `patternmatcher.New` do together.
 *
 * Throws an ActionError that names the line when Docker would refuse the file.
 */
export function readIgnoreLines(bytes: Uint8Array, fileName: string): readonly IgnoreLine[] {
  return [...splitLines(bytes)].flatMap((lineBytes, index) => {
    const number = index + 1
    if (lineBytes.length > maxLineBytes) throw lineTooLong(fileName, number, lineBytes.length)
    const line = readIgnoreLine(decodeLine(lineBytes, number), number, fileName)
    return line === undefined ? [] : [line]
  })
}

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    yield bytes.subarray(start, end)
    start = end + 1
  }
  yield bytes.subarray(start)
}

const newline = '\n'.charCodeAt(0)
const dropsByteOrderMark = new TextDecoder()
const keepsByteOrderMark = new TextDecoder('utf-8', { ignoreBOM: true })

/** A byte order mark belongs to the encoding at the start of the file only; further down it is part of a name. */
function decodeLine(bytes: Uint8Array, number: number): string {
  return (number === 1 ? dropsByteOrderMark : keepsByteOrderMark).decode(bytes)
}

function readIgnoreLine(text: string, number: number, fileName: string): IgnoreLine | undefined {
  // Docker looks for comments before it trims: ` #x` is a pattern.
  if (text.startsWith('#')) return undefined
  const source = trimSpace(text)
  if (source === '') return undefined
  // Docker takes the `!` off, cleans, puts it back and only then looks for it: `/!a` becomes a negation on the way.
  const normal = cleanPath(trimSpace(normalise(source)))
  const negated = normal.startsWith('!')
  const pattern = negated ? normal.slice(1) : normal
  if (pattern === '') throw illegalExclusion(fileName, number, source)
  if (!isWellFormed(pattern)) throw badPattern(fileName, number, source)
  return { number, source, negated, pattern }
}

function normalise(text: string): string {
  return text.startsWith('!') ? `!${anchor(trimSpace(text.slice(1)))}` : anchor(text)
}

/** Cleaned and relative to the context root; a lone `/` stays and matches nothing. */
function anchor(path: string): string {
  if (path === '') return ''
  const clean = cleanPath(path)
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

/** Go's `filepath.Clean`, which unlike `normalize` drops a trailing slash. */
function cleanPath(path: string): string {
  const normal = posix.normalize(path)
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal
}

/** Go's `strings.TrimSpace`: unlike `trim`, it takes U+0085 away and leaves U+FEFF. */
function trimSpace(text: string): string {
  return /\P{White_Space}(?:.*\P{White_Space})?/su.exec(text)?.[0] ?? ''
}

function lineTooLong(fileName: string, number: number, lengthBytes: number): ActionError {
  return new ActionError(
    `Line ${number} of '${fileName}' has ${lengthBytes} bytes, and Docker reads at most ${maxLineBytes} in a line.`,
    { hint: 'Write one pattern on each line.' },
  )
}

function illegalExclusion(fileName: string, number: number, source: string): ActionError {
  return new ActionError(
    `Line ${number} of '${fileName}' is '${source}', an exception without a pattern.`,
    { hint: "Write the pattern to include again after the '!', or remove the line." },
  )
}

function badPattern(fileName: string, number: number, source: string): ActionError {
  return new ActionError(`Line ${number} of '${fileName}' is not a valid pattern: '${source}'.`, {
    hint: "Close each '[' with a ']' and put characters or ranges such as 'a-z' between; write '\\[', '\\-' and '\\\\' for the characters themselves.",
  })
}
