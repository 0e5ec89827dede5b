import { posix } from 'node:path'
import type { Tree } from '../files/tree.ts'
import { type Copy, parseCopy } from './context-sources.ts'
import { parseDockerfile } from './dockerfile.ts'
import { findPath, hasWildcard, type Spend } from './tree.ts'

export interface MissingSource {
  /** Where the instruction begins, 1-based. */
  readonly line: number
  readonly instruction: string
  /** As typed. */
  readonly source: string
  /** The path from the context's root, some names with wildcards. */
  readonly segments: readonly string[]
}

/** Skips variables, paths behind a link, and wildcards on which Docker's builders disagree. */
export function findMissingSources(
  dockerfile: string,
  context: Tree,
  spend: Spend,
): readonly MissingSource[] {
  return parseDockerfile(dockerfile).flatMap((instruction) => {
    const copy = parseCopy(instruction)
    if (copy === undefined) return []
    const { line, keyword } = instruction
    return missingOf(copy, context, spend).map((missing) => ({
      line,
      instruction: keyword,
      ...missing,
    }))
  })
}

type Missing = Pick<MissingSource, 'source' | 'segments'>

function missingOf({ sources, parents }: Copy, tree: Tree, spend: Spend): readonly Missing[] {
  const missing = sources.flatMap((source) => lookFor(source, tree, spend) ?? [])
  const isAlone = missing.length === sources.length
  return missing.filter(({ segments }) => {
    const wildcard = segments.findIndex(hasWildcard)
    if (wildcard < 0) return true
    return !parents && failsBuild(segments.slice(0, wildcard), isAlone, tree, spend)
  })
}

/**
 * Without a match, BuildKit fails where the directory is missing, the classic builder at a sole
 * source. `COPY .npmrc* ./` makes a file optional.
 */
function failsBuild(
  directory: readonly string[],
  isAlone: boolean,
  tree: Tree,
  spend: Spend,
): boolean {
  return directory.length > 0 && (isAlone || findPath(tree, directory, spend) === undefined)
}

/** Variables, quotes and escapes: Docker's builders replace them differently. */
const replaced = /[$"'\\`]/

/** Undefined for a source that exists, or about which nothing is certain. */
function lookFor(source: string, tree: Tree, spend: Spend): Missing | undefined {
  if (replaced.test(source)) return undefined
  // `..` stops at the root, and a trailing slash has no meaning.
  const segments = posix.join('/', source).split('/').filter(Boolean)
  return findPath(tree, segments, spend) === undefined ? { source, segments } : undefined
}
