import { posix } from 'node:path'
import { formatMoreCount } from '../../util/and-more.ts'
import { IgnoreFileError, CheckTooSlowError } from '../../util/errors.ts'
import {
  createIgnoreFileTooLargeError,
  type NamedIgnoreRules,
  parseDockerignore,
  whyIgnored,
} from '../docker/docker-context.ts'
import { toDiskPath, relativePath } from '../files/paths.ts'
import { type ContextWarning, excerpt, escapeNameForMessage } from '../files/file-names.ts'
import {
  type FileEntry,
  type Link,
  type ArchiveEntry,
  diskPathOfEntry,
} from '../files/archive-entries.ts'
import { entriesOf, nearestPath } from '../files/nearest-path.ts'
import { maxFileBytesInMemory } from '../files/reading.ts'
import { diskTree, type Tree, treeAt } from '../files/tree.ts'
import { hasWildcard } from '../files/wildcards.ts'
import { explainMissingSource, type Place } from './explain-absence.ts'
import { parseCopyInstruction, parseDockerfile } from './dockerfile.ts'
import { findMissingSources, type MissingSource } from './missing-sources.ts'
import { buildArchiveTree, type SpendSteps, buildVisibleTree, findPath } from './tree.ts'

export interface CopyCheckRequest {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly contextDir: string
  /** Absolute. */
  readonly dockerfile: string
  readonly entries: readonly ArchiveEntry[]
  /** The packed content of `copyCheckFileNames` of at most `maxFileBytesInMemory`, by path. */
  readonly packed: ReadonlyMap<string, Uint8Array>
  /** The ignore file that excluded entries from the archive, if it is one of Docker's. */
  readonly dockerignore: NamedIgnoreRules | undefined
  readonly replacesDockerfile: boolean
  /** Says why a path on disk is not in the archive. */
  readonly whyAbsent: (path: string) => string | undefined
  /** Set if the context comes from a manifest. */
  readonly manifest?: Place['manifest']
}

/** Docker looks for these beside a `Dockerfile` and uses the first one. */
const ignoreFiles = ['Dockerfile.dockerignore', '.dockerignore']
/** A Docker build reads these entries itself, and so does `checkCopySources`. */
export const copyCheckFileNames: readonly string[] = ['Dockerfile', ...ignoreFiles]

/** This many steps take about a second. */
const maxSteps = 20_000_000

/** Warns of sources that the Docker build would not find, and of an ignore file that it rejects. */
export async function checkCopySources(
  request: CopyCheckRequest,
): Promise<readonly ContextWarning[]> {
  const file = findIgnoreFile(request.entries)
  try {
    return checkDockerfile(request, await readIgnoreFile(file, request))
  } catch (error) {
    if (!(error instanceof IgnoreFileError) || file === undefined) throw error
    return [...checkDockerfile(request, undefined), warnOfIgnoreFile(error, file, request)]
  }
}

type PackedFile = FileEntry | Link

function findIgnoreFile(entries: readonly ArchiveEntry[]): PackedFile | undefined {
  const files = entries.filter((entry) => entry.type !== 'directory')
  return ignoreFiles.flatMap((name) => files.find(({ path }) => path === name) ?? [])[0]
}

/** Rejects with an `IgnoreFileError` if Docker rejects the packed ignore file. */
async function readIgnoreFile(
  file: PackedFile | undefined,
  { packed, contextDir, dockerignore }: CopyCheckRequest,
): Promise<NamedIgnoreRules | undefined> {
  if (file === undefined) return undefined
  // Only Docker's own rules pack a link, and the link leads to the file with those rules.
  if (file.type === 'link') return dockerignore
  const bytes = packed.get(file.path)
  const name = dockerignore?.name ?? relativePath(contextDir, diskPathOfEntry(file, contextDir))
  if (bytes === undefined) throw createIgnoreFileTooLargeError(name)
  return { name, rules: await parseDockerignore(bytes, name) }
}

function warnOfIgnoreFile(
  error: IgnoreFileError,
  file: PackedFile,
  { workspace, contextDir }: CopyCheckRequest,
): ContextWarning {
  const { line, message, hint, isOurLimit } = error
  const effect = isOurLimit
    ? 'The sources of COPY and ADD were checked without the packed ignore file.'
    : 'Docker rejects the packed ignore file, so the build may fail.'
  const source =
    file.type === 'link' ? toDiskPath(contextDir, file.path) : diskPathOfEntry(file, contextDir)
  return {
    message: [`${effect} ${message}`, hint].filter(Boolean).join('\n'),
    place: { file: relativePath(workspace, source), line },
  }
}

