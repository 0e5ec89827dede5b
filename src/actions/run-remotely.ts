import type { FollowOptions } from '../builds/follow/follow.ts'
import type { BuildResult } from '../builds/outcome.ts'
import { trackSeenBuilds } from '../builds/seen-builds.ts'
import type { Connection } from '../inputs/connection.ts'
import { withHeartbeat } from '../report/live/heartbeat.ts'
import type { RunReport } from '../report/run-report.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import { connect } from './connect.ts'

export interface RunDependencies extends Omit<FollowOptions, 'limits' | 'pollIntervalMs'> {
  readonly seen: ReadonlySet<string>
}

/** Connects to the API, runs `work` and reports how the build ended. */
export async function runConnected(
  connection: Connection,
  report: RunReport,
  runner: EntryContext,
  work: (server: RunDependencies) => Promise<BuildResult | undefined>,
): Promise<void> {
  const { log, signal } = runner
  const { clock, random } = runner.host
  const { hasLog } = report
  const seen = new Set<string>()
  try {
    await using client = await connect(connection, runner)
    const api = trackSeenBuilds(client, seen)
    using reporter = withHeartbeat(report, clock, log)
    const result = await work({ api, seen, reporter, clock, random, hasLog })
    if (result) await report.report({ type: 'ended', result })
  } catch (error) {
    void report.report({ type: 'failed', error, isAborted: signal.aborted })
    throw error
  }
}
