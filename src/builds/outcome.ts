import type { Build } from '../api/model.ts'
import type { StatusLoss } from '../api/retry-table.ts'
import type { LogRead } from '../build-log/steps.ts'
import type { ApiError } from '../util/errors.ts'
import type { Durations } from './build-times.ts'

/** What was done to cancel a build. How it ended is in the status of its record alone. */
export interface Cancellation {
  readonly wanted: boolean
  readonly accepted: boolean
  /** Why no request was accepted, in the words of the last error. */
  readonly problem?: string | undefined
  /**
   * Why no request was sent. `before`: the build was there before the attempt. `beside others`: it
   * was found in the list, and is not the only one. `unsettled`: nobody knows that yet but post.
   */
  readonly withheld?: 'before' | 'beside others' | 'unsettled'
}

export type BuildOutcome =
  | { readonly type: 'submitted' }
  | { readonly type: 'finished' }
  | {
      readonly type: 'timed-out'
      readonly limit: 'queue' | 'build'
      readonly minutes: number
      /** Somebody had cancelled it by then. */
      readonly wasEnding?: true
    }
  | { readonly type: 'lost'; readonly reason: LossReason; readonly error?: ApiError | undefined }
  | { readonly type: 'aborted' }

export type LossReason = StatusLoss | 'unknown-status'

/** How a build of another run came to be the one that this run reports. */
export interface Reused {
  /** `taken`: had already succeeded; `watched`: named by the inputs, so this run may cancel it. */
  readonly how: 'taken' | 'joined' | 'watched'
  /** How old it was by the server's clock; `undefined` where that is unknown. */
  readonly ageSeconds: number | undefined
}

export interface BuildResult extends Durations {
  readonly build: Build
  /** How another run's build came here; `undefined`: the build is this run's own. */
  readonly reused?: Reused | undefined
  readonly outcome: BuildOutcome
  readonly cancellation: Cancellation
  readonly log: LogRead
}
