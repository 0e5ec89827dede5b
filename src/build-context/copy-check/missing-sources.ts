import { posix } from 'node:path'
import { type Copy, type CopySource, parseCopy } from './copy-sources.ts'
import { readInstructions } from './instructions.ts'
import { hasWildcard } from './name-pattern.ts'
import { findPath, type Folder } from './tree.ts'
import { trackVariables } from './variables.ts'

/** A source of a COPY or ADD that the build context does not have. */
export interface MissingSource {
  /** Of the instruction's beginning, 1-based. */
  readonly line: number
  readonly instruction: string
  /** As typed. */
  readonly source: string
  /** What is looked for from the context's root on: names, some with wildcards. */
  readonly segments: readonly string[]
}

/**
 * Sources that a Docker build would not find in its build context. Says nothing where it cannot be sure: of variables that are not
 * known, of what lies behind a link, and of wildcards that Docker's builders do not agree on.
 */
export function findMissingSources(
  dockerfile: string,
  context: Folder,
  buildArgs: Readonly<Record<string, string>>,
): readonly MissingSource[] {
  const { escape, instructions } = readInstructions(dockerfile)
  const tracker = trackVariables(buildArgs, escape)
  return instructions.flatMap((instruction) => {
    tracker.see(instruction)
    const copy = parseCopy(instruction, tracker.variables, escape)
    if (copy === undefined) return []
    const { line, keyword } = instruction
    return missingOf(copy, context).map((missing) => ({ line, instruction: keyword, ...missing }))
  })
}

type Missing = Pick<MissingSource, 'source' | 'segments'>

function missingOf({ sources, parents }: Copy, tree: Folder): readonly Missing[] {
  const missing = sources.flatMap((source) => lookFor(source, tree) ?? [])
  const isAlone = missing.length === sources.length
  return missing.filter(({ segments }) => {
    const wildcard = segments.findIndex(hasWildcard)
    return wildcard < 0 || (!parents && isError(segments.slice(0, wildcard), isAlone, tree))
  })
}

/**
 * Whether a wildcard that matches nothing fails the build: with BuildKit when the folder before it is missing, or no instruction
 * takes anything of it, which is not looked at here; with Docker's classic builder when the instruction takes nothing else.
 * `COPY .npmrc* ./` is a known way to say "if there is one".
 */
function isError(folder: readonly string[], isAlone: boolean, tree: Folder): boolean {
  return folder.length > 0 && (isAlone || findPath(tree, folder) === undefined)
}

/** Undefined for a source that is there, or of which nothing can be said. */
function lookFor({ typed, path }: CopySource, tree: Folder): Missing | undefined {
  // Docker's builders read a backslash in a source in different ways.
  if (path === undefined || path.includes('\\')) return undefined
  // `..` stops at the root, and a slash at the end says nothing.
  const segments = posix.join('/', path).split('/').filter(Boolean)
  return findPath(tree, segments) === undefined ? { source: typed, segments } : undefined
}