/** Throws an `IgnoreFileError` for a pattern that Docker rejects only when it tests a path. */
function checkDockerfile(
  request: CopyCheckRequest,
  packedIgnoreFile: NamedIgnoreRules | undefined,
): readonly ContextWarning[] {
  const { workspace, contextDir, dockerfile, entries, packed, whyAbsent } = request
  const bytes = packed.get('Dockerfile')
  const file = relativePath(workspace, dockerfile)
  if (bytes === undefined)
    return [notChecked(file, `it has more than ${maxFileBytesInMemory} bytes`)]
  let steps = 0
  const spend: SpendSteps = (more) => {
    steps += more
    if (steps > maxSteps) throw new CheckTooSlowError()
  }
  try {
    const archive = buildArchiveTree(entries)
    const context = packedIgnoreFile
      ? buildVisibleTree(archive, packedIgnoreFile.rules, spend)
      : archive
    const text = new TextDecoder().decode(bytes)
    const missing = findMissingSources(text, context, spend)
    const disk = treeAt(request.manifest?.standsFor ?? '', diskTree(contextDir))
    const places = { file, archive, context, disk, request }
    return [
      ...describeMissing(missing, { ...places, whyAbsent, packedIgnoreFile, spend }),
      ...(request.replacesDockerfile ? warnOfCopiedDockerfile(text, file) : []),
    ]
  } catch (error) {
    if (error instanceof CheckTooSlowError) return [notChecked(file, 'it is too complex')]
    throw error
  }
}

/** A copy of the other Dockerfile would be one of the chosen Dockerfile. */
function warnOfCopiedDockerfile(text: string, file: string): readonly ContextWarning[] {
  const copy = parseDockerfile(text).find((instruction) =>
    parseCopyInstruction(instruction)?.sources.some(
      (one) => posix.join('/', one) === '/Dockerfile',
    ),
  )
  if (copy === undefined) return []
  const name = escapeNameForMessage(file)
  return [
    {
      message: `${name}:${copy.line}: ${copy.keyword} copies '${name}', which is packed as 'Dockerfile'.\nRename the 'Dockerfile' that it should copy.`,
      place: { file, line: copy.line },
    },
  ]
}

function notChecked(file: string, reason: string): ContextWarning {
  return {
    message: `The sources of COPY and ADD in '${escapeNameForMessage(file)}' were not checked: ${reason}.`,
    place: { file, line: 1 },
  }
}

interface MissingContext extends Pick<CopyCheckRequest, 'whyAbsent'> {
  /** The Dockerfile's path in the workspace. */
  readonly file: string
  readonly archive: Tree
  /** The context directory on disk, in which the reasons for missing sources are found. */
  readonly disk: Tree
  /** The part of the archive that the Docker build sees. */
  readonly context: Tree
  /** The ignore file that the Docker build applies to the archive. */
  readonly packedIgnoreFile: NamedIgnoreRules | undefined
  readonly spend: SpendSteps
  readonly request: CopyCheckRequest
}

const maxInstructions = 10
const maxSources = 10
/** Looking up a name on disk takes a system call, so it counts more steps. */
const factorOnDisk = 10

const hint =
  'The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.'

/** One warning for all missing sources, with a line for each instruction. */
function describeMissing(
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

function describeInstruction(sources: readonly MissingSource[], context: MissingContext): string {
  const [{ line, instruction } = { line: 1, instruction: '' }] = sources
  const shown = sources.slice(0, maxSources).map((source) => {
    const reason = reasonOf(source, context)
    return `'${excerpt(escapeNameForMessage(source.source))}'${reason === undefined ? '' : ` (${reason})`}`
  })
  const names = [...shown, ...formatMoreCount(sources.length - shown.length)].join(', ')
  const noun = sources.length > 1 ? 'sources are' : 'source is'
  return `${escapeNameForMessage(context.file)}:${line}: ${instruction} ${noun} not in the build context: ${names}.`
}

function reasonOf({ segments }: MissingSource, context: MissingContext): string | undefined {
  const { archive, disk, whyAbsent, packedIgnoreFile, spend } = context
  const packed = packedIgnoreFile && findPath(archive, segments, spend)
  const hidden = packed && whyIgnored(packedIgnoreFile, packed, ' in the Docker build')
  if (hidden !== undefined) return `packed, but ${hidden}`
  const path = findPath(disk, segments, (steps) => spend(steps * factorOnDisk))
  const reason = path === undefined ? undefined : (whyAbsent(path) ?? whyNoGit(path))
  const found = reason ?? explainMissingSource(segments.join('/'), context.request)
  if (found !== undefined) return found
  if (segments.some(hasWildcard)) return path === undefined ? 'no match' : undefined
  const nearest = nearestPacked(segments.join('/'), context)
  const sentences = [
    ...(path === undefined ? ['no such file or directory'] : []),
    ...(nearest === undefined ? [] : [`did you mean '${escapeNameForMessage(nearest)}'?`]),
  ]
  return sentences.length === 0 ? undefined : sentences.join('; ')
}

function whyNoGit(path: string): string | undefined {
  return path.split('/').includes('.git') ? "'.git' is excluded" : undefined
}

function nearestPacked(
  typed: string,
  { archive, context, spend }: MissingContext,
): string | undefined {
  const nearest = nearestPath(typed, pathsOf(archive))
  const isVisible =
    nearest !== undefined && findPath(context, nearest.split('/'), spend) !== undefined
  return isVisible ? nearest : undefined

  function* pathsOf(tree: Tree): Generator<string> {
    for (const { path } of entriesOf(tree)) {
      spend(1)
      yield path
    }
  }
}
