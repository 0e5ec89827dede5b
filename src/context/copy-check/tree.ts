import type { IgnoreDecision, IgnoreRules } from '../docker/docker-context.ts'
import { splitPath } from '../files/paths.ts'
import type { ArchiveEntry } from '../files/archive-entries.ts'
import type { Tree, TreeNode } from '../files/tree.ts'
import { hasWildcard, matchesWildcards, parseWildcards } from '../files/wildcards.ts'

/** Counts steps of the check, and throws when there are too many. */
export type SpendSteps = (steps: number) => void

/** The entries of an archive as a tree, including directories without an entry of their own. */
export function buildArchiveTree(entries: Iterable<Pick<ArchiveEntry, 'path' | 'type'>>): Tree {
  const root = new Map<string, TreeNode>()
  const directories = new Map<string, Map<string, TreeNode>>([['', root]])

  function directory(path: string): Map<string, TreeNode> {
    const known = directories.get(path)
    if (known) return known
    const created = new Map<string, TreeNode>()
    directories.set(path, created)
    const { parent, name } = splitPath(path)
    directory(parent).set(name, created)
    return created
  }

  for (const { path, type } of entries) {
    const { parent, name } = splitPath(path)
    if (type === 'directory') directory(path)
    else directory(parent).set(name, type === 'link' ? 'link' : 'file')
  }
  return root
}

/** Tests names in the root now, as a build does, others on request. Throws `IgnoreFileError`. */
export function buildVisibleTree(root: Tree, rules: IgnoreRules, spend: SpendSteps): Tree {
  const visible = view(root, rules.root)
  for (const name of root.keys()) visible.get(name)
  return visible

  function view(tree: Tree, parent: IgnoreDecision): Tree {
    const known = new Map<string, TreeNode | undefined>()
    const look = (name: string): TreeNode | undefined => {
      const path = parent.path === '' ? name : `${parent.path}/${name}`
      const node = tree.get(name)
      if (node === undefined) return undefined
      spend(1 + parent.hits.length)
      const decision = rules.decide(path, parent)
      const { ignored } = decision
      if (typeof node === 'string') return ignored ? undefined : node
      if (ignored && rules.canPrune(path)) return undefined
      const inner = view(node, decision)
      // An ignored directory is visible if something in it is included.
      const [included] = inner.keys()
      return ignored && included === undefined ? undefined : inner
    }
    const get = (name: string): TreeNode | undefined => {
      if (!known.has(name)) known.set(name, look(name))
      return known.get(name)
    }
    return {
      get,
      *keys() {
        for (const name of tree.keys()) if (get(name) !== undefined) yield name
      },
    }
  }
}

/** The first path that the segments match, wildcards included; `undefined` if there is none. */
export function findPath(
  root: Tree,
  segments: readonly string[],
  spend: SpendSteps,
): string | undefined {
  return find(root, 0)?.join('/')

  function find(node: TreeNode, depth: number): readonly string[] | undefined {
    const segment = segments[depth]
    if (segment === undefined || node === 'link') return []
    if (node === 'file') return undefined
    for (const name of candidates(node, segment, spend)) {
      const child = node.get(name)
      const found = child && find(child, depth + 1)
      if (found) return [name, ...found]
    }
    return undefined
  }
}

const stepsPerName = 50

/** Yields a name that looks like a pattern also as it is, as in BuildKit. */
function* candidates(tree: Tree, segment: string, spend: SpendSteps): Generator<string> {
  spend(stepsPerName)
  yield segment
  if (!hasWildcard(segment)) return
  // Docker uses Go's `filepath.Match`; a segment has no escapes.
  const steps = parseWildcards(segment, '^')
  for (const name of tree.keys()) {
    spend(stepsPerName + segment.length)
    if (matchesWildcards(steps, name)) yield name
  }
}
