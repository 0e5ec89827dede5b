import type { ApiError } from '../api/errors.ts'
import type { Build } from '../api/model.ts'

export type Cancellation = 'requested' | 'failed' | 'not-wanted'

/** How a run ended after a build was known. */
export type BuildOutcome =
  | { readonly type: 'submitted' }
  | { readonly type: 'finished' }
  | {
      readonly type: 'timed-out'
      readonly limit: 'queue' | 'build'
      readonly minutes: number
      readonly cancellation: Cancellation
    }
  | ({ readonly type: 'lost'; readonly cancellation: Cancellation } & (
      | {
          readonly reason: 'outage' | 'credentials' | 'gone' | 'refused'
          readonly error: ApiError
        }
      | { readonly reason: 'unknown-status'; readonly error?: undefined }
    ))
  | { readonly type: 'aborted'; readonly cancellation: Cancellation }

export interface BuildResult {
  readonly build: Build
  readonly outcome: BuildOutcome
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
}
