import {
  fileTooLarge,
  IgnoreFileError,
  IgnoreFileLimitError,
  type NamedRules,
  parseDockerignore,
} from '../docker/docker-context.ts'
import { onDisk, relativePath } from '../files/context-paths.ts'
import type { ContextWarning } from '../files/context-warning.ts'
import { showName } from '../files/file-names.ts'
import { type Member, namesOf, sourceOf } from '../files/members.ts'
import type { Tree } from '../files/tree.ts'
import { describeMissing } from './describe-missing.ts'
import { findMissingSources } from './missing-sources.ts'
import { archiveTree, type Spend, visibleTree } from './tree.ts'

export interface CopyCheckRequest {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly contextDir: string
  /** Absolute. */
  readonly dockerfile: string
  readonly members: readonly Member[]
  /** The content of `checkedMembers` as it was packed, by path; without those that are too large. */
  readonly packed: ReadonlyMap<string, Uint8Array>
  /** The context directory, for the reasons in messages. */
  readonly disk: Tree
  /** The ignore file that excluded members, if it is one of Docker's. */
  readonly dockerignore: NamedRules | undefined
}

/** Docker looks for these beside a `Dockerfile` and uses the first one. */
const ignoreFiles = ['Dockerfile.dockerignore', '.dockerignore']
/** What a Docker build reads for itself, and `checkCopies` too. */
export const checkedMembers: readonly string[] = ['Dockerfile', ...ignoreFiles]

const maxDockerfileBytes = 1_048_576
/** About a second. */
const maxSteps = 20_000_000

/**
 * Warns about each `COPY` and `ADD` of the packed Dockerfile whose source the Docker build would not find. The service builds from the
 * unpacked archive: an ignore file in it hides members from the build, or is one that Docker rejects, which is a warning too.
 */
export async function checkCopies(request: CopyCheckRequest): Promise<readonly ContextWarning[]> {
  const file = findIgnoreFile(request.members)
  try {
    return checkDockerfile(request, await readIgnoreFile(file, request))
  } catch (error) {
    if (!(error instanceof IgnoreFileError) || file === undefined) throw error
    return [...checkDockerfile(request, undefined), warnOfIgnoreFile(error, file, request)]
  }
}

type PackedFile = Exclude<Member, { readonly type: 'directory' }>

function findIgnoreFile(members: readonly Member[]): PackedFile | undefined {
  const files = members.filter((member) => member.type !== 'directory')
  return ignoreFiles.flatMap((name) => files.find(({ path }) => path === name) ?? [])[0]
}

/** Rejects with an `IgnoreFileError` if Docker rejects it. */
async function readIgnoreFile(
  file: PackedFile | undefined,
  { packed, contextDir, dockerignore }: CopyCheckRequest,
): Promise<NamedRules | undefined> {
  if (file === undefined) return undefined
  // Only Docker's own rules pack a link, and it leads to the file that was read for them.
  if (file.type === 'link') return dockerignore
  const bytes = packed.get(file.path)
  const name = dockerignore?.name ?? namesOf(file, contextDir).at(-1) ?? file.path
  if (bytes === undefined) throw fileTooLarge(name)
  return { name, rules: await parseDockerignore(bytes, name) }
}

function warnOfIgnoreFile(
  error: IgnoreFileError,
  file: PackedFile,
  { workspace, contextDir }: CopyCheckRequest,
): ContextWarning {
  const { line, message, hint } = error
  const effect =
    error instanceof IgnoreFileLimitError
      ? 'The sources of COPY and ADD were checked without the packed ignore file.'
      : 'Docker rejects the packed ignore file, so the build may fail.'
  const source = file.type === 'link' ? onDisk(contextDir, file.path) : sourceOf(file, contextDir)
  return {
    message: [`${effect} ${message}`, hint].filter(Boolean).join('\n'),
    place: { file: relativePath(workspace, source), line },
  }
}

class TooManyStepsError extends Error {}

/** Throws an `IgnoreFileError` for an expression that Docker rejects when a path reaches it. */
function checkDockerfile(
  request: CopyCheckRequest,
  packedIgnoreFile: NamedRules | undefined,
): readonly ContextWarning[] {
  const { workspace, dockerfile, members, packed, disk, dockerignore } = request
  const bytes = packed.get('Dockerfile')
  const file = relativePath(workspace, dockerfile)
  if (bytes === undefined || bytes.length > maxDockerfileBytes) {
    return [notChecked(file, `it has more than ${maxDockerfileBytes} bytes`)]
  }
  let steps = 0
  const spend: Spend = (more) => {
    steps += more
    if (steps > maxSteps) throw new TooManyStepsError()
  }
  try {
    const archive = archiveTree(members)
    const context = packedIgnoreFile ? visibleTree(archive, packedIgnoreFile.rules, spend) : archive
    const text = new TextDecoder().decode(bytes)
    const missing = findMissingSources(text, context, spend)
    return describeMissing(missing, { file, archive, disk, dockerignore, packedIgnoreFile, spend })
  } catch (error) {
    if (error instanceof TooManyStepsError) return [notChecked(file, 'it is too complex')]
    throw error
  }
}

function notChecked(file: string, reason: string): ContextWarning {
  return {
    message: `The sources of COPY and ADD in '${showName(file)}' were not checked: ${reason}.`,
    place: { file, line: 1 },
  }
}
