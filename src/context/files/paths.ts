import { realpathSync } from 'node:fs'
import path, { basename, dirname, join, type PlatformPath } from 'node:path'
import { tryOrUndefined } from '../../util/or-undefined.ts'

/** The path on disk of an entry of the context; `''` is the context itself. */
export function toDiskPath(contextDir: string, entry: string, paths: PlatformPath = path): string {
  if (entry === '') return contextDir
  const root = contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`
  return root + (paths.sep === '/' ? entry : entry.replaceAll('/', paths.sep))
}

/** The path of `to` relative to a directory, with `/`; both are absolute. */
export function relativePath(directory: string, to: string): string {
  return path.relative(directory, to).replaceAll(path.sep, '/')
}

/** The path of an archive entry below the directory that is in the archive as `standsFor`. */
export function pathBelow(standsFor: string, entry: string): string {
  return standsFor === '' ? entry : path.posix.relative(standsFor, entry)
}

/** The directory of an archive entry and its name in there; `''` is the context itself. */
export function splitPath(entry: string): { readonly parent: string; readonly name: string } {
  const slash = entry.lastIndexOf('/')
  return { parent: entry.slice(0, Math.max(slash, 0)), name: entry.slice(slash + 1) }
}

/** Makes the target of a Windows link portable: `/` for `\`, and no `\\?\` at the start. */
export function makeLinkTargetPortable(target: string, paths: PlatformPath = path): string {
  return paths.sep === '/' ? target : target.replace(/^\\\\\?\\/, '').replaceAll('\\', '/')
}

/** Whether a link's text leads out of the archive, if no parent of the link is a link. */
export function linkLeadsOutside(
  link: string,
  target: string,
  paths: PlatformPath = path,
): boolean {
  if (paths.isAbsolute(target) || (paths.sep === '\\' && /^[a-z]:/i.test(target))) return true
  const way = path.posix.join(path.posix.dirname(link), target)
  return way === '..' || way.startsWith('../')
}

/** Go's `path.Clean`. Unlike `posix.normalize`, linear for many `..`, and without a final slash. */
export function cleanPath(path: string): string {
  const root = path.startsWith('/') ? '/' : ''
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.length > 0 && names.at(-1) !== '..') names.pop()
    else if (root === '') names.push(name)
  }
  return `${root}${names.join('/')}` || '.'
}

/** Whether `inner` is neither `directory` nor below it. Compares absolute paths as text. */
export function isOutside(directory: string, inner: string, paths: PlatformPath = path): boolean {
  const way = paths.relative(directory, inner)
  // The path to another drive of Windows is absolute.
  return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way)
}

/** Resolves a path in a directory whose links are resolved; of the path, only links to it are. */
export function resolveIn(directory: string, given: string): string {
  const place = path.resolve(directory, given)
  const names = place.split(path.sep)
  const end = names.findIndex((_, index) => {
    const parent = names.slice(0, index + 1).join(path.sep)
    return resolveLinks(parent || path.sep) === directory
  })
  return end === -1 ? place : join(directory, ...names.slice(end + 1))
}

/** Resolves links in the part of a path that exists. */
export function resolveLinks(place: string): string {
  const found = tryOrUndefined(() => realpathSync.native(place))
  if (found !== undefined || dirname(place) === place) return found ?? place
  return join(resolveLinks(dirname(place)), basename(place))
}

/** Compares UTF-8 bytes; the order of JavaScript's UTF-16 units differs only for surrogates. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0
  const [left, right] = surrogate.test(a) || surrogate.test(b) ? [bytesOf(a), bytesOf(b)] : [a, b]
  return left < right ? -1 : 1
}

const surrogate = /[\ud800-\udfff]/

/** Returns a text with one character per byte. */
function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1')
}
