import { join } from 'node:path'
import { compareBytes, relativePath } from '../context/files/paths.ts'
import type { Head } from '../context/git/checkout.ts'
import type { ContextGit } from '../context/git/git.ts'
import { type AgentFiles, findAgentFiles, isPacked } from './agent-files.ts'
import { type ChangedFile, readChangedFiles } from './changed-files.ts'
import { readLinks } from './links.ts'
import { mapInTurns } from './map-in-turns.ts'
import {
  type Agent,
  type Reason,
  type SelectedAgent,
  selectEvery,
  type Selection,
} from './model.ts'
import type { Base } from './resolve-base.ts'

/** Rejects with the signal's reason. There is no base without a checkout. */
export async function selectChanged(
  agents: readonly Agent[],
  checkout: Head | undefined,
  base: Base | undefined,
  eventName: string,
  git: ContextGit,
  signal: AbortSignal,
): Promise<Selection> {
  const everyAgent = { agents: selectEvery(agents, 'no-base'), problems: [] }
  if (!checkout || !base) return { ...everyAgent, warning: noCheckout }
  const { root } = checkout
  if (base.type === 'none') return { ...everyAgent, notice: noBase(eventName) }
  if (base.type === 'missing') return { ...everyAgent, warning: missing(base.name, base.reason) }
  const [changes, links] = await Promise.all([
    readChangedFiles(base.commit, root, git, signal),
    readLinks(root, git, signal),
  ])
  if (!changes || !links) return { ...everyAgent, warning: missing(base.commit) }
  const { workspace } = git
  const matcher = createChangeMatcher(changes, (path) => relativePath(workspace, join(root, path)))
  const select = (agent: Agent): SelectedAgent => {
    const files = findAgentFiles(agent, { workspace, repository: root }, links)
    const reasons = files ? matcher.reasonsFor(files) : ([{ kind: 'no-base' }] as const)
    return { agent: agent.name, manifest: agent.path, reasons }
  }
  const { results, problems } = await mapInTurns(agents, select, signal)
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

const noCheckout =
  "There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1."

function missing(name: string, reason = ''): string {
  const git = reason && ` Git: ${reason}`
  return `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.${git}`
}

function noBase(event: string): string {
  return `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`
}
