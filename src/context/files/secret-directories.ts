import path from 'node:path'
import { isOutside, relativePath, resolveLinks } from './paths.ts'

/** Directories that git and other tools keep credentials in. */
const secretNames: ReadonlySet<string> = new Set([
  '.git',
  '.aws',
  '.ssh',
  '.kube',
  '.docker',
  '.gnupg',
])

/** Returns the outermost, relative to the workspace: paths in it do not show what files are. */
export function findSecretDirectory(workspace: string, directory: string): string | undefined {
  const parts = relativePath(workspace, directory).split('/')
  // Some file systems ignore case.
  const index = parts.findIndex((part) => secretNames.has(part.toLowerCase()))
  return index < 0 ? undefined : parts.slice(0, index + 1).join('/')
}

/** Has job secrets or files of other jobs; `name` identifies it, such as `RUNNER_TEMP`. */
interface ForbiddenDirectory {
  readonly name: string
  /** Nothing is protected where it is undefined or empty. */
  readonly path: string | undefined
}

/** Those that the context is or contains, as `name ('path')`; links are resolved. */
export function findForbidden(
  contextDir: string,
  forbidden: readonly ForbiddenDirectory[],
  platform: NodeJS.Platform,
): readonly string[] {
  const context = resolveLinks(path.resolve(contextDir))
  return forbidden.flatMap(({ name, path: directory }) =>
    directory && contains(context, resolveLinks(path.resolve(directory)), platform)
      ? [`${name} ('${directory}')`]
      : [],
  )
}

/** True for equal paths too. Compares absolute paths as text; Windows and macOS ignore case. */
export function contains(directory: string, inner: string, platform: NodeJS.Platform): boolean {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const ignoresCase = platform === 'win32' || platform === 'darwin'
  const normalise = (place: string): string => {
    const normal = paths.normalize(place)
    return ignoresCase ? normal.normalize('NFC').toLowerCase() : normal
  }
  return !isOutside(normalise(directory), normalise(inner), paths)
}
