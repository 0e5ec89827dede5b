import { cleanPath } from '../files/paths.ts'

/** One path a line; skips blank lines and lines that start with `#`. */
export function parseAllowedPaths(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Which of `allowed`, relative to the context, is `path` itself or a directory around it. */
export function findAllowing(allowed: readonly string[], path: string): readonly string[] {
  return allowed.filter((line) => {
    const allowedPath = cleanPath(line)
    return allowedPath === '.' || path === allowedPath || path.startsWith(`${allowedPath}/`)
  })
}
