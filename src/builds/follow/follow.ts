import { isSameId } from '../../api/build-id.ts'
import type { BuildsApi } from '../../api/builds-api.ts'
import { ApiError, asApiError } from '../../api/errors.ts'
import type { Build } from '../../api/model.ts'
import { classifyStatus, hasSucceeded, isEnding, isFinal } from '../../api/status.ts'
import { statusTimes } from '../../api/timing.ts'
import { secondMs } from '../../util/clock.ts'
import { timeLimit } from '../../util/time-limit.ts'
import type { BuildDependencies } from '../events.ts'
import { walkList } from '../walk-list.ts'
import { type LogFollower, openLog } from './follow-log.ts'
import {
  type Followed,
  type FollowEnd,
  followStatus,
  type Reading,
  type StatusEvent,
  type StatusRules,
  type StatusStart,
  type StatusStep,
} from './follow-status.ts'
import { PollTimer } from './poll-timer.ts'

/** The last record of a build, and when we saw it change, by `Clock.monotonicMs`. */
export interface Observed {
  build: Build
  /** `false`: what the build says of an end is not certain: its record was not read yet. */
  hasRecord: boolean
  /** When the build was known: its queue time counts from here. */
  readonly submittedMs: number
  runningMs: number | undefined
  finishedMs: number | undefined
  /** While it is followed and afterwards; `undefined`: no log was read. */
  log: LogFollower | undefined
}

export interface FollowOptions
  extends BuildDependencies, Pick<StatusRules, 'limits' | 'pollIntervalMs'> {
  /** `false`: nothing is built, so there is no log to follow. Default: `true`. */
  readonly hasLog?: boolean
}

/** Only the status decides, but the rest of the log is read first, unless the signal fires. */
export async function follow(
  observed: Observed,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const { clock, limits, pollIntervalMs, hasLog = true } = options
  const timer = new PollTimer(clock)
  const stopLog = new AbortController()
  const logSignal = AbortSignal.any([signal, stopLog.signal])
  const forLog = { ...options, buildId: observed.build.id, timer }
  const log = hasLog ? await openLog(forLog, logSignal) : undefined
  observed.log = log
  // Not awaited: nobody may read the log.
  if (log) void options.reporter.report({ type: 'log', read: () => log.read(undefined) })
  const logDone = log?.run().catch((error: unknown) => {
    if (!logSignal.aborted) throw error
  })
  // Awaited below; until then a rejection must not count as unhandled.
  logDone?.catch(() => timer.pollNow())

  try {
    const build = new FollowedBuild(observed, options, log)
    const rules = {
      limits,
      pollIntervalMs,
      throttledIntervalMs: 2 * pollIntervalMs,
      unknownMs: statusTimes.unknownMs,
    }
    const end = await followStatus(build, rules, { ...options, timer, log }, signal)
    if (end.type !== 'finished') return end
    log?.buildEnded(observed.build.status)
    await Promise.all([awaitImageUrl(observed, options, signal), logDone])
    signal.throwIfAborted()
    return end
  } finally {
    stopLog.abort()
    if (!signal.aborted) await logDone
  }
}

/** Reads a build into `observed`, and reports its status. */
class FollowedBuild implements Followed {
  readonly kind = 'build'
  readonly id: string
  readonly #observed: Observed
  readonly #dependencies: BuildDependencies
  readonly #log: Pick<LogFollower, 'buildRuns' | 'buildNotEnded'> | undefined
  #shown: string | undefined

  constructor(
    observed: Observed,
    dependencies: BuildDependencies,
    log: Pick<LogFollower, 'buildRuns' | 'buildNotEnded'> | undefined,
  ) {
    this.id = observed.build.id
    this.#observed = observed
    this.#dependencies = dependencies
    this.#log = log
  }

  start(): StatusStart {
    const { build, hasRecord, submittedMs } = this.#observed
    return { reading: readingOf(build), hasRecord, beganMs: submittedMs }
  }

  async read(signal: AbortSignal): Promise<Reading> {
    const build = await this.#dependencies.api.getBuild(this.id, signal, { attempts: 1 })
    this.#observed.build = build
    this.#observed.hasRecord = true
    return readingOf(build)
  }

  async look(signal: AbortSignal): Promise<Reading | undefined> {
    const { api } = this.#dependencies
    const row = await findListed(this.#observed.build, api, signal)
    if (row === undefined) return undefined
    this.#observed.build = withRow(this.#observed.build, row)
    return readingOf(row)
  }

  async noted({ state, action }: StatusStep, event: StatusEvent | undefined): Promise<void> {
    const { clock, reporter } = this.#dependencies
    const observed = this.#observed
    const { build } = observed
    observed.runningMs = state.runningMs
    if (action.type === 'end' && action.end.type === 'finished')
      observed.finishedMs = clock.monotonicMs()
    if (event?.type === 'read' && action.type !== 'end') this.#log?.buildNotEnded()
    if (build.status === this.#shown) return
    this.#shown = build.status
    if (classifyStatus(build.status) === 'running') this.#log?.buildRuns()
    await reporter.report({ type: 'status', build })
  }
}

function readingOf({ status, ageSeconds }: Build): Reading {
  return { status, phase: phaseOf(status), isOld: ageSeconds !== undefined }
}

function phaseOf(status: string): Reading['phase'] {
  if (isFinal(status)) return 'ended'
  if (isEnding(status)) return 'ending'
  const meaning = classifyStatus(status)
  return meaning === 'running' || meaning === 'unknown' ? meaning : 'waiting'
}

/** A build that a run follows is among the newest of its agent. */
const mostListed = 1_000

/** What the list says of a build whose own record cannot be read. One request for each page. */
async function findListed(
  { id, agentName }: Build,
  api: BuildsApi,
  signal: AbortSignal,
): Promise<Build | undefined> {
  const agent = agentName === undefined ? undefined : { name: agentName }
  for await (const row of walkList(api, { agent, most: mostListed, attempts: 1 }, signal))
    if (isSameId(row.id, id)) return row
  return undefined
}

/** A record with what a later row of the list says; a row may lack fields. */
function withRow(build: Build, row: Build): Build {
  const record = { ...build.record, ...known(row.record) }
  return { ...build, ...known(row), id: build.id, record }
}

function known<Fields extends object>(fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields) as [string, unknown][]
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<Fields>
}

const { image } = statusTimes

/** The record may get its image shortly after `success`. */
async function awaitImageUrl(
  observed: Observed,
  { api, clock, reporter }: BuildDependencies,
  signal: AbortSignal,
): Promise<void> {
  const { id, status } = observed.build
  if (!hasSucceeded(status)) return
  using limit = timeLimit(image.limitMs, clock, signal)
  try {
    while (observed.build.imageUrl === undefined) {
      await clock.sleep(image.everyMs, limit.signal)
      const build = await api.getBuild(id, limit.signal, { attempts: 1 }).catch(asApiError)
      // The first final status is the one that counts.
      if (!(build instanceof ApiError) && hasSucceeded(build.status)) observed.build = build
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!limit.signal.aborted) throw error
    const message = `Build ${id} succeeded, but its record has no image URL ${image.limitMs / secondMs} s later.`
    await reporter.report({ type: 'notice', message })
  }
}
