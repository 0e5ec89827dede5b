import { andMore } from '../../util/and-more.ts'
import { matchLines } from '../docker/docker-context.ts'
import type { ContextWarning } from '../files/context-warning.ts'
import { createNameGlob, type NameGlob } from './name-globs.ts'

export interface IgnoredNames {
  readonly matches: (name: string) => boolean
  readonly deadLines: readonly DeadLine[]
}

/** A line that would have an effect in Docker, but never matches a name as it was meant to. */
export interface DeadLine {
  /** 1-based. */
  readonly number: number
  /** Without its comment. */
  readonly pattern: string
}

/** Every name is tested against every pattern with wildcards. */
const maxGlobs = 1_000

/**
 * Reads an ignore file in the language of Agentex's own packager, which is not Docker's: each line is a pattern for one name at any depth,
 * cut at its first `#`. Throws a `TypeError` for bytes that are not UTF-8, and a `RangeError` for too many patterns.
 */
export function parseIgnoredNames(bytes: Uint8Array): IgnoredNames {
  // Python keeps a byte order mark, which becomes a part of the first pattern.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const names = new Set<string>()
  const globs: NameGlob[] = []
  const deadLines: DeadLine[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const pattern = strip(line.replace(/#.*$/su, ''))
    if (pattern === '') continue
    const glob = /[*?[]/.test(pattern) ? createNameGlob(pattern) : undefined
    const canMatch = glob ? glob.canMatch : !pattern.includes('/')
    if (!canMatch || /^[!\uFEFF]/.test(pattern)) deadLines.push({ number: index + 1, pattern })
    if (!canMatch) continue
    if (glob) globs.push(glob)
    else names.add(pattern)
    if (globs.length > maxGlobs) throw new RangeError(`more than ${maxGlobs} lines with wildcards`)
  }
  return {
    matches: (name) => names.has(name) || globs.some((glob) => glob.matches(name)),
    deadLines,
  }
}

/** Tests of a line against a path; a warning is not worth more time. */
const maxTests = 10_000_000
const maxNumbers = 20

/**
 * Warns of dead lines that Docker would apply: those that would exclude a packed path, and exceptions (`!`) that would include an ignored
 * one again. `file` is the ignore file's path in the workspace; `packed` has directories too.
 */
export async function warnOfDeadLines(
  { file, deadLines }: { readonly file: string; readonly deadLines: readonly DeadLine[] },
  packed: Iterable<string>,
  ignored: Iterable<string>,
): Promise<ContextWarning | undefined> {
  const [packedPaths, ignoredPaths] = [[...packed], [...ignored]]
  let tests = 0
  const lines = await matchLines(
    deadLines.map(({ number, pattern }) => ({ number, text: pattern.replace(/^\uFEFF/, '') })),
  )
  const numbers = lines
    .filter(({ negated, matches }) => {
      const paths = negated ? ignoredPaths : packedPaths
      tests += paths.length
      return tests <= maxTests && paths.some(matches)
    })
    .map(({ number }) => number)
  const [line] = numbers
  if (line === undefined) return undefined
  const hasMark = deadLines.some(
    ({ number, pattern }) => number === line && pattern.startsWith('\uFEFF'),
  )
  return {
    message: [
      `${file}:${line}: Lines that Docker would apply, but that have no effect with a manifest: ${listNumbers(numbers)}.`,
      "With a manifest, each line is a pattern for one name at any depth, without '/' or '!': write 'dist', not '/dist' or 'dist/'.",
      ...(hasMark
        ? ['Save the file without a byte order mark, which is read as part of line 1.']
        : []),
    ].join('\n'),
    place: { file, line },
  }
}

function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, maxNumbers)
  const others = numbers.length - shown.length
  if (others > 0) return [...shown, ...andMore(others)].join(', ')
  const last = shown.at(-1) ?? ''
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : `${last}`
}

/** Python's `str.strip`: unlike `trim`, it removes U+0085 and U+001C to U+001F, and keeps U+FEFF. */
function strip(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isSpace(text.charAt(start))) start += 1
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isSpace(character: string): boolean {
  return /\p{White_Space}/u.test(character) || (character >= '\u001c' && character <= '\u001f')
}
