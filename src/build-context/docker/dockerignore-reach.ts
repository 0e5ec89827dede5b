import { createMatcher } from './dockerignore-pattern.ts'

/** Whether a pattern might match some path below a directory. */
export type Reach = (directory: string) => boolean

/**
 * Errs towards yes, but less than BuildKit, which reads every ignored directory as soon as one exception has a wildcard;
 * what is included in the end is the same.
 */
export function createReach(pattern: string, refuse: (cause: unknown) => Error): Reach {
  // With these a slash in the pattern need not be one in the path.
  if (/[[\\^{|\uFEFF]/.test(pattern)) return () => true
  const segments = pattern.split('/')
  const anyDepth = segments.findIndex((segment) => segment.includes('**'))
  const head = (anyDepth === -1 ? segments : segments.slice(0, anyDepth)).map((segment) =>
    createMatcher(segment, refuse),
  )
  return (directory) => {
    const names = directory.split('/')
    if (anyDepth === -1 && names.length >= head.length) return false
    return names.every((name, depth) => head[depth]?.(name) ?? true)
  }
}
