import { realpathSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { systemErrorCode, systemErrorHint, systemErrorReason } from '../../util/system-error.ts'
import { escapeNameForMessage } from '../files/file-names.ts'
import { type DiskFile, isEntryThisFile, type ArchiveEntry } from '../files/archive-entries.ts'
import { compareBytes, isOutside, relativePath } from '../files/paths.ts'
import { wrapReadErrors } from '../files/read-errors.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import { statOf } from '../files/tree.ts'
import { defaultFileMode } from '../git/index-modes.ts'
import { createIgnoreFileTooLargeError, maxIgnoreFileBytes } from './ignore-lines.ts'
import { type NamedIgnoreRules, parseDockerignore, whyIgnored } from './ignore-rules.ts'
import { type DockerContext, type ContextListing, walkDockerContext } from './walk.ts'

export { createIgnoreFileTooLargeError, maxIgnoreFileBytes } from './ignore-lines.ts'
export {
  type IgnoreDecision,
  describeIgnoringLine,
  type IgnoreRules,
  matchIgnoreLines,
  type NamedIgnoreRules,
  parseDockerignore,
  whyIgnored,
} from './ignore-rules.ts'
export type { ContextListing } from './walk.ts'

/** Lists the entries that Docker would send, with Dockerfile and ignore file at the root. */
export async function listDockerContext(
  context: DockerContext,
  signal: AbortSignal,
): Promise<ContextListing> {
  const ignoreFile = await selectIgnoreFile(context, signal)
  const usual = relativePath(context.workspace, join(context.contextDir, ofContext))
  const dockerfile = readDockerfile(context)
  const rules = ignoreFile?.rules ?? (await parseDockerignore(new Uint8Array(), ''))
  const walked = await walkDockerContext({ ...context, rules }, signal)
  const { entries, restored, replacesDockerfile } = withRootFiles(
    walked.entries,
    dockerfile,
    ignoreFile,
    context,
  )
  return {
    ...walked,
    entries,
    ignored: walked.ignored - restored,
    ignoreFile: ignoreFile?.name,
    dockerignore: ignoreFile,
    howToExclude: `Add a line for each to '${escapeNameForMessage(ignoreFile?.name ?? usual)}'.`,
    whyAbsent: (path) => ignoreFile && whyIgnored(ignoreFile, path),
    replacesDockerfile,
    warnings: [],
  }
}

/** `name` is relative to the workspace. */
interface IgnoreFile extends NamedIgnoreRules {
  /** Absolute; the last part may be a link. */
  readonly path: string
  /** Absolute path of the bytes, links resolved. */
  readonly source: string
  readonly bytes: Uint8Array
}

/**
 * Docker uses the ignore file beside the Dockerfile, even if that is empty, else the context's. If
 * the Dockerfile is a link, only the link's own name counts.
 */
async function selectIgnoreFile(
  { workspace, contextDir, dockerfile }: DockerContext,
  signal: AbortSignal,
): Promise<IgnoreFile | undefined> {
  const directory = dirname(dockerfile)
  const names = await readdir(directory).catch(() => [])
  const candidates = [
    join(directory, `${dockerfileName(dockerfile, names)}.dockerignore`),
    join(contextDir, '.dockerignore'),
  ]
  for (const path of candidates) {
    signal.throwIfAborted()
    const name = relativePath(workspace, path)
    const found = await readIgnoreFile(path, name)
    if (found) return { path, name, ...found, rules: await parseDockerignore(found.bytes, name) }
  }
  return undefined
}

/** The docker client uses `dockerfile` for `Dockerfile` if only the former exists. */
function dockerfileName(dockerfile: string, names: readonly string[]): string {
  const name = basename(dockerfile)
  const isLowerCase = name === 'Dockerfile' && !names.includes(name) && names.includes('dockerfile')
  return isLowerCase ? 'dockerfile' : name
}

/** Returns `undefined` if Docker treats the file as missing, such as a link that leads outside. */
async function readIgnoreFile(
  path: string,
  name: string,
): Promise<Pick<IgnoreFile, 'bytes' | 'source'> | undefined> {
  try {
    const directory = await realpath(dirname(path))
    const source = await realpath(path)
    if (isOutside(directory, source)) return undefined
    const { isRegular, sizeBytes, bytes } = readSmallFile(source, maxIgnoreFileBytes)
    if (!isRegular) return undefined
    if (sizeBytes > maxIgnoreFileBytes) throw createIgnoreFileTooLargeError(name)
    return { bytes, source }
  } catch (error) {
    if (error instanceof ActionError) throw error
    if (missingCodes.has(systemErrorCode(error))) return undefined
    throw new ActionError(
      `Could not read the ignore file '${name}': ${systemErrorReason(error)}.`,
      {
        hint: systemErrorHint(error, 'Make it readable for the user of the runner, or remove it.'),
        cause: error,
      },
    )
  }
}

/** ENAMETOOLONG: a long Dockerfile's name leaves no room for a file beside it. ENXIO: a socket. */
const missingCodes = new Set<string | undefined>([
  ...['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO'],
])

const ofDockerfile = 'Dockerfile.dockerignore'
const ofContext = '.dockerignore'

/** The Dockerfile as an entry of the archive. Throws an `ActionError` if it is not a file. */
function readDockerfile({ dockerfile, indexModes }: DockerContext): DiskFile {
  const stats = statOf(dockerfile)
  if (!stats?.isFile()) {
    const state = stats === undefined ? 'does not exist' : 'is not a regular file'
    throw new ActionError(
      `The Dockerfile ${stats?.isDirectory() ? 'is a directory' : state}: '${dockerfile}'.`,
      { hint: "Set 'file' to the path of the Dockerfile, relative to the workspace." },
    )
  }
  return {
    type: 'file',
    path: 'Dockerfile',
    mode: indexModes && defaultFileMode,
    source: wrapReadErrors('Dockerfile', () => realpathSync(dockerfile)),
    identity: stats,
  }
}

/** Adds the Dockerfile and the ignore file even if ignored, because Docker can always read both. */
function withRootFiles(
  entries: readonly ArchiveEntry[],
  file: DiskFile,
  ignoreFile: IgnoreFile | undefined,
  { contextDir, dockerfile }: DockerContext,
) {
  const own = entries.find(({ path }) => path === 'Dockerfile')
  const replacesDockerfile =
    own !== undefined &&
    dockerfile !== join(contextDir, 'Dockerfile') &&
    !isEntryThisFile(own, file, contextDir)
  const added = [file, ...ignoreEntries(entries, contextDir, ignoreFile)]
  // Files of the context that are packed although the rules ignore them.
  const restored = added.filter(
    ({ path }) =>
      [dockerfile, ignoreFile?.path].includes(join(contextDir, path)) &&
      !entries.some((entry) => entry.path === path),
  )
  return {
    entries: added.reduce(putInOrder, entries),
    restored: restored.length,
    replacesDockerfile,
  }
}

/**
 * Packs the rules that apply as `Dockerfile.dockerignore`, unless the service finds them anyway: it
 * looks for that name first.
 */
function ignoreEntries(
  entries: readonly ArchiveEntry[],
  contextDir: string,
  ignoreFile: IgnoreFile | undefined,
): readonly ArchiveEntry[] {
  const bytes = ignoreFile?.bytes ?? new Uint8Array()
  const source = ignoreFile?.source
  const packed = (path: string): ArchiveEntry | undefined =>
    entries.find((one) => one.path === path)
  const inForce = (path: string): boolean => ignoreFile?.path === join(contextDir, path)
  // Docker treats a directory with this name as missing.
  const has = ![undefined, 'directory'].includes(packed(ofDockerfile)?.type)
  if (inForce(ofDockerfile)) return has ? [] : [memoryFile(ofDockerfile, bytes, source)]

  const replaced = has ? [memoryFile(ofDockerfile, bytes, source)] : []
  if (inForce(ofContext))
    return packed(ofContext) ? replaced : [...replaced, memoryFile(ofContext, bytes, source)]
  if (has || ignoreFile === undefined) return replaced
  // The file gets a line that ignores itself, because the context has no such file for COPY.
  return [
    memoryFile(ofDockerfile, Buffer.concat([bytes, Buffer.from(`\n${ofDockerfile}\n`)]), source),
  ]
}

function memoryFile(path: string, bytes: Uint8Array, source: string | undefined): ArchiveEntry {
  return { type: 'memory-file', path, mode: defaultFileMode, bytes, source }
}

/** Adds a file to the root in byte order, and replaces anything with its name. */
function putInOrder(entries: readonly ArchiveEntry[], file: ArchiveEntry): readonly ArchiveEntry[] {
  const others = entries.filter(
    ({ path }) => path !== file.path && !path.startsWith(`${file.path}/`),
  )
  // A directory's content follows it, so the file goes before the first greater name in the root.
  const after = others.findIndex(
    ({ path }) => !path.includes('/') && compareBytes(path, file.path) > 0,
  )
  return others.toSpliced(after < 0 ? others.length : after, 0, file)
}
