import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { ActionError } from '../../util/errors.ts'

export interface IgnoreFile {
  /** Where its name is, which may be a link to where its bytes are. */
  readonly path: string
  /** Relative to the build context when it lies there, for messages. */
  readonly displayName: string
  readonly bytes: Uint8Array
  /** Absolute, links resolved; where the bytes are. */
  readonly source: string
}

interface IgnoreFileQuestion {
  /** Absolute. */
  readonly contextDir: string
  /** Absolute; its links are not followed, since the name as given is the one that counts. */
  readonly dockerfile: string
}

/**
 * The one ignore file in force, as Docker chooses it: `<Dockerfile>.dockerignore` beside the Dockerfile, even an empty
 * one or outside the context, else `.dockerignore` at the root of the context; the two are never merged.
 *
 * Throws an ActionError when the file exists and cannot be read.
 */
export async function selectIgnoreFile(
  { contextDir, dockerfile }: IgnoreFileQuestion,
  signal: AbortSignal,
): Promise<IgnoreFile | undefined> {
  const folder = dirname(dockerfile)
  const names = await readdir(folder).catch(() => [])
  for (const path of ignoreFileCandidates(contextDir, folder, dockerfileName(dockerfile, names))) {
    signal.throwIfAborted()
    const displayName = nameForMessages(contextDir, path)
    const found = await readIgnoreFile(path, displayName, signal)
    if (found !== undefined) return { path, displayName, ...found }
  }
  return undefined
}

/** Paths of the ignore files that Docker looks for, the first one that exists wins. */
function ignoreFileCandidates(
  contextDir: string,
  dockerfileDir: string,
  dockerfileName: string,
): readonly string[] {
  return [join(dockerfileDir, `${dockerfileName}.dockerignore`), join(contextDir, '.dockerignore')]
}

/** The name that the docker client passes on: `dockerfile` where `Dockerfile` is meant and only the other is there. */
function dockerfileName(dockerfile: string, names: readonly string[]): string {
  const name = basename(dockerfile)
  const isLowerCase = name === 'Dockerfile' && !names.includes(name) && names.includes('dockerfile')
  return isLowerCase ? 'dockerfile' : name
}

/** Undefined for what Docker takes for absent: no entry, no regular file, a link that dangles or leaves the folder. */
async function readIgnoreFile(
  path: string,
  displayName: string,
  signal: AbortSignal,
): Promise<Pick<IgnoreFile, 'bytes' | 'source'> | undefined> {
  try {
    const folder = await realpath(dirname(path))
    const source = await realpath(path)
    if (!source.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined
    // Reading a FIFO would wait for a writer.
    if (!(await stat(source)).isFile()) return undefined
    return { bytes: await readFile(source, { signal }), source }
  } catch (error) {
    signal.throwIfAborted()
    if (isAbsence(error)) return undefined
    throw new ActionError(`Could not read the ignore file '${displayName}'.`, {
      hint: 'Make it readable for the user of the runner, or remove it.',
      cause: error,
    })
  }
}

/** ENAMETOOLONG: a long name of the Dockerfile leaves no room for a file beside it. */
const absenceCodes = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

function isAbsence(error: unknown): boolean {
  return (
    error !== null && typeof error === 'object' && 'code' in error && absenceCodes.has(error.code)
  )
}

function nameForMessages(contextDir: string, path: string): string {
  const way = relative(contextDir, path)
  return way.startsWith(`..${sep}`) ? path : way
}
