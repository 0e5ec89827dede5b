import type { UploadHooks } from './http/upload.ts'
import type { Build, ListQuery, LogEvent, Submission, UndeployedAgent } from './model.ts'

/** The code of the error of a log whose text is no event stream. */
export const foreignLogCode = 'NOT_EVENTS'

/**
 * Retries reads and cancellations (`retry-table.ts`). Rejects with an `ApiError` or the signal's
 * reason.
 */
export interface BuildsApi {
  readonly baseUrl: string
  /** Makes one attempt. `ApiError.accepted` is `'maybe'` if there may be a new build. */
  submitBuild(submission: Submission, options: SubmitOptions): Promise<Build>
  getBuild(id: string, signal: AbortSignal, options?: ReadOptions): Promise<Build>
  /** Fetches pages only as they are needed. */
  listBuilds(query: ListQuery, signal: AbortSignal, options?: ListOptions): AsyncIterable<Build>
  /** Does not retry after a 409: the build may be ending. Only `getBuild` shows the outcome. */
  cancelBuild(id: string, signal: AbortSignal, options?: ReadOptions): Promise<void>
  /**
   * Opens one connection to the log; rejects when it breaks. Yields lists of events, because a
   * promise for each would be slow. An empty list is a sign of life.
   */
  streamLogs(id: string, signal: AbortSignal): AsyncIterable<readonly LogEvent[]>
  listUndeployed(signal: AbortSignal): Promise<readonly UndeployedAgent[]>
}

export interface ReadOptions {
  /** Limits the requests, for a caller that retries by itself. */
  readonly attempts?: number | undefined
}

export interface ListOptions extends ReadOptions {
  readonly maxPages?: number | undefined
  /** Called for each page with the server's time, if the server sends it. */
  readonly onServerTime?: ((serverMs: number) => void) | undefined
}

export interface SubmitOptions extends UploadHooks {
  readonly signal: AbortSignal
}
