import type { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'

/** What was done to cancel a build. How it ended is in the status of its record alone. */
export interface Cancellation {
  readonly wanted: boolean
  /** The server accepted the request. */
  readonly accepted: boolean
}

/** How a run ended after a build was known. */
export type BuildOutcome =
  | { readonly type: 'submitted' }
  | { readonly type: 'finished' }
  | { readonly type: 'timed-out'; readonly limit: 'queue' | 'build'; readonly minutes: number }
  | { readonly type: 'lost'; readonly reason: LossReason; readonly error?: ApiError | undefined }
  | { readonly type: 'aborted' }

/** Why the status of a build is no longer known. */
export type LossReason = 'outage' | 'credentials' | 'gone' | 'refused' | 'unknown-status'

export interface BuildResult {
  /** The last record. */
  readonly build: Build
  readonly outcome: BuildOutcome
  readonly cancellation: Cancellation
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
}
