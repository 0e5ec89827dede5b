import { dirname, isAbsolute, join } from 'node:path'
import { compareBytes, isOutside, toDiskPath, relativePath } from '../context/files/paths.ts'
import type { CheckedOutHead } from '../context/git/checkout.ts'
import type { DirectoryGit } from '../context/git/git.ts'
import { readManifestIgnoreFile } from '../context/manifest/manifest.ts'
import type { ComparisonBase } from './base.ts'
import { type ChangedFile, readChangedFiles } from './changed-files.ts'
import { type SymbolicLinks, readSymbolicLinks, type ResolvedPath } from './links.ts'
import { mapYielding } from './map-in-turns.ts'
import {
  type Agent,
  type SelectionReason,
  type SelectedAgent,
  selectAllAgents,
  type Selection,
} from './model.ts'

/** Rejects with the signal's reason. If there is no checkout, there is no base either. */
export async function selectChanged(
  agents: readonly Agent[],
  checkout: CheckedOutHead | undefined,
  base: ComparisonBase | undefined,
  eventName: string,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<Selection> {
  const everyAgent = { agents: selectAllAgents(agents, 'no-base'), problems: [] }
  if (!checkout || !base) return { ...everyAgent, warning: noCheckout }
  const { root } = checkout
  if (base.type === 'none') return { ...everyAgent, notice: noBase(eventName) }
  if (base.type === 'missing') return { ...everyAgent, warning: missing(base.name, base.reason) }
  const [changes, links] = await Promise.all([
    readChangedFiles(base.commit, root, git.run, signal),
    readSymbolicLinks(root, git.run, signal),
  ])
  if (!changes || !links) return { ...everyAgent, warning: missing(base.commit) }
  const { workspace } = git
  const matcher = createChangeMatcher(changes, (path) => relativePath(workspace, join(root, path)))
  const select = (agent: Agent): SelectedAgent => {
    const files = findAgentFiles(agent, { workspace, repository: root }, links)
    const reasons = files ? matcher.reasonsFor(files) : ([{ kind: 'no-base' }] as const)
    return { agent: agent.name, manifest: agent.path, reasons }
  }
  const { results, problems } = await mapYielding(agents, select, signal)
  return {
    agents: results,
    comparison: {
      base: base.commit,
      changedFiles: changes.length,
      unmatchedFiles: matcher.unmatched(),
    },
    problems,
  }
}

/** `toWorkspace` converts a path of the repository to one of the workspace. */
function createChangeMatcher(
  changes: readonly ChangedFile[],
  toWorkspace: (path: string) => string,
) {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  const paths = [...byPath.keys()]
  const directories = Map.groupBy(paths, (path) => byPath.get(path)?.directory)
  directories.delete(undefined)
  const matched = new Set<string>()

  return {
    /** How many files belong to none of the agents so far. */
    unmatched: () => byPath.size - matched.size,
    /** Each changed file counts only for the first part that contains it. */
    reasonsFor(files: AgentFiles): readonly SelectionReason[] {
      const counted = new Set<string>()
      /** Counts those of the paths that have not been counted. */
      const count = (paths: Iterable<string>) => {
        const own = [...new Set(paths)].filter((path) => !counted.has(path))
        for (const path of own) {
          counted.add(path)
          matched.add(path)
        }
        const [first, ...others] = own.toSorted(compareBytes)
        return first === undefined ? [] : [{ path: toWorkspace(first), count: 1 + others.length }]
      }
      const reasons = files.parts.flatMap(
        ({ kind, include = '', paths: own, roots }): SelectionReason[] => {
          const found = count([...own.flatMap(changesAt), ...roots.flatMap(inRoot)])
          return found.map((one) =>
            kind === 'include' ? { kind, ...one, include } : { kind, ...one },
          )
        },
      )
      return isAdded(files) ? [{ kind: 'added' }] : reasons

      function inRoot(root: string): readonly string[] {
        const isBelow = (path = '') => isPacked(path, root, files.isIgnored)
        const inDirectories = [...directories.keys()].filter(isBelow).flatMap(changesIn)
        return [...paths.filter(isBelow), ...inDirectories, ...changesAt(root)]
      }
    },
  }

  /** Whether the base lacks the manifest. */
  function isAdded({ manifest, isTracked }: AgentFiles): boolean {
    const change = byPath.get(manifest)
    return change === undefined ? !isTracked : change.isNew
  }

  /** Finds changes of the path itself, and of directories at or above it. */
  function changesAt(path: string): readonly string[] {
    const names = path.split('/')
    const above = ['', ...names.map((_, at) => names.slice(0, at + 1).join('/'))]
    return [...(byPath.has(path) ? [path] : []), ...above.flatMap(changesIn)]
  }

  function changesIn(directory: string | undefined): readonly string[] {
    return directories.get(directory) ?? []
  }
}

/** The files that a build depends on. Paths are relative to the repository's root, with `/`. */
interface AgentFiles {
  readonly manifest: string
  /** Sorted by kind, then as in the manifest. */
  readonly parts: readonly AgentPart[]
  readonly isIgnored: (name: string) => boolean
  /** Whether git has the manifest in its index. */
  readonly isTracked: boolean
}

/** The files for one reason. */
interface AgentPart {
  readonly kind: 'manifest' | 'dockerfile' | 'dockerignore' | 'include'
  /** The include path as the manifest has it. */
  readonly include?: string
  /** Files, and the links that lead to a root. */
  readonly paths: readonly string[]
  /** Files and whole directories, except ignored content; `''` is the repository's root. */
  readonly roots: readonly string[]
}

/** Returns `undefined` if a part is outside the repository. Throws for an unusable ignore file. */
function findAgentFiles(
  { path, manifest, isTracked }: Agent,
  { workspace, repository }: { readonly workspace: string; readonly repository: string },
  links: SymbolicLinks,
): AgentFiles | undefined {
  const { dockerignore, includePaths, written } = manifest
  const { isIgnored } = readManifestIgnoreFile(manifest, undefined)
  const ways = {
    manifest: wayTo(toDiskPath(workspace, path)),
    root: wayToRoot(),
    dockerfile: written.dockerfile && wayTo(written.dockerfile.place),
    dockerignore: dockerignore && wayTo(dockerignore.place),
  }
  const included = includePaths.map(({ text, place, location }) => {
    const way = wayTo(place)
    // Git does not know a link that is not committed, so the search also starts at its target.
    return { include: text, way, starts: [way.end, wayTo(location).end] }
  })
  // Checks only what is packed: the root may be a directory around the checkout.
  const packed = [ways.manifest, ways.dockerfile, ways.dockerignore]
  const ends = [...packed, ...included.map(({ way }) => way)]
  if (ends.some((way) => way && way.end === undefined)) return undefined
  const [file = '', ...others] = filesOn(ways.manifest)
  return {
    manifest: file,
    parts: [
      { kind: 'manifest', paths: [file, ...others], roots: [] },
      // The links that lead to the root also lead to the Dockerfile.
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

  function wayTo(location: string): ResolvedPath {
    return isOutside(repository, location)
      ? { through: [], end: undefined }
      : links.follow(relativePath(repository, location))
  }

  /** Does not use `resolve`: if a parent directory is a link, `..` continues from its target. */
  function wayToRoot(): ResolvedPath {
    const { text } = written.root
    if (isAbsolute(text)) return wayTo(text)
    return links.follow(`${relativePath(repository, dirname(toDiskPath(workspace, path)))}/${text}`)
  }
}

function filesOn(way: ResolvedPath | undefined): readonly string[] {
  return way === undefined ? [] : [...way.through, ...(way.end === undefined ? [] : [way.end])]
}

/** The packager follows the links that it finds, so their targets are packed as well. */
function withLinkedRoots(
  starts: readonly (string | undefined)[],
  links: SymbolicLinks,
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

/** Whether a path is below a root (`''`: the repository's) and no name on the way is ignored. */
function isPacked(path: string, root: string, isIgnored: (name: string) => boolean): boolean {
  if (root === '') return !path.split('/').some(isIgnored)
  const isBelow = path.startsWith(root) && path[root.length] === '/'
  return isBelow && isPacked(path.slice(root.length + 1), '', isIgnored)
}

const noCheckout =
  "There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1."

function missing(name: string, reason = ''): string {
  const git = reason && ` Git: ${reason}`
  return `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.${git}`
}

function noBase(event: string): string {
  return `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`
}
