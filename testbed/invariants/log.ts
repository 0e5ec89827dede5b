import { factsOf } from './facts.ts'
import { isFinalStatus } from '../emulator/model/statuses.ts'
import type { View, Violation } from './view.ts'

/** What follows repeats lines of the log, to say why the build failed. */
const endOfLog = /^(?:The log names no failing step|Failed step: |The builder failed: )/
const marker = /^\[.*\blog\b/i
const warning =
  /^::warning.*(?:log may be incomplete|(?:could not read the log of build|cannot read the build's log)|log stream reported an error)/i

/** The lines until those that a bad end repeats. */
export function linesOfLog(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((text) => endOfLog.test(text))
  return end === -1 ? lines : lines.slice(0, end)
}

/** Whether a line says that it is not certain what comes between the lines around it. */
function isMarker(text: string): boolean {
  return marker.test(text)
}

function isLogWarning(text: string): boolean {
  return warning.test(text)
}

/** I2: each log line once and in order, or a marker if in doubt, or a warning of missing lines. */
export function everyLineOnce(view: View): readonly Violation[] {
  const id = view.output('build-id')
  const { logs = 'full', wait = 'true' } = view.inputs
  const log = factsOf(view.trace, 'log').find(({ buildId }) => buildId === id)
  if (id === undefined || log === undefined || logs !== 'full' || wait === 'false') return []
  // Nothing is shown of a build that is over.
  if (view.output('reused') === 'true') return []
  const server = log.lines.filter((text) => text.startsWith('log '))
  const printed = view.lines('main').map(({ text }) => text)
  // A run that builds again shows the log of each build.
  const begin = printed.lastIndexOf(`Submitted build ${id}`)
  if (begin === -1 && view.inputs['retries'] !== undefined) return []
  const all = printed.slice(begin + 1)
  const shown = linesOfLog(all).filter((text) => text.startsWith('log ') || isMarker(text))
  const { repeated, lost, covered } = compareLog(server, shown, log.replays)
  const violations = repeated.map((text) => ({
    rule: 'I2',
    message: `The line '${text}' was printed again, or out of order, without a marker.`,
  }))
  // Main prints no final status where it gave up following and the list showed the end.
  const hasEnded = all.some((text) => isFinalStatus(text.replace(/^Build status: /, '')))
  const isWhole = lost.length === 0 && covered
  if (isWhole || !hasEnded || wasStopped(view) || all.some(isLogWarning)) {
    return violations
  }
  const missing = lost[0] ?? 'the last lines'
  return [...violations, { rule: 'I2', message: `Lines are missing in silence: ${missing}.` }]
}

function wasStopped(view: View): boolean {
  // Main stops following the log when it cancels the build.
  const isGivenUp = factsOf(view.trace, 'request').some(
    ({ operation, process }) => operation === 'cancel' && process === 'main',
  )
  return isGivenUp || view.firstSignal('main') !== undefined || view.exitOf('main')?.how !== 'ended'
}

export interface Comparison {
  readonly repeated: readonly string[]
  /** What is missing between two shown lines, without a marker. */
  readonly lost: readonly string[]
  /** The last line shown is the server's last one. */
  readonly covered: boolean
}

/** Follows all positions in the server's log at which the shown lines and markers may be. */
export function compareLog(
  server: readonly string[],
  shown: readonly string[],
  replays: boolean,
): Comparison {
  const everywhere = new Set(Array.from({ length: server.length + 1 }, (_, index) => index))
  const repeated: string[] = []
  const lost: string[] = []
  // What a server without a replay has dropped before the first connection, nobody can know of.
  let at = replays ? new Set([0]) : everywhere
  for (const text of shown) {
    if (isMarker(text)) {
      at = everywhere
      continue
    }
    const next = new Set(
      [...at].filter((index) => server[index] === text).map((index) => index + 1),
    )
    if (next.size > 0) {
      at = next
      continue
    }
    const here = Math.max(...at)
    const found = server.findIndex((line, index) => index >= here && line === text)
    if (found === -1) repeated.push(text)
    else lost.push(`before '${text}'`)
    at = found === -1 ? everywhere : new Set([found + 1])
  }
  return { repeated, lost, covered: at.has(server.length) }
}
