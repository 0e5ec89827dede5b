import type { Fault, Stop } from '../fault-plan.ts'

/** Runs for commits of one branch, on one account. Times are milliseconds from the start. */
export interface SeveralPlan {
  readonly branch: string
  /** What GitHub says of the branch. */
  readonly isProtected: boolean
  /** Commits become the tip of the branch in this order. A force push can bring one back. */
  readonly pushes: readonly { readonly atMs: number; readonly commit: number }[]
  readonly runs: readonly RunPlan[]
  readonly others: readonly BranchBuild[]
}

export interface RunPlan {
  /** After the push of its commit; much later for a run that is run again. */
  readonly startMs: number
  readonly commit: number
  /** Commits with the same content have the same hash. */
  readonly content: number
  readonly event: 'push' | 'pull_request' | 'fork'
  /** As the runner says: `GITHUB_REF_PROTECTED`. */
  readonly isProtected: boolean
  readonly inputs: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  readonly stops: readonly Stop[]
  readonly github: GitHubPlan
}

interface GitHubPlan {
  readonly latencyMs: number
  /** Its first responses: a status code, no response, or a branch with another name by now. */
  readonly trouble: readonly (number | 'hang' | 'renamed')[]
}

/** Somebody else's build of an older commit of the branch, but for what differs; runs an hour. */
export interface BranchBuild {
  readonly atMs: number
  readonly but:
    | 'nothing'
    | 'agent'
    | 'repo'
    | 'ref'
    | 'no repo'
    | 'no ref'
    | 'no commit'
    | 'our commit'
    | 'ended'
}

export const repo = 'github.com/octocat/agents'
export const defaultBranch = 'main'

/** The 40 digits of a commit. */
export function shaOf(commit: number): string {
  return String(commit).repeat(40)
}

/** The working tree hash of a content. */
export function hashOf(content: number): string {
  return String(content).repeat(64)
}
