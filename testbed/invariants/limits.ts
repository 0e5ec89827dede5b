import { type FactOf, factsOf, type ProcessName } from './facts.ts'
import type { View, Violation } from './view.ts'

const limitsMs = { afterSignal: 6_500, post: 60_000 }

/** Tolerance for the time to start and end a process and to read its clock. */
export interface Slack {
  readonly afterSignalMs: number
  readonly postMs: number
}

/** I5: main ends in time after its first signal, and post after its start, without an error. */
export function endsInTime({ afterSignalMs, postMs }: Slack): (view: View) => readonly Violation[] {
  return (view) => {
    const main = view.exitOf('main')
    const post = view.exitOf('post')
    const signal = view.firstSignal('main')
    const startMs = view.startMs('post')
    const violations: Violation[] = []
    const violate = (message: string): void => void violations.push({ rule: 'I5', message })
    const lasted = (fromMs: number, toMs: number): number => toMs - fromMs
    const mainMs = main && signal && signal.name !== 'SIGKILL' ? lasted(signal.at, main.at) : 0
    if (mainMs > limitsMs.afterSignal + afterSignalMs) {
      violate(`main ended ${Math.round(mainMs)} ms after its first signal.`)
    }
    const tookMs = post && startMs !== undefined ? lasted(startMs, post.at) : 0
    if (tookMs > limitsMs.post + postMs) violate(`post took ${Math.round(tookMs)} ms.`)
    if (post && post.code !== 0) violate(`post ended with exit code ${post.code}.`)
    return violations
  }
}

/** I6: nothing is left open at a normal end, and no error is left uncaught. */
export function leavesNothingOpen(view: View): readonly Violation[] {
  return view.trace.flatMap((fact) => {
    if (fact.type === 'uncaught') {
      return [{ rule: 'I6', message: `${fact.process} did not catch: ${fact.message}` }]
    }
    if (fact.type !== 'exit') return []
    if (fact.how === 'stuck') return [{ rule: 'I6', message: `${fact.process} never ended.` }]
    return fact.how === 'ended' && fact.open > 0
      ? [{ rule: 'I6', message: `${fact.process} left ${fact.open} timers or requests open.` }]
      : []
  })
}

const minute = 60_000
const budget = { statusAnHour: 300, outageAMinute: 10, betweenFormsMs: 30_000 }

/** I7: a run keeps within the budget of requests. */
export function keepsBudget(view: View): readonly Violation[] {
  const requests = factsOf(view.trace, 'request')
  /** A run with `reuse` gives up the build it got for one that may then be cancelled. */
  const mayGiveUp = ({ builds }: FactOf<'response'>): boolean =>
    view.inputs['reuse'] !== undefined && builds.length > 0
  const hasLooked = (afterMs: number, beforeMs: number): boolean =>
    requests.some(
      ({ id, operation, at }) =>
        operation === 'list' &&
        at > afterMs &&
        at < beforeMs &&
        view.responseTo(id)?.status === 200,
    )
  const violations: Violation[] = []
  const violate = (message: string): void => void violations.push({ rule: 'I7', message })

  const forms = factsOf(view.trace, 'form')
  for (const [index, { at }] of forms.entries()) {
    const before = forms[index - 1]
    if (before === undefined || at - before.at >= budget.betweenFormsMs) continue
    const response = view.responseTo(before.id)
    if (response && (isRefusal(response) || mayGiveUp(response))) continue
    // After a limit on requests, one look is enough.
    if (response?.status === 429 && hasLooked(before.at, at)) continue
    violate(`Two forms were sent within ${Math.round(at - before.at)} ms.`)
  }
  const cancelled = requests.findIndex(({ operation }) => operation === 'cancel')
  const polls = (cancelled === -1 ? requests : requests.slice(0, cancelled)).filter(
    ({ operation }) => operation === 'get',
  )
  // Each build has a pace of its own.
  const ofBuilds = Array.from(Map.groupBy(polls, ({ buildId }) => buildId).values(), (own) =>
    own.map(({ at }) => at),
  )
  const most = Math.max(0, ...ofBuilds.map((times) => mostWithin(times, 60 * minute)))
  if (most > budget.statusAnHour && view.inputs['poll-interval-seconds'] === undefined) {
    violate(`${most} status checks within an hour.`)
  }
  for (const process of ['main', 'post'] satisfies ProcessName[]) {
    let run: number[] = []
    let worst = 0
    for (const request of requests.filter((one) => one.process === process)) {
      const status = view.responseTo(request.id)?.status
      const isDown = status === undefined || status >= 500 || (status >= 300 && status < 400)
      run = isDown ? [...run, request.at] : []
      worst = Math.max(worst, mostWithin(run, minute))
    }
    if (worst > budget.outageAMinute) {
      violate(`${process} sent ${worst} requests within a minute of a full outage.`)
    }
  }
  return violations
}

/** Whether the form became no build. A gateway may send 408, 409 and 429 for one it passed on. */
function isRefusal({ status, isGateway, isPage }: FactOf<'response'>): boolean {
  if (isPage) return false
  if (status === 409) return isGateway === undefined
  return status !== undefined && status >= 400 && status < 500 && ![408, 429].includes(status)
}

/** The most times that lie within `windowMs`; `times` ascend. */
function mostWithin(times: readonly number[], windowMs: number): number {
  let first = 0
  let most = 0
  for (const [index, at] of times.entries()) {
    while ((times[first] ?? at) <= at - windowMs) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}
