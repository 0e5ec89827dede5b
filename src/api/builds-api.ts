import type { Build, ListQuery, LogEvent, Submission, UndeployedAgent } from './model.ts'

/**
 * The six operations of the builds API. Every method rejects with an `ApiError` (see `errors.ts`), or with the
 * signal's reason when that fires. Reads and cancel repeat themselves within the policy of `retry.ts`; a submit never does.
 */
export interface BuildsApi {
  /**
   * One attempt. A rejection tells by `ApiError.accepted` whether the server may have created a build:
   * `'no'`, or `'maybe'` when bytes of the body had left and no readable answer came.
   */
  submitBuild(submission: Submission, options: SubmitOptions): Promise<Build>
  getBuild(id: string, signal: AbortSignal): Promise<Build>
  /** All pages, fetched as they are needed; ends also when a server's cursors do not. */
  listBuilds(query: ListQuery, signal: AbortSignal): AsyncIterable<Build>
  /** Resolves when the server took the request (any 2xx, or 409: already ending). The outcome is learnt by `getBuild` alone. */
  cancelBuild(id: string, signal: AbortSignal): Promise<void>
  /** One connection of the log stream, from the server's first line; ends where the server ends it, rejects when it breaks or falls silent. Makes one try. */
  streamLogs(id: string, signal: AbortSignal): AsyncIterable<LogEvent>
  listUndeployed(signal: AbortSignal): Promise<readonly UndeployedAgent[]>
}

export interface SubmitOptions {
  readonly signal: AbortSignal
  /** Called as bytes of the archive leave, at most once a chunk. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}
