import { formatMoreCount, maxListedEntries } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'
import { systemErrorCode, isNotFoundError } from '../../util/system-error.ts'
import { matchIgnoreLines, maxIgnoreFileBytes } from '../docker/docker-context.ts'
import { type ContextWarning, escapeNameForMessage, excerpt } from '../files/file-names.ts'
import type { DiskFile } from '../files/archive-entries.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import {
  hasWildcard,
  matchesWildcards,
  parseWildcards,
  type WildcardStep,
} from '../files/wildcards.ts'
import type { IndexModes } from '../git/index-modes.ts'
import { createDiskFile, resolveSymbolicLinks } from './found-file.ts'
import type { Manifest } from './locate.ts'

export interface IgnoredNames {
  readonly isIgnored: (name: string) => boolean
  /** The line that ignores a name, 1-based. */
  readonly lineOf: (name: string) => number | undefined
  readonly deadLines: readonly IneffectiveIgnoreLine[]
}

/** A line that does not match the names that it would match in Docker. */
export interface IneffectiveIgnoreLine {
  /** 1-based. */
  readonly number: number
  /** The line without its comment. */
  readonly pattern: string
}

/** The limit for patterns with wildcards, because every name is tested against all of them. */
const maxGlobs = 1_000

/**
 * Reads each line, up to its first `#`, as a pattern for one name, as Agentex's own packager does.
 * Throws a `TypeError` for invalid UTF-8, or a `RangeError`.
 */
