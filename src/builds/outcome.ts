import type { Build } from '../api/model.ts'
import type { StatusUnreadableReason } from '../api/retry-table.ts'
import type { LogRead } from '../build-log/steps.ts'
import type { ApiError } from '../util/errors.ts'
import type { Durations } from './build-times.ts'

/** What was done to cancel a build. Only the status of the record says how the build ended. */
export interface Cancellation {
  readonly wanted: boolean
  readonly accepted: boolean
  /** Why no request was accepted: the message of the last error. */
  readonly problem?: string | undefined
  /**
   * Why no request was sent. `before`: the build existed before the attempt. `beside others`: the
   * list shows others like it. `unsettled`: nobody knows yet, and the post step will check.
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
      /** Somebody had already cancelled the build. */
      readonly wasEnding?: true
    }
  | {
      readonly type: 'lost'
      readonly reason: LostBuildReason
      readonly error?: ApiError | undefined
    }
  | { readonly type: 'aborted' }

export type LostBuildReason = StatusUnreadableReason | 'unknown-status'

/** Why this run reports a build of another run. */
export interface ReuseInfo {
  /** `taken`: it had succeeded. `watched`: the inputs name it, so this run may cancel it. */
  readonly how: 'taken' | 'joined' | 'watched'
  /** How old the build was by the server's clock; `undefined` if that is unknown. */
  readonly ageSeconds: number | undefined
}

export interface BuildResult extends Durations {
  readonly build: Build
  /** Set if this is another run's build. */
  readonly reused?: ReuseInfo | undefined
  readonly outcome: BuildOutcome
  readonly cancellation: Cancellation
  readonly log: LogRead
}
