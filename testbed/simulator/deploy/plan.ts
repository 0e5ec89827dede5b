/** What a run of `deploy/` has besides a `Plan`. */
export interface DeployPlan {
  readonly build: 'good' | 'running' | 'of another agent' | 'pushed again' | 'missing'
  readonly pendingMs: number
  readonly runningMs: number
  /** `stuck`: it runs for ever. */
  readonly end: 'completed' | 'failed' | 'cancelled' | 'stuck'
  readonly isUpperCase: boolean
  readonly lines: number
  /** Whether the last page of the log has a cursor too. */
  readonly keepsCursor: boolean
  /** Create is refused. */
  readonly lacksSecret: boolean
  /** Deployments of others; `atMs` counts from the start of main. */
  readonly others: readonly OtherDeployment[]
}

export interface OtherDeployment {
  readonly atMs: number
  readonly kind: 'production' | 'preview of the label' | 'preview'
}
