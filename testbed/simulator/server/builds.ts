import type { Owner, ProcessName } from '../../invariants/facts.ts'
import { isFinalStatus } from '../../emulator/model/statuses.ts'
import type { BuildPlan, LogPlan } from '../plan.ts'

/** What happens to a build follows from the plan, its creation and its cancels alone. */
export interface ModelBuild {
  readonly id: string
  readonly by: Owner
  /** Which of several runs made it. */
  readonly run: number | undefined
  readonly form: Readonly<Record<string, string>>
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly createdMs: number
  readonly plan: BuildPlan
  readonly log: LogPlan
  readonly cancels: { readonly atMs: number; readonly by: ProcessName; readonly run: number }[]
}

export interface Change {
  readonly atMs: number
  readonly status: string
}

/** Assumes no cancels after the given ones, of which `cancelledByOthersMs` is one. */
export function changesOf(build: ModelBuild): readonly Change[] {
  const { createdMs, plan } = build
  const runningMs = createdMs + plan.queuedMs
  const endMs = runningMs + plan.runningMs
  const changes: Change[] = [{ atMs: createdMs, status: 'queued' }]
  changes.push({ atMs: runningMs, status: 'running' }, { atMs: endMs, status: plan.end })
  if (plan.odd !== undefined) addOdd(changes, createdMs, plan.odd, endMs)
  const cancelMs = firstCancel(build)
  if (cancelMs === undefined || cancelMs >= lastOf(changes).atMs) return changes
  const before = changes.filter((change) => change.atMs <= cancelMs)
  const cancelling = { atMs: cancelMs + 200, status: 'cancelling' }
  if (!plan.ignoresCancel) {
    return [...before, cancelling, { atMs: cancelMs + 200 + plan.cancelMs, status: 'cancelled' }]
  }
  const end = lastOf(changes)
  return cancelling.atMs < end.atMs ? [...before, cancelling, end] : [...before, end]
}

function firstCancel({ cancels, createdMs, plan }: ModelBuild): number | undefined {
  const all = cancels.map(({ atMs }) => atMs)
  if (plan.cancelledByOthersMs !== undefined) all.push(createdMs + plan.cancelledByOthersMs)
  return all.length === 0 ? undefined : Math.min(...all)
}

function addOdd(
  changes: Change[],
  createdMs: number,
  odd: NonNullable<BuildPlan['odd']>,
  endMs: number,
): void {
  const fromMs = createdMs + odd.fromMs
  const toMs = fromMs + odd.forMs
  if (fromMs >= endMs) return
  const before = statusIn(changes, toMs)
  const kept = changes.filter(({ atMs, status }) => atMs <= fromMs || isFinalStatus(status))
  const rest = isFinalStatus(before) ? [] : [{ atMs: toMs, status: before }]
  const end = lastOf(changes)
  changes.splice(
    0,
    changes.length,
    ...kept.filter((change) => change !== end),
    { atMs: fromMs, status: odd.status },
    ...rest,
    { atMs: Math.max(end.atMs, toMs), status: end.status },
  )
}

function lastOf(changes: readonly Change[]): Change {
  const last = changes.at(-1)
  if (last === undefined) throw new Error('A build without a status.')
  return last
}

function statusIn(changes: readonly Change[], atMs: number): string {
  return changes.findLast((change) => change.atMs <= atMs)?.status ?? 'queued'
}

export function statusAt(build: ModelBuild, atMs: number): string {
  return statusIn(changesOf(build), atMs)
}

export function endOf(build: ModelBuild): number {
  return lastOf(changesOf(build)).atMs
}

function startOf(build: ModelBuild): number | undefined {
  return changesOf(build).find(({ status }) => status === 'running')?.atMs
}

/** The text of a line. Those with `log` in front count for the invariants. */
export function lineOf({ log, id }: ModelBuild, index: number): string {
  if (log.hostile && index % 7 === 3) return `::save-state name=x::${index}`
  if (log.hostile && index % 7 === 5) return `##[error]${index}`
  if (log.sameEvery > 0 && index % log.sameEvery === 0) return 'log the same again'
  const isLong = log.longEvery > 0 && index % log.longEvery === 0
  return `log ${id} line ${index}${isLong ? longText : ''}`
}

/** Each of these lines is as long as a printed line may be. */
const longText = ` ${'é'.repeat(2_000)}`

/** When the build writes a line: evenly while it runs, whether or not it is cancelled later. */
export function lineMs(build: ModelBuild, index: number): number {
  const { log, plan } = build
  const writingMs = Math.max(0, plan.runningMs + Math.min(0, log.closesMs))
  return (startOf(build) ?? Infinity) + ((index + 1) / log.lines) * writingMs
}

/** How many lines the build has written: none after its end. */
export function linesAt(build: ModelBuild, atMs: number): number {
  const untilMs = Math.min(atMs, endOf(build))
  let lines = 0
  while (lines < build.log.lines && lineMs(build, lines) <= untilMs) lines += 1
  return lines
}
