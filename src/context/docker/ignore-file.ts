import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { ActionError } from '../../util/errors.ts'
import { codeOf, hintOf, reasonOf } from '../../util/system-error.ts'
import { isOutside } from '../files/paths.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import { fileTooLarge, maxIgnoreFileBytes } from './ignore-lines.ts'
import { type NamedRules, parseDockerignore } from './ignore-rules.ts'
import type { DockerContext } from './walk.ts'

/** `name` is relative to the build context if the file is in it. */
export interface IgnoreFile extends NamedRules {
  /** Absolute; its last part may be a link. */
  readonly path: string
  /** Absolute, links resolved; where the bytes are. */
  readonly source: string
  readonly bytes: Uint8Array
}

/**
 * As Docker: the file beside the Dockerfile, even if empty, else the context's; never both. Links
 * to the Dockerfile are not followed, since the name as given counts.
 */
export async function selectIgnoreFile(
  { contextDir, dockerfile }: DockerContext,
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
    const name = isOutside(contextDir, path) ? path : relative(contextDir, path)
    const found = await readIgnoreFile(path, name)
    if (found) return { path, name, ...found, rules: await parseDockerignore(found.bytes, name) }
  }
  return undefined
}

/** As the docker client: `dockerfile` for `Dockerfile` where only the former exists. */
function dockerfileName(dockerfile: string, names: readonly string[]): string {
  const name = basename(dockerfile)
  const isLowerCase = name === 'Dockerfile' && !names.includes(name) && names.includes('dockerfile')
  return isLowerCase ? 'dockerfile' : name
}

/** `undefined` for what Docker treats as missing, also a link that is broken or leads outside. */
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
    if (sizeBytes > maxIgnoreFileBytes) throw fileTooLarge(name)
    return { bytes, source }
  } catch (error) {
    if (error instanceof ActionError) throw error
    if (missingCodes.has(codeOf(error))) return undefined
    throw new ActionError(`Could not read the ignore file '${name}': ${reasonOf(error)}.`, {
      hint: hintOf(error, 'Make it readable for the user of the runner, or remove it.'),
      cause: error,
    })
  }
}

/** ENAMETOOLONG: a long Dockerfile's name leaves no room for a file beside it. ENXIO: a socket. */
const missingCodes = new Set<string | undefined>([
  ...['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO'],
])
