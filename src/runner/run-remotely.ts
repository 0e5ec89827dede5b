import type { BuildsApi } from '../api/builds-api.ts'
import type { FollowOptions } from '../build/follow/follow.ts'
import { runBuild, type RunRequest } from '../build/run-build.ts'
import type { Runner } from './entrypoint.ts'
import type { OwnFollowInputs } from './inputs/inputs.ts'
import type { BuildLog } from './log/build-log.ts'
import type { Report } from './report.ts'
import type { HandOver } from './state/hand-over.ts'

/** Who is informed about a build. */
export interface Listeners {
  readonly buildLog: BuildLog
  readonly report: Report
  readonly handOver: HandOver
}

/** What is asked of the server. */
export type RemoteRequest = Pick<
  RunRequest,
  'agentName' | 'prepare' | 'reuse' | 'supersede' | 'onProgress'
>

/** Submits and follows a build, and keeps the report and the saved state up to date. */
export async function runRemotely(
  request: RemoteRequest,
  { wait, onTimeout, cancelOnAbort, limits, pollIntervalMs }: OwnFollowInputs,
  options: Pick<FollowOptions, 'reporter' | 'hasLog'> & { readonly api: BuildsApi },
  { buildLog, report, handOver }: Listeners,
  { world: { clock, random }, signal, hurry }: Runner,
): Promise<void> {
  try {
    const result = await runBuild(
      {
        ...request,
        ...{ wait, onTimeout, cancelOnAbort, hurry },
        onRecord: handOver.submitting,
        onCreated: (build, { isAdopted, open }) => {
          if (isAdopted) handOver.adopted(build)
          else handOver.created(build, open)
          report.created(build)
        },
        onReused: (build, reused) => {
          handOver.reused()
          report.created(build, reused)
        },
      },
      { ...options, limits, pollIntervalMs, clock, random },
      signal,
    )
    // State and outputs come before everything that waits for the log.
    handOver.ended(result)
    report.ended(result)
    if (result.outcome.type === 'timed-out' || result.outcome.type === 'lost')
      await buildLog.reveal()
  } catch (error) {
    handOver.failed(error)
    throw error
  }
}
