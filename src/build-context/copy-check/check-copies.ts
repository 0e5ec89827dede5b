import { ActionError } from '../../util/errors.ts'
import { parseDockerignore } from '../docker/dockerignore.ts'
import type { NamedRules } from '../docker/ignore-rules.ts'
import { relativePath } from '../files/context-paths.ts'
import type { ContextWarning } from '../files/context-warning.ts'
import { type Member, namesOf } from '../files/members.ts'
import { type MissingRequest, missingWarnings } from './missing-warnings.ts'

export interface CopyCheckRequest {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly contextDir: string
  /** Absolute. */
  readonly dockerfile: string
  readonly buildArgs: Readonly<Record<string, string>>
  readonly members: readonly Member[]
  /** Content of members as it was packed, by path; of those in `checkedMembers`, as far as it is known. */
  readonly packed: ReadonlyMap<string, Uint8Array>
  /** The ignore file that excluded members, where it is one of Docker's. */
  readonly dockerignore: NamedRules | undefined
}

/** What Docker looks for beside a `Dockerfile`; the first one that is there wins. */
const ignoreFiles = ['Dockerfile.dockerignore', '.dockerignore']
/** What a Docker build reads for itself, and `checkCopies` too. */
export const checkedMembers: readonly string[] = ['Dockerfile', ...ignoreFiles]

/**
 * Warns of each `COPY` and `ADD` of the packed Dockerfile whose source the Docker build would not find. The service builds from what
 * it unpacks: an ignore file there hides members from the build, or is one that Docker rejects, which is a warning too.
 */
export function checkCopies(request: CopyCheckRequest): readonly ContextWarning[] {
  const { workspace, contextDir, dockerfile, buildArgs, members, packed, dockerignore } = request
  const text = packed.get('Dockerfile')
  if (text === undefined) return []
  const file = relativePath(workspace, dockerfile)
  const find = (packedIgnoreFile: NamedRules | undefined): readonly ContextWarning[] => {
    const missing: MissingRequest = {
      dockerfile: { name: file, text: Buffer.from(text).toString() },
      buildArgs,
      members,
      contextDir,
      ignoreFile: dockerignore,
      packedIgnoreFile,
    }
    return missingWarnings(missing).map(({ line, message }) => ({ message, place: { file, line } }))
  }
  try {
    return find(readPackedIgnoreFile(request))
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const reason = `${error.message} ${error.hint ?? ''}`.trimEnd()
    return [
      ...find(undefined),
      {
        message: `The service's Docker build may fail, since Docker rejects the packed ignore file. ${reason}`,
      },
    ]
  }
}

/** Throws an `ActionError` when Docker rejects it. */
function readPackedIgnoreFile({
  members,
  packed,
  contextDir,
  dockerignore,
}: CopyCheckRequest): NamedRules | undefined {
  const files = members.filter(({ type }) => type !== 'directory')
  const [file] = ignoreFiles.flatMap((name) => files.find(({ path }) => path === name) ?? [])
  if (file === undefined) return undefined
  const bytes = packed.get(file.path)
  // A link, which only Docker's own rules pack, leads to the file that was read for them.
  if (bytes === undefined) return dockerignore
  const name = dockerignore?.name ?? namesOf(file, contextDir).at(-1) ?? file.path
  return { name, rules: parseDockerignore(bytes, name) }
}
