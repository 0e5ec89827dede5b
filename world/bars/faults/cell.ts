import { setTimeout as sleep } from 'node:timers/promises'
import type { Script } from '../../emulator/engines/scripted.ts'
import type { ProxiedRequest } from '../../proxy/fault-proxy.ts'
import type { Toxic } from '../../proxy/passage.ts'
import type { Operation } from '../../server/operations.ts'
import type { Expected } from '../check-run.ts'
import type { Scene, Stage } from '../scene.ts'

/** One run with one fault, and what it must come to. */
export interface Cell {
  readonly name: string
  readonly scene: Scene
  readonly expected: Expected
  /** Cells that wait long are started first. */
  readonly isSlow?: boolean
}

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
/** Its log ends before it does. */
export const earlyLogEnd: Script = [
  { status: 'running' },
  ...printedLines,
  { endLog: true },
  { waitMs: 1_200 },
  { end: 'success' },
]
export const endless: Script = [{ status: 'running' }, ...printedLines, { hold: 'for ever' }]

export const isLastLine = (line: string): boolean => line === lines.at(-1)

/** The toxic for the requests of one operation: by default the first one. */
export function once(
  operation: Operation,
  toxic: Toxic,
  { skip = 0, stage }: { readonly skip?: number; readonly stage?: Stage } = {},
): Required<Scene>['toxicOf'] {
  let seen = 0
  return (request: ProxiedRequest, current: Stage) => {
    if (request.operation !== operation || (stage !== undefined && stage !== current))
      return undefined
    seen += 1
    return seen === skip + 1 ? toxic : undefined
  }
}

/** The same for every request of these operations. */
export function always(operations: readonly Operation[], toxic: Toxic): Required<Scene>['toxicOf'] {
  return ({ operation }) => (operations.some((one) => one === operation) ? toxic : undefined)
}

/** Stops main at the last line of the log. */
export function stopWith(...signals: readonly NodeJS.Signals[]): Required<Scene>['drive'] {
  return async (action, stop) => {
    await action.waitFor(isLastLine)
    await sleep(50)
    stop(...signals)
  }
}

export const stopped = /stopped|cancell?ed/i
