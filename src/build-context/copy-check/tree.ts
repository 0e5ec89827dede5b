import { createNameMatcher, hasWildcard } from './name-pattern.ts'

/** Files and folders by name, of an archive or of a disk. */
export interface Folder {
  get(name: string): Node | undefined
  keys(): Iterable<string>
}

/** A link may lead anywhere, so nothing is said of what lies behind it. */
export type Node = Folder | 'file' | 'link'

/** The first path that the segments match, wildcards included; undefined where there is none. */
export function findPath(root: Folder, segments: readonly string[]): string | undefined {
  return find(root, segments)?.join('/')
}

function find(node: Node, [segment, ...rest]: readonly string[]): readonly string[] | undefined {
  if (segment === undefined || node === 'link') return []
  if (node === 'file') return undefined
  for (const name of candidates(node, segment)) {
    const child = node.get(name)
    const found = child && find(child, rest)
    if (found) return [name, ...found]
  }
  return undefined
}

/** A name that looks like a pattern is found as it is too, as BuildKit does. */
function* candidates(folder: Folder, segment: string): Generator<string> {
  yield segment
  if (!hasWildcard(segment)) return
  const matches = createNameMatcher(segment)
  for (const name of folder.keys()) if (matches(name)) yield name
}
