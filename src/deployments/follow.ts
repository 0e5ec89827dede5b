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
  { api, reporter, clock, random, timeoutMs, onRecord }: FollowOptions,
  signal: AbortSignal,
): Promise<Followed> {
  const { id } = first
  const log = new DeploymentLogReader(id, api)
  const shownEvents = new Set<string>()
  let shownStatus = ''
  let shownMs = clock.monotonicMs()
  let logError: ApiError | undefined
  let step = startFollow(first, timeoutMs, moment())
  await show(first)
  for (;;) {
    const { state, action, warning } = step
    if (warning !== undefined) await report({ type: 'warning', message: warning })
    if (action.type === 'end') {
      if (action.end.type !== 'lost') await readRest()
      return { deployment: state.deployment, end: action.end }
    }
    if (action.type === 'wait') {
      await clock.sleep(action.ms, signal)
      step = followStep(state, { type: 'due' }, moment())
      continue
    }
    const event = await read(action.limitMs)
    step = followStep(state, event, moment())
    if (event.type === 'read') await show(event.deployment)
    if (event.type === 'read' && step.action.type !== 'end') await readLog(action.limitMs)
    await breakSilence(state.deployment.status)
  }

  function moment(): Moment {
    return { nowMs: clock.monotonicMs(), chance: random() }
  }

  async function report(event: DeploymentEvent): Promise<void> {
    shownMs = clock.monotonicMs()
    await reporter.report(event)
  }

  async function read(limitMs: number): Promise<FollowEvent> {
    using limit = timeLimit(limitMs, clock, signal)
    try {
      const deployment = await api.getDeployment(id, limit.signal, { attempts: 1 })
      onRecord(deployment)
      return { type: 'read', deployment }
    } catch (error) {
      signal.throwIfAborted()
      if (limit.signal.aborted) return { type: 'failed', error: tooSlow(id, limitMs) }
      return { type: 'failed', error: asApiError(error) }
    }
  }

  async function show({ status, events }: Deployment): Promise<void> {
    for (const event of events) if (isNew(event)) await report({ type: 'event', event })
    if (status === shownStatus) return
    shownStatus = status
    await report({ type: 'status', status })
  }

  function isNew(event: DeployEvent): boolean {
    const key = `${event.timestamp ?? ''} ${formatEvent(event)}`
    if (shownEvents.has(key)) return false
    shownEvents.add(key)
    return true
  }

  /** Trouble with the log never changes how a deployment is followed. */
  async function readLog(limitMs: number): Promise<void> {
    using limit = timeLimit(limitMs, clock, signal)
    try {
      for await (const line of log.next(false, limit.signal, { attempts: 1 }))
        await report({ type: 'line', line })
    } catch (error) {
      signal.throwIfAborted()
      if (!limit.signal.aborted) asApiError(error)
    }
  }

  async function readRest(): Promise<void> {
    using limit = timeLimit(restMs, clock, signal)
    try {
      for await (const line of log.next(true, limit.signal)) await report({ type: 'line', line })
    } catch (error) {
      signal.throwIfAborted()
      logError = limit.signal.aborted ? tooSlow(id, restMs) : asApiError(error)
      const message = `The log of the deployment may be incomplete: ${logError.message}`
      await report({ type: 'warning', message })
    }
  }

  async function breakSilence(status: string): Promise<void> {
    if (clock.monotonicMs() - shownMs < shownTimes.heartbeatMs) return
    await report({ type: 'notice', message: `Nothing new for a minute. Status: ${status}` })
  }
}

function tooSlow(id: string, limitMs: number): ApiError {
  const seconds = Math.round(limitMs / secondMs)
  return new ApiError(
    `Reading deployment '${id}' failed: the server did not finish its response within ${seconds} s.`,
    { kind: 'timeout', hint: slowHint },
  )
}
