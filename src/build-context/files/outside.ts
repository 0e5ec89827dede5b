import { realpathSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'

/** Whether `path` is neither `directory` nor below it, by their text alone; both are absolute. */
export function isOutside(directory: string, path: string): boolean {
  const way = relative(directory, path)
  // On Windows, the path to another drive is absolute.
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

/** The path with links resolved, or as it is where nothing exists. */
export function resolveLinks(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
