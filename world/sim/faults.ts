import type { AnyOperation } from '../server/operations.ts'
import type { Effect, Fault } from './fault-plan.ts'

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
