import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import type { Reporter } from '../build/events.ts'
import { findNamed } from '../build/find-named.ts'
import { watchBuild } from '../build/watch-build.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { WaitInputs } from './inputs/wait-inputs.ts'
import { withHeartbeat } from './log/heartbeat.ts'
import type { Listeners } from './remote-build.ts'

const watched = { how: 'watched', ageSeconds: undefined } as const

/** Follows a build that another job or run has submitted to its end. Its queue time counts from `startMs`. */
export async function watchRemotely(
  { connection, buildId, limits, pollIntervalMs, onTimeout, cancelOnAbort }: WaitInputs,
  startMs: number,
  { buildLog, report, handOver }: Listeners,
  runner: Runner,
): Promise<void> {
  const { log, signal, hurry } = runner
  const { clock, random } = runner.world
  let abortedMs: number | undefined
  signal.addEventListener('abort', () => (abortedMs = clock.monotonicMs()), { once: true })
  handOver.watching(buildId)
  await using api = await connect(connection, runner)
  using reporter = withHeartbeat(buildLog, clock, log)
  const build = await find(api, reporter)
  handOver.created(build)
  report.created(build, watched)
  const result = await watchBuild(
    { build, reused: watched, sinceMs: startMs },
    { wait: true, onTimeout, cancelOnAbort, hurry },
    { api, reporter, limits, pollIntervalMs, clock, random, abortedMs: () => abortedMs },
    signal,
  )
  // State and outputs come before everything that waits for the log.
  handOver.ended(result)
  report.ended(result)
  if (result.outcome.type === 'timed-out' || result.outcome.type === 'lost') await buildLog.reveal()

  async function find(server: BuildsApi, to: Reporter): Promise<Build> {
    try {
      return await findNamed(buildId, { api: server, clock, reporter: to }, signal)
    } catch (error) {
      // After an abort, the post step cancels the build if it is to be cancelled.
      if (!signal.aborted) handOver.unread()
      throw error
    }
  }
}
