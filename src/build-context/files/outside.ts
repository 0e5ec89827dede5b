import { realpathSync } from 'node:fs'
import path, { type PlatformPath } from 'node:path'
import { orUndefined } from '../../util/or-undefined.ts'

/** Whether `inner` is neither `directory` nor below it, by their text alone; both are absolute. */
export function isOutside(directory: string, inner: string, paths: PlatformPath = path): boolean {
  const way = paths.relative(directory, inner)
  // On Windows, the path to another drive is absolute.
  return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way)
}

/** The path with links resolved, or as it is where nothing exists. */
export function resolveLinks(place: string): string {
  return orUndefined(() => realpathSync.native(place)) ?? place
}
