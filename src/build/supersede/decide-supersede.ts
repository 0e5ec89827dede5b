import type { Build, Provenance } from '../../api/model.ts'
import { activeClasses } from '../../api/status.ts'
import { type AgentKey, proves } from '../compare-record.ts'

/** A run that may cancel the builds of older commits. */
export interface SupersedingRun {
  readonly agent: AgentKey
  /** Of the packed build context. */
  readonly source: Provenance
  readonly branch: RunBranch
}

/** What started the run, as far as it decides about cancelling. */
export interface RunBranch {
  /** The branch; for a pull request its head branch. `undefined` for a git tag. */
  readonly name: string | undefined
  /** As provenance writes it. */
  readonly sourceRepo: string | undefined
  readonly defaultBranch: string | undefined
  readonly isProtected: boolean
  /** A pull request from another repository, or from a deleted one. */
  readonly isFromFork: boolean
}

/** A branch as GitHub reports it. */
export interface BranchState {
  readonly name: string
  /** Its newest commit. */
  readonly commit: string
  readonly isProtected: boolean
}

/** Why a run cancels no builds, whatever builds there are; follows "because". Asks nobody. */
export function reasonInRun({ source, branch }: SupersedingRun): string | undefined {
  const { name, defaultBranch } = branch
  const { sourceRepo, sourceCommit, sourceRef } = source
  if (branch.isFromFork)
    return 'the pull request comes from a fork, whose branches can have the names of ours'
  if (name === undefined) return 'this run is not for a branch'
  if (defaultBranch === undefined) return 'the event does not name the default branch'
  if (name === defaultBranch) return `'${name}' is the default branch`
  if (branch.isProtected) return `branch '${name}' is protected`
  if (!sourceRepo || !sourceCommit || !sourceRef)
    return 'the repository, commit or branch of the build context is unknown'
  // GitHub ignores the case of names.
  if (sourceRepo.toLowerCase() !== branch.sourceRepo?.toLowerCase())
    return 'the build context is a checkout of another repository'
  if (sourceRef !== name) return `the build context is not a checkout of branch '${name}'`
  return undefined
}

/** The unfinished builds of other commits of the same branch. `spared` is used by this run. */
export function olderBuilds(
  builds: readonly Build[],
  { agent, source }: SupersedingRun,
  spared: Build | undefined,
): readonly Build[] {
  const { sourceRepo, sourceRef, sourceCommit } = source
  // An empty part proves as little as a missing one.
  if (!sourceRepo || !sourceRef) return []
  return builds.filter(
    (build) =>
      build.id !== spared?.id &&
      proves(build, { agent, sourceRepo, sourceRef, statuses: activeClasses }) &&
      !!build.sourceCommit &&
      build.sourceCommit !== sourceCommit,
  )
}

/** Why a run is not the newest of its branch; follows "because". A re-run of an old run is not. */
export function reasonOnGitHub(
  { source: { sourceCommit = '' }, branch }: SupersedingRun,
  { name, commit, isProtected }: BranchState,
): string | undefined {
  // GitHub redirects from the old name of a branch to the new one.
  if (name !== branch.name) return `branch '${branch.name ?? ''}' was renamed to '${name}'`
  if (isProtected) return `branch '${name}' is protected`
  if (commit !== sourceCommit)
    return `commit ${sourceCommit.slice(0, 12)} is not the newest of branch '${name}'`
  return undefined
}
