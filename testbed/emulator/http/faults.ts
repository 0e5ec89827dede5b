import type { LateAnswer } from '../model/faults.ts'
import type { AgentexOperation, DeploymentOperation, Operation } from '../model/operations.ts'

/** All that the two servers offer. */
export type ServedOperation = Operation | 'undeployed' | DeploymentOperation | AgentexOperation

/** What goes wrong with a request. */
export type FaultEffect =
  /** The connection closes after the whole body, before the request has any effect. */
  | { readonly type: 'drop-after-body' }
  /** The request takes effect, but the connection closes without a response. */
  | { readonly type: 'lose-answer' }
  /** The response is sent without reading the body; it may be a redirect or an invalid one. */
  | {
      readonly type: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      /** Default: an error as the API sends it. */
      readonly body?: string
    }
  /** The request is read only after this time. */
  | { readonly type: 'delay'; readonly ms: number }
  /** A gateway has passed a submit or Create on: it takes effect later, even without its client. */
  | { readonly type: 'late-effect'; readonly ms: number }
  | LateAnswer
  /** No response is ever sent. */
  | { readonly type: 'hang' }

export type Fault = FaultEffect & {
  /** Default: every operation. */
  readonly on?: ServedOperation
  /** Number of requests that fail; default 1. */
  readonly times?: number
}

export interface FaultPlan {
  /** Replaces the plan. */
  plan(faults: readonly Fault[]): void
  /** What goes wrong with this request. Each request counts for the first fault that matches it. */
  take(operation: ServedOperation): FaultEffect | undefined
}

export function createFaultPlan(): FaultPlan {
  let planned: { fault: Fault; left: number }[] = []
  return {
    plan(faults) {
      planned = faults.map((fault) => ({ fault, left: fault.times ?? 1 }))
    },
    take(operation) {
      for (const entry of planned) {
        if (entry.left === 0 || (entry.fault.on ?? operation) !== operation) continue
        entry.left -= 1
        return entry.fault
      }
      return undefined
    },
  }
}
