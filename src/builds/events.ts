import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import type { LogPart, LogRead } from '../build-log/steps.ts'
import type { Clock, Random } from '../util/clock.ts'
import type { ListedBuilds, SubmitClaim } from './claim.ts'
import type { ReuseInfo } from './outcome.ts'
import type { SubmitAttempt } from './submit/submit-attempt.ts'

/** What happens to a build. Any text may come from the server and is not yet printable. */
export type BuildEvent =
  /**
   * An attempt begins, is about to send its last byte, or has created no build. When `report`
   * returns, the post step can read it.
   */
  | { readonly type: 'submitting'; readonly sent: SubmitAttempt }
  /** `sent.isOpen`: another attempt of this run may have created a second build. */
  | {
      readonly type: 'submitted'
      readonly build: Build
      readonly claim: SubmitClaim
      readonly sent: SubmitAttempt
    }
  /** The list was read again after it showed the build. */
  | { readonly type: 'settled'; readonly settled: ListedBuilds }
  /** A build of another run replaces our own. */
  | { readonly type: 'reused'; readonly build: Build; readonly reused: ReuseInfo }
  /** The reused build is not used after all: no later step may deploy it. */
  | { readonly type: 'given-up' }
  /** The build has failed, and the run is about to submit another one. */
  | { readonly type: 'retrying'; readonly build: Build }
  | { readonly type: 'status'; readonly build: Build }
  /** The run begins to read the log; `read` returns what it says so far. */
  | { readonly type: 'log'; readonly read: () => LogRead }
  | { readonly type: 'line'; readonly text: string; readonly part: LogPart }
  /** Log lines may be missing or repeated here. */
  | { readonly type: 'gap'; readonly message: string }
  | { readonly type: 'unreadable-log'; readonly message: string }
  /** A sentence about the run, which may quote the server. */
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'finished'; readonly build: Build }

/** Receives the events in order. Awaiting it keeps the log from being read faster than written. */
export interface Reporter {
  report(event: BuildEvent): Promise<void> | void
}

export function createMessageReporter(
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
