import path, { type PlatformPath } from 'node:path'
import { isOutside, resolveLinks } from '../files/outside.ts'

/** Has job secrets or files of other jobs; `name` identifies it, such as `RUNNER_TEMP`. */
export interface ForbiddenDirectory {
  readonly name: string
  /** Without a path, or with an empty one, there is nothing to protect. */
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
  const normal = (one: string): string => normalise(one, paths, platform)
  return !isOutside(normal(directory), normal(inner), paths)
}

function normalise(directory: string, paths: PlatformPath, platform: NodeJS.Platform): string {
  const normal = paths.normalize(directory)
  return platform === 'win32' || platform === 'darwin'
    ? normal.normalize('NFC').toLowerCase()
    : normal
}
