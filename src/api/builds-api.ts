import type { UploadHooks } from './http/upload.ts'
import type { Build, ListQuery, LogEvent, Submission, UndeployedAgent } from './model.ts'

/**
 * Reads of records and lists, and cancels, are retried (`retry-table.ts`). Rejects with an
 * `ApiError` or the signal's reason.
 */
export interface BuildsApi {
  readonly baseUrl: string
  /** Makes one attempt. `ApiError.accepted`: `'maybe'` if there may be a new build, else `'no'`. */
  submitBuild(submission: Submission, options: SubmitOptions): Promise<Build>
  getBuild(id: string, signal: AbortSignal, options?: ReadOptions): Promise<Build>
  /** All pages, fetched as they are needed. */
  listBuilds(query: ListQuery, signal: AbortSignal, options?: ListOptions): AsyncIterable<Build>
  /** A 409 is not sent again: the build may be ending. Only `getBuild` shows the outcome. */
  cancelBuild(id: string, signal: AbortSignal, options?: ReadOptions): Promise<void>
  /**
   * One connection to the log; rejects when it breaks. Yields the events that arrive together: a
   * promise for each would cost more than reading it. An empty list is a sign of life.
   */
  streamLogs(id: string, signal: AbortSignal): AsyncIterable<readonly LogEvent[]>
  listUndeployed(signal: AbortSignal): Promise<readonly UndeployedAgent[]>
}

export interface ReadOptions {
  /** The most requests; fewer than the table's where the caller has a pace of its own. */
  readonly attempts?: number | undefined
}

export interface ListOptions extends ReadOptions {
  readonly maxPages?: number | undefined
  /** Gets the server's clock with each page, where the server sends it. */
  readonly onServerTime?: ((serverMs: number) => void) | undefined
}

export interface SubmitOptions extends UploadHooks {
  readonly signal: AbortSignal
}
