import { isSameId } from '../../api/build-id.ts'
import type { BuildsApi } from '../../api/builds-api.ts'
import { statusWordOf } from '../../api/decode.ts'
import type { Build } from '../../api/model.ts'
import {
  classifyStatus,
  hasSucceeded,
  isEndingOrEnded,
  isFinal,
  isUnknownStatus,
} from '../../api/status.ts'
import { statusPollTiming } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { awaitImageUrl } from '../await-image.ts'
import type { BuildDependencies } from '../events.ts'
import { walkBuildList } from '../walk-list.ts'
import { type LogFollower, createLogFollower } from './follow-log.ts'
import {
  type FollowTarget,
  type FollowEnd,
  followStatus,
  type StatusReading,
  type StatusPollRules,
} from './follow-status.ts'
import { PollTimer } from './poll-timer.ts'

/** The last record of a build, and when we saw it change, by `Clock.monotonicMs`. */
export interface ObservedBuild {
  build: Build
  /** `false`: the run has not read the build's own record yet, so a final status is not certain. */
  hasRecord: boolean
  /** When the run first knew the build: the queue time counts from here. */
  readonly submittedMs: number
  runningMs: number | undefined
  finishedMs: number | undefined
  /** The log, during and after the build; `undefined`: no log was read. */
  log: LogFollower | undefined
}

export interface FollowOptions
  extends BuildDependencies, Pick<StatusPollRules, 'limits' | 'pollIntervalMs'> {
  /** `false`: nothing is built, so there is no log to follow. Default: `true`. */
  readonly hasLog?: boolean
}

/** Only the status ends this, but the rest of the log is read first unless the signal fires. */
export async function follow(
  observed: ObservedBuild,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const { clock, limits, pollIntervalMs, hasLog = true } = options
  const timer = new PollTimer(clock)
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  const forLog = { ...options, buildId: observed.build.id, timer }
  const log = hasLog ? await createLogFollower(forLog, logSignal) : undefined
  observed.log = log
  // Not awaited, because output that nobody reads would block the run here.
  if (log) void options.reporter.report({ type: 'log', read: () => log.read(undefined) })
  const logDone = log?.run().catch((error: unknown) => {
    if (!logSignal.aborted) throw error
  })
  // Awaited below; until then a rejection must not count as unhandled.
  logDone?.catch(() => timer.pollNow())

  try {
    const build = followedBuild(observed, options, log)
    const rules = { limits, pollIntervalMs, unknownMs: statusPollTiming.unknownMs }
    const end = await followStatus(build, rules, { ...options, timer, log }, signal)
    if (end.type !== 'finished') return end
    log?.buildEnded(observed.build.status)
    await Promise.all([readImage(observed, options, signal), logDone])
    signal.throwIfAborted()
    return end
  } finally {
    stopLog.abort()
    if (!signal.aborted) await logDone
  }
}

/** Reads a build into `observed`, and reports its status. */
function followedBuild(
  observed: ObservedBuild,
  { api, clock, reporter }: BuildDependencies,
  log: LogFollower | undefined,
): FollowTarget {
  const { id, agentName } = observed.build
  let shown: string | undefined
  return {
    kind: 'build',
    id,
    start: () => {
      const { build, hasRecord, submittedMs } = observed
      return { reading: readingOf(build), hasRecord, beganMs: submittedMs }
    },
    read: async (signal) => {
      observed.build = await api.getBuild(id, signal, { attempts: 1 })
      observed.hasRecord = true
      return readingOf(observed.build)
    },
    readList: async (signal) => {
      const row = await findListed(id, agentName, api, signal)
      if (row) observed.build = row
      return row && readingOf(row)
    },
    noted: async ({ state, action }, event) => {
      const { build } = observed
      observed.runningMs = state.runningMs
      if (action.type === 'end' && action.end.type === 'finished')
        observed.finishedMs = clock.monotonicMs()
      if (event?.type === 'read' && action.type !== 'end') log?.buildNotEnded()
      if (build.status === shown) return
      shown = build.status
      if (classifyStatus(build.status) === 'running') log?.buildRuns()
      await reporter.report({ type: 'status', build })
    },
  }
}

function readingOf({ status, ageSeconds, record }: Build): StatusReading {
  const isSent = statusWordOf(record) !== undefined
  const isDocumented = isSent && !isUnknownStatus(status.trim().toLowerCase())
  return { status, phase: phaseOf(status), isOld: ageSeconds !== undefined, isDocumented }
}

function phaseOf(status: string): StatusReading['phase'] {
  if (isFinal(status)) return 'ended'
  if (isEndingOrEnded(status)) return 'ending'
  const meaning = classifyStatus(status)
  return meaning === 'running' || meaning === 'unknown' ? meaning : 'waiting'
}

/** A build that a run follows is among the newest of its agent. */
const mostListed = 1_000

/** Finds a build in the list if its own record is unreadable. Sends one request for each page. */
async function findListed(
  id: string,
  agentName: string | undefined,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<Build | undefined> {
  const agent = agentName === undefined ? undefined : { name: agentName }
  for await (const row of walkBuildList(api, { agent, most: mostListed, attempts: 1 }, signal))
    if (isSameId(row.id, id)) return row
  return undefined
}

/** The record may get its image shortly after the build succeeds. */
async function readImage(
  observed: ObservedBuild,
  dependencies: BuildDependencies,
  signal: AbortSignal,
): Promise<void> {
  observed.build = await awaitImageUrl(observed.build, dependencies, signal)
  const { id, status, imageUrl } = observed.build
  if (!hasSucceeded(status) || imageUrl !== undefined) return
  const message = `Build ${id} succeeded, but its record has no image URL ${statusPollTiming.image.limitMs / secondMs} s later.`
  await dependencies.reporter.report({ type: 'notice', message })
}
