import { setTimeout as sleep } from 'node:timers/promises'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import type { Direction, Position, Toxic } from '../../testbed/proxy/passage.ts'
import type { Break } from '../../testbed/emulator/model/faults.ts'
import type { Scenario } from './play.ts'

/** Lines of which some are equal, so that a reader cannot tell them apart. */
const lines = Array.from({ length: 30 }, (_, at) =>
  at % 7 === 3 || at % 7 === 4 ? 'again 🚀é' : `compile ${at}`,
)
export const printedLines: Script = lines.flatMap((line) => [{ waitMs: 30 }, { line }])

export const success: Script = [
  { waitMs: 200 },
  { status: 'running' },
  ...printedLines,
  { end: 'success' },
]
export const endless: Script = [{ status: 'running' }, ...printedLines, { hold: 'for ever' }]

export const isLastLine = (line: string): boolean => line === lines.at(-1)

/** Stops main at the last line of the log. */
export function stopWith(...signals: readonly NodeJS.Signals[]): Required<Scenario>['drive'] {
  return async (action, stop) => {
    await action.waitFor(isLastLine)
    await sleep(50)
    stop(...signals)
  }
}

/** The connection breaks at this place. */
export function breakAt(
  direction: Direction,
  part: Position['part'],
  bytes: number,
  how: Break,
): Toxic {
  return { type: 'break', direction, at: { part, bytes }, how }
}
