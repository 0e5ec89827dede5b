import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Folder, Node } from './tree.ts'

/** A folder on disk, read where it is looked into; what cannot be read is not there. */
export function diskTree(folder: string): Folder {
  return {
    get: (name) => readNode(join(folder, name)),
    keys: () => orUndefined(() => readdirSync(folder)) ?? [],
  }
}

function readNode(path: string): Node | undefined {
  const stats = orUndefined(() => lstatSync(path))
  if (stats === undefined) return undefined
  if (stats.isDirectory()) return diskTree(path)
  return stats.isSymbolicLink() ? 'link' : 'file'
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