function parseIgnoredNames(bytes: Uint8Array): IgnoredNames {
  // Python keeps a byte order mark, which becomes a part of the first pattern.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const names = new Map<string, number>()
  const globs: { readonly number: number; readonly steps: readonly WildcardStep[] }[] = []
  const deadLines: IneffectiveIgnoreLine[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const number = index + 1
    const pattern = strip(line.replace(/#.*$/su, ''))
    if (pattern === '') continue
    // Follows Python's `fnmatch.fnmatchcase`. A name has no slash, so only a class may contain one.
    const steps = parseWildcards(pattern, '!')
    const canMatch = !steps.includes('/')
    if (!canMatch || /^[!\uFEFF]/.test(pattern)) deadLines.push({ number, pattern })
    if (!canMatch) continue
    if (hasWildcard(pattern)) globs.push({ number, steps })
    else names.set(pattern, number)
    if (globs.length > maxGlobs) throw new RangeError(`more than ${maxGlobs} lines with wildcards`)
  }
  const lineOf = (name: string): number | undefined =>
    names.get(name) ?? globs.find(({ steps }) => matchesWildcards(steps, name))?.number
  return { isIgnored: (name) => lineOf(name) !== undefined, lineOf, deadLines }
}

/** The limit for tests of a line against a path: a warning is not worth more time. */
const maxTests = 10_000_000

interface IneffectiveLines extends Pick<IgnoredNames, 'deadLines'> {
  /** The ignore file's path in the workspace. */
  readonly file: string
  /** The paths of the archive, seen from its root or from the directory of the ignore file. */
  readonly packed: Iterable<string>
  readonly ignored: Iterable<string>
  /** How many files another pattern would exclude. */
  readonly countFiles: (isIgnored: IgnoredNames['isIgnored']) => number
}

/**
 * Warns of lines that Docker would apply to a packed path or directory, or as an exception (`!`) to
 * an ignored one.
 */
export async function warnOfIneffectiveLines({
  file,
  deadLines,
  countFiles,
  ...paths
}: IneffectiveLines): Promise<ContextWarning | undefined> {
  const [packedPaths, ignoredPaths] = [[...paths.packed], [...paths.ignored]]
  let tests = 0
  const lines = await matchIgnoreLines(
    deadLines.map(({ number, pattern }) => ({ number, text: pattern.replace(/^\uFEFF/, '') })),
  )
  const applied = new Set(
    lines
      .filter(({ negated, matches }) => {
        const tested = negated ? ignoredPaths : packedPaths
        tests += tested.length
        return tests <= maxTests && tested.some(matches)
      })
      .map(({ number }) => number),
  )
  const found = deadLines.filter(({ number }) => applied.has(number))
  const [first] = found
  if (first === undefined) return undefined
  const sentences = found
    .slice(0, maxListedEntries)
    .map((line) => describeIneffectiveLine(line, countFiles))
  return {
    message: [
      `${file}:${first.number}: ${sentences.join('\n')}`,
      ...formatMoreCount(found.length - sentences.length),
      "With a manifest, each line is a pattern for one name at any depth, without '/' or '!'.",
      ...(first.pattern.startsWith('\uFEFF')
        ? ['Save the file without a byte order mark, which is read as part of line 1.']
        : []),
    ].join('\n'),
    place: { file, line: first.number },
  }
}

function describeIneffectiveLine(
  { number, pattern }: IneffectiveIgnoreLine,
  countFiles: IneffectiveLines['countFiles'],
): string {
  const lead = `Line ${number} '${escapeNameForMessage(excerpt(pattern))}'`
  if (pattern.startsWith('!')) return `${lead} has no effect.`
  const names = pattern.split('/').filter((name) => !['', '.', '*', '**'].includes(name))
  const [name = ''] = names.length === 1 ? names : []
  const steps = parseWildcards(name, '!')
  const files = countFiles((one) => matchesWildcards(steps, one))
  if (files === 0) return `${lead} excludes nothing.`
  const count = files === 1 ? '1 file' : `${files} files`
  return `${lead} excludes nothing: write '${escapeNameForMessage(excerpt(name))}' (${count}, at any depth).`
}

/** Python's `str.strip`: unlike `trim`, it removes U+0085, U+001C to U+001F, but not U+FEFF. */
function strip(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isSpace(text.charAt(start))) start += 1
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isSpace(character: string): boolean {
  return /\p{White_Space}/u.test(character) || (character >= '\u001c' && character <= '\u001f')
}

export interface ManifestIgnoreFile extends IgnoredNames {
  /** The file as `.dockerignore`; `undefined` if there is none. */
  readonly entry: DiskFile | undefined
  readonly warnings: readonly ContextWarning[]
}

/** Warns of a missing file, as Agentex's packager does. Throws an `ActionError` for a bad one. */
export function readManifestIgnoreFile(
  { displayName, dockerignore }: Manifest,
  indexModes: IndexModes,
): ManifestIgnoreFile {
  const none = { ...parseIgnoredNames(new Uint8Array()), entry: undefined, warnings: [] }
  if (dockerignore === undefined) return none
  const { text, line, location } = dockerignore
  const rejection = (reason: string, cause?: unknown): ActionError =>
    new ActionError(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
      cause,
      hint: "Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out.",
    })
  try {
    const found = resolveSymbolicLinks(location)
    if (found === 'broken') return missing()
    if (found === 'loop') throw rejection('is not a regular file')
    const { isRegular, sizeBytes, bytes } = readSmallFile(found.location, maxIgnoreFileBytes)
    if (!isRegular) throw rejection('is not a regular file')
    if (sizeBytes > maxIgnoreFileBytes) throw rejection(`is too large: ${sizeBytes} bytes`)
    const entry = createDiskFile('.dockerignore', found, indexModes)
    return { ...parseIgnoredNames(bytes), entry, warnings: [] }
  } catch (error) {
    if (error instanceof ActionError) throw error
    if (error instanceof RangeError) throw rejection(`has ${error.message}`, error)
    if (isNotFoundError(error)) return missing()
    throw rejection(
      systemErrorCode(error) === undefined ? 'is not valid UTF-8' : 'could not be read',
      error,
    )
  }

  function missing(): ManifestIgnoreFile {
    const message = `${displayName}:${line}: The ignore file '${text}' does not exist, so nothing is ignored.`
    const warning = { message, place: { file: displayName, line } }
    return { ...none, warnings: [warning] }
  }
}
