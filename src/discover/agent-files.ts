import { dirname, isAbsolute, resolve } from 'node:path'
import { isOutside, onDisk, relativePath } from '../context/files/paths.ts'
import { readStagedIgnoreFile } from '../context/manifest/manifest.ts'
import type { Links, Way } from './links.ts'
import type { Agent } from './model.ts'

/** What a build depends on. Paths are relative to the root of the repository, with `/`. */
export interface AgentFiles {
  readonly manifest: string
  /** In the order of kinds, then as in the manifest. */
  readonly parts: readonly AgentPart[]
  readonly isIgnored: (name: string) => boolean
  /** Whether git has the manifest in its index. */
  readonly isTracked: boolean
}

/** The files for one reason. */
interface AgentPart {
  readonly kind: 'manifest' | 'dockerfile' | 'dockerignore' | 'include'
  /** As written in the manifest. */
  readonly include?: string
  /** Files, and links on the way to a root. */
  readonly paths: readonly string[]
  /** Files and whole directories, except ignored content; `''` is the repository's root. */
  readonly roots: readonly string[]
}

/** `undefined` with a part outside the repository. An unusable ignore file throws `ActionError`. */
export function findAgentFiles(
  { path, manifest, isTracked }: Agent,
  { workspace, repository }: { readonly workspace: string; readonly repository: string },
  links: Links,
): AgentFiles | undefined {
  const { contextDir, dockerignore, includePaths, written } = manifest
  const { isIgnored } = readStagedIgnoreFile(manifest, undefined)
  const ways = {
    manifest: wayTo(onDisk(workspace, path)),
    root: wayToRoot(),
    dockerfile: written.dockerfile && wayTo(resolve(contextDir, written.dockerfile.text)),
    dockerignore: dockerignore && wayTo(resolve(contextDir, dockerignore.text)),
  }
  const included = includePaths.map(({ text, location }) => {
    const way = wayTo(resolve(contextDir, text))
    // Git does not know a link that no commit has.
    return { include: text, way, starts: [way.end, wayTo(location).end] }
  })
  // What is packed matters, not its root: that may be the directory around the checkout.
  const packed = [ways.manifest, ways.dockerfile, ways.dockerignore]
  const ends = [...packed, ...included.map(({ way }) => way)]
  if (ends.some((way) => way && way.end === undefined)) return undefined
  const [file = '', ...others] = filesOn(ways.manifest)
  return {
    manifest: file,
    parts: [
      { kind: 'manifest', paths: [file, ...others], roots: [] },
      // Where the root is reached through a link, the Dockerfile is too.
      { kind: 'dockerfile', paths: [...ways.root.through, ...filesOn(ways.dockerfile)], roots: [] },
      { kind: 'dockerignore', paths: filesOn(ways.dockerignore), roots: [] },
      ...included.map(({ include, way, starts }): AgentPart => {
        const { roots, links: passed } = withLinkedRoots(starts, links, isIgnored)
        return { kind: 'include', include, paths: [...way.through, ...passed], roots }
      }),
    ],
    isIgnored,
    isTracked,
  }

  function wayTo(location: string): Way {
    return isOutside(repository, location)
      ? { through: [], end: undefined }
      : links.follow(relativePath(repository, location))
  }

  /** Not by `resolve`: if a parent directory is a link, `..` continues from the link's target. */
  function wayToRoot(): Way {
    const { text } = written.root
    if (isAbsolute(text)) return wayTo(text)
    return links.follow(`${relativePath(repository, dirname(onDisk(workspace, path)))}/${text}`)
  }
}

function filesOn(way: Way | undefined): readonly string[] {
  return way === undefined ? [] : [...way.through, ...(way.end === undefined ? [] : [way.end])]
}

/** The packager follows the links that it meets, so what they lead to is packed as well. */
function withLinkedRoots(
  starts: readonly (string | undefined)[],
  links: Links,
  isIgnored: (name: string) => boolean,
): { readonly roots: readonly string[]; readonly links: readonly string[] } {
  const roots = new Set<string>()
  const passed = new Set<string>()
  const open = [...starts]
  for (const root of open) {
    if (root === undefined || roots.has(root)) continue
    roots.add(root)
    for (const link of links.paths) {
      if (!isPacked(link, root, isIgnored)) continue
      const { through, end } = links.follow(link)
      for (const one of through) passed.add(one)
      open.push(end)
    }
  }
  return { roots: [...roots], links: [...passed] }
}

/** Whether a path is below a root, `''` for the repository's, and no name on the way is ignored. */
export function isPacked(
  path: string,
  root: string,
  isIgnored: (name: string) => boolean,
): boolean {
  if (root === '') return !path.split('/').some(isIgnored)
  const isBelow = path.startsWith(root) && path[root.length] === '/'
  return isBelow && isPacked(path.slice(root.length + 1), '', isIgnored)
}
