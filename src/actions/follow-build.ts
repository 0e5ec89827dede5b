import type { Build } from '../api/model.ts'
import { findNamed } from '../builds/await-by-id.ts'
import { watchBuild } from '../builds/watch-build.ts'
import type { WaitInputs } from '../inputs/wait-inputs.ts'
import type { Runner } from '../runner/entrypoint.ts'
import { type RemoteRun, type RemoteServer, runRemotely } from './open-run.ts'

const watched = { how: 'watched', ageSeconds: undefined } as const

/** Follows a build that another job or run submitted. Its queue time counts from `startMs`. */
export async function watchRemotely(
  { connection, buildId, limits, pollIntervalMs, onTimeout, cancelOnAbort }: WaitInputs,
  startMs: number,
  run: RemoteRun,
  runner: Runner,
): Promise<void> {
  const { signal, hurry } = runner
  const { handOver, report } = run
  handOver.watching(buildId)
  await runRemotely(connection, run, runner, async (server) => {
    const build = await find(server)
    handOver.created(build)
    report.created(build, watched)
    return await watchBuild<never>(
      { build, reused: watched, sinceMs: startMs },
      { wait: true, onTimeout, cancelOnAbort, hurry },
      { ...server, limits, pollIntervalMs },
      signal,
    )
  })

  async function find(server: RemoteServer): Promise<Build> {
    try {
      return await findNamed(buildId, server, signal)
    } catch (error) {
      // After an abort, the post step cancels the build if it is to be cancelled.
      if (!signal.aborted) handOver.dropped()
      throw error
    }
  }
}
