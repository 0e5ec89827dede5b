import type { DeployEvent, Deployment } from '../api/deployments-api.ts'
import { ApiError, asApiError, slowHint } from '../api/errors.ts'
import { deploymentTimes, shownTimes } from '../api/timing.ts'
import { formatEvent } from './describe-event.ts'
import { secondMs } from '../util/clock.ts'
import { timeLimit } from '../util/time-limit.ts'
import type { DeployDependencies, DeploymentEvent, Followed } from './events.ts'
import { type FollowEvent, followStep, type Moment, startFollow } from './follow-state.ts'
import { DeploymentLogReader } from './read-log.ts'

export interface FollowOptions extends Omit<DeployDependencies, 'builds'> {
  readonly timeoutMs: number
  /** Gets each record that was read. */
  readonly onRecord: (deployment: Deployment) => void
}

const { restMs } = deploymentTimes

/** Follows a deployment to its end, its limit or its loss: only the status decides. */
export async function followDeployment(
  first: Deployment,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<Followed> {
  return await new Follower(first.id, options, signal).follow(first)
}

class Follower {
  readonly #id: string
  readonly #options: FollowOptions
  readonly #signal: AbortSignal
  readonly #log: DeploymentLogReader
  readonly #shownEvents = new Set<string>()
  #shownStatus = ''
  #shownMs: number

  constructor(id: string, options: FollowOptions, signal: AbortSignal) {
    this.#id = id
    this.#options = options
    this.#signal = signal
    this.#log = new DeploymentLogReader(id, options.api)
    this.#shownMs = options.clock.monotonicMs()
  }

  async follow(first: Deployment): Promise<Followed> {
    const { clock, timeoutMs } = this.#options
    let step = startFollow(first, timeoutMs, this.#moment())
    await this.#show(first)
    for (;;) {
      const { state, action, warning } = step
      if (warning !== undefined) await this.#report({ type: 'warning', message: warning })
      if (action.type === 'end') {
        if (action.end.type !== 'lost') await this.#readRest()
        return { deployment: state.deployment, end: action.end }
      }
      if (action.type === 'wait') {
        await clock.sleep(action.ms, this.#signal)
        step = followStep(state, { type: 'due' }, this.#moment())
        continue
      }
      const event = await this.#read(action.limitMs)
      step = followStep(state, event, this.#moment())
      if (event.type === 'read') await this.#show(event.deployment)
      if (event.type === 'read' && step.action.type !== 'end') await this.#readLog(action.limitMs)
      await this.#breakSilence(state.deployment.status)
    }
  }

  #moment(): Moment {
    const { clock, random } = this.#options
    return { nowMs: clock.monotonicMs(), chance: random() }
  }

  async #read(limitMs: number): Promise<FollowEvent> {
    const { api, clock, onRecord } = this.#options
    using limit = timeLimit(limitMs, clock, this.#signal)
    try {
      const deployment = await api.getDeployment(this.#id, limit.signal, { attempts: 1 })
      onRecord(deployment)
      return { type: 'read', deployment }
    } catch (error) {
      this.#signal.throwIfAborted()
      if (limit.signal.aborted) return { type: 'failed', error: tooSlow(this.#id, limitMs) }
      return { type: 'failed', error: asApiError(error) }
    }
  }

  /** Trouble with the log never changes how a deployment is followed. */
  async #readLog(limitMs: number): Promise<void> {
    using limit = timeLimit(limitMs, this.#options.clock, this.#signal)
    try {
      for await (const line of this.#log.next(false, limit.signal, { attempts: 1 }))
        await this.#report({ type: 'line', line })
    } catch (error) {
      this.#signal.throwIfAborted()
      if (!limit.signal.aborted) asApiError(error)
    }
  }

  async #readRest(): Promise<void> {
    using limit = timeLimit(restMs, this.#options.clock, this.#signal)
    try {
      for await (const line of this.#log.next(true, limit.signal))
        await this.#report({ type: 'line', line })
    } catch (error) {
      this.#signal.throwIfAborted()
      const reason = limit.signal.aborted ? tooSlow(this.#id, restMs) : asApiError(error)
      const message = `The log of the deployment may be incomplete: ${reason.message}`
      await this.#report({ type: 'warning', message })
    }
  }

  /** What is new in a record. */
  async #show({ status, events }: Deployment): Promise<void> {
    for (const event of events) if (this.#isNew(event)) await this.#report({ type: 'event', event })
    if (status === this.#shownStatus) return
    this.#shownStatus = status
    await this.#report({ type: 'status', status })
  }

  #isNew(event: DeployEvent): boolean {
    const key = `${event.timestamp ?? ''} ${formatEvent(event)}`
    if (this.#shownEvents.has(key)) return false
    this.#shownEvents.add(key)
    return true
  }

  async #breakSilence(status: string): Promise<void> {
    const silentMs = this.#options.clock.monotonicMs() - this.#shownMs
    if (silentMs < shownTimes.heartbeatMs) return
    await this.#report({ type: 'notice', message: `Nothing new for a minute. Status: ${status}` })
  }

  async #report(event: DeploymentEvent): Promise<void> {
    this.#shownMs = this.#options.clock.monotonicMs()
    await this.#options.reporter.report(event)
  }
}

function tooSlow(id: string, limitMs: number): ApiError {
  const seconds = Math.round(limitMs / secondMs)
  return new ApiError(
    `Reading deployment '${id}' failed: the server did not finish its response within ${seconds} s.`,
    { kind: 'timeout', hint: slowHint },
  )
}
