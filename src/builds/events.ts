import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import type { LogPart, LogRead } from '../build-log/steps.ts'
import type { Clock, Random } from '../util/clock.ts'
import type { Settled, SubmitClaim } from './claim.ts'
import type { Reused } from './outcome.ts'
import type { SubmitAttempt } from './submit/submit-attempt.ts'

/** What happens to a build. All text may be the server's own and is not yet printable. */
export type BuildEvent =
  /**
   * An attempt is about to begin, or to be complete, or it has become no build. By the time that
   * `report` returns, the post step can read it.
   */
  | { readonly type: 'submitting'; readonly sent: SubmitAttempt }
  /** `sent.isOpen`: another attempt than that of the build may have become one. */
  | {
      readonly type: 'submitted'
      readonly build: Build
      readonly claim: SubmitClaim
      readonly sent: SubmitAttempt
    }
  /** The list was read once more for a found build. */
  | { readonly type: 'settled'; readonly settled: Settled }
  /** A build of another run takes the place of one of our own. */
  | { readonly type: 'reused'; readonly build: Build; readonly reused: Reused }
  /** It is not used after all: no later step may deploy it. */
  | { readonly type: 'given-up' }
  /** The build has failed, and another one is to be submitted. */
  | { readonly type: 'retrying'; readonly build: Build }
  | { readonly type: 'status'; readonly build: Build }
  /** The log begins to be read; `read`: what it says so far. */
  | { readonly type: 'log'; readonly read: () => LogRead }
  | { readonly type: 'line'; readonly text: string; readonly part: LogPart }
  /** Stands where log lines may be missing or repeated. */
  | { readonly type: 'gap'; readonly message: string }
  | { readonly type: 'unreadable-log'; readonly message: string }
  /** A sentence about the run, which may quote the server. */
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'finished'; readonly build: Build }

/** Receives the events in order. Await it, so that a log is not read faster than written. */
export interface Reporter {
  report(event: BuildEvent): Promise<void> | void
}

/** Reports sentences, which may quote the server. */
export function reportAs(
  type: 'notice' | 'warning',
  reporter: Reporter,
): (message: string) => Promise<void> {
  return async (message) => {
    await reporter.report({ type, message })
  }
}

export interface ApiDependencies {
  readonly api: BuildsApi
  readonly clock: Clock
  readonly random: Random
}

export interface BuildDependencies extends ApiDependencies {
  readonly reporter: Reporter
}
