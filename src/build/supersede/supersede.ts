import type { Build, Provenance } from '../../api/model.ts'
import { listSome } from '../../util/and-more.ts'
import type { Clock } from '../../util/clock.ts'
import { describeError } from '../../util/errors.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { cancelBuilds } from '../cancel/cancel-old.ts'
import { type BuildDependencies, reportAs } from '../events.ts'
import type { BuildResult } from '../outcome.ts'
import { walkList } from '../walk-list.ts'
import { activeClasses, classifyStatus } from '../../api/status.ts'
import { type AgentKey, proves } from '../compare-record.ts'

export interface SupersedeRequest {
  readonly run: SupersedingRun
  /** Asks GitHub; rejects with an error whose message is for the user. */
  readonly readBranch: (name: string, signal: AbortSignal) => Promise<BranchState>
}

/** Our own build is submitted only afterwards. */
const limitMs = 60_000
/** For the newest commit, once a build was cancelled. */
const askLimitMs = 3_000

/** Waits for no end and never cancels `spared`. A failure is one warning, not a rejection. */
export function createSuperseder(
  { run, readBranch }: SupersedeRequest,
  { api, reporter, clock }: Omit<BuildDependencies, 'random'>,
  signal: AbortSignal,
): (spared: Build | undefined) => Promise<void> {
  const notice = reportAs('notice', reporter)
  let hasWarned = false

  return async (spared) => {
    using limit = timeLimit(limitMs, clock, signal)
    try {
      const found = await findOlder(spared, limit.signal)
      if (typeof found === 'string') await notice(`No older builds were cancelled: ${found}.`)
      else await cancelAll(found, limit.signal)
    } catch (error) {
      signal.throwIfAborted()
      const cause: unknown = limit.signal.aborted ? limit.signal.reason : error
      await warn(describeError(cause))
    }
  }

  /** What to cancel, or why nothing is. */
  async function findOlder(
    spared: Build | undefined,
    limit: AbortSignal,
  ): Promise<readonly Build[] | string> {
    const reason = reasonInRun(run)
    if (reason !== undefined) return reason
    // An unfinished build may be anywhere in the list.
    const listed = await Array.fromAsync(walkList(api, { agent: run.agent }, limit))
    const builds = olderBuilds(listed, run, spared)
    if (builds.length === 0) return 'there is no unfinished build of another commit of this branch'
    // Read after the list, so that GitHub knows the newest commit that these builds can have.
    const state = await readBranch(run.branch.name ?? '', limit)
    return reasonOnGitHub(run, state) ?? builds
  }

  async function cancelAll(builds: readonly Build[], limit: AbortSignal): Promise<void> {
    const results = await cancelBuilds(builds, false, { api, clock }, limit)
    signal.throwIfAborted()
    const cancelled = results.filter(({ accepted }) => accepted)
    if (cancelled.length > 0) {
      const list = cancelled.map(({ build }) => nameOf(build))
      await notice(`Superseded ${listSome(list)}: cancellation requested.`)
    }
    const failed = results.filter(({ accepted }) => !accepted)
    if (failed.length === 0) return
    const reasons = failed.map(
      ({ build, error }) => error?.message ?? `Build ${build.id} was not cancelled.`,
    )
    await warn(listSome(reasons))
  }

  async function warn(reason: string): Promise<void> {
    if (hasWarned) return
    hasWarned = true
    const message = `Older builds of this branch may still be running: ${reason}`
    await reporter.report({ type: 'warning', message })
  }
}

/** Adds the commit that has replaced our own build if somebody cancelled it. */
export async function noteNewerCommit(
  result: BuildResult,
  { run, readBranch }: SupersedeRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<BuildResult> {
  const { build, outcome, reused, cancellation } = result
  const isCancelled = outcome.type === 'finished' && classifyStatus(build.status) === 'cancelled'
  const isOurs = reused === undefined && !cancellation.wanted
  if (!isCancelled || !isOurs || reasonInRun(run) !== undefined) return result
  using limit = timeLimit(askLimitMs, clock, signal)
  try {
    const { name, commit } = await readBranch(run.branch.name ?? '', limit.signal)
    const isNewer = name === run.branch.name && commit !== run.source.sourceCommit
    return isNewer ? { ...result, supersededBy: commit } : result
  } catch {
    // The build has ended either way.
    return result
  }
}

function nameOf({ id, sourceCommit = '' }: Build): string {
  return `build ${id} of commit ${sourceCommit.slice(0, 12)}`
}

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

export interface BranchState {
  readonly name: string
  readonly commit: string
  readonly isProtected: boolean
}

/** Why a run cancels no builds, whatever builds there are. Asks nobody. */
export function reasonInRun({ source, branch }: SupersedingRun): string | undefined {
  const { name, defaultBranch } = branch
  const { sourceRepo, sourceCommit, sourceRef } = source
  if (branch.isFromFork)
    return "the pull request comes from a fork, which can have branches with the names of this repository's"
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

/** Why a run is not the newest of its branch. A re-run of an old run is not. */
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
