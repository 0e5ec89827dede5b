import { cleanPath } from '../files/paths.ts'

/** Reads one path a line; skips blank lines and lines that start with `#`. */
export function parseAllowedPaths(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Returns those of `allowed`, relative to the context, that are `path` or contain it. */
export function findAllowingPath(allowed: readonly string[], path: string): readonly string[] {
  return allowed.filter((line) => {
    const allowedPath = cleanPath(line)
    return allowedPath === '.' || path === allowedPath || path.startsWith(`${allowedPath}/`)
  })
}
