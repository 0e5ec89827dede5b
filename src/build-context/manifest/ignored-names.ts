import { createNameGlob, type NameGlob } from './name-globs.ts'

export interface IgnoredNames {
  readonly matches: (name: string) => boolean
  /** Full sentences about lines that do not do what they seem to. */
  readonly warnings: readonly string[]
}

/**
 * Reads an ignore file in the language of Agentex's own packager, which is not Docker's: each line is a pattern for one name at
 * any depth, cut at its first `#`. Throws a `TypeError` for bytes that are not UTF-8.
 */
export function parseIgnoredNames(bytes: Uint8Array, displayName: string): IgnoredNames {
  // Python keeps a byte order mark, and so spoils the first line.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const globs: NameGlob[] = []
  const warnings: string[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const pattern = strip(line.replace(/#.*$/su, ''))
    if (pattern === '') continue
    const glob = createNameGlob(pattern)
    globs.push(glob)
    const reason = reasonOfNoEffect(pattern, glob)
    if (reason) warnings.push(`${displayName}:${index + 1}: '${pattern}' ${reason}`)
  }
  return { matches: (name) => globs.some((glob) => glob.matches(name)), warnings }
}

const byDocker = "The service's Docker build reads the packed ignore file by Docker's rules."

function reasonOfNoEffect(pattern: string, { canMatch }: NameGlob): string | undefined {
  if (!canMatch) {
    return `keeps nothing out of the archive: with a manifest, each line is a pattern for one name at any depth, as for Agentex's own packager, and no name has a '/'. ${byDocker}`
  }
  if (pattern.startsWith('!')) {
    return `includes nothing in the archive again: with a manifest, as for Agentex's own packager, it ignores names that start with '!'. ${byDocker}`
  }
  return pattern.startsWith('\uFEFF')
    ? "keeps nothing out of the archive: the file starts with a byte order mark, which Agentex's own packager takes for a part of the pattern. Save the file without it."
    : undefined
}

/** Python's `str.strip`: unlike `trim`, it takes U+0085 and U+001C to U+001F away and leaves U+FEFF. */
function strip(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isSpace(text.charAt(start))) start += 1
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isSpace(character: string): boolean {
  return /\p{White_Space}/u.test(character) || (character >= '\u001c' && character <= '\u001f')
}
