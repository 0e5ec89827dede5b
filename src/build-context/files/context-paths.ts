import path, { type PlatformPath } from 'node:path'

/** Where a member of the context lies on disk; `''` is the context itself. */
export function onDisk(contextDir: string, member: string, paths: PlatformPath = path): string {
  if (member === '') return contextDir
  const root = contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`
  return root + (paths.sep === '/' ? member : member.replaceAll('/', paths.sep))
}

/** The way from a folder to a path, both absolute, with `/`. */
export function relativePath(folder: string, to: string): string {
  return path.relative(folder, to).replaceAll(path.sep, '/')
}

/** A link's target as an archive has it: Windows also writes `\`, and `\\?\` before what is absolute. */
export function portableTarget(target: string, paths: PlatformPath = path): string {
  return paths.sep === '/' ? target : target.replace(/^\\\\\?\\/, '').replaceAll('\\', '/')
}

/** Whether a link leads to what the archive does not have. Goes by the text alone, as if no parent were a link itself. */
export function leadsOut(link: string, target: string, paths: PlatformPath = path): boolean {
  if (paths.isAbsolute(target) || (paths.sep === '\\' && /^[a-z]:/i.test(target))) return true
  const way = path.posix.join(path.posix.dirname(link), target)
  return way === '..' || way.startsWith('../')
}
