import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { tryOrUndefined } from '../../util/or-undefined.ts'
import { isOutside, pathBelow, relativePath } from '../files/paths.ts'
import { escapeNameForMessage } from '../files/file-names.ts'
import { listedFileOpenFlags, readSmallFile } from '../files/read-small-file.ts'
import { diskTree } from '../files/tree.ts'

export interface Place {
  /** Absolute, links resolved. */
  readonly workspace: string
  readonly contextDir: string
  /** Set if the context comes from a manifest. */
  readonly manifest?: { readonly standsFor: string } | undefined
}

/** Names another checkout or input that would pack `source`, a path in the context. */
export function explainMissingSource(source: string, place: Place): string | undefined {
  const { workspace, contextDir } = place
  const path = join(contextDir, pathBelow(place.manifest?.standsFor ?? '', source))
  for (let directory = contextDir; ; directory = dirname(directory)) {
    const submodule = submodulesOf(directory).find((one) => !isOutside(one, path) && isEmpty(one))
    if (submodule !== undefined)
      return `the submodule '${escapeNameForMessage(relativePath(workspace, submodule))}' is not checked out: set 'submodules: true' on actions/checkout`
    if (directory === workspace || isOutside(workspace, directory)) break
  }
  const manifest = join(contextDir, 'manifest.yaml')
  const text = readText(manifest)
  const [, root] = /^[ \t]+root:[ \t]*["']?([^\s"'#]+)/m.exec(text) ?? []
  if (place.manifest !== undefined || root === undefined) return undefined
  const below = resolve(contextDir, root)
  const isAbove = below !== workspace && !isOutside(below, workspace)
  // The workspace stands for a directory of a root above it, as in `locateRoot`.
  const depth = isAbove ? relativePath(below, workspace).split('/').length : 0
  const names = source.split('/')
  const start = `${names.slice(0, depth).join('/')}/`
  if (isAbove && !text.split(/[\s"']+/).some((word) => word.startsWith(start))) return undefined
  const found = join(isAbove ? workspace : below, ...names.slice(depth))
  if (found === workspace || !existsSync(found)) return undefined
  return `it is below the root '${escapeNameForMessage(root)}' of a manifest: set 'manifest: ${escapeNameForMessage(relativePath(workspace, manifest))}' in place of 'context'`
}

/** Returns the absolute paths of the submodules in a directory's `.gitmodules`. */
function submodulesOf(directory: string): readonly string[] {
  return readText(join(directory, '.gitmodules'))
    .split('\n')
    .flatMap((line) => {
      const [, path] = /^\s*path\s*=(.*)$/.exec(line) ?? []
      return path === undefined ? [] : [join(directory, path.trim().replaceAll('"', ''))]
    })
}

const maxBytes = 64 * 1024

/** The start of a file, or an empty text if it cannot be read. */
function readText(path: string): string {
  const file = tryOrUndefined(() => readSmallFile(path, maxBytes, listedFileOpenFlags))
  return new TextDecoder().decode(file?.bytes)
}

function isEmpty(directory: string): boolean {
  return [...diskTree(directory).keys()].length === 0
}
