import { isFinalStatus } from '../emulator/model/statuses.ts'
import { type FactOf, factsOf } from './facts.ts'
import { wasListedBefore } from './orphans.ts'
import type { View, Violation } from './view.ts'

const minute = 60_000

/** The tolerance of what is promised about time: a look, or the last words. */
const slackMs = 1_500
/** The time for a look at the list: before the end, or before cancelling if a form is in doubt. */
const lookMs = 40_000

/** The time at a limit for one read of the record, and for a look at the list if that fails. */
const lastReadMs = { record: 5_000, list: 15_000 }

/**
 * I5: a time limit is kept, whatever the server does: the build is cancelled or the step ends. But
 * the server is asked once more, if it has responded before.
 */
export function keepsLimits(view: View): readonly Violation[] {
  const { inputs, trace } = view
  const knownMs = view.outputMs('build-id')
  const id = view.output('build-id')
  const isBlocked = factsOf(trace, 'blocked').length > 0
  if (id === undefined || inputs['wait'] === 'false' || isBlocked) return []
  const runningMs = Math.max(knownMs, firstRunning(view, id))
  const finalMs = firstTold(view, id, isFinalStatus)
  const endMs = view.exitOf('main')?.at ?? Infinity
  const stopMs = Math.min(view.firstSignal('main')?.at ?? Infinity, finalMs, endMs)
  const cancelMs = view.cancelRequest(id)?.at ?? Infinity
  // Nothing is cancelled in these cases: only the look for other builds is left to do.
  const isLookedFirst =
    hasOpenForm(view) || inputs['on-timeout'] === 'leave' || wasListedBefore(view, id)
  const late = (name: string, fromMs: number, untilMs = Infinity): readonly Violation[] => {
    const limitMs = Number(inputs[name]) * minute
    const dueMs = fromMs + limitMs
    const askedMs = dueMs + lastReadTime(view, id, dueMs)
    const allowedMs = askedMs + slackMs + (isLookedFirst ? lookMs : 0)
    const actedMs = Math.min(untilMs, stopMs, cancelMs)
    if (Number.isNaN(limitMs)) return []
    if (actedMs > allowedMs)
      return [{ rule: 'I5', message: `The limit '${name}' was reached, and nothing happened.` }]
    const isOfLimit = actedMs >= dueMs && actedMs === Math.min(cancelMs, endMs)
    return isOfLimit && isThere(view, id, dueMs) && readsSince(view, id, dueMs).length === 0
      ? [{ rule: 'I5', message: `The limit '${name}' was reached, and the server was not asked.` }]
      : []
  }
  return [
    ...late('queue-timeout-minutes', knownMs, runningMs),
    ...late('timeout-minutes', runningMs),
  ]
}

/** Reads of the record and looks at the list that began at a limit or later. */
function readsSince(view: View, id: string, dueMs: number): readonly FactOf<'request'>[] {
  return factsOf(view.trace, 'request').filter(
    ({ process, operation, buildId, at }) =>
      process === 'main' &&
      at >= dueMs - slackMs &&
      (operation === 'list' || (operation === 'get' && buildId === id)),
  )
}

/** Whether the last read of the record before a limit had a response that names the build. */
function isThere(view: View, id: string, dueMs: number): boolean {
  const last = factsOf(view.trace, 'request').findLast(
    ({ operation, buildId, at }) => operation === 'get' && buildId === id && at < dueMs,
  )
  const { builds = [], at = Infinity } = (last && view.responseTo(last.id)) ?? {}
  return at < dueMs && builds.some((build) => build.id === id)
}

/** How long a limit may wait for the server, if it is asked. */
function lastReadTime(view: View, id: string, dueMs: number): number {
  const asked = readsSince(view, id, dueMs)
  if (asked.length === 0) return 0
  const read = asked.findLast(({ operation, at }) => operation === 'get' && at < dueMs + slackMs)
  const { builds = [], at = Infinity } = (read && view.responseTo(read.id)) ?? {}
  // An old record of a cache is compared with the list.
  const isListed = asked.some(({ operation }) => operation === 'list')
  return !isListed && builds.some((build) => build.id === id) && at < dueMs + lastReadMs.record
    ? at - dueMs
    : lastReadMs.record + lastReadMs.list
}

