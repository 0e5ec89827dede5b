import type { DeploymentOperation } from '../../server/operations.ts'
import type { Fault } from '../fault-plan.ts'

/** What `deploy/` asks of the API. */
export type DeployOperation = DeploymentOperation | 'get' | 'list'

/** How a run of `deploy/` goes; its inputs and stops are those of the plan around it. */
export interface DeployPlan {
  readonly build: 'good' | 'running' | 'of another agent' | 'pushed again' | 'missing'
  readonly latencyMs: number
  /** Time until a deployment is listed. */
  readonly listLagMs: number
  /** What writes `created_at` has a clock of its own: that one minus that of `Date`. */
  readonly createdSkewMs: number
  readonly pendingMs: number
  readonly runningMs: number
  /** `stuck`: it runs for ever. */
  readonly end: 'completed' | 'failed' | 'cancelled' | 'stuck'
  readonly isUpperCase: boolean
  readonly lines: number
  /** Whether the last page of the log has a cursor too. */
  readonly keepsCursor: boolean
  /** Events, log and refusals quote the two files. */
  readonly quotes: boolean
  /** Create is refused. */
  readonly lacksSecret: boolean
  /** Items on one page of the list at most. */
  readonly pageSize: number
  /** Deployments of others; `atMs` counts from the start of main. */
  readonly others: readonly OtherDeployment[]
  readonly faults: readonly Fault<DeployOperation>[]
}

export interface OtherDeployment {
  readonly atMs: number
  readonly kind: 'production' | 'preview of the label' | 'preview'
}
