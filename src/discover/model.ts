import type { Manifest } from '../context/manifest/manifest.ts'

export interface Agent {
  readonly name: string
  /** The manifest's path, relative to the workspace, with `/`. */
  readonly path: string
  readonly manifest: Manifest
  /** Whether git has it in the index. */
  readonly isTracked: boolean
}

/** Why an agent is selected. */
export type SelectionReason =
  | { readonly kind: 'all' | 'added' | 'no-base' }
  /** A changed file: the first of `count` in byte order, relative to the workspace. */
  | {
      readonly kind: 'manifest' | 'dockerfile' | 'dockerignore'
      readonly path: string
      readonly count: number
    }
  | {
      readonly kind: 'include'
      readonly path: string
      readonly count: number
      /** The include path as the manifest has it. */
      readonly include: string
    }
  /** The newest build of the same content, if there is one. */
  | {
      readonly kind: 'unbuilt'
      readonly buildId: string | undefined
      readonly status: string | undefined
    }

export interface SelectedAgent {
  readonly agent: string
  readonly manifest: string
  /** The agent is selected if there is a reason. */
  readonly reasons: readonly SelectionReason[]
  /** Set only for `unbuilt`. */
  readonly content?: AgentContent
}

interface AgentContent {
  readonly workingTreeHash: string
  /** The build that has this content. */
  readonly buildId: string | undefined
  readonly imageUrl: string | undefined
  /** Empty if the build's log does not contain it; `undefined` if the log was not read. */
  readonly imageDigest?: string | undefined
}

export function selectAllAgents(
  agents: readonly Agent[],
  kind: 'all' | 'no-base',
): readonly SelectedAgent[] {
  return agents.map(({ name, path }) => ({ agent: name, manifest: path, reasons: [{ kind }] }))
}

/** The agents of a workspace, or of one shard of them. */
export interface Selection {
  /** Sorted by manifest. */
  readonly agents: readonly SelectedAgent[]
  /** Set only for `changed`, if there was a base to compare with. */
  readonly comparison?: BaseComparison | undefined
  readonly warning?: string | undefined
  readonly notice?: string | undefined
  /** Sentences about unusable manifests, with file and line, and about unknown names in `only`. */
  readonly problems: readonly string[]
}

/** The paths are those of `manifest.yaml` files of other tools, relative to the workspace. */
export interface Discovery extends Selection {
  readonly skipped: readonly string[]
  /** Those of `skipped` that may have been manifests of agents at the base. */
  readonly unproven: readonly string[]
  /** Set if no manifest of an agent was found. */
  readonly missing: string | undefined
  /** A sentence about manifests of agents that were renamed or removed since the base. */
  readonly gone: string | undefined
}

export interface BaseComparison {
  readonly base: string
  readonly changedFiles: number
  /** Changed files that none of the agents packs. */
  readonly unmatchedFiles: number
}

export function isSelected({ reasons }: SelectedAgent): boolean {
  return reasons.length > 0
}