/** How long a run that has a build tries to read its status. */
const outageMs = 10 * minute

/** I5: a server from which nothing usable comes is not followed for ever. */
export function endsOutage(view: View): readonly Violation[] {
  const id = view.output('build-id')
  const reads = factsOf(view.trace, 'request').filter(
    (fact) => fact.process === 'main' && fact.operation === 'get' && fact.buildId === id,
  )
  const lines = factsOf(view.trace, 'new-lines').filter(({ buildId }) => buildId === id)
  let sinceMs: number | undefined
  for (const { id: request, at } of reads) {
    // A build whose log grows is running.
    const lineMs = lines.findLast((fact) => fact.at <= at)?.at
    if (sinceMs !== undefined && lineMs !== undefined) sinceMs = Math.max(sinceMs, lineMs)
    if (sinceMs !== undefined && at - sinceMs > outageMs + 2 * minute)
      return [{ rule: 'I5', message: `An outage since ${sinceMs} was still followed at ${at}.` }]
    const response = view.responseTo(request)
    // A server that asks for patience is there.
    if (response?.status === 200 || response?.status === 429) sinceMs = undefined
    else sinceMs ??= response?.at
  }
  return []
}

/** I5: a stopped main step cancels its own build at once, unless it has left it at a limit. */
export function cancelsAtOnce(view: View): readonly Violation[] {
  const signal = view.firstSignal('main')
  const id = view.output('build-id')
  if (signal === undefined || signal.name === 'SIGKILL' || id === undefined) return []
  const { inputs } = view
  const isWanted = inputs['cancel-on-abort'] !== 'false' && inputs['wait'] !== 'false'
  const isOurs = view.isAnswered(id) && !wasListedBefore(view, id)
  const isOwn = isOurs && view.outputMs('build-id') < signal.at
  const isLeft =
    inputs['on-timeout'] === 'leave' &&
    view.output('message', signal.at)?.includes('timeout-minutes') === true
  const isOver = isLeft || firstTold(view, id, isFinalStatus) <= signal.at + slackMs
  const endMs = view.exitOf('main')?.at ?? Infinity
  const dueMs = signal.at + slackMs
  if (!isWanted || !isOwn || isOver || inputs['reuse'] !== undefined || endMs <= dueMs) return []
  const cancel = view.cancelRequest(id)
  return cancel !== undefined && cancel.at <= dueMs
    ? []
    : [{ rule: 'I5', message: `Main was stopped and did not cancel build ${id} at once.` }]
}

/** I5: a main step that was stopped completes no form. */
export function cutsFormsOff(view: View): readonly Violation[] {
  const signal = view.firstSignal('main')
  const form = factsOf(view.trace, 'form').find(({ at }) => signal && at > signal.at + leewayMs)
  return form === undefined
    ? []
    : [{ rule: 'I5', message: 'Main completed a form after it was stopped.' }]
}

/** The time between two turns of the event loop. */
const leewayMs = 100

/** I7: only the first cancellation of a process or stop may be for a build known to be ending. */
export function cancelsNoMoreThanNeeded(view: View): readonly Violation[] {
  const all = factsOf(view.trace, 'request').filter(({ operation }) => operation === 'cancel')
  // A main step that lives on beside post has seen its marker file by then.
  const stopMs = Math.min(
    view.firstSignal('main')?.at ?? Infinity,
    view.startMs('post') ?? Infinity,
  )
  return all.flatMap((request) => {
    const { process, buildId = '', at } = request
    const before = all.filter(
      (other) =>
        other.process === process &&
        other.buildId === buildId &&
        other.id < request.id &&
        isAccepted(view, other.id),
    )
    const isFirst = before.every((other) => other.at < stopMs && at >= stopMs)
    const told = view.told(buildId, process, at - 1)
    return !isFirst && told.some((status) => isFinalStatus(status) || status === 'cancelling')
      ? [{ rule: 'I7', message: `${process} cancelled build ${buildId}, which was ending.` }]
      : []
  })
}

