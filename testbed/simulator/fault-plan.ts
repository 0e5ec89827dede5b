import type { Break, LateAnswer } from '../emulator/model/faults.ts'
import type { AnyOperation } from '../emulator/model/operations.ts'

/** Trouble that meets requests: which, when, and what happens to them. */
export interface Fault {
  readonly on: AnyOperation | 'any'
  readonly when:
    | { readonly nth: number; readonly times: number }
    | { readonly fromMs: number; readonly forMs: number }
  readonly effect: Effect
}

export type Effect =
  | { readonly type: 'no-connection'; readonly code: string }
  | { readonly type: 'broken-form'; readonly fraction: number; readonly how: Exclude<Break, 'end'> }
  /** The request reaches the server so many times, but its response never comes back. */
  | {
      readonly type: 'lose-answer'
      readonly how: Exclude<Break, 'end'>
      readonly copies: number
      readonly lateMs: number
    }
  /** A gateway answers by itself, and passes on so many copies of the request. */
  | {
      readonly type: 'gateway'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly copies: number
      readonly lateMs: number
    }
  /** The same with a page, which no API sends: a login page, a redirect, an error of a proxy. */
  | {
      readonly type: 'page'
      readonly status: number
      readonly copies: number
      readonly lateMs: number
    }
  | { readonly type: 'cut'; readonly fraction: number; readonly how: Break }
  | { readonly type: 'drip'; readonly everyMs: number }
  /** A 200 from something on the way; the API may have got the request or not. */
  | {
      readonly type: 'unusable'
      readonly contentType: string
      readonly body: string
      readonly copies: number
    }
  /** Something accepts the request and drops it. */
  | { readonly type: 'no-effect' }
  /** Something delivers the request so many times, and passes on the last response. */
  | { readonly type: 'repeat'; readonly copies: number }
  /** Reads are answered from a cache for so long, by their address alone. */
  | { readonly type: 'cache'; readonly forMs: number }
  /** The record of another build comes back. */
  | { readonly type: 'another-record' }
  | LateAnswer

/** How the runner stops main: at a call of the seam, or so long after the first request. */
export interface Stop {
  readonly at: { readonly call: number } | { readonly ms: number }
  /**
   * `cancel` is the runner's own sequence: SIGINT, SIGTERM after 7.5 s, SIGKILL after 10 s. `leave`
   * is that of a job in a container: no signal reaches main, which lives on beside post.
   */
  readonly how: 'cancel' | 'leave' | 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  /** What other steps of a job in a container take before post, and before its removal. */
  readonly container?: { readonly postAfterMs: number; readonly removedAfterMs: number }
}

interface FaultyPlan {
  readonly faults: readonly Fault[]
  readonly calmFromMs?: number | undefined
}

/** Which faults of a plan a request meets. */
export interface Faults {
  /** Counts the request. */
  meet(operation: AnyOperation, sinceStartMs: number): Effect | undefined
  /** Trouble of the whole network at this time, which also breaks open streams. */
  outage(sinceStartMs: number): Effect | undefined
  /** Whether all faults have ended. */
  isCalm(sinceStartMs: number): boolean
}

export function createFaults(plan: FaultyPlan): Faults {
  const counts = new Map<AnyOperation, number>()

  const isCalm = (sinceStartMs: number): boolean => sinceStartMs >= (plan.calmFromMs ?? Infinity)
  const isInForce = ({ when }: Fault, count: number, sinceStartMs: number): boolean =>
    !isCalm(sinceStartMs) &&
    ('nth' in when
      ? count >= when.nth && count < when.nth + when.times
      : sinceStartMs >= when.fromMs && sinceStartMs < when.fromMs + when.forMs)

  return {
    isCalm,
    meet: (operation, sinceStartMs) => {
      const count = (counts.get(operation) ?? 0) + 1
      counts.set(operation, count)
      const met = plan.faults.filter(
        (fault) =>
          (fault.on === 'any' || fault.on === operation) && isInForce(fault, count, sinceStartMs),
      )
      // What is wrong with the whole network hides all other faults.
      return (met.find(({ on }) => on === 'any') ?? met[0])?.effect
    },
    outage: (sinceStartMs) =>
      plan.faults.find((fault) => fault.on === 'any' && isInForce(fault, 0, sinceStartMs))?.effect,
  }
}
