import type { KubernetesEvent, Deployment } from '../api/deployments-api.ts'
import { hasDeploymentEnded, isInstalled, isKnownDeploymentStatus } from '../api/status.ts'
import { deploymentTiming, progressTiming, statusPollTiming } from '../api/timing.ts'
import {
  type FollowTarget,
  type FollowEnd,
  followStatus,
  type StatusReading,
  type StatusEvent,
  type InitialStatus,
  type StatusTransition,
  createSlowResponseError,
} from '../builds/follow/follow-status.ts'
import { asApiError } from '../util/errors.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { formatEvent } from './describe-event.ts'
import type { DeployDependencies, DeploymentEvent } from './reporter.ts'
import { DeploymentLogReader } from './read-log.ts'

export interface FollowOptions extends DeployDependencies {
  readonly timeoutMs: number
  /** Gets each record that was read. */
  readonly onRecord: (deployment: Deployment) => void
  /** `look` reads the record again, and shows what is new. An error changes nothing. */
  readonly onInstalled?: (installed: Deployment, look: () => Promise<Deployment>) => Promise<void>
}

const { pollIntervalMs, restMs } = deploymentTiming
const { readLimitMs } = statusPollTiming

/** Follows a deployment to its end, its limit or its loss: only the status decides. */
export async function followDeployment(
  first: Deployment,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<FollowEnd> {
  const { timeoutMs } = options
  const deployment = new FollowedDeployment(first, options, signal)
  const rules = {
    // The first limit counts to the end: no reading says that a deployment runs.
    limits: { queueMs: timeoutMs, buildMs: timeoutMs },
    pollIntervalMs,
    unknownMs: Infinity,
  }
  const end = await followStatus(deployment, rules, options, signal)
  if (end.type !== 'lost') await deployment.readRest()
  if (end.type === 'finished') await deployment.stayIfInstalled()
  return end
}

/** Shows what is new of a deployment. */
class View {
  readonly #dependencies: DeployDependencies
  readonly #shownEvents = new Set<string>()
  #shownStatus = ''
  #shownMs: number

  constructor(dependencies: DeployDependencies) {
    this.#dependencies = dependencies
    this.#shownMs = dependencies.clock.monotonicMs()
  }

  async show({ status, events }: Deployment): Promise<void> {
    for (const event of events) if (this.#isNew(event)) await this.report({ type: 'event', event })
    if (status === this.#shownStatus) return
    this.#shownStatus = status
    await this.report({ type: 'status', status })
  }

  async breakSilence(status: string): Promise<void> {
    const silentMs = this.#dependencies.clock.monotonicMs() - this.#shownMs
    if (silentMs < progressTiming.heartbeatMs) return
    const message = `Nothing new for a minute. Status: ${status}`
    await this.report({ type: 'notice', message })
  }

  async report(event: DeploymentEvent): Promise<void> {
    this.#shownMs = this.#dependencies.clock.monotonicMs()
    await this.#dependencies.reporter.report(event)
  }

  #isNew(event: KubernetesEvent): boolean {
    // The time is left out: it moves on where Kubernetes counts an event again.
    const key = formatEvent(event)
    if (this.#shownEvents.has(key)) return false
    this.#shownEvents.add(key)
    return true
  }
}

/** Follows a deployment, its events and its log. */
class FollowedDeployment implements FollowTarget {
  readonly kind = 'deployment'
  readonly id: string
  readonly #options: FollowOptions
  readonly #signal: AbortSignal
  readonly #log: DeploymentLogReader
  readonly #startMs: number
  readonly #view: View
  #deployment: Deployment

  constructor(first: Deployment, options: FollowOptions, signal: AbortSignal) {
    this.id = first.id
    this.#options = options
    this.#signal = signal
    this.#log = new DeploymentLogReader(first.id, options.api)
    this.#startMs = options.clock.monotonicMs()
    this.#deployment = first
    this.#view = new View(options)
  }

  start(): InitialStatus {
    return { reading: readingOf(this.#deployment), hasRecord: true, beganMs: this.#startMs }
  }

  async read(signal: AbortSignal): Promise<StatusReading> {
    this.#deployment = await this.#options.api.getDeployment(this.id, signal, { attempts: 1 })
    this.#options.onRecord(this.#deployment)
    return readingOf(this.#deployment)
  }

  /** A row of the list says no more than the record. */
  readList(): Promise<undefined> {
    return Promise.resolve(undefined)
  }

  async noted({ action }: StatusTransition, event: StatusEvent | undefined): Promise<void> {
    if (event?.type === 'due') return
    await this.#view.show(this.#deployment)
    const leftMs = this.#startMs + this.#options.timeoutMs - this.#options.clock.monotonicMs()
    if (event?.type === 'read' && action.type !== 'end') await this.#readLog(leftMs)
    await this.#view.breakSilence(this.#deployment.status)
  }

  async stayIfInstalled(): Promise<void> {
    if (isInstalled(this.#deployment.status))
      await this.#options.onInstalled?.(this.#deployment, async () => await this.#look())
  }

  async #look(): Promise<Deployment> {
    using limit = createTimeLimit(readLimitMs.usual, this.#options.clock, this.#signal)
    await this.read(limit.signal).catch((error: unknown) => {
      this.#signal.throwIfAborted()
      if (!limit.signal.aborted) asApiError(error)
    })
    await this.#view.show(this.#deployment)
    await this.#readLog(readLimitMs.usual)
    await this.#view.breakSilence(this.#deployment.status)
    return this.#deployment
  }

  async readRest(): Promise<void> {
    using limit = createTimeLimit(restMs, this.#options.clock, this.#signal)
    try {
      for await (const line of this.#log.next(true, limit.signal))
        await this.#view.report({ type: 'line', line })
    } catch (error) {
      this.#signal.throwIfAborted()
      const reason = limit.signal.aborted
        ? createSlowResponseError(this, restMs)
        : asApiError(error)
      const message = `The log of the deployment may be incomplete: ${reason.message}`
      await this.#view.report({ type: 'warning', message })
    }
  }

  /** Trouble with the log never changes how a deployment is followed. */
  async #readLog(leftMs: number): Promise<void> {
    const limitMs = Math.min(readLimitMs.usual, leftMs)
    using limit = createTimeLimit(limitMs, this.#options.clock, this.#signal)
    try {
      for await (const line of this.#log.next(false, limit.signal, { attempts: 1 }))
        await this.#view.report({ type: 'line', line })
    } catch (error) {
      this.#signal.throwIfAborted()
      if (!limit.signal.aborted) asApiError(error)
    }
  }
}

function readingOf({ status }: Deployment): StatusReading {
  const isKnown = isKnownDeploymentStatus(status)
  const phase = hasDeploymentEnded(status) ? 'ended' : isKnown ? 'waiting' : 'unknown'
  return { status, phase, isOld: false }
}
