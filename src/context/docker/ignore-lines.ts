import { IgnoreFileError } from '../../util/errors.ts'
import { cleanPath } from '../files/paths.ts'
import { excerpt } from '../files/file-names.ts'

export interface IgnoreLine {
  /** 1-based. */
  readonly number: number
  readonly source: string
  readonly negated: boolean
  /** The cleaned pattern, without the `!` of an exception. */
  readonly pattern: string
}

/** Docker uses Go's `bufio.Scanner`, which fails on a line that fills its buffer of 64 KiB. */
const maxLineBytes = 65_535
/** Docker has no limit here, but every path is tested against every pattern. */
export const maxIgnoreFileBytes = 1_048_576
const maxPatterns = 10_000
export const ignoreFileLimitHint = 'Exclude whole directories, or use wildcards.'

/** Follows Docker's `ignorefile.ReadAll` and `patternmatcher.New`. Throws `IgnoreFileError`. */
export function readIgnoreLines(bytes: Uint8Array, fileName: string): readonly IgnoreLine[] {
  if (bytes.length > maxIgnoreFileBytes) throw createIgnoreFileTooLargeError(fileName)
  const lines: IgnoreLine[] = []
  // Latin-1 has a character for each byte.
  const byteLines = new TextDecoder('latin1').decode(bytes).split('\n')
  // A byte order mark is dropped only at the start of the file; further down, it belongs to a name.
  for (const [index, text] of new TextDecoder().decode(bytes).split('\n').entries()) {
    const number = index + 1
    const lineBytes = byteLines[index]?.length ?? 0
    if (lineBytes > maxLineBytes) {
      throw new IgnoreFileError(
        number,
        `Line ${number} of '${fileName}' is too long: ${lineBytes} bytes. Docker reads at most ${maxLineBytes}.`,
        { hint: 'Write one pattern on each line.' },
      )
    }
    const line = parseIgnoreLine(text, number, fileName)
    if (line === undefined) continue
    if (lines.length === maxPatterns) {
      throw new IgnoreFileError(
        number,
        `Too many patterns in '${fileName}': more than ${maxPatterns}.`,
        { hint: ignoreFileLimitHint, isOurLimit: true },
      )
    }
    lines.push(line)
  }
  return lines
}

/** Returns `undefined` for a comment and for a blank line. */
export function parseIgnoreLine(
  text: string,
  number: number,
  fileName: string,
): IgnoreLine | undefined {
  // Docker looks for comments before it trims: ` #x` is a pattern.
  if (text.startsWith('#')) return undefined
  const source = trimSpace(text)
  if (source === '') return undefined
  // Docker cleans the pattern and only then looks for `!`, so `/!a` is an exception too.
  const normal = cleanPath(trimSpace(normalise(source)))
  const negated = normal.startsWith('!')
  const pattern = negated ? normal.slice(1) : normal
  if (pattern === '') {
    throw new IgnoreFileError(
      number,
      `Exception without a pattern in line ${number} of '${fileName}': '${source}'.`,
      { hint: "Write a pattern after the '!', or remove the line." },
    )
  }
  const line = { number, source, negated, pattern }
  if (wellFormed.test(pattern)) return line
  throw createInvalidPatternError(
    fileName,
    line,
    "Close each '[' with ']' and write characters or ranges such as 'a-z' between them; write '\\[', '\\-' and '\\\\' for the characters themselves.",
  )
}

function normalise(text: string): string {
  return text.startsWith('!') ? `!${anchor(trimSpace(text.slice(1)))}` : anchor(text)
}

/** Returns a clean path, relative to the context root; a lone `/` stays and matches nothing. */
function anchor(path: string): string {
  if (path === '') return ''
  const clean = cleanPath(path)
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

/** Go's `strings.TrimSpace`: unlike `trim`, it removes U+0085 and keeps U+FEFF. */
function trimSpace(text: string): string {
  return /\P{White_Space}(?:.*\P{White_Space})?/su.exec(text)?.[0] ?? ''
}

const character = String.raw`(?:\\.|[^\\\]-])`
const range = `${character}(?:-${character})?`
// The lookahead gives `[^` only one meaning, so that a mismatch takes one pass.
const charClass = String.raw`\[(?:\^|(?!\^))(?:${range})+\]`

/** Go's `filepath.Match` accepts these patterns; Docker fails the build for others. */
const wellFormed = new RegExp(String.raw`^(?:[^\\[]|\\.|${charClass})*$`, 'su')

export function createInvalidPatternError(
  fileName: string,
  { number, source }: IgnoreLine,
  hint: string,
  cause?: unknown,
): IgnoreFileError {
  return new IgnoreFileError(
    number,
    `Invalid pattern in line ${number} of '${fileName}': '${excerpt(source)}'.`,
    { hint, cause },
  )
}

export function createIgnoreFileTooLargeError(fileName: string): IgnoreFileError {
  return new IgnoreFileError(
    1,
    `The ignore file '${fileName}' is too large: more than ${maxIgnoreFileBytes} bytes.`,
    { hint: ignoreFileLimitHint, isOurLimit: true },
  )
}
