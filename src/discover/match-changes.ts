import { compareBytes } from '../context/files/byte-order.ts'
import { type AgentFiles, isPacked } from './agent-files.ts'
import type { ChangedFile } from './changed-files.ts'
import type { Reason } from './model.ts'

/** `toWorkspace` converts a path of the repository to one of the workspace. */
export function createChangeMatcher(
  changes: readonly ChangedFile[],
  toWorkspace: (path: string) => string,
) {
  const byPath = new Map(changes.map((change) => [change.path, change]))
  const paths = [...byPath.keys()]
  const submodules = new Set(
    changes.flatMap(({ path, isSubmodule }) => (isSubmodule ? [path] : [])),
  )
  const matched = new Set<string>()

  return {
    /** How many files belong to none of the agents so far. */
    unmatched: () => byPath.size - matched.size,
    /** Each changed file counts for the first part that it fits. */
    reasonsFor(files: AgentFiles): readonly Reason[] {
      const counted = new Set<string>()
      /** Those of the paths that do not count yet. */
      const count = (paths: Iterable<string>) => {
        const own = [...new Set(paths)].filter((path) => !counted.has(path))
        for (const path of own) {
          counted.add(path)
          matched.add(path)
        }
        const [first, ...others] = own.toSorted(compareBytes)
        return first === undefined ? [] : [{ path: toWorkspace(first), count: 1 + others.length }]
      }
      const reasons = files.parts.flatMap(({ kind, include = '', paths: own, roots }): Reason[] => {
        const found = count([...own.flatMap(changesAt), ...roots.flatMap(inRoot)])
        return found.map((one) =>
          kind === 'include' ? { kind, ...one, include } : { kind, ...one },
        )
      })
      return isAdded(files) ? [{ kind: 'added' }] : reasons

      function inRoot(root: string): readonly string[] {
        const below = paths.filter((path) => isPacked(path, root, files.isIgnored))
        return [...below, ...changesAt(root)]
      }
    },
  }

  /** Whether the base lacks the manifest. */
  function isAdded({ manifest, isTracked }: AgentFiles): boolean {
    const change = byPath.get(manifest)
    return change === undefined ? !isTracked : change.isNew
  }

  /** A change of the path itself, and of submodules that it is in. */
  function changesAt(path: string): readonly string[] {
    return [...(byPath.has(path) ? [path] : []), ...submodulesAround(path)]
  }

  function submodulesAround(path: string): readonly string[] {
    if (submodules.size === 0) return []
    const names = path.split('/')
    return names.map((_, end) => names.slice(0, end).join('/')).filter((one) => submodules.has(one))
  }
}
