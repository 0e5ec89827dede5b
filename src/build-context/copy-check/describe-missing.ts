import { andMore } from '../../util/and-more.ts'
import type { IgnoreRules, NamedRules } from '../docker/docker-context.ts'
import type { ContextWarning } from '../files/context-warning.ts'
import { excerpt, showName } from '../files/file-names.ts'
import type { Tree } from '../files/tree.ts'
import type { MissingSource } from './missing-sources.ts'
import { findPath, hasWildcard, type Spend } from './tree.ts'

/** Where to look for the reason why a source is missing. */
export interface MissingContext {
  /** The Dockerfile's path in the workspace. */
  readonly file: string
  readonly archive: Tree
  readonly disk: Tree
  /** The ignore file that excluded members, if it is one of Docker's. */
  readonly dockerignore: NamedRules | undefined
  /** The ignore file that the Docker build applies to the archive. */
  readonly packedIgnoreFile: NamedRules | undefined
  readonly spend: Spend
}

const maxInstructions = 10
const maxSources = 10
/** Looking for a name on disk takes a system call. */
const factorOnDisk = 10

const hint =
  'The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.'

/** One warning for all missing sources, with a line for each instruction. */
export function describeMissing(
  missing: readonly MissingSource[],
  context: MissingContext,
): readonly ContextWarning[] {
  const [first] = missing
  if (first === undefined) return []
  const { file } = context
  const instructions = [...Map.groupBy(missing, ({ line }) => line).values()]
  const sentences = instructions
    .slice(0, maxInstructions)
    .map((sources) => describeInstruction(sources, context))
  const others = instructions.length - sentences.length
  const more = others > 0 ? [`Missing sources in ${others} more instructions.`] : []
  return [{ message: [...sentences, ...more, hint].join('\n'), place: { file, line: first.line } }]
}

/** `sources` are those of one instruction. */
function describeInstruction(sources: readonly MissingSource[], context: MissingContext): string {
  const [{ line, instruction } = { line: 1, instruction: '' }] = sources
  const shown = sources.slice(0, maxSources).map((source) => {
    const reason = reasonOf(source, context)
    return `'${excerpt(showName(source.source))}'${reason === undefined ? '' : ` (${reason})`}`
  })
  const names = [...shown, ...andMore(sources.length - shown.length)].join(', ')
  const noun = sources.length > 1 ? 'sources are' : 'source is'
  return `${showName(context.file)}:${line}: ${instruction} ${noun} not in the build context: ${names}.`
}

function reasonOf({ segments }: MissingSource, context: MissingContext): string | undefined {
  const { archive, disk, dockerignore, packedIgnoreFile, spend } = context
  if (packedIgnoreFile && findPath(archive, segments, spend) !== undefined) {
    return `packed, but ignored in the Docker build by '${showName(packedIgnoreFile.name)}'`
  }
  const path = findPath(disk, segments, (steps) => spend(steps * factorOnDisk))
  if (path === undefined) {
    return segments.some(hasWildcard) ? 'no match' : 'no such file or directory'
  }
  if (dockerignore && isIgnored(path, dockerignore.rules)) {
    return `ignored by '${showName(dockerignore.name)}'`
  }
  return path.split('/').includes('.git') ? "'.git' is excluded" : undefined
}

/** Decides directory by directory, as a walk does. */
function isIgnored(path: string, rules: IgnoreRules): boolean {
  const names = path.split('/')
  let decision = { ignored: false, hits: rules.rootHits }
  for (const depth of names.keys()) {
    decision = rules.decide(names.slice(0, depth + 1).join('/'), decision.hits)
  }
  return decision.ignored
}
