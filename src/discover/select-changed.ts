import { join } from 'node:path'
import { relativePath } from '../build-context/files/context-paths.ts'
import type { Head } from '../build-context/git/checkout.ts'
import type { ContextGit } from '../build-context/git/git.ts'
import { ActionError, describeError } from '../util/errors.ts'
import { findAgentFiles } from './agent-files.ts'
import type { TriggerEvent } from './base.ts'
import { readChangedFiles } from './changed-files.ts'
import { readLinks } from './links.ts'
import { mapInTurns } from './map-in-turns.ts'
import { createChangeMatcher } from './match-changes.ts'
import type { Agent, SelectedAgent } from './model.ts'
import { resolveBase } from './resolve-base.ts'

export interface ChangedRequest {
  /** Any name that git knows for a commit. */
  readonly changedSince: string | undefined
  readonly event: TriggerEvent
}

export interface Changed {
  readonly agents: readonly SelectedAgent[]
  /** Undefined where nothing could be compared. */
  readonly comparison: Comparison | undefined
  readonly warning: string | undefined
  readonly notice: string | undefined
  readonly problems: readonly string[]
}

export interface Comparison {
  readonly base: string
  readonly changedFiles: number
  /** Changed files that none of the agents packs. */
  readonly unmatchedFiles: number
}

/** Selects the agents that a changed file belongs to. Rejects with the signal's reason, or an `ActionError` for a wrong `changedSince`. */
export async function selectChanged(
  agents: readonly Agent[],
  checkout: Head | undefined,
  { changedSince, event }: ChangedRequest,
  git: ContextGit,
  signal: AbortSignal,
): Promise<Changed> {
  const base = await resolveBase(changedSince, event, checkout, git, signal)
  if (base.type === 'none') return { ...everyAgent(agents), notice: noBase(event.name) }
  if (base.type === 'missing' || checkout === undefined) {
    const name = base.type === 'missing' ? base.name : undefined
    return { ...everyAgent(agents), warning: name === undefined ? noCheckout : missing(name) }
  }
  const { root } = checkout
  const [changes, links] = await Promise.all([
    readChangedFiles(base.commit, root, git, signal),
    readLinks(root, git, signal),
  ])
  if (!changes || !links) return { ...everyAgent(agents), warning: missing(base.commit) }
  const { workspace } = git
  const matcher = createChangeMatcher(changes, (path) => relativePath(workspace, join(root, path)))
  const problems = new Map<Agent, string>()
  const select = (agent: Agent): SelectedAgent | undefined => {
    try {
      const files = findAgentFiles(agent, { workspace, repository: root }, links)
      const reasons = files ? matcher.reasonsFor(files) : ([{ kind: 'no-base' }] as const)
      return { agent: agent.name, manifest: agent.path, reasons }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      problems.set(agent, describeError(error))
      return undefined
    }
  }
  const selected = await mapInTurns(agents, select, signal)
  return {
    agents: selected.filter((agent) => agent !== undefined),
    comparison: {
      base: base.commit,
      changedFiles: changes.length,
      unmatchedFiles: matcher.unmatched(),
    },
    warning: undefined,
    notice: undefined,
    problems: agents.flatMap((agent) => problems.get(agent) ?? []),
  }
}

function everyAgent(agents: readonly Agent[]): Changed {
  return {
    agents: agents.map(({ name, path }) => ({
      agent: name,
      manifest: path,
      reasons: [{ kind: 'no-base' }],
    })),
    comparison: undefined,
    warning: undefined,
    notice: undefined,
    problems: [],
  }
}

const noCheckout =
  "There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1."

function missing(name: string): string {
  return `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.`
}

function noBase(event: string): string {
  return `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`
}
