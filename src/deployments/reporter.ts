import type { KubernetesEvent, DeploymentsApi, LogLine } from '../api/deployments-api.ts'
import type { Clock, Random } from '../util/clock.ts'

/** What happens to a deployment. Texts may be the server's own and are not yet printable. */
export type DeploymentEvent =
  | { readonly type: 'status'; readonly status: string }
  | { readonly type: 'event'; readonly event: KubernetesEvent }
  | { readonly type: 'line'; readonly line: LogLine }
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'warning'; readonly message: string }

/** Receives the events in order. Await it, so that a log is not read faster than written. */
export interface DeploymentReporter {
  report(event: DeploymentEvent): Promise<void> | void
}

export interface DeployDependencies {
  readonly api: DeploymentsApi
  readonly reporter: DeploymentReporter
  readonly clock: Clock
  readonly random: Random
}
