import path, { type PlatformPath } from 'node:path'

/** The path on disk of a member of the context; `''` is the context itself. */
export function onDisk(contextDir: string, member: string, paths: PlatformPath = path): string {
  if (member === '') return contextDir
  const root = contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`
  return root + (paths.sep === '/' ? member : member.replaceAll('/', paths.sep))
}

/** The path of `to` relative to a directory, with `/`; both are absolute. */
export function relativePath(directory: string, to: string): string {
  return path.relative(directory, to).replaceAll(path.sep, '/')
}

/** The directory of a member and its name in there; `''` is the context itself. */
export function splitPath(member: string): { readonly parent: string; readonly name: string } {
  const slash = member.lastIndexOf('/')
  return { parent: member.slice(0, Math.max(slash, 0)), name: member.slice(slash + 1) }
}

/** For an archive: on Windows with `/` for `\`, and without the `\\?\` of absolute paths. */
export function portableTarget(target: string, paths: PlatformPath = path): string {
  return paths.sep === '/' ? target : target.replace(/^\\\\\?\\/, '').replaceAll('\\', '/')
}

/** Whether a link leads out of the archive, by its text alone, as if no parent were a link. */
export function leadsOut(link: string, target: string, paths: PlatformPath = path): boolean {
  if (paths.isAbsolute(target) || (paths.sep === '\\' && /^[a-z]:/i.test(target))) return true
  const way = path.posix.join(path.posix.dirname(link), target)
  return way === '..' || way.startsWith('../')
}

/** Go's `path.Clean`; unlike `posix.normalize` linear for many `..`, and without a final slash. */
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
