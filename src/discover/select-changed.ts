import { join } from 'node:path'
import { relativePath } from '../context/files/context-paths.ts'
import type { Head } from '../context/git/checkout.ts'
import type { ContextGit } from '../context/git/git.ts'
import { findAgentFiles } from './agent-files.ts'
import { readChangedFiles } from './changed-files.ts'
import { readLinks } from './links.ts'
import { mapInTurns } from './map-in-turns.ts'
import { createChangeMatcher } from './match-changes.ts'
import { type Agent, type SelectedAgent, selectEvery, type Selection } from './model.ts'
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

const noCheckout =
  "There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1."

function missing(name: string, reason = ''): string {
  const git = reason && ` Git: ${reason}`
  return `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.${git}`
}

function noBase(event: string): string {
  return `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`
}
