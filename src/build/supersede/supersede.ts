import type { BuildsApi } from '../../api/builds-api.ts'
import type { Build } from '../../api/model.ts'
import { andMore } from '../../util/and-more.ts'
import type { Clock } from '../../util/clock.ts'
import { describeError } from '../../util/errors.ts'
import { timeLimit } from '../../util/time-limit.ts'
import { cancelBuilds } from '../cancel/cancel-old.ts'
import type { Reporter } from '../events.ts'
import { collect, walkList } from '../walk-list.ts'
import {
  type BranchState,
  olderBuilds,
  reasonInRun,
  reasonOnGitHub,
  type RunBranch,
  type SupersedingRun,
} from './decide-supersede.ts'

export type { BranchState, RunBranch }

export interface SupersedeRequest {
  readonly run: SupersedingRun
  /** Asks GitHub; rejects with an error whose message is for the user. */
  readonly readBranch: (name: string, signal: AbortSignal) => Promise<BranchState>
}

interface Dependencies {
  readonly api: BuildsApi
  readonly reporter: Reporter
  readonly clock: Clock
}

const pageSize = 1_000
/** Our own build is submitted only afterwards. */
const limitMs = 60_000
/** So that a line does not become too long to read. */
const namedBuilds = 20

/**
 * Returns what requests the cancellation of the builds that the run replaces, and does not wait for their ends. `spared` is a build of
 * another run that this one uses. A line says what was done or why nothing was; what fails is one warning, however often it is called.
 * Rejects only with the signal's reason.
 */
export function createSuperseder(
  request: SupersedeRequest,
  { reporter, ...dependencies }: Dependencies,
  signal: AbortSignal,
): (spared: Build | undefined) => Promise<void> {
  let hasWarned = false
  const warningOnce: Reporter = {
    report: (event) => {
      const isKnown = event.type === 'warning' && hasWarned
      hasWarned ||= event.type === 'warning'
      return isKnown ? undefined : reporter.report(event)
    },
  }
  return async (spared) =>
    await supersede(request, spared, { ...dependencies, reporter: warningOnce }, signal)
}

async function supersede(
  { run, readBranch }: SupersedeRequest,
  spared: Build | undefined,
  { api, reporter, clock }: Dependencies,
  signal: AbortSignal,
): Promise<void> {
  using limit = timeLimit(limitMs, clock, signal)
  try {
    const found = await findOlder()
    if (typeof found === 'string') await notice(`Superseded no builds, because ${found}.`)
    else await cancelAll(found)
  } catch (error) {
    signal.throwIfAborted()
    const cause: unknown = limit.signal.aborted ? limit.signal.reason : error
    await warn(describeError(cause))
  }

  /** What to cancel, or why nothing is; that follows "because". */
  async function findOlder(): Promise<readonly Build[] | string> {
    const reason = reasonInRun(run)
    if (reason !== undefined) return reason
    const builds = await listOlder()
    if (builds.length === 0) return 'there is no unfinished build of another commit of this branch'
    // Asked after the list: if one of these builds had a newer commit, GitHub would know that commit.
    const state = await readBranch(run.branch.name ?? '', limit.signal)
    return reasonOnGitHub(run, state) ?? builds
  }

  /** An unfinished build may be anywhere in the list. */
  async function listOlder(): Promise<readonly Build[]> {
    const builds = await collect(walkList(api, { agent: run.agent, pageSize }, limit.signal))
    return olderBuilds(builds, run, spared)
  }

  async function cancelAll(builds: readonly Build[]): Promise<void> {
    const results = await cancelBuilds(builds, false, { api, clock }, limit.signal)
    signal.throwIfAborted()
    const cancelled = results.filter(({ accepted }) => accepted)
    if (cancelled.length > 0) {
      const list = listOf(cancelled.map(({ build }) => nameOf(build)))
      await notice(`Superseded ${list}: cancellation requested.`)
    }
    const failed = results.filter(({ accepted }) => !accepted)
    if (failed.length === 0) return
    await warn(
      listOf(
        failed.map(({ build, error }) => error?.message ?? `Build ${build.id} was not cancelled.`),
      ),
    )
  }

  async function notice(message: string): Promise<void> {
    await reporter.report({ type: 'notice', message })
  }

  async function warn(reason: string): Promise<void> {
    await reporter.report({
      type: 'warning',
      message: `Older builds of this branch may still be running: ${reason}`,
    })
  }
}

function nameOf({ id, sourceCommit = '' }: Build): string {
  return `build ${id} of commit ${sourceCommit.slice(0, 12)}`
}

function listOf(names: readonly string[]): string {
  return [...names.slice(0, namedBuilds), ...andMore(names.length - namedBuilds)].join(', ')
}
