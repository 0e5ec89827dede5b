import { posix } from 'node:path'
import type { Tree } from '../files/tree.ts'
import { hasWildcard } from '../files/wildcards.ts'
import { parseCopyInstruction, parseDockerfile } from './dockerfile.ts'
import { findPath, type SpendSteps } from './tree.ts'

export interface MissingSource {
  /** The line where the instruction begins, 1-based. */
  readonly line: number
  readonly instruction: string
  /** The path as typed in the Dockerfile. */
  readonly source: string
  /** The path from the context's root, some names with wildcards. */
  readonly segments: readonly string[]
}

/** Sources with these characters are skipped: Docker's builders replace them differently. */
const replaced = /[$"'\\`]/

/** Skips variables, paths behind a link, and wildcards on which Docker's builders disagree. */
export function findMissingSources(
  dockerfile: string,
  context: Tree,
  spend: SpendSteps,
): readonly MissingSource[] {
  return parseDockerfile(dockerfile).flatMap((instruction) => {
    const { line, keyword } = instruction
    const { sources, parents } = parseCopyInstruction(instruction) ?? {
      sources: [],
      parents: false,
    }
    const missing = sources.flatMap((source) => {
      if (replaced.test(source)) return []
      // `..` stops at the root, and a trailing slash has no meaning.
      const segments = posix.join('/', source).split('/').filter(Boolean)
      const isFound = findPath(context, segments, spend) !== undefined
      return isFound ? [] : [{ line, instruction: keyword, source, segments }]
    })
    const isAlone = missing.length === sources.length
    return missing.filter(({ segments }) => {
      const wildcard = segments.findIndex(hasWildcard)
      if (wildcard < 0) return true
      return !parents && failsBuild(segments.slice(0, wildcard), isAlone, context, spend)
    })
  })
}

/**
 * A wildcard without a match fails BuildKit if its directory is missing, and the classic builder if
 * it is the only source. `COPY .npmrc* ./` makes a file optional.
 */
function failsBuild(
  directory: readonly string[],
  isAlone: boolean,
  tree: Tree,
  spend: SpendSteps,
): boolean {
  return directory.length > 0 && (isAlone || findPath(tree, directory, spend) === undefined)
}
