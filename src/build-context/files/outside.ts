import { isAbsolute, relative, sep } from 'node:path'

/** Whether `path` is neither `folder` nor below it, by text alone; both absolute. */
export function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  // On Windows the way to another drive is absolute.
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
