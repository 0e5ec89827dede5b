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

/** Returns the outermost secret directory above or at `directory`, relative to the workspace. */
export function findSecretDirectory(workspace: string, directory: string): string | undefined {
  const parts = relativePath(workspace, directory).split('/')
  // Some file systems ignore case.
  const index = parts.findIndex((part) => secretNames.has(part.toLowerCase()))
  return index < 0 ? undefined : parts.slice(0, index + 1).join('/')
}

/** A directory with job secrets or files of other jobs; `name` is its variable's name. */
interface ForbiddenDirectory {
  readonly name: string
  /** If it is missing or empty, nothing is protected. */
  readonly path: string | undefined
}

/** Returns forbidden directories that are the context or in it, as `name ('path')`. */
export function findForbiddenDirectories(
  contextDir: string,
  forbidden: readonly ForbiddenDirectory[],
  platform: NodeJS.Platform,
): readonly string[] {
  const context = resolveLinks(path.resolve(contextDir))
  return forbidden.flatMap(({ name, path: directory }) =>
    directory && directoryContains(context, resolveLinks(path.resolve(directory)), platform)
      ? [`${name} ('${directory}')`]
      : [],
  )
}

/** Whether `inner` is `directory` or below it, as text. Windows and macOS ignore case. */
export function directoryContains(
  directory: string,
  inner: string,
  platform: NodeJS.Platform,
): boolean {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const ignoresCase = platform === 'win32' || platform === 'darwin'
  const normalise = (place: string): string => {
    const normal = paths.normalize(place)
    return ignoresCase ? normal.normalize('NFC').toLowerCase() : normal
  }
  return !isOutside(normalise(directory), normalise(inner), paths)
}
