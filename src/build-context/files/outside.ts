import { isAbsolute, relative, sep } from 'node:path'

/** Whether `path` is neither `folder` nor below it, by their text alone; both are absolute. */
export function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  // On Windows, the path to another drive is absolute.
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
