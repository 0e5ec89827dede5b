import { tryOrUndefined } from '../../util/or-undefined.ts'
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** The names in a directory of an archive or on disk. */
export interface Tree {
  get(name: string): TreeNode | undefined
  keys(): Iterable<string>
}

/** A link may lead anywhere, so its target is unknown. */
export type TreeNode = Tree | 'file' | 'link'

/** Reads directories on demand; entries that cannot be read count as missing. */
export function diskTree(directory: string): Tree {
  return {
    get: (name) => readNode(join(directory, name)),
    keys: () => tryOrUndefined(() => readdirSync(directory)) ?? [],
  }
}

/** A tree that has nothing but another one at `path`; `''` is the other one itself. */
export function treeAt(path: string, tree: Tree): Tree {
  const names = path.split('/').filter(Boolean)
  return names.reduceRight<Tree>((below, name) => new Map([[name, below]]), tree)
}

function readNode(path: string): TreeNode | undefined {
  const stats = tryOrUndefined(() => lstatSync(path))
  if (stats === undefined) return undefined
  if (stats.isDirectory()) return diskTree(path)
  return stats.isSymbolicLink() ? 'link' : 'file'
}

/** Follows links. Returns `undefined` if nothing exists or permissions are missing. */
export function statOf(path: string): Stats | undefined {
  return tryOrUndefined(() => statSync(path, { throwIfNoEntry: false }))
}
