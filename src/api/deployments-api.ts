import type { ListOptions, ReadOptions, SubmitOptions } from './builds-api.ts'
import type { JsonObject } from './model.ts'

/**
 * Retries reads and deletions (`retry-table.ts`). Rejects with an `ApiError` or the signal's
 * reason.
 */
export interface DeploymentsApi {
  /** Makes one attempt. `ApiError.accepted` is `'maybe'` if there may be a new deployment. */
  createDeployment(form: DeploymentFields, options: SubmitOptions): Promise<Deployment>
  getDeployment(id: string, signal: AbortSignal, options?: ReadOptions): Promise<Deployment>
  /** Fetches pages only as they are needed. */
  listDeployments(
    query: DeploymentQuery,
    signal: AbortSignal,
    options?: ListOptions,
  ): AsyncIterable<Deployment>
  readLog(
    id: string,
    cursor: string | undefined,
    signal: AbortSignal,
    options?: ReadOptions,
  ): Promise<LogPage>
  /** Does not retry a refusal: only `getDeployment` shows whether it was deleted before. */
  deleteDeployment(id: string, signal: AbortSignal, options?: ReadOptions): Promise<void>
}

export interface DeploymentFields {
  readonly manifestFile: string
  readonly environmentConfig: string
  readonly buildId: string
  /** `undefined`: a production deployment, which replaces the one before. */
  readonly preview: PreviewFields | undefined
}

export interface PreviewFields {
  readonly label: string
  /** ISO 8601. */
  readonly expiresAt: string
}

/** `undefined`: the field is absent, null or mistyped. */
export interface Deployment {
  readonly id: string
  /** The server's own word; see `classifyDeploymentStatus` for its meaning. */
  readonly status: string
  readonly buildId: string | undefined
  readonly namespace: string | undefined
  readonly helmReleaseName: string | undefined
  readonly createdAt: string | undefined
  /** Only previews have one. */
  readonly expiresAt: string | undefined
  readonly previewLabel: string | undefined
  readonly events: readonly KubernetesEvent[]
  /** The record without its two YAML texts, unknown fields included. */
  readonly record: JsonObject
}

/** A Kubernetes event. */
export interface KubernetesEvent {
  readonly isWarning: boolean
  readonly reason: string
  readonly message: string
  readonly timestamp: string | undefined
}

export interface LogLine {
  readonly id: string | undefined
  readonly message: string
  readonly level: string | undefined
  readonly timestamp: string | undefined
}

export interface LogPage {
  readonly lines: readonly LogLine[]
  readonly hasMore: boolean
  readonly nextCursor: string | undefined
}

export interface DeploymentQuery {
  readonly agentName?: string | undefined
  readonly buildId?: string | undefined
  readonly previewLabel?: string | undefined
}