/** Reads after an accepted cancellation that may still show the status of before. */
const readsBefore = 2

/** I7: a cancellation without effect is asked for again, while it is waited for. */
export function cancelsAgain(view: View): readonly Violation[] {
  const { trace, inputs } = view
  // A run with `reuse` that could not cancel its own build keeps it.
  if (inputs['reuse'] !== undefined) return []
  return (['main', 'post'] as const).flatMap((process) => {
    const requests = factsOf(trace, 'request').filter((request) => request.process === process)
    /** Reads that show no effect, since the last accepted cancellation of each build. */
    const idle = new Map<string, number>()
    for (const { id, operation, buildId = '' } of requests) {
      const { builds = [] } = view.responseTo(id) ?? {}
      if (operation === 'cancel' && isAccepted(view, id)) idle.set(buildId, 0)
      const reads = idle.get(buildId)
      const read = builds.find((build) => build.id === buildId)?.status ?? ''
      if (operation !== 'get' || !['queued', 'running'].includes(read) || reads === undefined)
        continue
      if (reads >= readsBefore)
        return [{ rule: 'I7', message: `${process} did not cancel build ${buildId} again.` }]
      idle.set(buildId, reads + 1)
    }
    return []
  })
}

function isAccepted(view: View, request: number): boolean {
  const { status = 0 } = view.responseTo(request) ?? {}
  return status >= 200 && status < 300
}

const asked = ['get', 'submit', 'logs'] as const

/** I7: what a server asks to wait is waited, while the run follows the build. */
export function waitsAsAsked(view: View): readonly Violation[] {
  const signalMs = view.firstSignal('main')?.at ?? Infinity
  const overMs = (id = view.output('build-id')): number =>
    id === undefined
      ? signalMs
      : Math.min(
          signalMs,
          firstTold(view, id, isFinalStatus),
          view.cancelRequest(id)?.at ?? Infinity,
        )
  const requests = factsOf(view.trace, 'request').filter(
    ({ process, buildId, at }) => process === 'main' && at < overMs(buildId),
  )
  return asked.flatMap((operation) => {
    const sent = requests.filter((request) => request.operation === operation)
    return sent.flatMap(({ id: request, buildId }, index) => {
      const response = view.responseTo(request)
      const next = sent.slice(index + 1).find((later) => later.buildId === buildId)
      const waitMs = response?.retryAfterMs
      if (response === undefined || waitMs === undefined || next === undefined) return []
      return next.at < response.at + waitMs - 1 && !isBack(view, response.at, next.at)
        ? [{ rule: 'I7', message: `A request of '${operation}' did not wait as it was asked to.` }]
        : []
    })
  })
}

/**
 * Whether a log connects again: the server is back, and may have news. The response is noted when
 * it is complete, without a status if it breaks off.
 */
function isBack(view: View, fromMs: number, toMs: number): boolean {
  return factsOf(view.trace, 'request').some(({ id, operation, at }) => {
    if (operation !== 'logs' || at >= toMs) return false
    const response = view.responseTo(id)
    return response === undefined || ((response.status ?? 200) === 200 && response.at > fromMs)
  })
}

/** What a list says of a build whose record is read begins nothing. */
function firstRunning(view: View, id: string): number {
  const response = factsOf(view.trace, 'response').find(
    ({ at, builds }) =>
      builds.some((build) => build.id === id && build.status === 'running') &&
      (view.toldByRecord(id, 'main', at).includes('running') ||
        (view.told(id, 'main', at).includes('running') && !isThere(view, id, at))),
  )
  return response?.at ?? Infinity
}

/** When main was first told such a status of the build. */
function firstTold(view: View, id: string, isMeant: (status: string) => boolean): number {
  const response = factsOf(view.trace, 'response').find(
    ({ at, builds }) =>
      builds.some((build) => build.id === id && isMeant(build.status)) &&
      view.told(id, 'main', at).some(isMeant),
  )
  return response?.at ?? Infinity
}

function hasOpenForm(view: View): boolean {
  return factsOf(view.trace, 'form').some(
    ({ id }) => (view.responseTo(id)?.builds ?? []).length === 0,
  )
}
