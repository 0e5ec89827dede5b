import { isAbsolute, join, resolve } from 'node:path'
import { isOutside, relativePath, splitPath } from './paths.ts'
import { escapeNameForMessage } from './file-names.ts'
import { diskTree, statOf, type Tree, type TreeNode } from './tree.ts'

/**
 * Finds a path that differs by one edit or only in case, else one that ends in the same path, else
 * one with the same name. Returns `undefined` if there are several.
 */
export function nearestPath(typed: string, paths: Iterable<string>): string | undefined {
  const [near, below, elsewhere]: [string[], string[], string[]] = [[], [], []]
  const [lowerCase, end] = [typed.toLowerCase(), `/${splitPath(typed).name}`]
  for (const path of paths) {
    if (isOneEdit(typed, path) || path.toLowerCase() === lowerCase) near.push(path)
    else if (path.endsWith(`/${typed}`)) below.push(path)
    else if (`/${path}`.endsWith(end)) elsewhere.push(path)
  }
  const [nearest, ...others] = [near, below, elsewhere].find((some) => some.length > 0) ?? []
  return others.length === 0 ? nearest : undefined
}

/** Whether one character is inserted, removed or replaced, or two neighbours are exchanged. */
function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let [endOne, endOther] = [one.length, other.length]
  while (Math.min(endOne, endOther) > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1
    endOther -= 1
  }
  const [left, right] = [one.slice(start, endOne), other.slice(start, endOther)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left === `${right[1]}${right[0]}`
}

/** Lists everything except `.git`, in order of depth. */
export function* entriesOf(root: Tree): Generator<{ path: string; node: TreeNode }> {
  const open = [{ parent: '', tree: root }]
  for (const { parent, tree } of open) {
    for (const name of tree.keys()) {
      const node = name === '.git' ? undefined : tree.get(name)
      if (node === undefined) continue
      const path = `${parent}${name}`
      yield { path, node }
      if (typeof node !== 'string') open.push({ parent: `${path}/`, tree: node })
    }
  }
}

/** A larger workspace would take seconds to read. */
const maxListedEntries = 100_000

/** Lists paths at any depth, or none if there are too many. */
export function pathsOnDisk(
  directory: string,
  kind: 'file' | 'directory' | 'any',
): readonly string[] {
  const paths: string[] = []
  let read = 0
  for (const { path, node } of entriesOf(diskTree(directory))) {
    read += 1
    if (read > maxListedEntries) return []
    const found = typeof node === 'string' ? 'file' : 'directory'
    if (kind === found || kind === 'any') paths.push(path)
  }
  return paths
}

/** `given` is missing below `directory`. Returns `undefined` unless exactly one path is near. */
export function didYouMean(
  given: string,
  directory: string,
  paths: readonly string[],
): string | undefined {
  const nearest = nearestPath(relativePath(directory, resolve(directory, given)), paths)
  return nearest === undefined ? undefined : `Did you mean '${escapeNameForMessage(nearest)}'?`
}

/** Explains a missing path if the workspace is empty, or if the path is absolute and outside it. */
export function explainMissingPath(
  given: string,
  workspace: string,
  kind: 'file' | 'directory',
): string | undefined {
  const empty = explainEmptyWorkspace(workspace)
  if (empty !== undefined || !isAbsolute(given) || !isOutside(workspace, given)) return empty
  const names = given.split(/[\\/]+/).filter(Boolean)
  // The path of another machine's workspace may be in front: the longest end that exists is meant.
  const tail = names
    .map((_, index) => names.slice(index).join('/'))
    .find((path) => {
      const stats = statOf(join(workspace, path))
      return kind === 'file' ? stats?.isFile() : stats?.isDirectory()
    })
  return tail && `Paths are relative to the workspace: write '${escapeNameForMessage(tail)}'.`
}

/** Returns a hint for an empty workspace, in which any path is missing. */
export function explainEmptyWorkspace(workspace: string): string | undefined {
  const [first] = diskTree(workspace).keys()
  return first === undefined
    ? 'The workspace is empty. Check out the repository before this step.'
    : undefined
}
