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
  | {
      readonly type: 'lost'
      readonly reason: 'outage' | 'credentials' | 'gone' | 'refused'
      readonly error: ApiError
      readonly cancellation: Cancellation
    }
  | { readonly type: 'aborted'; readonly cancellation: Cancellation }

/** How a build of another run came to be used in place of a new one. */
export interface Reused {
  /** `taken`: it had succeeded before; `joined`: the run waited for it. */
  readonly how: 'taken' | 'joined'
  /** Since it was created, by the server's clock; undefined where the record has no time. */
  readonly ageSeconds: number | undefined
}

export interface BuildResult {
  readonly build: Build
  /** Unless the build is this run's own. */
  readonly reused?: Reused | undefined
  readonly outcome: BuildOutcome
  readonly queueSeconds: number | undefined
  readonly buildSeconds: number | undefined
}
