import { realpathSync } from 'node:fs'
import path, { basename, dirname, join, type PlatformPath } from 'node:path'
import { orUndefined } from '../../util/or-undefined.ts'

/** Whether `inner` is neither `directory` nor below it, by their text alone; both are absolute. */
export function isOutside(directory: string, inner: string, paths: PlatformPath = path): boolean {
  const way = paths.relative(directory, inner)
  // On Windows, the path to another drive is absolute.
  return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way)
}

/** The path with links resolved, as far as it exists. */
export function resolveLinks(place: string): string {
  const found = orUndefined(() => realpathSync.native(place))
  if (found !== undefined || dirname(place) === place) return found ?? place
  return join(resolveLinks(dirname(place)), basename(place))
}
