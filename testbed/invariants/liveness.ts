import { isFinalStatus } from '../emulator/model/statuses.ts'
import { factsOf } from './facts.ts'
import { isListedBeside } from './orphans.ts'
import type { View, Violation } from './view.ts'

/** The time for a build's end, its log and a last look at the list, once nothing goes wrong. */
const withinMs = 4 * 60_000
const known = new Set(['queued', 'running', 'cancelling'])

/** L: once nothing goes wrong, a run that follows its build ends in time, and as the build does. */
export function endsRight(view: View): readonly Violation[] {
  const { trace, inputs } = view
  const calmMs = calmFrom(view)
  const id = view.output('build-id')
  const exit = view.exitOf('main')
  if (calmMs === undefined || id === undefined || exit === undefined) return []
  const isStopped = factsOf(trace, 'signal').some(({ process }) => process === 'main')
  const isGivenUp =
    view.cancelsOf(id).some(({ by }) => by === 'main') || view.cancelRequest(id) !== undefined
  if (isStopped || isGivenUp || inputs['wait'] === 'false') return []
  if (exit.at <= calmMs || view.outputMs('build-id') >= calmMs) return []
  const blockedMs = factsOf(trace, 'blocked').reduce((sum, { forMs }) => sum + forMs, 0)
  const fromMs = Math.max(calmMs, view.endMs(id))
  const tookMs = exit.at - fromMs - blockedMs
  const violate = (message: string): readonly Violation[] => [{ rule: 'L', message }]
  if (tookMs > withinMs) return violate(`Main ended ${Math.round(tookMs)} ms after its build.`)
  // Trouble until after the end may have kept it from being seen in time.
  if (hasOddStatus(view, id) || reachesLimit(view, id) || calmMs > view.endMs(id)) return []
  const isGood = view.statusAt(id, Infinity) === 'success'
  return (exit.code === 0) === isGood
    ? []
    : violate(`Exit code ${exit.code} for a build that ended well: ${isGood}.`)
}

/** L: a post step in which nothing goes wrong leaves no build of ours that it could recognise. */
export function leavesNothing(view: View): readonly Violation[] {
  const { trace, inputs } = view
  const calmMs = factsOf(trace, 'calm')[0]?.at ?? Infinity
  const post = view.exitOf('post')
  const startMs = view.startMs('post') ?? 0
  const isLeft = inputs['cancel-on-abort'] === 'false' || inputs['on-timeout'] === 'leave'
  if (post === undefined || startMs < calmMs || isLeft || inputs['wait'] === 'false') return []
  const [only, ...others] = view.builds('us')
  const id = view.output('build-id')
  // Several builds of ours, and those that may be of others, are named.
  if (only === undefined || only !== id || others.length > 0) return []
  const isCertain =
    view.isAnswered(id) || !view.builds('identical').some((other) => isListedBeside(view, other))
  const isRunning = !isFinalStatus(view.statusAt(id, post.at))
  return isCertain && isRunning && view.cancelsOf(id).length === 0
    ? [{ rule: 'L', message: `Post left build ${id} running although nothing went wrong.` }]
    : []
}

/** L: where the list shows main the only build that may be of its form, that is the run's build. */
export function takesItsOwn(view: View): readonly Violation[] {
  const { trace } = view
  const created = factsOf(trace, 'created').filter(({ by }) => by !== 'others')
  const [own, ...more] = created
  if (own?.by !== 'us' || more.length > 0) return []
  const { buildId: id, showsContent = false } = own
  const lists = factsOf(trace, 'request').filter(
    ({ process, operation, at }) => process === 'main' && operation === 'list' && at >= own.at,
  )
  const responses = lists.map((list) => view.responseTo(list.id))
  const areGood = responses.every((one) => one?.status === 200 && one.isVoid !== true)
  const isShown = responses.some((one) => one?.builds.some((build) => build.id === id))
  const isStopped = view.firstSignal('main') !== undefined || view.exitOf('main') === undefined
  const isClear = showsContent && areGood && isShown
  if (!isClear || isStopped) return []
  return view.output('build-id') === id
    ? []
    : [{ rule: 'L', message: `Main did not take build ${id}, the only one of its form.` }]
}

/** When nothing goes wrong any more: what was asked before has an answer, too. */
function calmFrom({ trace, responseTo }: View): number | undefined {
  const calm = factsOf(trace, 'calm')[0]
  if (calm === undefined) return undefined
  const before = factsOf(trace, 'request').filter(
    ({ at, operation }) => at < calm.at && operation !== 'logs',
  )
  return Math.max(calm.at, ...before.map(({ id }) => responseTo(id)?.at ?? -Infinity))
}

function hasOddStatus({ trace }: View, id: string): boolean {
  return factsOf(trace, 'status').some(
    ({ buildId, status }) => buildId === id && !known.has(status) && !isFinalStatus(status),
  )
}

/** Whether the build takes longer than the run waits. */
function reachesLimit(view: View, id: string): boolean {
  const createdMs = view.createdMs(id)
  const limits = ['timeout-minutes', 'queue-timeout-minutes'].flatMap((name) =>
    view.inputs[name] === undefined ? [] : [Number(view.inputs[name])],
  )
  return view.endMs(id) - createdMs > Math.min(30, ...limits) * 60_000
}
