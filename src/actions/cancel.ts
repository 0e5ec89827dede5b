import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { activeClasses, classifyStatus, isFinal } from '../api/status.ts'
import { cancelPolicies, type CancelPolicy, oldBuildTiming } from '../api/timing.ts'
import { createdMs } from '../builds/build-times.ts'
import {
  cancelBuild,
  type CancelProgress,
  noCancelResponseMessage,
} from '../builds/cancel-build.ts'
import type { ApiDependencies } from '../builds/events.ts'
import { meetsConditions } from '../builds/compare-record.ts'
import { walkBuildList } from '../builds/walk-list.ts'
import { normaliseRemote } from '../context/normalise-remote.ts'
import {
  type CancelByAge,
  type CancelById,
  type CancelInputs,
  readCancelInputs,
} from '../inputs/cancel-inputs.ts'
import { writeCancelOutputs, writeOldBuildsOutputs } from '../report/outputs.ts'
import { runEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import { type OutputProblems, tryAwaitOutputs } from '../runner/output-values.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { Host } from '../runner/host/host.ts'
import { formatMoreCount, maxListedEntries } from '../util/and-more.ts'
import { minuteMs } from '../util/clock.ts'
import { ActionError } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'

/** The sub-action `cancel/`: cancels a build, or this repository's old ones, and awaits the end. */
export async function cancel(host: Host): Promise<void> {
  await runEntrypoint(host, async (runner) => {
    const inputs = await readCancelInputs()
    await using api = await connect(inputs.connection, runner)
    using limit = createTimeLimit(inputs.timeoutMs, host.clock, runner.signal)
    if ('buildId' in inputs.target)
      await cancelOneBuild(inputs.target, inputs, api, runner, limit.signal)
    else await cancelOldBuilds(inputs.target, inputs, api, runner, limit.signal)
  })
}

async function cancelOneBuild(
  { buildId }: CancelById,
  { wait, timeoutMs, dryRun }: CancelInputs,
  api: BuildsApi,
  runner: EntryContext,
  signal: AbortSignal,
): Promise<void> {
  if (dryRun) {
    const build = await api.getBuild(buildId, signal)
    await warnOf(writeCancelOutputs(build, runner), runner)
    await runner.log.line(describeDryRun(build))
    return
  }
  const policy = { ...asAsked(wait), limitMs: timeoutMs }
  const dependencies = { api, ...runner.host }
  const { accepted, build, error } = await cancelBuild(buildId, policy, dependencies, signal)
  runner.signal.throwIfAborted()
  if (!accepted || build === undefined) throw error ?? noCancelResponseMessage
  await warnOf(writeCancelOutputs(build, runner), runner)
  await runner.log.line(describeOldBuild(build))
  if (wait && !isFinal(build.status)) {
    throw new ActionError(
      `The cancelled build did not end within ${timeoutMs / minuteMs} min (status '${build.status}'). Build ID: ${buildId}.`,
      { hint: "Raise 'timeout-minutes', or check the build on the server." },
    )
  }
}

async function warnOf(unwritten: OutputProblems, runner: EntryContext): Promise<void> {
  for (const problem of [...unwritten, ...(await tryAwaitOutputs(runner))])
    await runner.log.warning(problem)
}

function nameOf({ id, agentName }: Build): string {
  return agentName === undefined ? id : `${id} (agent '${agentName}')`
}

function describeOldBuild(build: Build): string {
  const { status } = build
  const name = `Build ${nameOf(build)}`
  return isFinal(status) && classifyStatus(status) !== 'cancelled'
    ? `${name} had ended before it could be cancelled, with status '${status}'.`
    : `${name}: ${status}`
}

function describeDryRun(build: Build): string {
  const { status } = build
  return isFinal(status)
    ? `Build ${nameOf(build)} has ended with status '${status}', so there is nothing to cancel.`
    : `Without 'dry-run', this run would cancel build ${nameOf(build)} with status '${status}'.`
}

/** Cancels old unfinished builds of this repository. Rejects at the end if one is not cancelled. */
async function cancelOldBuilds(
  target: CancelByAge,
  { wait, timeoutMs, dryRun }: CancelInputs,
  api: BuildsApi,
  runner: EntryContext,
  signal: AbortSignal,
): Promise<void> {
  const sourceRepo = await readSourceRepo()
  const { log, host } = runner
  const dependencies = { api, ...host }
  const { olderThanMs, agentName } = target
  const builds = await findOldBuilds(target, sourceRepo, dependencies, signal)
  const agent = agentName === undefined ? '' : ` of agent '${agentName}'`
  await log.line(
    `Unfinished builds${agent} from ${sourceRepo} that are older than ${olderThanMs / minuteMs} minutes: ${builds.length}`,
  )
  if (dryRun) {
    await warnOf(await writeOldBuildsOutputs(builds, runner), runner)
    for (const build of builds) await log.line(describeDryRun(build))
    return
  }
  const all = await cancelBuilds(builds, { wait, timeoutMs }, dependencies, signal)
  const cancelled = all.filter(({ accepted }) => accepted)
  const records = cancelled.map(({ build }) => build)
  await warnOf(await writeOldBuildsOutputs(records, runner), runner)
  for (const { build } of cancelled) await log.line(describeOldBuild(build))
  runner.signal.throwIfAborted()

  const problems = dropEmpty(all.map((one) => problemOf(one, wait, timeoutMs)))
  if (problems.length === 0) return
  throw new ActionError(
    [
      `Not all builds were cancelled: ${problems.length} of ${all.length} failed.`,
      ...problems.slice(0, maxListedEntries),
      ...formatMoreCount(problems.length - maxListedEntries),
    ].join('\n'),
    { hint: "Raise 'timeout-minutes', or cancel them on the server." },
  )
}

/** The `source_repo` of our builds: checkouts on a runner have the repository's URL as remote. */
async function readSourceRepo(): Promise<string> {
  const { page } = await readWorkflowContext()
  const sourceRepo = page && normaliseRemote(page.url)
  if (sourceRepo !== undefined) return sourceRepo
  throw new ActionError(
    "Input 'older-than-minutes' needs to know the repository of the workflow.",
    {
      hint: 'Set GITHUB_SERVER_URL and GITHUB_REPOSITORY, as the runner of GitHub does.',
    },
  )
}

function problemOf(
  { build, accepted, error }: OldBuildProgress,
  wait: boolean,
  timeoutMs: number,
): string | undefined {
  if (accepted && (!wait || isFinal(build.status))) return undefined
  const reason = accepted
    ? `It did not end within ${timeoutMs / minuteMs} min (status '${build.status}').`
    : 'The server did not accept the request in time.'
  return `Build ${build.id}: ${error?.message ?? reason}`
}

/**
 * Finds unfinished builds of this repository that are older than the limit, both by the server's
 * clock and by ours.
 */
export async function findOldBuilds(
  { agentName, olderThanMs }: CancelByAge,
  sourceRepo: string,
  { api, clock }: Pick<ApiDependencies, 'api' | 'clock'>,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  const agent = agentName === undefined ? undefined : { name: agentName }
  const startMs = clock.wallMs()
  // Every page might have old builds. The newest come first, so that new builds add no page.
  const walk = walkBuildList(api, { agent }, signal)
  const builds = await Array.fromAsync(walk)
  // Either clock may be wrong, so a build is old only if both say so.
  const nowMs = Math.min(walk.serverMs() ?? startMs - oldBuildTiming.clockSlackMs, startMs)
  return builds.filter(
    (build) =>
      meetsConditions(build, { agent, sourceRepo, statuses: activeClasses }) &&
      // A build of unknown age does not count as old.
      nowMs - (createdMs(build) ?? nowMs) > olderThanMs,
  )
}

interface OldBuildProgress extends CancelProgress {
  /** The last record that was read; at first, that of the list. */
  readonly build: Build
}

/** How many requests are sent at the same time. */
const requestsAtATime = 8

/** Cancels builds and, with `wait`, follows each to its end. */
export async function cancelBuilds(
  builds: readonly Build[],
  { wait, timeoutMs }: Pick<CancelInputs, 'wait' | 'timeoutMs'>,
  dependencies: ApiDependencies,
  signal: AbortSignal,
): Promise<readonly OldBuildProgress[]> {
  const { clock } = dependencies
  const policy = { ...asAsked(false), limitMs: timeoutMs }
  const entries = builds.entries()
  const all: OldBuildProgress[] = []
  const cancelNext = async (): Promise<void> => {
    for (const [index, build] of entries) {
      const progress = await cancelBuild(build.id, policy, dependencies, signal)
      all[index] = { ...progress, build: progress.build ?? build }
    }
  }
  await Promise.all(Array.from({ length: requestsAtATime }, cancelNext))
  if (!wait) return all
  const pollMs = Math.max(policy.pollMs, all.length * oldBuildTiming.pollPerBuildMs)
  const awaitEnd = async (before: OldBuildProgress, index: number): Promise<OldBuildProgress> => {
    const { build, accepted } = before
    if (!accepted || isFinal(build.status)) return before
    await clock.sleep(index * oldBuildTiming.pollPerBuildMs, signal).catch(() => undefined)
    const slower = { ...asAsked(true), pollMs, limitMs: timeoutMs }
    const progress = await cancelBuild(build.id, slower, dependencies, signal)
    return { ...progress, build: progress.build ?? build }
  }
  return await Promise.all(all.map(awaitEnd))
}

function asAsked(wait: boolean): CancelPolicy {
  const policy = cancelPolicies['as-asked']
  return wait ? policy : { ...policy, awaits: 'acceptance' }
}
